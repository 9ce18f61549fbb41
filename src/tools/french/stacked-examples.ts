import type { ParsedTree } from '../../french/parser/arc-candidates.js';
import type { ParserJob, ParserResult } from './parser-jobs.js';
import { type ParseExample, prepareExample } from './prepare-example.js';
import type { ArcExample } from './train-arcs.js';

/** Jobs whose trees `stackedExamples` puts together: each direction of reading without each of the folds. */
export function foldJobs(options: { folds: number; epochs: number; runs: number }): ParserJob[] {
  const { folds, epochs, runs } = options;
  return [false, true].flatMap((mirrored) =>
    Array.from({ length: folds }, (_, fold) => ({
      folds,
      epochs,
      mirrored,
      fold,
      seeds: Array.from({ length: runs }, (_, run) => fold + run * folds),
    })),
  );
}

/**
 * Sentences for the second stage: parsed in both directions by parsers that have not seen them. Sentence i belongs to
 * fold i mod `folds`.
 *
 * @param results of the jobs given by `foldJobs`
 */
export function stackedExamples(
  examples: ParseExample[],
  names: string[],
  results: ParserResult[],
): ArcExample[] {
  const folds = results.length / 2;
  const treeOf = (direction: number, i: number): ParsedTree =>
    results[direction * folds + (i % folds)]!.trees[Math.floor(i / folds)]!;
  return examples.map((example, i) => {
    const { words, heads, labels, domain } = prepareExample(example, names, false);
    const gold = new Int32Array(words.n + 2).fill(-1);
    gold.set(heads);
    return { words, first: treeOf(0, i), second: treeOf(1, i), gold, labels, domain };
  });
}
