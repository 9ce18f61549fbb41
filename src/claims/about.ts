import type { Figure } from '../figures/types.js';
import type { Discourse } from './discourse.js';
import { subjectAt } from './discourse.js';
import { clauseSubject, isChange, isMove, type Measured, measured } from './metric.js';
import { asMeasured, dateMetric, durationMetric, rankMetric, unitMetric } from './occasion.js';
import { type Scene, verbOf } from './scene.js';
import { describe, possessor, subjectOf } from './subject.js';
import type { Claim, Described } from './types.js';

/** What a figure is about. */
export interface About {
  subject: string | null;
  metric: string | null;
  /** The metric is a country's. */
  macro: boolean;
  /** A date of an event, not of the figures around it. */
  occasion?: boolean;
  /** When, where a table's header says it. */
  time?: Claim['time'];
}

/**
 * Subject and metric of each figure of a sentence, in order. A figure that continues another ("contre 92 millions",
 * "soit 14 %") takes over what the text does not say again.
 *
 * @param published The document's date, ISO, for "forecast year".
 */
export function aboutFigures(scene: Scene, discourse: Discourse, published: string | null): About[] {
  const { figures } = scene.unit;
  const found: (About | null)[] = figures.map(() => null);
  const quantities = figures.map((_, i) => i).filter((i) => !isTime(figures[i]));
  for (const i of quantities) found[i] = aboutQuantity(scene, i, discourse, found);
  for (let i = 0; i < figures.length; i++) found[i] ??= aboutTime(scene, i, discourse, found, published);
  return found as About[];
}

const isTime = ({ type }: Figure) => type === 'date' || type === 'duration';

function aboutQuantity(scene: Scene, index: number, discourse: Discourse, earlier: (About | null)[]): About {
  const figure = scene.unit.figures[index];
  const span = scene.spans[index];
  const nobody = discourse.topic?.text ?? discourse.main;
  if (span[0] < 0) return { subject: nobody, metric: null, macro: false };
  if (figure.type === 'rank') {
    const subject = subjectOf(scene, asMeasured(scene, index, -1), span, discourse);
    return { subject: subject?.text ?? nobody, metric: rankMetric(figure), macro: false };
  }
  let what = measured(scene, index);
  const beside = what !== null && (what.noun ? tight(scene, what, span) : what.metric.endsWith('multiple'));
  const among = figure.type === 'ratio' ? oneIn(scene, index) : null;
  if (among) return among;
  const continued = beside ? null : continues(scene, index, earlier);
  if (continued) return withPlace(scene, span, continued, what);
  const gapped = beside ? null : gap(scene, index, earlier, discourse);
  if (gapped) return gapped;
  const move = marketMove(scene, index, what, discourse, earlier);
  if (move) return move;
  if (figure.type === 'count' && !beside) what = counted(scene, index, what);
  if (figure.type === 'ratio' && !what?.noun) what = ownNoun(scene, index) ?? what;
  const last = before(earlier, index);
  if (!beside && last && what?.noun && stale(scene, index, what, earlier))
    return withPlace(scene, span, last, what);
  const owner = subjectOf(scene, what ?? asMeasured(scene, index, -1), span, discourse);
  const about = {
    subject: people(owner, what, discourse) ?? last?.subject ?? nobody,
    metric: completed(what?.metric ?? unitMetric(figure) ?? partName(scene, index), last, discourse),
    macro: isMacro(figure, what, owner, last),
  };
  return withPlace(scene, span, about, what);
}

function isMacro(
  { type }: Figure,
  what: Measured | null,
  owner: Described | null,
  last: About | null,
): boolean {
  if (type === 'count') return false;
  if (what === null) return last?.macro ?? false;
  return what.entry?.of === 'place' || owner?.kind === 'place';
}

/** "neuf économistes sur dix": a share of people who have no owner. */
function oneIn(scene: Scene, index: number): About | null {
  const [first, last] = scene.spans[index];
  const people = scene.subjects.find((hit) => hit.first >= first && hit.last <= last)?.rows[0];
  if (people?.is !== 'people') return null;
  return { subject: people.en, metric: `share of ${people.en}`, macro: false };
}

