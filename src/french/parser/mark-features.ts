import { READING_CLASSES } from '../lexicon/lexicon.js';
import { hashString, mix } from '../model/hashing.js';
import type { MarkCandidate, MarkTree } from './punctuation.js';

export const MAX_MARK_FEATURES = 48;
const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** What all candidate heads of a mark share. */
interface Surroundings {
  mark: number;
  last: number;
  before: number;
  after: number;
  /** Hash of the form behind the mark. */
  next: number;
  /** The widest units that end before and begin behind the mark, -1 for none; with their relations and tags. */
  units: [number, number];
  relations: [number, number];
  tags: [number, number];
  /** On which side of its head each unit stands. */
  sides: [number, number];
}

let out: Int32Array;
let n = 0;
let mark = 0;

function add(template: number, a = 0, b = 0, c = 0, d = 0): void {
  out[n++] = mix(mix(mix(mix(mix(template * 0x2c1b3c6d + 0x297a2d39, mark), a), b), c), d);
}

/** Reads what all candidates for the head of a mark share. */
export function markSurroundings(
  { input, tree }: MarkTree,
  at: number,
  candidates: MarkCandidate[],
): Surroundings {
  const neighbour = (step: number): number => {
    const word = input[at + step];
    if (!word) return -1;
    return word.tag === PUNCT ? hashString(word.form) : word.tag;
  };
  const widest = (side: number): number =>
    candidates.findLast((c) => c.widest && c.side === side)?.word ?? -1;
  const units: [number, number] = [widest(1), widest(2)];
  const both = (value: (unit: number) => number, none: number): [number, number] => [
    units[0] < 0 ? none : value(units[0]),
    units[1] < 0 ? none : value(units[1]),
  ];
  return {
    mark: hashString(input[at]!.form),
    last: at === input.length - 1 ? 1 : 0,
    before: neighbour(-1),
    after: neighbour(1),
    next: hashString(input[at + 1]?.form.toLowerCase() ?? ''),
    units,
    relations: both((unit) => tree.relations[unit]!, -1),
    tags: both((unit) => input[unit]!.tag, -1),
    sides: both((unit) => (tree.heads[unit]! < unit ? 1 : 2), 0),
  };
}

/** Writes the hashed features of a candidate head of the mark at `at`; returns their number. */
export function markFeatures(
  sentence: MarkTree,
  at: number,
  c: MarkCandidate,
  around: Surroundings,
  buffer: Int32Array,
): number {
  out = buffer;
  n = 0;
  mark = around.mark;
  const { input, tree, left, right } = sentence;
  const { last, before, after, next, units, relations, tags, sides } = around;
  const shape = c.side * 64 + Math.min(c.height, 5) * 4 + (c.widest ? 2 : 0);
  const relation = tree.relations[c.word]!;
  const head = tree.heads[c.word]!;
  const { tag, lemma } = input[c.word]!;
  const headTag = head < 0 ? -1 : input[head]!.tag;
  const above = head < 0 ? 0 : tree.relations[head]!;
  const open = sentence.opening[at]!;
  // Closing marks and second commas follow the first of their pair.
  const paired = open < 0 ? 0 : tree.heads[open] === -2 && sentence.attached.get(open) === c.word ? 1 : 2;
  const edge = c.side === 1 ? right[c.word]! : left[c.word]!;
  const inside = (c.side === 1 ? edge > at : edge < at) ? 1 : 0;
  const likeAcross = sameRelationAcross(sentence, at, c) ? 1 : 0;
  add(1, shape);
  add(2, shape, relation);
  add(3, shape, relation, inside);
  add(4, shape, tag, inside);
  add(5, shape, relation, tag);
  add(6, c.side, relation, above);
  add(7, shape, relation, above);
  add(8, last, shape, relation);
  add(9, paired, c.side);
  add(10, paired, shape, relation);
  add(11, inside, c.side, c.widest ? 1 : 0, last);
  add(12, shape, headTag, tag);
  add(13, shape, before, after);
  add(14, shape, relation, after);
  add(15, shape, relation, before);
  add(16, c.word === at - 1 || c.word === at + 1 ? 1 : 0, relation, shape);
  add(17, c.side, relation, likeAcross);
  add(18, head < 0 ? 1 : 0, last, c.side);
  add(19, head < 0 ? 1 : 0, inside, shape);
  add(20, likeAcross, shape);
  // How the candidate stands to the units that the mark parts.
  const [before1, behind1] = units;
  const where =
    (c.word === before1 ? 1 : 0) |
    (c.word === behind1 ? 2 : 0) |
    (before1 >= 0 && tree.heads[before1] === c.word ? 4 : 0) |
    (behind1 >= 0 && tree.heads[behind1] === c.word ? 8 : 0);
  add(21, where, relations[0], relations[1]);
  add(22, where, relations[0], relations[1], shape);
  add(23, where, tags[0], tags[1], shape);
  add(24, where, relations[0], after);
  add(25, where, relations[1], after, relations[0]);
  add(26, where, sides[0], sides[1], relations[0]);
  add(27, where, sides[0], sides[1], relations[1]);
  // What stands on the far side of the candidate's unit: a unit between two commas owns both.
  const far = input[c.side === 1 ? left[c.word]! - 1 : right[c.word]! + 1];
  const bound = far ? (far.tag === PUNCT ? hashString(far.form) : 2) : 1;
  add(28, bound, shape, relation);
  add(29, bound, where, relation);
  add(30, bound, where, relations[0], relations[1]);
  const first = hashString(input[left[c.word]!]!.form);
  add(31, first, c.side, relation);
  add(32, first, shape);
  add(33, next, where, c.side);
  add(34, next, where, relations[1]);
  add(35, hashString(lemma), shape);
  add(36, Math.min(6, Math.abs(c.word - at)), where, relation);
  add(37, shape, relations[0], relation);
  add(38, shape, relations[1], relation);
  return n;
}

/** For a comma in a list: does the candidate's unit on the other side bear the same relation? */
function sameRelationAcross({ input, tree }: MarkTree, at: number, c: MarkCandidate): boolean {
  let word = c.side === 1 ? at + 1 : at - 1;
  for (let steps = 0; steps < 6 && word >= 0 && word < input.length; steps++) {
    if (tree.heads[word] === c.word) return true;
    word = tree.heads[word]!;
  }
  return false;
}
