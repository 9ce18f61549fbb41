import type { SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';
import type { Word } from '../french/types.js';
import { lexicon, type MetricEntry, type OccasionEntry, type SubjectEntry } from './lexicon.js';
import { nameRuns } from './names.js';
import type { Found } from './patterns.js';
import { clauses } from './segments.js';

/** A form of a word list, found in the sentence. */
export type Hit<T> = Found<T>;

/** The first of some hits, or of other stretches of words, that covers a word. */
export function hitAt<T extends { first: number; last: number }>(
  hits: readonly T[],
  at: number,
): T | undefined {
  return hits.find(({ first, last }) => first <= at && at <= last);
}

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
          isMetric(hit) &&
          !isInvestor(words, hit) &&
          nominal(hit) &&
          body(hit) &&
          !insideName(hit, names) &&
          !inPhrase(words, hit),
      ),
    subjects: lists.subjects
      .find(words)
      .filter(
        (hit) =>
          nominal(hit) &&
          body(hit) &&
          !isAnyCountry(words, hit.first) &&
          !(hit.rows[0].is === 'market' && inFigure[hit.first] >= 0),
      ),
    occasions: lists.occasions.find(words).filter((hit) => !inPhrase(words, hit)),
    clause: clauses(words, inFigure),
    dateline,
  };
}

/** "les pays émergents", "un pays voisin": not the one of the text. */
const isAnyCountry = (words: Word[], at: number) =>
  words[at].lemma === 'pays' && !/^(?:le|du|au|ce|notre)$/i.test(words[at - 1]?.form ?? '');

/** "le fonds Tarvane", "un fonds du Golfe": who invests, no sum. */
const isInvestor = (words: Word[], { first, last }: { first: number; last: number }) =>
  first === last &&
  words[first].lemma === 'fonds' &&
  /^(?:le|un|du|au|ce)$/i.test(words[first - 1]?.form ?? '');

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

/** Whether a noun names a change, not what changes. */
export function isChange(lemma: string): boolean {
  return lexicon().is('change', lemma);
}
