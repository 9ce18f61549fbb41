import type { Figure } from '../figures/types.js';
import { englishOf } from './english-noun.js';
import { lexicon, type MetricEntry, type VerbEntry } from './lexicon.js';
import { plainNouns } from './plain-noun.js';
import { type Hit, isChange, type Scene, subjectHead, verbOf } from './scene.js';
import { isFiniteVerb } from './segments.js';

/** What a figure measures, and the words that say so. */
export interface Measured {
  metric: string;
  /** The noun that names the metric, when one does. */
  noun: Hit<MetricEntry> | null;
  entry: MetricEntry | null;
  /** The verb that names it, else the governing verb; -1 when there is none. */
  verb: number;
  /** The metric belongs to the verb's object ("valorise la jeune pousse"). */
  ofObject: boolean;
}

/** The words between a metric's noun and its figure in "dette, ramenée à 3 milliards", "un bénéfice estimé à". */
const LINKS =
  /^(?:ramener|estimer|évaluer|prévoir|attendre|fixer|limiter|porter|relever|abaisser|égal|supérieur|inférieur|compris|proche|chiffrer|réviser|initial|initialement|actuel|total|annuel|retomber|tomber|devenir|négatif|positif|de|à|sous|entre|en|le|un|son|tout|juste|encore|seulement|désormais|environ|historique|record|,|\(|:)$/;
const SKIPPED_AFTER = new Set(['DET', 'ADJ', 'ADV']);

/**
 * What a quantity measures. Nouns beside the figure come first ("un bénéfice de 3 M€", "3 M€ de bénéfice"), then the
 * best of the nouns of its clause and its verb.
 *
 * @returns null when nothing in the sentence says it.
 */
export function measured(scene: Scene, index: number): Measured | null {
  const figure = scene.unit.figures[index];
  const span = scene.spans[index];
  if (span[0] < 0) return null;
  const verb = verbOf(scene, span);
  const after = nounAfter(scene, span);
  if (after) {
    const found = partOf(scene, figure, after, verb);
    if (found) return found;
  }
  if (isWorth(scene, span, verb))
    return { metric: 'share price', noun: null, entry: null, verb, ofObject: false };
  const share = shareOf(scene, figure, span);
  if (share) return { metric: share, noun: null, entry: null, verb, ofObject: false };
  const nearest = nounBefore(scene, span);
  // "repasse sous la barre des 13 millions": what passes it is measured
  const before = /^(?:threshold|range)$/.test(nearest?.rows[0].en ?? '') ? null : nearest;
  const said = verb >= 0 ? verbMetric(scene, figure, verb) : null;
  // "valorise la totalité du capital à 2 milliards": what the object is worth
  if (before && said?.object && before.first > verb)
    return { metric: said.en, noun: null, entry: null, verb, ofObject: true };
  if (before) {
    const entry = pick(scene, before.rows, figure);
    if (figure.type !== 'count' || entry.types.includes('count'))
      return { metric: named(scene, before, entry, verb), noun: before, entry, verb, ofObject: false };
  }
  const multiple = multipleOf(scene, figure, span, verb);
  if (multiple) return multiple;
  return best(scene, figure, span, verb);
}

/** "45 millions d'euros d'aides publiques", "un tiers des droits de vote": the noun after "de". */
function nounAfter(
  { words, metrics, inFigure }: Scene,
  [first, last]: [number, number],
): Hit<MetricEntry> | null {
  const own = inFigure[first];
  let i = last + 1;
  if (words[i]?.lemma !== 'de' && words[i]?.form !== "d'") return null;
  for (i++; i < words.length && SKIPPED_AFTER.has(words[i].upos); i++)
    if (inFigure[i] >= 0 && inFigure[i] !== own) return null;
  return metrics.find((hit) => hit.first === i) ?? null;
}

const DEBT = /^(?:dette|endettement|endetter|endetté|levier)$/;

/** "9,5 fois l'Ebitda", "une dette de 3 fois l'Ebitda". */
function multipleOf(scene: Scene, figure: Figure, [, last]: [number, number], verb: number): Measured | null {
  if (figure.type !== 'ratio' || scene.words[last + 1]?.upos !== 'DET') return null;
  const noun = scene.metrics.find(({ first }) => first === last + 2);
  if (!noun) return null;
  const entry = pick(scene, noun.rows, figure);
  const indebted = scene.words.some(({ lemma }) => DEBT.test(lemma));
  const metric =
    entry.en === 'net income'
      ? 'price-to-earnings multiple'
      : entry.en.endsWith('pay')
        ? 'pay ratio'
        : indebted
          ? 'leverage ratio'
          : `${entry.en} multiple`;
  return { metric, noun: null, entry: null, verb, ofObject: false };
}

/** A share of a whole is "stake" or "share of …"; a sum of something is the thing; a change of it, too. */
function partOf(scene: Scene, figure: Figure, noun: Hit<MetricEntry>, verb: number): Measured | null {
  const entry = pick(scene, noun.rows, figure);
  if (figure.type === 'count' && !entry.types.includes('count')) return null;
  const whole = { noun, entry, verb, ofObject: false };
  const itself = amounting(scene, verb);
  if (itself && itself !== noun) {
    const own = pick(scene, itself.rows, figure);
    if (own.types.includes(figure.type)) return { ...whole, noun: itself, entry: own, metric: own.en };
  }
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || figure.direction !== null)
    return entry.whole === '' ? null : { ...whole, metric: named(scene, noun, entry, verb) };
  if (entry.whole === '' || entry.en === 'GDP') return null;
  return { ...whole, metric: entry.whole ?? `share of ${entry.en}` };
}

