import type { Word } from '../french/types.js';
import { type Discourse, subjectAt } from './discourse.js';
import { englishOf } from './english-noun.js';
import { lexicon, type SubjectEntry } from './lexicon.js';
import { clauseSubject, type Measured } from './metric.js';
import { demonymAfter, placeOf } from './place.js';
import type { Hit, NameRun, Scene } from './scene.js';
import type { Described } from './types.js';

const PLAIN_FIRM = /^(?:groupe|société|entreprise|firme|maison|acteur|numéro|leader)$/;

/** The English adjective, where it is common in headlines. */
const NATION: Record<string, string> = {
  China: 'Chinese',
  Europe: 'European',
  France: 'French',
  Germany: 'German',
  Italy: 'Italian',
  Japan: 'Japanese',
  Spain: 'Spanish',
  'United States': 'American',
};

const firm = (text: string): Described => ({ text, kind: 'firm', level: null });

/**
 * The English of the noun phrase around a word: a name as it is, a market or place by its English name, "le groupe" and
 * pronouns by whom they stand for, a thing with its owner ("Lormet steel mill").
 *
 * @returns null when the word is none of these.
 */
export function describe(scene: Scene, at: number, discourse: Discourse): Described | null {
  const { words } = scene;
  const word = words[at];
  if (!word) return null;
  if (word.upos === 'PRON') return pronoun(scene, at, discourse);
  const name = nameOf(scene, at);
  const hit = subjectAt(scene, name?.first ?? at) ?? subjectAt(scene, at);
  if (hit && (!name || (hit.first <= name.first && hit.last >= name.last)))
    return known(scene, hit, discourse);
  if (name && discourse.isFirm(name.name)) return firm(withSecond(scene, name, discourse));
  if (name && name.first <= at && discourse.isSomebody(name.name))
    return { text: discourse.full(name.name), kind: 'other', level: null };
  const lemma = word.lemma.toLowerCase();
  if (words[at - 1]?.lemma === 'jeune' && lemma === 'pousse') return resolve('start-up', discourse);
  if (lemma === 'jeune' && words[at + 1]?.lemma.startsWith('pousse')) return resolve('start-up', discourse);
  if (lexicon().is('generic', lemma)) return trade(scene, at) ?? resolve(lemma, discourse);
  return hit ? known(scene, hit, discourse) : null;
}

/** "les assureurs français", "un promoteur": the trade, or one of it, not the firm of the text. */
function trade(scene: Scene, at: number): Described | null {
  const { words } = scene;
  const det = words[at - 1]?.upos === 'ADJ' ? words[at - 2] : words[at - 1];
  const plural = words[at].feats.includes('Number=Plur') && /^(?:les|des)$/i.test(det?.form ?? '');
  if (!plural || PLAIN_FIRM.test(words[at].lemma)) return null;
  const text = englishOf(scene, at);
  const place = demonymAfter(scene, at);
  const demonym = place === null ? '' : `${NATION[place] ?? place} `;
  return text === null ? null : { text: `${demonym}${text}`, kind: 'other', level: null };
}

function resolve(noun: string, discourse: Discourse): Described | null {
  const name = discourse.standsFor(noun);
  return name === null ? null : firm(name);
}

function pronoun(scene: Scene, at: number, discourse: Discourse): Described | null {
  const { words } = scene;
  if (!/^(?:lui|il|elle|eux|ils|elles|celui-ci|celle-ci|soi)$/.test(words[at].lemma)) return null;
  for (let i = 0; i < at; i++) {
    if (!words[i].deprel.startsWith('nsubj') || words[i].upos === 'PRON') continue;
    const subject = describe(scene, i, discourse);
    if (subject && subject.kind !== 'place' && subject.kind !== 'other') return subject;
  }
  return discourse.topic;
}

/** The name in the noun phrase around a word: the word itself, or a name beside its nouns and adjectives. */
export function nameOf({ words, names }: Scene, at: number): NameRun | null {
  const own = names.find(({ first, last }) => first <= at && at <= last);
  if (own) return own;
  for (let i = at + 1; i < words.length && i - at <= 9; i++) {
    const run = names.find(({ first }) => first === i);
    if (run) {
      // "la directrice de Velmora" is not Velmora; "le fabricant de puces Helmis" is Helmis
      return words[i - 1].upos === 'ADP' || words[i - 1].upos === 'DET' ? null : run;
    }
    const { upos, form } = words[i];
    if (form === ',' && apposed(words, i + 1)) continue;
    if (
      upos === 'VERB' ||
      upos === 'AUX' ||
      upos === 'CCONJ' ||
      upos === 'PRON' ||
      (upos === 'PUNCT' && form !== "'")
    )
      return null;
  }
  return null;
}

