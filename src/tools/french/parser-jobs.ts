/** Program of the processes that train parsers; see `runJobs`. */
import type { ParsedTree } from '../../french/parser/arc-candidates.js';
import { baseTree } from '../../french/parser/base-tree.js';
import { layOutWords, type ParserInput } from '../../french/parser/parse-words.js';
import { parseGreedily } from '../../french/parser/parser.js';
import { serveJobs } from './job-pool.js';
import { packedMoves, packMoves } from './pack.js';
import type { ParseExample } from './prepare-example.js';
import { quantise } from './quantise.js';
import { joinParsers, trainParser } from './train-parser.js';

/** What all jobs read. */
export interface ParserData {
  examples: ParseExample[];
  names: string[];
  /** Sentences without trees. */
  raw: ParserInput[][];
}

/** Trains a parser on all examples or, to parse the others, on those outside a fold (i modulo `folds`). */
export interface ParserJob {
  mirrored: boolean;
  epochs: number;
  /** A parser is trained for each of them; the result is their mean. */
  seeds: readonly number[];
  fold?: number;
  folds?: number;
  /** Prefix of the names of its sections, when the weights are wanted. */
  sections?: { moves: string; relations: string };
}

export interface ParserResult {
  /** Of the examples in the fold, and of the sentences without trees; none when no fold is given. */
  trees: ParsedTree[];
  rawTrees: ParsedTree[];
  sections: Record<string, Uint8Array | Uint32Array>;
}

function run({ examples, names, raw }: ParserData, job: ParserJob): ParserResult {
  const { mirrored, fold, folds = 1 } = job;
  const held = (i: number): boolean => fold !== undefined && i % folds === fold;
  const seen = examples.filter((_, i) => !held(i));
  const parsers = job.seeds.map((seed) => trainParser(seen, names, { ...job, seed }));
  const trained = joinParsers(parsers);
  const moves = packedMoves(trained.moves);
  const parse = (input: ParserInput[]): ParsedTree =>
    baseTree(parseGreedily(layOutWords(input, mirrored), moves, trained.relations, names.length), mirrored);
  const { sections } = job;
  return {
    trees: examples.filter((_, i) => held(i)).map(({ input }) => parse(input)),
    rawTrees: fold === undefined ? [] : raw.map(parse),
    sections: sections
      ? {
          ...packMoves(sections.moves, trained.moves),
          ...quantise(sections.relations, trained.relations, 0.6, 15),
        }
      : {},
  };
}

serveJobs(run);