/** "près de 60 % des produits vendus": a share of something without a metric of its own, by its translation. */
function partName({ unit, words, spans }: Scene, index: number): string | null {
  const figure = unit.figures[index];
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || figure.direction !== null) return null;
  let at = spans[index][1] + 1;
  if (words[at]?.lemma !== 'de') return null;
  while (words[at + 1] && words[at + 1].upos !== 'NOUN' && words[at + 1].upos === 'DET') at++;
  const noun = words[at + 1];
  if (noun?.upos !== 'NOUN') return null;
  const found = unit.translation?.alignments.find(
    ({ source }) => source.start <= noun.start && source.end >= noun.end,
  );
  const english =
    found &&
    unit.translation!.text.slice(found.target.start, found.target.end).replace(/^(?:the|its|their) /i, '');
  return english && english !== noun.form ? `share of ${english.toLowerCase()}` : null;
}

/** A bare "target" is one of what was spoken of; without any word the metric is the last one. */
function completed(metric: string | null, last: About | null, discourse: Discourse): string | null {
  const known = last?.metric ?? discourse.metric;
  if (metric === null) return known;
  const base = known?.replace(/ (?:target|forecast)$/, '') ?? null;
  if (metric === 'target' && base) return `${base} target`;
  if (metric === 'share of amount' && base) return `share of ${base}`;
  return metric;
}

const STAFF = /(?:employees|officer|executive|management|board|chairman|plan|budget)$/;
const RECEIVED = /^(?:fine|subsidies|public subsidies|damages)$/;
const AUTHORITY = /(?:authority|Commission|AMF|court|government|state|Ministry|ECB|Fed)$/;
/** What people have of their own. */
const PERSONAL = /stake|voting rights|pay$|bonus|salary|pension|age/;

/** A firm's headcount is the firm's, not its employees'. */
function people(owner: Described | null, what: Measured | null, discourse: Discourse): string | null {
  if (!owner) return null;
  // a fine is the fined firm's, whoever imposed it
  if (discourse.firm && RECEIVED.test(what?.metric ?? '') && AUTHORITY.test(owner.text))
    return discourse.firm;
  const staff = owner.kind === 'other' && STAFF.test(owner.text);
  return staff && discourse.firm && !PERSONAL.test(what?.metric ?? '') ? discourse.firm : owner.text;
}

/** What a count measures: its verb's deed ("supprime 300 postes"), its own noun ("640 salariés"), else its unit. */
function counted(scene: Scene, index: number, what: Measured | null): Measured | null {
  const { unit } = scene.unit.figures[index];
  const own = ownNoun(scene, index);
  // "trois des vingt-sept membres": the whole is no part of what the verb says
  if (isWholeOf(scene, index)) return own;
  if (what && !what.noun && !(own && /headcount|workforce/.test(what.metric))) return what;
  if (own) return own;
  const measure = unit !== null && unitMetric(scene.unit.figures[index]) !== unit;
  return measure || scene.unit.figures[index].noun === undefined ? what : null;
}