/** "son actionnaire, le fonds Tarascon, cédera": a firm's description or its name between commas. */
function apposed(words: Word[], at: number): boolean {
  const first = words[at]?.upos === 'DET' ? at + 1 : at;
  const described = first > at && lexicon().is('generic', words[first]?.lemma.toLowerCase() ?? '');
  const name = first === at && words[at]?.upos === 'PROPN';
  if (!described && !name) return false;
  const close = words.findIndex(({ form }, i) => i > first && form === ',');
  return close > 0 && close - at <= 6;
}

/** "Lormet et le développeur Brisalis": two names joined. */
function withSecond(scene: Scene, name: NameRun, discourse: Discourse): string {
  const { words, names } = scene;
  const full = discourse.full(name.name);
  if (words[name.last + 1]?.form !== 'et') return full;
  const second = names.find(({ first }) => first > name.last + 1 && first <= name.last + 9);
  if (!second || !discourse.isFirm(second.name)) return full;
  const between = words.slice(name.last + 2, second.first);
  if (between.some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT')) return full;
  return `${full} and ${discourse.full(second.name)}`;
}

/** Nouns for whatever is being built. */
const WORKS = /^(?:chantier|projet|travail|travaux)$/;

const OWNED = new Set(['plant', 'staff', 'deal']);

/** A noun of the subject list. Things and staff get their owner. */
function known(scene: Scene, hit: Hit<SubjectEntry>, discourse: Discourse): Described {
  const entry = hit.rows[0];
  if (entry.is === 'company') return firm(discourse.full(entry.en));
  if (entry.is === 'state') return { text: entry.en, kind: 'other', level: null };
  if (entry.is === 'place') return { text: entry.en, kind: 'place', level: null };
  if (entry.is === 'city') return { text: entry.en, kind: 'place', level: 'index level' };
  if (entry.is === 'market') return { text: entry.en, kind: 'market', level: entry.level };
  const noun = scene.words[hit.first].lemma.toLowerCase();
  const owner = ownerAfter(scene, hit.last, discourse);
  if (owner) {
    const text = `${owner} ${entry.en}`;
    if (entry.is === 'plant') discourse.remember(noun, text);
    return { text, kind: entry.is === 'plant' ? 'thing' : 'other', level: null };
  }
  if (WORKS.test(noun) && discourse.lastThing)
    return { text: discourse.lastThing, kind: 'thing', level: null };
  if (!OWNED.has(entry.is)) return { text: entry.en, kind: 'other', level: null };
  const before = discourse.thing(noun);
  if (before) return { text: before, kind: 'thing', level: null };
  const text = discourse.firm ? `${discourse.firm} ${entry.en}` : entry.en;
  return { text, kind: entry.is === 'plant' ? 'thing' : 'other', level: null };
}

/** The name after "de" or beside a noun: "le parc en mer de Port-Clair", "l'usine Lormet". */
export function ownerAfter(scene: Scene, last: number, discourse: Discourse): string | null {
  const { words, names } = scene;
  for (let i = last + 1; i < words.length && i - last <= 7; i++) {
    const run = names.find(({ first }) => first === i);
    if (run) {
      const named = subjectAt(scene, i)?.rows[0].en;
      return named ?? discourse.full(run.name);
    }
    const { upos, lemma } = words[i];
    if (upos === 'NOUN') {
      const generic = words[i - 1]?.lemma === 'le' && lexicon().is('generic', lemma.toLowerCase());
      if (generic) return discourse.standsFor(lemma.toLowerCase());
      const place = subjectAt(scene, i)?.rows[0];
      if (place && place.is !== 'plant' && place.is !== 'deal' && words[i - 1]?.upos !== 'NOUN') return null;
      if (words[i - 1]?.lemma !== 'de') return null;
      continue;
    }
    if (lemma !== 'de' && upos !== 'DET' && upos !== 'ADJ') return null;
  }
  return null;
}

/** What a state has as well as a firm. */
const PUBLIC =
  /^(?:debt|expenses|taxes|tax|savings|lending|pay|investment|interest expense|pension)(?: target| forecast)?$/;

/** Whether a market has such a metric; a commodity's harvest is its country's. Undefined when no word names the metric. */
function isOnMarket(found: Measured | null): boolean | undefined {
  const of = found?.entry?.of;
  return of === undefined ? undefined : of === 'market' || of === 'share';
}

/** What an offer puts on its target, not on the bidder. */
const TARGETED =
  /^(?:offer price|premium|valuation|enterprise value|equity value|market capitalization|EBITDA multiple|price-to-earnings multiple|closing price)/;

/** Who owns a metric: a name after it, the one its possessive stands for, or the subject of its clause. */
export function subjectOf(
  scene: Scene,
  found: Measured | null,
  span: [number, number],
  discourse: Discourse,
): Described | null {
  const { words } = scene;
  const noun = found?.noun;
  if (noun) {
    // "27 % du capital de Verdalis": the holder is the clause's subject
    const held = found.entry?.whole !== null && noun.first > span[1] && (found.verb ?? -1) >= 0;
    const named = held
      ? null
      : (agentAfter(scene, noun.last, discourse) ?? possessor(scene, noun.last, span, discourse));
    if (named && !(named.kind === 'market' && isOnMarket(found) === false)) return named;
    const det = words[noun.first - 1];
    const whose =
      det?.upos === 'DET' && words[noun.first - 2]?.lemma === 'dont' ? antecedent(scene, noun.first - 2) : -1;
    const relative = whose < 0 ? null : describe(scene, whose, discourse);
    if (relative) return relative;
    if (det?.lemma === 'son' || det?.lemma === 'leur') {
      const owner = possessed(scene, noun.first - 1, discourse);
      if (owner) return owner;
    }
  }
  const of = found?.entry?.of;
  if (PUBLIC.test(found?.entry?.en ?? '') && discourse.macro && discourse.place)
    return { text: discourse.place, kind: 'place', level: null };
  // in an article about a firm, growth that no place is named for is the firm's
  const aboutFirm = discourse.main !== null && !discourse.isInstitution && discourse.topic?.kind === 'firm';
  const placed = scene.subjects.some(({ rows }) => rows[0].is === 'place' || rows[0].place !== null);
  if (found?.entry?.en === 'growth' && aboutFirm && !placed && !discourse.macro) return discourse.topic;
  const counts = scene.unit.figures[scene.inFigure[span[0]]]?.type === 'count';
  if (of === 'place' && !(counts && noun && noun.last < span[0]))
    return placeOf(scene, noun?.last ?? span[0], discourse);
  const verb = found?.verb ?? -1;
  if (found?.ofObject) {
    const object = objectOf(scene, verb, discourse);
    if (object) return object;
  }
  if (found && TARGETED.test(found.metric) && discourse.target) return firm(discourse.target);
  const head = clauseSubject(scene, verb);
  if (head >= 0 && !(noun && head >= noun.first && head <= noun.last)) {
    const subject = words[head - 1]?.upos === 'ADP' ? null : describe(scene, head, discourse);
    // the state's debt is the country's
    if (subject && PUBLIC.test(found?.metric ?? '') && subjectAt(scene, head)?.rows[0].is === 'state')
      return placeOf(scene, head, discourse);
    if (subject && !(subject.kind === 'market' && isOnMarket(found) === false)) return subject;
    // the subject is itself a metric or an unknown noun: its owner
    const owner = ownedBy(scene, head, span, discourse);
    if (owner) return owner;
  }
  const whose = fronted(scene, discourse);
  return whose === null ? null : firm(whose);
}

/** "Chez Velmora, le ratio combiné s'est dégradé": the firm that a sentence is set in. */
export function fronted({ words, names }: Scene, discourse: Discourse): string | null {
  const at = words.findIndex(({ lemma }) => lemma === 'chez');
  const run = at < 0 ? undefined : names.find(({ first }) => first === at + 1 || first === at + 2);
  return run && discourse.isFirm(run.name) ? discourse.full(run.name) : null;
}

/** "l'investissement de fonds par Helmis dans la start-up": who does what a noun tells. */
function agentAfter(scene: Scene, last: number, discourse: Discourse): Described | null {
  const { words, names, clause, inFigure } = scene;
  for (let i = last + 1; i < words.length && i - last <= 8; i++) {
    const { upos, lemma } = words[i];
    if (clause[i] !== clause[last] || inFigure[i] >= 0 || upos === 'VERB' || upos === 'PUNCT') return null;
    if (lemma !== 'par') continue;
    const run = names.find(({ first }) => first > i && first <= i + 4);
    const who = run ? describe(scene, run.first, discourse) : null;
    return who?.kind === 'firm' ? who : null;
  }
  return null;
}

/** "Fornel, dont le chiffre d'affaires": the noun or name before "dont". */
function antecedent({ words }: Scene, at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--)
    if (words[i].upos === 'NOUN' || words[i].upos === 'PROPN') return i;
  return -1;
}

