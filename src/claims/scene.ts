import type { SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';
import type { Word } from '../french/types.js';
import { lexicon, type MetricEntry, type OccasionEntry, type SubjectEntry } from './lexicon.js';
import { nameRuns } from './names.js';
import type { Found } from './patterns.js';
import { clauses, isFiniteVerb } from './segments.js';

/** A form of a word list, found in the sentence. */
export type Hit<T> = Found<T>;

/** A name of the sentence: "Maison Corvane". */
export interface NameRun {
  first: number;
  last: number;
  name: string;
}

/** A sentence prepared for the question what its figures are about. All positions are indices of `words`. */
export interface Scene {
  unit: SentenceUnit;
  words: Word[];
  /** Index in `unit.figures` for each word inside a figure, else -1. */
  inFigure: number[];
  /** First and last word of each figure; [-1, -1] when it has none. */
  spans: [number, number][];
  metrics: Hit<MetricEntry>[];
  subjects: Hit<SubjectEntry>[];
  occasions: Hit<OccasionEntry>[];
  names: NameRun[];
  /** Number of the clause each word stands in; a relative clause or a bracket has its own. */
  clause: number[];
  /** Where the text after the dateline begins. */
  dateline: number;
}

/**
 * Looks a sentence over once for all its figures.
 *
 * @param dateline Length of the dateline that the sentence begins with, in code units: its place and agency are nobody.
 */
export function sceneOf(unit: SentenceUnit, dateline = 0): Scene {
  const words = mended(unit.analysis.words);
  const lists = lexicon();
  const inFigure = words.map((word) => unit.figures.findIndex((figure) => overlaps(word, figure)));
  const spans = unit.figures.map((_, i): [number, number] => [inFigure.indexOf(i), inFigure.lastIndexOf(i)]);
  const body = (hit: { first: number }) => words[hit.first].start >= dateline;
  const names = nameRuns(words, inFigure).filter(body);
  // a set phrase may begin with a preposition ("au cours de")
  const nominal = (hit: Hit<unknown>) => isNominal(words[hit.first]);
  return {
    unit,
    words,
    inFigure,
    spans,
    names,
    metrics: lists.metrics
      .find(words)
      .map((hit) => ({ ...hit, rows: hit.rows.filter((row) => row.en !== '' || nearby(words, row.near)) }))
      .filter(
        (hit) =>
          isMetric(hit) && nominal(hit) && body(hit) && !insideName(hit, names) && !inPhrase(words, hit),
      ),
    subjects: lists.subjects.find(words).filter((hit) => nominal(hit) && body(hit)),
    occasions: lists.occasions.find(words).filter((hit) => !inPhrase(words, hit)),
    clause: clauses(words, inFigure),
    dateline,
  };
}

/** "la jeune pousse" is a noun, whatever verb its second word may be. */
function mended(words: Word[]): Word[] {
  if (!words.some(({ form }) => /^pousses?$/.test(form))) return words;
  return words.map((word, i) =>
    /^pousses?$/.test(word.form) && words[i - 1]?.lemma === 'jeune'
      ? { ...word, upos: 'NOUN', lemma: 'pousse' }
      : word,
  );
}

function overlaps(word: Word, figure: Figure): boolean {
  return word.start < figure.end && figure.start < word.end;
}

function isNominal({ upos }: Word): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'X';
}

/** Set phrases that only hold a metric's word ("au cours de") are listed without English. */
const isMetric = ({ rows }: Hit<MetricEntry>) => rows.length > 0 && rows[0].en !== '';

const nearby = (words: Word[], near: string[]) =>
  near.length === 0 || words.some(({ lemma }) => near.includes(lemma));

function insideName(hit: Hit<unknown>, names: NameRun[]): boolean {
  return names.some(({ first, last }) => last > first && hit.first >= first && hit.last <= last);
}

/** "au cours des", "à hauteur de" are prepositions. */
function inPreposition(words: Word[], at: number): boolean {
  if (words[at].lemma === 'hauteur') return words[at - 1]?.lemma === 'à';
  return (
    words[at].lemma === 'cours' &&
    /^(?:au|en)$/i.test(words[at - 1]?.form === 'le' ? 'au' : (words[at - 1]?.form ?? '')) &&
    words[at - 2]?.lemma !== 'de'
  );
}

/** "1,40 euro par action", "à partir de 2027": words of a set phrase that name nothing. */
function inPhrase(words: Word[], { first, last }: { first: number; last: number }): boolean {
  const before = words[first - 1]?.lemma;
  if (first !== last) return false;
  return (
    (/^(?:action|titre|part)$/.test(words[first].lemma) && before === 'par') ||
    inPreposition(words, first) ||
    (/^(?:ouverture|mi-séance|fermeture)$/.test(words[first].lemma) && words[first - 2]?.lemma === 'à') ||
    (words[first].lemma === 'partir' && before === 'à')
  );
}

