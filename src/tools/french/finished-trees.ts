import { LinearModel } from '../../french/model/linear.js';
import { PackedModel } from '../../french/model/packed.js';
import { finishTree, type LaterModels, type Tree } from '../../french/parser/parse.js';
import { pack, singleWeight } from './pack.js';
import type { ParseExample } from './prepare-example.js';
import { quantise } from './quantise.js';
import { type ArcExample, trainArcs } from './train-arcs.js';
import { trainRelations } from './train-relations.js';

/** Halves are made of runs of so many sentences, so that they are independent of the folds of the base parsers. */
const RUN = 8;
const half = (i: number): number => Math.floor(i / RUN) % 2;
const UNTRAINED = { score: (): void => {} };

/**
 * The trees that the second stage makes of sentences it has not learnt from: each half of them by models of the other
 * half. Marks are attached anyhow.
 *
 * @param statements how many sentences, from the first on, the models learn from
 */
export function finishedTrees(
  examples: ParseExample[],
  stacked: ArcExample[],
  names: string[],
  statements: number,
): Tree[] {
  const models = [0, 1].map((held) => {
    const part = stacked.filter((_, i) => i < statements && half(i) !== held);
    return laterModels(part, names);
  });
  return examples.map(({ input }, i) => {
    const { words, first, second } = stacked[i]!;
    return finishTree(input, words, first, second, models[half(i)]!);
  });
}

function laterModels(examples: ArcExample[], names: string[]): LaterModels {
  const arcs = pack('arcs', trainArcs(examples, 4, 1), singleWeight, 0.1, 2, 220_000);
  const naming = quantise('naming', trainRelations(examples, names.length, 3, 1), 0.3, 3);
  return {
    arcs: new PackedModel({ u32: (name) => arcs[name]! }, 'arcs'),
    naming: new LinearModel({ u8: (name) => naming[name]! }, 'naming'),
    marks: UNTRAINED,
    relationNames: names,
  };
}