/** What "valorise" puts a value on: the noun after it, or the pronoun before it. */
function objectOf(scene: Scene, verb: number, discourse: Discourse): Described | null {
  const { words, inFigure } = scene;
  if (
    words.some(
      ({ upos, head, deprel }, i) => upos === 'PRON' && head === verb && i < verb && deprel.includes('obj'),
    )
  )
    return discourse.firm === null ? null : firm(discourse.firm);
  for (let i = verb + 1; i < words.length && i <= verb + 6 && inFigure[i] < 0; i++) {
    const object = describe(scene, i, discourse);
    if (object) return object;
  }
  return discourse.target === null ? null : firm(discourse.target);
}

function ownedBy(scene: Scene, head: number, span: [number, number], discourse: Discourse): Described | null {
  const metric = scene.metrics.find(({ first, last }) => first <= head && head <= last);
  return possessor(scene, metric?.last ?? head, span, discourse);
}

/** "la dette du groupe", "l'action Tarvel", "le PIB de la zone euro": the phrase after a noun that says whose it is. */
export function possessor(
  scene: Scene,
  last: number,
  [start, end]: [number, number],
  discourse: Discourse,
): Described | null {
  const { words, inFigure } = scene;
  let linked = false;
  for (let i = last + 1; i < words.length && i - last <= 10; i++) {
    if (inFigure[i] >= 0 && i >= start && i <= end) continue;
    if (inFigure[i] >= 0) return null;
    const { upos, lemma } = words[i];
    if (upos === 'DET' || upos === 'ADJ' || upos === 'ADV') continue;
    if (upos === 'ADP') {
      const where =
        lemma === 'en' &&
        !linked &&
        scene.metrics.some((hit) => hit.last === last && hit.rows[0].of === 'place');
      if (lemma !== 'de' && lemma !== 'chez' && !where) return null;
      linked = true;
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'X') return null;
    const named = describe(scene, i, discourse);
    if (named) return linked || upos !== 'NOUN' || named.kind !== 'other' ? named : null;
    linked = false;
  }
  return null;
}