/** The verb that governs a figure: the nearest to its left in its clause, else the nearest above it in the tree. */
export function verbOf(scene: Scene, [first]: [number, number]): number {
  const { words, clause, inFigure } = scene;
  for (let i = first - 1; i >= 0; i--) {
    if (clause[i] !== clause[first]) continue;
    if (words[i].upos === 'VERB' && inFigure[i] < 0 && !closed(scene, i, first)) return i;
  }
  // "deux des cinq sites seront fermés": the verb after its subject
  for (let i = first + 1; i < words.length; i++)
    if (words[i].upos === 'VERB' && inFigure[i] < 0 && clause[i] === clause[first]) return i;
  let at = words[first]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < words.length; at = words[at].head, steps++)
    if (words[at].upos === 'VERB' && inFigure[at] < 0) return at;
  return -1;
}

/** "chez la filiale spécialisée dans les nuages, et ce, pour 3 milliards": a noun's participle ends at the comma. */
function closed({ words, inFigure }: Scene, verb: number, first: number): boolean {
  const { deprel, feats, head } = words[verb];
  if (deprel !== 'acl' || !feats.includes('VerbForm=Part') || head !== verb - 1) return false;
  const comma = words.findIndex(({ form }, i) => i > verb && i < first && form === ',' && inFigure[i] < 0);
  return comma >= 0 && words.slice(0, verb).some(isFiniteVerb);
}

/** The word that heads the subject of a verb's clause: by the tree, else the first free noun before the verb. -1: none. */
export function subjectHead(scene: Scene, verb: number): number {
  const { words, clause, inFigure } = scene;
  const seen = new Set<number>();
  // an infinitive or a second verb has the subject of the verb above it
  for (let at = verb; at >= 0 && !seen.has(at); at = words[at].head) {
    seen.add(at);
    const found = words.findIndex(
      ({ head, deprel, start }, i) =>
        head === at && deprel.startsWith('nsubj') && inFigure[i] < 0 && start >= scene.dateline,
    );
    if (found >= 0) return relativeHead(scene, found);
    const above = words[words[at].head];
    // "tandis que le rendement, la plus basse, reculait": a clause of its own has a subject of its own
    if (
      above &&
      isFiniteVerb(words[at]) &&
      clause[words[at].head] !== clause[at] &&
      firstFree(scene, at) >= 0
    )
      return firstFree(scene, at);
    // "va fermer son usine, qui emploie 480 personnes, et supprimer": an infinitive goes with an infinitive
    if (above && isInfinitive(words[at]) && isFiniteVerb(above) && words[at].deprel === 'conj') break;
    if (words[at].deprel.startsWith('acl') && words[at].head >= 0 && words[at].upos === 'VERB')
      return words[at].head;
    if (isFiniteVerb(words[at]) && at !== verb && words[at].upos === 'VERB') break;
  }
  return firstFree(scene, verb);
}

/** The first noun of a verb's clause that stands before it free of prepositions; -1: none. */
function firstFree({ words, clause, inFigure, dateline }: Scene, verb: number): number {
  for (let i = 0; i < verb; i++) {
    if (clause[i] !== clause[verb] || inFigure[i] >= 0 || words[i].start < dateline) continue;
    if (isHead(words, i)) return i;
  }
  return -1;
}

/** Whether a noun names a change, not what changes. */
export function isChange(lemma: string): boolean {
  return lexicon().is('change', lemma);
}

const isInfinitive = ({ feats }: Word) => feats.includes('VerbForm=Inf');

/** "qui", "que", "dont": the noun before it. */
function relativeHead(scene: Scene, at: number): number {
  const { words } = scene;
  if (!/^(?:qui|que|lequel|laquelle|lesquels|dont)$/.test(words[at].lemma) || words[at].upos !== 'PRON')
    return at;
  const verb = words[at].head;
  const governor = verb >= 0 && words[verb].deprel.startsWith('acl') ? words[verb].head : -1;
  if (governor >= 0 && governor < at && isHeadWord(words[governor])) return governor;
  for (let i = at - 1; i >= 0; i--) if (isHead(words, i)) return i;
  return at;
}

const isHeadWord = ({ upos }: Word) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';

/** A noun, name or personal pronoun that no preposition governs. */
function isHead(words: Word[], i: number): boolean {
  if (!isHeadWord(words[i]) || words[i].deprel.startsWith('expl')) return false;
  if (words[i].upos === 'PRON' && !/^(?:lui|il|elle|eux|celui|celui-ci)$/.test(words[i].lemma)) return false;
  for (let j = i - 1; j >= 0; j--) {
    const { upos, lemma } = words[j];
    if (upos === 'DET' || upos === 'ADJ' || upos === 'NUM' || upos === 'ADV') continue;
    if (upos === 'NOUN' || upos === 'PROPN') return false;
    return upos !== 'ADP' && lemma !== 'de';
  }
  return true;
}
