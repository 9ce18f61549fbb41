import type { SettledArcs } from '../chunks/structure.js';
import { hashString } from '../model/hashing.js';
import type { LinearModel } from '../model/linear.js';
import type { FrenchModels } from '../model/models.js';
import type { PackedModel } from '../model/packed.js';
import { type BaseTree, headCandidates, MAX_HEADS, type ParsedTree } from './arc-candidates.js';
import { type ArcLattice, decodeArcs } from './arc-decode.js';
import { arcFeatures, MAX_ARC_FEATURES, viewTree } from './arc-features.js';
import { baseTree } from './base-tree.js';
import { type Constraint, layOutConstraint } from './constraint.js';
import { layOutWords, mirrorWords, type ParserInput, type ParseWords } from './parse-words.js';
import { parseGreedily, type Scorer } from './parser.js';
import { MarkAttacher } from './punctuation.js';
import { MAX_RELATION_FEATURES, relationFeatures } from './relation-features.js';
import { segmentStarts } from './segments.js';

/** The models of what comes after the two parsers. */
export interface LaterModels {
  arcs: Pick<PackedModel, 'score'>;
  naming: Pick<LinearModel, 'score'>;
  marks: Scorer;
  relationNames: string[];
}

/** A complete tree: heads are indices (-1 for the root), relations are UD names. */
export interface Tree {
  heads: number[];
  relations: string[];
}

const NOT_YET = -2;
const arcBuffer = new Int32Array(MAX_ARC_FEATURES);
const relationBuffer = new Int32Array(MAX_RELATION_FEATURES);
const single = new Int32Array(2);

/**
 * Parses the words of one sentence; always a tree with one root, empty for no words. A sentence of more than
 * `MAX_WORDS` words is parsed in pieces, which hang on the first as `parataxis`.
 */
export function parseWords(input: ParserInput[], models: FrenchModels, settled?: SettledArcs): Tree {
  const starts = segmentStarts(input, settled?.chunk);
  if (starts.length === 2) return parsePiece(input, models, settled);
  const tree: Tree = { heads: [], relations: [] };
  let root = -1;
  for (let k = 0; k + 1 < starts.length; k++) {
    const from = starts[k]!;
    const to = starts[k + 1]!;
    const piece = parsePiece(input.slice(from, to), models, settled && pieceOf(settled, from, to));
    piece.heads.forEach((head, i) => {
      tree.heads.push(head >= 0 ? head + from : root);
      tree.relations.push(head < 0 && root >= 0 ? 'parataxis' : piece.relations[i]!);
      if (head < 0 && root < 0) root = from + i;
    });
  }
  return tree;
}

function pieceOf({ heads, relations, chunk }: SettledArcs, from: number, to: number): SettledArcs {
  return {
    heads: heads.slice(from, to).map((h) => (h >= from && h < to ? h - from : -1)),
    relations: relations.slice(from, to),
    chunk: chunk.slice(from, to),
  };
}

/**
 * A tree for one piece.
 * Two greedy parsers read the sentence from both ends; where they differ, a second model chooses among their heads
 * and those near by, looking at both trees; then relations are named and the punctuation is attached.
 */
function parsePiece(input: ParserInput[], models: FrenchModels, settled?: SettledArcs): Tree {
  const count = input.length;
  if (count === 0) return { heads: [], relations: [] };
  const words = layOutWords(input, false);
  const labels = models.relationNames.length;
  const constrain = (w: ParseWords): Constraint | undefined =>
    settled && layOutConstraint(w.source, count, settled.heads, settled.chunk);
  const constraint = constrain(words);
  const first = baseTree(parseGreedily(words, models.moves, models.relations, labels, constraint), false);
  const mirrored = mirrorWords(words, input);
  const second = baseTree(
    parseGreedily(mirrored, models.movesBack, models.relationsBack, labels, constrain(mirrored)),
    true,
  );
  return finishTree(input, words, first, second, models, constraint, settled);
}

/** The tree of a piece, from those of the two parsers. */
export function finishTree(
  input: ParserInput[],
  words: ParseWords,
  first: ParsedTree,
  second: ParsedTree,
  models: LaterModels,
  constraint?: Constraint,
  settled?: SettledArcs,
): Tree {
  const count = input.length;
  const chosen = chooseHeads(words, first, second, models, constraint);
  const named = nameRelations(words, chosen, first, second, models);
  const heads = new Int32Array(count).fill(NOT_YET);
  const relations: string[] = new Array(count).fill('punct');
  for (let i = 0; i < words.n; i++) {
    const head = chosen[i]!;
    heads[words.source[i]!] = head === words.n ? -1 : words.source[head]!;
    relations[words.source[i]!] = settled?.relations[words.source[i]!] ?? models.relationNames[named[i]!]!;
  }
  attachMarks(input, heads, relations, models);
  return { heads: [...heads], relations };
}