/** "le flottant représentera 30 % du capital": the metric that is the subject of a verb of being so much. */
function amounting(scene: Scene, verb: number): Hit<MetricEntry> | null {
  if (
    verb < 0 ||
    !/^(?:représenter|équivaloir|correspondre|constituer|atteindre|avoisiner|dépasser)$/.test(
      scene.words[verb].lemma,
    )
  )
    return null;
  const head = subjectHead(scene, verb);
  return scene.metrics.find(({ first, last }) => first <= head && head <= last) ?? null;
}

/** "la fourchette de son introduction en Bourse": the head of a chain of metrics is what is measured. */
function headOf(scene: Scene, hit: Hit<MetricEntry>): Hit<MetricEntry> {
  const { words, metrics } = scene;
  let i = hit.first - 1;
  while (i >= 0 && (words[i].upos === 'DET' || words[i].upos === 'ADJ')) i--;
  if (words[i]?.lemma !== 'de') return hit;
  i--;
  while (i >= 0 && words[i].upos === 'ADJ' && !metrics.some(({ last }) => last === i)) i--;
  const head = metrics.find(({ last }) => last === i);
  return head && head.rows[0].en !== 'target' && head.rows[0].en !== 'growth' ? headOf(scene, head) : hit;
}

/** "un bénéfice de 3 M€", "une marge, devenue négative à -1,8 %": nothing but links in between. */
function nounBefore(scene: Scene, [first]: [number, number]): Hit<MetricEntry> | null {
  const { words, metrics, inFigure } = scene;
  for (let i = first - 1; i >= 0 && first - i <= 7; i--) {
    const hit = metrics.find(({ last }) => last === i);
    if (hit && words[first - 1].form === ':') return labelOf(scene, hit);
    if (hit)
      return isChange(words[hit.first].lemma) && hit.rows[0].of !== 'place' ? null : headOf(scene, hit);
    if (inFigure[i] >= 0 || !LINKS.test(words[i].lemma)) return null;
  }
  return null;
}

/** "le total des fonds levés": an amount is of what follows it. */
function complementOf({ words, metrics }: Scene, noun: Hit<MetricEntry>): Hit<MetricEntry> | undefined {
  if (words[noun.last + 1]?.lemma !== 'de') return undefined;
  return metrics.find(({ first }) => first > noun.last && first <= noun.last + 3);
}

/** "Ebitda après loyers : 702 millions": the first noun of a label is its head. */
function labelOf({ words, metrics }: Scene, hit: Hit<MetricEntry>): Hit<MetricEntry> {
  let start = hit.first;
  while (start > 0 && words[start - 1].upos !== 'PUNCT' && words[start - 1].upos !== 'VERB') start--;
  return metrics.find(({ first }) => first >= start) ?? hit;
}

/** With a percentage these are moves, not sums. */
const LOSSES = /^(?:perte|gain|profit)$/;

/** "5,8 % du PIB": what the share is of, not what is measured. */
function isWhole({ words, inFigure }: Scene, { first, rows }: Hit<MetricEntry>): boolean {
  if (rows[0].whole !== '') return false;
  for (let i = first - 1; i >= 0 && first - i <= 4; i--) {
    if (inFigure[i] >= 0) return true;
    if (words[i].lemma !== 'de' && words[i].upos !== 'DET') return false;
  }
  return false;
}