/** "sa", "ses": the subject of its clause when that is somebody, else the last one spoken of. */
function possessed(scene: Scene, det: number, discourse: Discourse): Described | null {
  for (let i = det - 1; i >= 0; i--) {
    const { deprel } = scene.words[i];
    if (!deprel.startsWith('nsubj')) continue;
    const subject = describe(scene, i, discourse) ?? ownedBy(scene, i, [-1, -1], discourse);
    if (subject && subject.kind !== 'place' && subject.kind !== 'other') return subject;
  }
  return discourse.topic;
}

/** Remembers the full names of the things of a sentence ("parc en mer de Port-Clair"), for "le parc" later on. */
export function learnThings(scene: Scene, discourse: Discourse): void {
  for (const hit of scene.subjects) {
    if (hit.rows[0].is !== 'plant') continue;
    const owner = ownerAfter(scene, hit.last, discourse);
    if (owner) discourse.remember(scene.words[hit.first].lemma.toLowerCase(), `${owner} ${hit.rows[0].en}`);
  }
}

/** "une offre sur Verdalis", "le rachat de Verdalis par": the firm that an offer is for. */
export function learnTarget(scene: Scene, discourse: Discourse): void {
  const { words, names } = scene;
  for (let i = 0; i < words.length; i++) {
    if (!/^(?:offre|OPA|OPE|OPR|rachat|acquisition|reprise)$/.test(words[i].lemma)) continue;
    const on = /^(?:offre|OP)/.test(words[i].lemma) ? 'sur' : 'de';
    const link = words.findIndex(({ lemma }, j) => j > i && j <= i + 6 && lemma === on);
    if (link < 0) continue;
    const run = names.find(({ first }) => first > link && first <= link + 6);
    const between = run ? words.slice(link + 1, run.first) : [];
    const plain = between.every(
      ({ upos }) => upos === 'DET' || upos === 'NOUN' || upos === 'ADJ' || upos === 'ADP',
    );
    if (run && plain && discourse.isFirm(run.name)) discourse.target = discourse.full(run.name);
  }
}