/** "deux des cinq sites": the second number only says of how many. */
function isWholeOf({ words, inFigure, spans }: Scene, index: number): boolean {
  const [first] = spans[index];
  const link = words[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  return words[link]?.lemma === 'de' && (inFigure[link - 1] ?? -1) >= 0;
}

/** The noun stands before an earlier figure that took up another one: it is no longer what is spoken of. */
function stale(scene: Scene, index: number, { noun, metric }: Measured, earlier: (About | null)[]): boolean {
  const { figures } = scene.unit;
  for (let i = index - 1; i >= 0; i--) {
    if (!earlier[i] || isTime(figures[i]) || !related(figures[i], figures[index])) continue;
    // a relative clause in between takes nothing away
    if (scene.clause[scene.spans[i][0]] !== scene.clause[scene.spans[index][0]]) continue;
    return scene.spans[i][0] > noun!.last && earlier[i]!.metric !== metric;
  }
  return false;
}

/** "Francfort a cédé 0,5 %, Londres 0,2 %": a new subject without a verb; the metric is the last figure's. */
function gap(scene: Scene, index: number, earlier: (About | null)[], discourse: Discourse): About | null {
  const { words, inFigure, spans, unit, clause } = scene;
  const [first] = spans[index];
  let subject: Described | null = null;
  for (let i = first - 1; i >= 0; i--) {
    if (inFigure[i] >= 0) {
      const last = earlier[inFigure[i]];
      if (isTime(unit.figures[inFigure[i]])) continue;
      if (!subject || !last || !related(unit.figures[inFigure[i]], unit.figures[index])) return null;
      const market = subject.kind === 'place' && subject.level && last.metric === subject.level;
      const metric = subject.kind === 'market' ? (subject.level ?? last.metric) : last.metric;
      return { subject: market ? `${subject.text} stock market` : subject.text, metric, macro: last.macro };
    }
    if (words[i].upos === 'VERB' && clause[i] === clause[first]) return null;
    const start = subjectAt(scene, i)?.first ?? i;
    const governed = words[start - 1]?.upos === 'ADP' || words[start - 2]?.upos === 'ADP';
    const named = governed ? null : describe(scene, i, discourse);
    if (named && named.kind !== 'other') subject = named;
  }
  return null;
}

/** A count's own noun says what is counted: "640 salariés" is headcount. */
function ownNoun(scene: Scene, index: number): Measured | null {
  const [first, last] = scene.spans[index];
  const noun = scene.metrics.find((hit) => hit.first >= first && hit.last <= last);
  const entry = noun?.rows.find(({ types }) => types.includes('count'));
  if (!noun || !entry) return null;
  const ratio = scene.unit.figures[index].type === 'ratio';
  return {
    metric: ratio ? (entry.whole ?? `share of ${entry.en}`) : entry.en,
    noun,
    entry,
    verb: verbOf(scene, [first, last]),
    ofObject: false,
  };
}

/** "Silvatech bondit de 11 % à 38,90 euros", "Francfort a cédé 0,5 %", "Daurelle (-3,85 %)". */
function marketMove(
  scene: Scene,
  index: number,
  what: Measured | null,
  discourse: Discourse,
  earlier: (About | null)[],
): About | null {
  const figure = scene.unit.figures[index];
  if (figure.type === 'count' || figure.type === 'rank') return null;
  const span = scene.spans[index];
  const bracketed = inBrackets(scene, span);
  if (bracketed >= 0) {
    const named = describe(scene, bracketed, discourse);
    if (named && figure.type === 'percent') return level(named);
  }
  const verb = verbOf(scene, span);
  if (!isMove(scene, verb)) return null;
  const head = clauseSubject(scene, verb);
  if (head < 0) return null;
  const same = likeThat(scene, head, index, earlier, discourse);
  if (same) return same;
  if (what?.noun && what.noun.first > verb && what.noun.last < span[0]) return null;
  if (what?.noun && head >= what.noun.first && head <= what.noun.last) return null;
  if (what?.noun && what.noun.first < verb && !modifies(scene, what.noun.first, head, span[0])) return null;
  const subject = describe(scene, head, discourse);
  if (!subject || subject.kind === 'other' || subject.kind === 'thing') return null;
  if (subject.kind === 'place' && subject.level === null) return null;
  if (subject.kind === 'firm' && figure.type === 'money' && what && what.entry?.of !== 'share') return null;
  if (subject.kind === 'firm' && what?.noun && (!shareLike(what) || what.noun.first > span[1])) return null;
  return level(subject);
}

/** Between the subject and its verb: "le baril de Brent, pour livraison en janvier, lâchait 2 %". */
function modifies({ clause }: Scene, noun: number, head: number, first: number): boolean {
  if (clause[head] !== clause[first]) return noun < head;
  return clause[noun] !== clause[first] || noun > head;
}

/** "celle de Lormet a cédé 1,9 %": the metric of the figure before, of another. */
function likeThat(
  scene: Scene,
  head: number,
  index: number,
  earlier: (About | null)[],
  discourse: Discourse,
): About | null {
  if (scene.words[head].lemma !== 'celui') return null;
  const owner = possessor(scene, head, scene.spans[index], discourse);
  const last = before(earlier, index);
  return owner && last ? { ...last, subject: owner.text } : null;
}

const shareLike = (what: Measured) => what.entry?.of === 'share' || what.entry?.of === 'market';

function level(subject: Described): About {
  if (subject.kind === 'firm') return { subject: subject.text, metric: 'share price', macro: false };
  const text = subject.kind === 'place' ? `${subject.text} stock market` : subject.text;
  return { subject: text, metric: subject.level ?? 'price', macro: false };
}

/** The word before an opening bracket that holds nothing but the figure; -1 otherwise. */
function inBrackets({ words }: Scene, [first, last]: [number, number]): number {
  return words[first - 1]?.form === '(' && words[last + 1]?.form === ')' ? first - 2 : -1;
}

const CONTINUES = /^(?:contre|soit|puis|après|dont|et|ou|à|de|,|\(|comparer|il|être|en|pour|le|un|au)$/;

/** The figure before, when nothing but a link stands in between ("contre", "soit", "dont") and both measure alike. */
function continues(scene: Scene, index: number, earlier: (About | null)[]): About | null {
  const { figures } = scene.unit;
  const { words, inFigure, spans } = scene;
  const [first] = spans[index];
  const strong = isStrong(scene, index);
  for (let i = first - 1; i >= 0; i--) {
    if (inFigure[i] >= 0) {
      const other = inFigure[i];
      // dates in between are part of the first figure's phrase
      if (isTime(figures[other])) continue;
      const same = strong ? sameTypeBefore(figures, index) : -1;
      if (same >= 0 && earlier[same] && figures[index].type === 'count') return earlier[same];
      if (related(figures[other], figures[index]))
        return shareOf(scene, index, figures[other], earlier[other]);
      if (strong) continue;
      return null;
    }
    if (strong && words[i].upos !== 'VERB' && words[i].form !== ';') continue;
    // "à 1,40 euro par action, en forte hausse de 12 %"
    if (words[i].lemma === 'par' || words[i - 1]?.lemma === 'par') continue;
    if (isChange(words[i].lemma) || words[i].upos === 'ADJ') continue;
    if (!CONTINUES.test(words[i].lemma) && words[i].upos !== 'ADV') return null;
  }
  return null;
}

/** "contre", "soit", "dont" before the figure, or "et de", "puis à" after one of its type. */
function isStrong(scene: Scene, index: number): boolean {
  const { words, spans, unit } = scene;
  const before = wordBefore(scene, spans[index][0]);
  if (/^(?:contre|soit|dont)$/.test(before)) return true;
  if (!/^(?:de|à)$/.test(before)) return false;
  const linked = words[spans[index][0] - 2]?.lemma;
  const last = unit.figures[index - 1];
  return /^(?:et|puis|ou)$/.test(linked ?? '') && last?.type === unit.figures[index].type;
}

/** "dont les deux tiers": a share of what the figure before measures. */
function shareOf(scene: Scene, index: number, whole: Figure, about: About | null): About | null {
  const figure = scene.unit.figures[index];
  const share = figure.type === 'ratio' || figure.type === 'percent';
  if (!about?.metric || !share || whole.type === figure.type || figure.direction !== null) return about;
  if (wordBefore(scene, scene.spans[index][0]) !== 'dont') return about;
  return { ...about, metric: `share of ${about.metric.replace(/ forecast$/, '')}` };
}

function sameTypeBefore(figures: Figure[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (figures[i].type === figures[index].type) return i;
  return -1;
}

function wordBefore({ words }: Scene, first: number): string {
  for (let i = first - 1; i >= 0; i--)
    if (words[i].upos !== 'DET' && words[i].upos !== 'ADV') return words[i].lemma;
  return '';
}

function related(a: Figure, b: Figure): boolean {
  if (a.type === b.type) return a.type !== 'count' || a.unit === b.unit;
  const level = (type: Figure['type']) => type === 'money' || type === 'index' || type === 'count';
  const change = (type: Figure['type']) => type === 'percent' || type === 'ratio';
  return (change(a.type) && (level(b.type) || change(b.type))) || (level(a.type) && change(b.type));
}

const BESIDE =
  /^(?:de|à|le|un|entre|sous|autour|environ|\(|:|être|limiter|estimer|évaluer|fixer|supérieur|inférieur|compris|ramener|porter)$/;

/** The metric's noun stands right beside the figure. */
function tight({ words }: Scene, { noun }: Measured, [first, last]: [number, number]): boolean {
  if (!noun) return false;
  if (noun.first > last)
    return (
      noun.first - last <= 4 &&
      words
        .slice(last + 1, noun.first)
        .every(({ upos, lemma }) => lemma === 'de' || upos === 'DET' || upos === 'ADJ')
    );
  const between = words.slice(noun.last + 1, first);
  return (
    between.length <= 4 &&
    between.every(({ lemma, upos }) => BESIDE.test(lemma) || upos === 'ADV' || upos === 'ADJ')
  );
}

function before(earlier: (About | null)[], index: number): About | null {
  for (let i = index - 1; i >= 0; i--) if (earlier[i]) return earlier[i];
  return null;
}

/** "720 en France", "85 personnes à Toronto": the part of the firm that stands there. */
function withPlace(scene: Scene, [, last]: [number, number], about: About, what: Measured | null): About {
  const { words } = scene;
  if (about.macro || about.subject === null) return about;
  const at = what?.noun && what.noun.first > last ? what.noun.last + 1 : last + 1;
  if (!/^(?:en|à|au)$/.test(words[at]?.lemma ?? '')) return about;
  const place = [at + 1, at + 2]
    .map((i) => subjectAt(scene, i)?.rows[0])
    .find((entry) => entry !== undefined);
  if (!place || (place.is !== 'place' && place.is !== 'city') || about.subject.includes(place.en))
    return about;
  return { ...about, subject: `${about.subject} in ${place.en}` };
}

function aboutTime(
  scene: Scene,
  index: number,
  discourse: Discourse,
  found: (About | null)[],
  published: string | null,
): About {
  const figure = scene.unit.figures[index];
  const near = nearest(scene, index, found);
  const around = { metric: near?.metric ?? null, published, macro: near?.macro ?? false };
  if (scene.spans[index][0] < 0)
    return { subject: near?.subject ?? discourse.main, metric: 'date', macro: false };
  const { metric, at } =
    figure.type === 'date' ? dateMetric(scene, index, around) : durationMetric(scene, index, around);
  if (at < 0 && near) return { subject: near.subject, metric, macro: near.macro };
  const subject =
    itself(scene, at, metric, discourse) ??
    subjectOf(scene, asMeasured(scene, index, at), scene.spans[index], discourse);
  return {
    subject: subject?.text ?? near?.subject ?? discourse.topic?.text ?? discourse.main,
    metric,
    macro: false,
    occasion: at >= 0,
  };
}

/** The bond that matures, the contract whose term it is: the event's own noun names the subject. */
function itself(scene: Scene, at: number, metric: string, discourse: Discourse): Described | null {
  const own = at < 0 ? undefined : subjectAt(scene, at)?.rows[0];
  if (own && (own.is === 'market' || own.is === 'plant')) return describe(scene, at, discourse);
  if (metric !== 'term') return null;
  const deals = scene.subjects.filter(({ rows }) => rows[0].is === 'deal');
  const nearest = deals.sort((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at))[0];
  return nearest ? describe(scene, nearest.first, discourse) : null;
}

/** The quantity nearest to a date, those before it first, in the same clause if there is one. */
function nearest(scene: Scene, index: number, found: (About | null)[]): About | null {
  const { figures } = scene.unit;
  const { clause, spans } = scene;
  let best: { about: About; weight: number } | null = null;
  for (let i = 0; i < figures.length; i++) {
    const about = found[i];
    if (!about || isTime(figures[i]) || spans[i][0] < 0) continue;
    const distance = i < index ? (index - i) * 2 - 1 : (i - index) * 2;
    const weight = distance + (clause[spans[i][0]] === clause[spans[index][0]] ? 0 : 5);
    if (!best || weight < best.weight) best = { about, weight };
  }
  return best?.about ?? null;
}