interface Candidate extends Measured {
  score: number;
}

function best(scene: Scene, figure: Figure, span: [number, number], verb: number): Measured | null {
  const candidates: Candidate[] = [];
  const said = verb >= 0 ? verbMetric(scene, figure, verb) : null;
  // "les synergies sont estimées à": the subject is what is valued
  const passive = verb >= 0 && isPassive(scene, verb);
  for (const noun of scene.metrics) {
    // "l'opération, qui valorise la jeune pousse 9 milliards"
    if (said?.object && noun.last < verb && !passive) continue;
    if (noun.first >= span[0] && noun.last <= span[1]) continue;
    if (/^(?:threshold|range)$/.test(noun.rows[0].en)) continue;
    if (isWhole(scene, noun) || (figure.type === 'percent' && LOSSES.test(scene.words[noun.first].lemma)))
      continue;
    const entry = pick(scene, noun.rows, figure);
    if (figure.type === 'count' && !entry.types.includes('count')) continue;
    const score = nounScore(scene, figure, span, noun, entry, verb);
    candidates.push({ metric: named(scene, noun, entry, verb), noun, entry, verb, ofObject: false, score });
  }
  if (said) {
    const nouns = nounsBetween(scene, verb, span[0]);
    candidates.push({
      metric: written(said.en, figure),
      noun: null,
      entry: null,
      verb,
      ofObject: said.object,
      score: (said.object && !passive ? 72 : 58) - 6 * nouns,
    });
  }
  for (const { metric, at, score } of plainNouns(scene, figure, span, verb)) {
    const noun = at < 0 ? null : { first: at, last: at, rows: [] };
    candidates.push({ metric, noun, entry: null, verb, ofObject: false, score });
  }
  candidates.sort((a, b) => b.score - a.score);
  return candidates[0] && candidates[0].score > 0 ? candidates[0] : null;
}

function nounScore(
  scene: Scene,
  figure: Figure,
  span: [number, number],
  noun: Hit<MetricEntry>,
  entry: MetricEntry,
  verb: number,
): number {
  const { words, clause } = scene;
  const before = noun.last < span[0];
  const distance = before
    ? wordsBetween(scene, noun.last + 1, span[0])
    : wordsBetween(scene, span[1] + 1, noun.first);
  const { lemma } = words[noun.first];
  const told =
    verb >= 0 &&
    (lexicon()
      .verbs.get(words[verb].lemma)
      ?.some(({ types }) => types.includes(figure.type)) ??
      false);
  let score = before ? 64 - 2 * distance : 48 - 3 * distance;
  // "Évalué à 1,3 milliard, le coût du chantier": an opening participle is said of the subject after it
  if (
    !before &&
    opening(scene, span[0]) &&
    words[noun.first - 1]?.upos === 'DET' &&
    words[noun.first - 2]?.form === ','
  )
    score += 40;
  // right after the figure, with nothing but an article: "portant à 76 points l'écart"
  if (!before && distance <= 2) score += 14;
  if (clause[noun.first] !== clause[span[0]]) score -= 30;
  if (!entry.types.includes(figure.type)) score -= entry.of === 'deal' ? 44 : misfit(figure, entry);
  // a purpose or a cause is not what is measured ("provisionner 184 millions pour créances douteuses")
  if (
    !before &&
    noun.first > span[1] + 1 &&
    /^(?:pour|contre|par|avec|après|selon)$/.test(scene.words[span[1] + 1].lemma)
  )
    score -= 20;
  if (!before && /^(?:high|low)$/.test(entry.en)) score -= 30;
  // what a comma sets apart after the figure is another matter
  if (!before && !opening(scene, span[0]) && commaBetween(scene, span[1], noun.first)) score -= 20;
  if (verb >= 0 && words[noun.first].head === verb && words[noun.first].deprel.startsWith('nsubj'))
    score += 14;
  if (verb >= 0 && noun.first > verb && before) score += 6;
  // "l'acquisition sera financée par 1,2 milliard de dette": the verb says what of the deal
  if (entry.of === 'deal') score -= told && noun.last < verb ? 28 : 8;
  // a complement says less than its noun ("les capacités de production du contrat")
  if (isComplement(scene, noun.first) && (verb > noun.first || ofMetric(scene, noun.first))) score -= 10;
  if (isChange(lemma) && entry.of !== 'place') score -= 8;
  return score;
}

