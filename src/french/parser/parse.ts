import { hashString } from '../model/hashing.js';
import type { FrenchModels } from '../model/models.js';
import { layOutWords, type ParserInput } from './parse-words.js';
import { parseGreedily } from './parser.js';
import { MarkAttacher } from './punctuation.js';

/** A complete tree: heads are indices (-1 for the root), relations are UD names. */
export interface Tree {
  heads: number[];
  relations: string[];
}

const NOT_YET = -2;
const markScores = new Int32Array(1);

/** Parses the words of one sentence; always a tree with one root, empty for no words. */
export function parseWords(input: ParserInput[], models: FrenchModels): Tree {
  const n = input.length;
  if (n === 0) return { heads: [], relations: [] };
  const words = layOutWords(input, false);
  const c = parseGreedily(words, models.moves, models.relations, models.relationNames.length);
  const heads = new Int32Array(n).fill(NOT_YET);
  const relations: string[] = new Array(n).fill('punct');
  for (let i = 0; i < words.n; i++) {
    const head = c.heads[i]!;
    heads[words.source[i]!] = head === words.n ? -1 : words.source[head]!;
    relations[words.source[i]!] = models.relationNames[c.labels[i]!]!;
  }
  attachMarks(input, heads, relations, models);
  return { heads: [...heads], relations };
}

function attachMarks(
  input: ParserInput[],
  heads: Int32Array,
  relations: string[],
  models: FrenchModels,
): void {
  const hashes = Int32Array.from(relations, (r) => hashString(r.split(':')[0]!));
  const attacher = new MarkAttacher(input, { heads, relations: hashes });
  for (let at = 0; at < input.length; at++)
    if (heads[at] === NOT_YET) attacher.attached.set(at, attacher.choose(at, models.marks, markScores));
  for (const [at, head] of attacher.attached) heads[at] = head;
}
