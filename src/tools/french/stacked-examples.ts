import type { BaseTree } from '../../french/parser/arc-candidates.js';
import { baseTree } from '../../french/parser/base-tree.js';
import { parseGreedily } from '../../french/parser/parser.js';
import { packedMoves } from './pack.js';
import type { ArcExample } from './train-arcs.js';
import { type ParseExample, prepareExample, trainParser } from './train-parser.js';

/**
 * Sentences for the second stage: parsed in both directions by parsers that have not seen them. Sentence i belongs to
 * fold i mod `folds`.
 */
export function stackedExamples(
  examples: ParseExample[],
  names: string[],
  options: { folds: number; epochs: number },
): ArcExample[] {
  const trees = [false, true].map((mirrored) => {
    const out: BaseTree[] = [];
    for (let fold = 0; fold < options.folds; fold++) {
      const part = examples.filter((_, i) => i % options.folds !== fold);
      const trained = trainParser(part, names, { mirrored, epochs: options.epochs, seed: fold });
      const moves = packedMoves(trained.moves);
      for (let i = fold; i < examples.length; i += options.folds) {
        const { words } = prepareExample(examples[i]!, names, mirrored);
        out[i] = baseTree(parseGreedily(words, moves, trained.relations, names.length), mirrored);
      }
    }
    return out;
  });
  return examples.map((example, i) => {
    const { words, heads, labels } = prepareExample(example, names, false);
    const gold = new Int32Array(words.n + 2).fill(-1);
    gold.set(heads);
    return { words, first: trees[0]![i]!, second: trees[1]![i]!, gold, labels };
  });
}