/** "de" before a noun and its article. */
function isComplement({ words }: Scene, at: number): boolean {
  const link = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return words[link]?.lemma === 'de';
}

/** "l'investissement de fonds": the noun it complements is a metric itself. */
function ofMetric({ words, metrics }: Scene, at: number): boolean {
  const link = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return metrics.some(({ last, rows }) => last === link - 1 && rows[0].of !== 'deal');
}

const commaBetween = ({ words, inFigure }: Scene, from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ form }, i) => form === ',' && inFigure[from + 1 + i] < 0);

/** A participle begins the sentence, and no finite verb comes before the figure. */
function opening({ words }: Scene, first: number): boolean {
  return (
    words[0]?.upos === 'VERB' &&
    words[0].feats.includes('VerbForm=Part') &&
    !words.slice(0, first).some(isFiniteVerb)
  );
}

/** How badly a figure fits a metric of other types: a change fits any, a bare percentage no count. */
function misfit({ type, direction }: Figure, { types }: MetricEntry): number {
  if (type === 'ratio' || (type === 'percent' && direction !== null)) return 4;
  return type === 'percent' && !types.every((other) => other === 'count') ? 10 : 34;
}

function wordsBetween({ words, inFigure }: Scene, from: number, to: number): number {
  let count = 0;
  let figure = -1;
  for (let i = from; i < to; i++) {
    // a figure in between counts as one word
    if (inFigure[i] >= 0 && inFigure[i] === figure) continue;
    figure = inFigure[i];
    if (words[i].upos !== 'PUNCT') count++;
  }
  return count;
}

function nounsBetween({ words, inFigure }: Scene, from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (words[i].upos === 'NOUN' && inFigure[i] < 0) count++;
  return count;
}

const ASIDE = /^(?:dans|en|avec|chez|auprès|sur|sous|parmi|pour|depuis|vers|devant|sans)$/;

const FOUND = /^(?:fonder|cofonder|créer|création|fondation)$/;

/** "l'action a perdu les deux tiers de sa valeur": the share, not the firm's worth. */
function isWorth(scene: Scene, [, last]: [number, number], verb: number): boolean {
  const { words } = scene;
  if (verb < 0 || words[last + 1]?.lemma !== 'de' || words[last + 3]?.lemma !== 'valeur') return false;
  const head = subjectHead(scene, verb);
  return head >= 0 && lexicon().is('share', words[head].lemma);
}

/** "sont estimées": a participle with être. */
function isPassive({ words }: Scene, verb: number): boolean {
  return words.some(
    ({ head, deprel, lemma }) =>
      head === verb &&
      (deprel === 'aux:pass' || deprel === 'nsubj:pass' || (deprel.startsWith('aux') && lemma === 'être')),
  );
}

/** Deals in a part of something. */
const DEALS_IN = /^(?:vente|cession|acquisition|rachat|reprise|achat|détention|revente)$/;

/** "la vente de 40 % de son réseau", "un dixième du blé": a part of something that has no metric of its own. */
function shareOf(scene: Scene, figure: Figure, [first]: [number, number]): string | null {
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || figure.direction !== null) return null;
  const { words } = scene;
  const deal = words[first - 1]?.lemma === 'de' ? words[first - 2]?.lemma : undefined;
  if (deal !== undefined && DEALS_IN.test(deal)) return 'stake';
  return null;
}

function verbMetric(scene: Scene, figure: Figure, verb: number): VerbEntry | null {
  const { words } = scene;
  const span = scene.spans[scene.unit.figures.indexOf(figure)];
  // "créée par deux chirurgiens": who did it is no result of it
  if (figure.type === 'count' && words[span[0] - 1]?.lemma === 'par')
    return words.slice(Math.max(0, span[0] - 7), span[0]).some(({ lemma }) => FOUND.test(lemma))
      ? { types: ['count'], en: 'founders', object: false, units: [], near: [] }
      : null;
  // "emploie 9 800 personnes dans 34 usines": where and with whom it is done is not what is done
  if (figure.type === 'count' && ASIDE.test(words[span[0] - 1]?.lemma ?? '')) return null;
  const entries = lexicon().verbs.get(words[verb].lemma) ?? [];
  const fits = (entry: VerbEntry) =>
    entry.types.includes(figure.type) &&
    (entry.units.length === 0 || entry.units.includes(figure.unit ?? '')) &&
    (entry.near.length === 0 || scene.words.some(({ lemma }) => entry.near.includes(lemma))) &&
    !(figure.type === 'percent' && figure.direction !== null);
  return (
    entries.find((entry) => fits(entry) && (entry.units.length > 0 || entry.near.length > 0)) ??
    entries.find(fits) ??
    null
  );
}

