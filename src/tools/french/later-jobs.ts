/** Program of the processes that train what comes after the parsers; see `runJobs`. */
import { joinModels } from './ensemble.js';
import { finishedTrees } from './finished-trees.js';
import { serveJobs } from './job-pool.js';
import { pack, singleWeight } from './pack.js';
import type { ParseExample } from './prepare-example.js';
import { quantise } from './quantise.js';
import { type ArcExample, trainArcs } from './train-arcs.js';
import { markExamples, trainMarks } from './train-marks.js';
import { trainRelations } from './train-relations.js';

/** What all jobs read. */
export interface LaterData {
  examples: ParseExample[];
  /** The examples with trees of parsers that have not seen them; see `stackedExamples`. */
  stacked: ArcExample[];
  names: string[];
  /** How many sentences, from the first on, the choice of heads and relations learns from. */
  statements: number;
  /** Each model is the mean of one for each of these. */
  seeds: readonly number[];
}

/** The model to train, by the name of its sections. */
export type LaterJob = 'arcs' | 'naming' | 'marks';

export type LaterResult = Record<string, Uint8Array | Uint32Array>;

function run({ examples, stacked, names, statements, seeds }: LaterData, job: LaterJob): LaterResult {
  const learnt = stacked.slice(0, statements);
  if (job === 'arcs') {
    const arcs = joinModels(seeds.map((seed) => trainArcs(learnt, 4, seed)));
    return pack('arcs', arcs, singleWeight, 0.1, 2, 220_000);
  }
  if (job === 'naming') {
    const naming = joinModels(seeds.map((seed) => trainRelations(learnt, names.length, 5, seed)));
    return quantise('naming', naming, 0.3, 9);
  }
  const marked = markExamples(examples, finishedTrees(examples, stacked, names, statements));
  const marks = joinModels(seeds.map((seed) => trainMarks(marked, 5, seed)));
  return pack('marks', marks, singleWeight, 0.1, 2, 50_000);
}

serveJobs(run);