/** Heads over the words without punctuation; the root is word n. Has `n + 2` places like the columns of the words. */
function chooseHeads(
  words: ParseWords,
  first: ParsedTree,
  second: ParsedTree,
  models: LaterModels,
  constraint?: Constraint,
): Int32Array {
  const { n } = words;
  const a = viewTree(first, n);
  const b = viewTree(second, n);
  const lattice: ArcLattice = {
    n,
    width: MAX_HEADS,
    heads: new Int32Array(n * MAX_HEADS),
    scores: new Float64Array(n * MAX_HEADS),
    counts: new Int32Array(n),
  };
  for (let word = 0; word < n; word++) {
    if (sure(word, first, second)) {
      lattice.heads[word * MAX_HEADS] = first.heads[word]!;
      lattice.counts[word] = 1;
      continue;
    }
    const row = lattice.heads.subarray(word * MAX_HEADS, (word + 1) * MAX_HEADS);
    const count = keepSettled(word, row, headCandidates(word, n, first, second, row), constraint);
    lattice.counts[word] = count;
    if (count < 2) continue;
    for (let c = 0; c < count; c++) {
      models.arcs.score(arcBuffer, arcFeatures(words, row[c]!, word, a, b, arcBuffer), single);
      lattice.scores[word * MAX_HEADS + c] = single[0]!;
    }
  }
  const heads = new Int32Array(n + 2).fill(-1);
  heads.set(decodeArcs(lattice, first.heads));
  return heads;
}

/** Whether both parsers give a word the same head and relation. */
function agree(word: number, first: BaseTree, second: BaseTree): boolean {
  return first.heads[word] === second.heads[word] && first.labels[word] === second.labels[word];
}

/**
 * A move that led by less than this over the next best is looked at again, even if both parsers made it: the later
 * models then differ now and then, mostly for the better. Above it they next to never do.
 */
const SURE = 200;

/** Whether both parsers give a word the same head and relation without much doubt. */
function sure(word: number, first: ParsedTree, second: ParsedTree): boolean {
  return agree(word, first, second) && Math.min(first.lead[word]!, second.lead[word]!) >= SURE;
}

/** Drops the candidates that settled arcs rule out; the heads of the base trees keep to them already. */
function keepSettled(word: number, row: Int32Array, count: number, constraint?: Constraint): number {
  if (!constraint) return count;
  if (constraint.heads[word]! >= 0) return 1;
  let kept = 0;
  for (let c = 0; c < count; c++) if ((constraint.heads[row[c]!] ?? -1) < 0) row[kept++] = row[c]!;
  return kept;
}

function nameRelations(
  words: ParseWords,
  heads: Int32Array,
  first: ParsedTree,
  second: ParsedTree,
  models: LaterModels,
): Int32Array {
  const tree = viewTree({ heads, labels: first.labels }, words.n);
  const scores = new Int32Array(models.relationNames.length);
  const out = new Int32Array(words.n);
  for (let word = 0; word < words.n; word++) {
    if (heads[word] === words.n) continue;
    if (heads[word] === first.heads[word] && sure(word, first, second)) {
      out[word] = first.labels[word]!;
      continue;
    }
    const count = relationFeatures(words, word, tree, first, second, relationBuffer);
    models.naming.score(relationBuffer, count, scores);
    let best = 1;
    for (let r = 2; r < scores.length; r++) if (scores[r]! > scores[best]!) best = r;
    out[word] = best;
  }
  return out;
}

function attachMarks(
  input: ParserInput[],
  heads: Int32Array,
  relations: string[],
  models: LaterModels,
): void {
  const hashes = Int32Array.from(relations, (r) => hashString(r.split(':')[0]!));
  const attacher = new MarkAttacher(input, { heads, relations: hashes });
  for (let at = 0; at < input.length; at++)
    if (heads[at] === NOT_YET) attacher.attached.set(at, attacher.choose(at, models.marks, single));
  for (const [at, head] of attacher.attached) heads[at] = head;
}