function written(en: string, { unit }: Figure): string {
  if (!en.includes('{')) return en;
  const plural = unit ?? 'units';
  // "une usine de 6 000 m²": a measure is not what is opened or sold
  const measure = lexicon().units.get(plural);
  if (measure && /^(?:area|capacity|power output|distance|length|volume|weight)$/.test(measure))
    return measure;
  // of a unit of several words the last says enough: "production sites" are sites
  return en.replace('{unit}', plural).replace('{one}', singular(plural.split(' ').at(-1)!));
}

/** "production sites" → "production site"; the units are English plurals of few shapes. */
function singular(plural: string): string {
  if (/(?:ss|[^s])es$/.test(plural) && /(?:ch|sh|ss|x)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

/** Of the rows of one form ("prime": premium or bonus) the one that takes the figure's type. */
function pick({ words }: Scene, rows: MetricEntry[], figure: Figure): MetricEntry {
  const near = rows.filter(({ near }) => near.some((lemma) => words.some((word) => word.lemma === lemma)));
  const open = [...near, ...rows.filter((row) => row.near.length === 0)];
  return open.find(({ types }) => types.includes(figure.type)) ?? open[0] ?? rows[0];
}

/** "le taux de recyclage": a rate that no list has. */
function rateOf(scene: Scene, { first, last }: Hit<MetricEntry>): string | null {
  const { words } = scene;
  if (first !== last || words[first].lemma !== 'taux' || words[first + 1]?.lemma !== 'de') return null;
  const at = words[first + 2]?.upos === 'DET' ? first + 3 : first + 2;
  const of = words[at]?.upos === 'NOUN' && scene.inFigure[at] < 0 ? englishOf(scene, at) : null;
  return of === null ? null : `${of} rate`;
}

/** The metric with what its surroundings add: "growth", "target", "forecast". */
function named(scene: Scene, noun: Hit<MetricEntry>, entry: MetricEntry, verb: number): string {
  const { words } = scene;
  // "une commande de 30 appareils pour un montant de 3 milliards": an amount is of what came before
  const before =
    entry.en === 'amount'
      ? (complementOf(scene, noun) ??
        scene.metrics.findLast(({ last, rows }) => last < noun.first && rows[0].en !== 'amount'))
      : undefined;
  let metric = before?.rows[0].en ?? rateOf(scene, noun) ?? entry.en;
  for (let i = noun.first - 1; i >= 0 && noun.first - i <= 4; i--) {
    const { lemma, upos } = words[i];
    if (upos === 'NOUN') {
      if (lemma === 'croissance') metric += ' growth';
      else if (lexicon().is('target', lemma)) metric += ' target';
      else if (lexicon().is('forecast', lemma)) metric += ' forecast';
      break;
    }
    if (upos !== 'ADP' && upos !== 'DET' && upos !== 'ADJ') break;
  }
  if (/(?:target|forecast)$/.test(metric)) return metric;
  return entry.types[0] !== 'count' && isForecast(scene, verb) ? `${metric} forecast` : metric;
}

/** "table sur", "prévoit", "s'attend à": the clause's verb says that the figure lies ahead. */
export function isForecast({ words }: Scene, verb: number): boolean {
  if (verb < 0 || !lexicon().is('forecast_verb', words[verb].lemma)) return false;
  // "compte doubler" is a plan, "compte 45 immeubles" has them
  if (words[verb].lemma === 'compter' && !words[verb + 1]?.feats.includes('VerbForm=Inf')) return false;
  return !words[verb].feats.includes('Tense=Past') || !words[verb].feats.includes('VerbForm=Part');
}

/** The metric of a market move, where the subject is the thing itself: "Helmis bondit de 11 %". */
export function isMove({ words }: Scene, verb: number): boolean {
  return verb >= 0 && lexicon().is('move', words[verb].lemma);
}

/** Index of the head of the subject of the figure's clause; -1 when there is none. */
export function clauseSubject(scene: Scene, verb: number): number {
  return verb < 0 ? -1 : subjectHead(scene, verb);
}
