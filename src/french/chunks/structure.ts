import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { ParserInput } from '../parser/parse-words.js';
import type { Chunk } from '../types.js';
import type { ChunkRange } from './ranges.js';

/** Arcs that are settled before parsing: `heads[i]` is a word of the same chunk, or -1 where the parser decides. */
export interface SettledArcs {
  heads: Int32Array;
  relations: Array<string | undefined>;
  /** Number of the chunk a word belongs to, from 1; 0 outside of chunks. */
  chunk: Int32Array;
}

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const ADP = index('ADP');
const ADV = index('ADV');
const DET = index('DET');
const NUM = index('NUM');
const ADJ = index('ADJ');
const NOUN = index('NOUN');
const PROPN = index('PROPN');
const SYM = index('SYM');
const PUNCT = index('PUNCT');
const CCONJ = index('CCONJ');
const NAMING = new Set([NOUN, PROPN, SYM, index('X')]);

/** Nouns in some treebanks, numbers in others: in an amount they are its head. */
const SCALES = new Set(['million', 'milliard', 'billion', 'millier']);
export const WEEKDAYS: ReadonlySet<string> = new Set([
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
]);

/**
 * Gives each chunk its inner structure, after the conventions of the treebanks. Chunks of one word, or whose words
 * make no sense for their kind, stay as they are for the parser.
 *
 * @param ranges first and last (exclusive) word of each chunk, in order, not overlapping
 */
export function settleChunks(input: ParserInput[], ranges: ChunkRange[]): SettledArcs {
  const arcs: SettledArcs = {
    heads: new Int32Array(input.length).fill(-1),
    relations: new Array(input.length),
    chunk: new Int32Array(input.length),
  };
  ranges.forEach(({ from, to, kind }, i) => {
    if (to - from < 2) return;
    for (let w = from; w < to; w++) if (SCALES.has(input[w]!.lemma)) input[w]!.tag = NOUN;
    const head =
      kind === 'date' ? settleDate(input, from, to, arcs) : settlePhrase(input, from, to, kind, arcs);
    if (head < 0) return;
    for (let w = from; w < to; w++) arcs.chunk[w] = i + 1;
  });
  return arcs;
}

/** `mardi 28 octobre 2025`: each part hangs on the one before it. */
function settleDate(input: ParserInput[], from: number, to: number, arcs: SettledArcs): number {
  let head = -1;
  let last = -1;
  const open: number[] = [];
  for (let w = from; w < to; w++) {
    const { tag, form } = input[w]!;
    if (tag === PUNCT) continue;
    if (tag === ADP || tag === DET || tag === CCONJ || tag === ADV) {
      open.push(w);
      continue;
    }
    if (head < 0) head = w;
    else if (tag === ADJ) attach(arcs, w, last, 'amod');
    else attach(arcs, w, last, input[last]!.tag === NUM && WEEKDAYS.has(form) ? 'appos' : 'nmod');
    if (tag !== ADJ || last < 0) last = w;
    settleOpen(input, open, w, arcs);
  }
  if (head >= 0) settleOpen(input, open, head, arcs);
  return head;
}

/** Amounts, names and terms: numbers before their noun, names side by side, `de` phrases after their head. */
function settlePhrase(
  input: ParserInput[],
  from: number,
  to: number,
  kind: Chunk['kind'],
  arcs: SettledArcs,
): number {
  const content = (w: number): boolean => NAMING.has(input[w]!.tag);
  let head = -1;
  for (let w = from; w < to && head < 0; w++) if (content(w)) head = w;
  for (let w = from; w < to && head < 0; w++) if (input[w]!.tag === NUM || input[w]!.tag === ADJ) head = w;
  if (head < 0) return -1;
  const open: number[] = [];
  let noun = -1;
  let number = -1;
  let last = -1;
  for (let w = from; w < to; w++) {
    const { tag } = input[w]!;
    if (tag === PUNCT) continue;
    if (tag === ADP || tag === DET || tag === CCONJ || tag === ADV) {
      open.push(w);
      continue;
    }
    const linked = open.some((o) => input[o]!.tag === ADP);
    const joined = open.some((o) => input[o]!.tag === CCONJ);
    if (tag === NUM && w !== head) {
      if (number >= 0 && (linked || joined)) attach(arcs, w, number, joined ? 'conj' : 'nmod');
      else attach(arcs, w, noun < 0 || kind === 'money' ? head : noun, noun < 0 ? 'nummod' : 'nmod');
      if (number < 0) number = w;
    } else if (w !== head) {
      if (tag === ADJ) attach(arcs, w, noun < 0 ? head : noun, 'amod');
      else if (joined) attach(arcs, w, head, 'conj');
      else if (linked) attach(arcs, w, noun < 0 ? head : noun, 'nmod');
      else attach(arcs, w, noun < 0 ? head : noun, kind === 'name' ? 'flat:name' : 'nmod');
    }
    if (content(w) && (noun < 0 || linked || (kind !== 'name' && tag === NOUN))) noun = w;
    // A preposition before the first number governs the whole amount: `de 2 à 3 %`.
    settleOpen(input, open, last < 0 ? head : w, arcs);
    last = w;
  }
  settleOpen(input, open, head, arcs);
  return head;
}

function attach(arcs: SettledArcs, word: number, head: number, relation: string): void {
  if (word === head || head < 0) return;
  arcs.heads[word] = head;
  arcs.relations[word] = relation;
}

function settleOpen(input: ParserInput[], open: number[], head: number, arcs: SettledArcs): void {
  for (const w of open) {
    const { tag } = input[w]!;
    attach(arcs, w, head, tag === ADP ? 'case' : tag === DET ? 'det' : tag === ADV ? 'advmod' : 'cc');
  }
  open.length = 0;
}
