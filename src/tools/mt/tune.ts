import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decode, type OptionTable } from '../../transfer/decoder.js';
import { decoderSettings } from '../../transfer/engine.js';
import {
  DEFAULT_WEIGHTS,
  F,
  FEATURES,
  type Weights,
  weightedSum,
  weightVector,
} from '../../transfer/features.js';
import { transferModel } from '../../transfer/model.js';
import { collectOptions } from '../../transfer/options.js';
import { realise } from '../../transfer/realise.js';
import { reorder } from '../../transfer/reorder.js';
import { Scorer } from './bleu.js';
import { readTuningPairs } from './corpus.js';
import { sourceSide } from './source-side.js';

/**
 * What the dictionary is worth is set by hand: the tuning sentences are general news, where the entries for business
 * prose have little to say, and would be tuned away.
 */
const FROZEN = new Set(['dictionary', 'agreed', 'multiword', 'context', 'rank', 'copy']);

/**
 * Tunes the weights on sentences with figures kept out of training: coordinate ascent on the mean of BLEU and chrF2 of the decoded
 * text itself. Deterministic.
 *
 * Usage: `tsx src/tools/mt/tune.ts DATA WEIGHTS.json [SENTENCES] [ROUNDS]`.
 */
function main(): void {
  const [data, file, count = '300', rounds = '2'] = process.argv.slice(2);
  const pairs = readTuningPairs(data)
    .filter((p) => /\d/.test(p.fr))
    .slice(0, Number(count));
  const model = transferModel();
  const sentences = pairs.map((p) => {
    const { units } = reorder(sourceSide(p.fr), model.swaps);
    const joint = model.jointScores(units);
    return { table: collectOptions(units, model, joint).table, joint };
  });
  const scorer = new Scorer(pairs.map((p) => p.en));
  const evaluate = (weights: Weights): number => {
    const vector = weightVector(weights);
    const settings = decoderSettings(weights);
    const out = sentences.map(({ table, joint }) => {
      rescore(table, vector);
      return realise(decode(table, model.lm, joint, settings).steps);
    });
    return (scorer.bleu(out) + scorer.chrf(out)) / 2;
  };
  let weights: Weights = { ...DEFAULT_WEIGHTS };
  if (existsSync(file)) weights = { ...weights, ...JSON.parse(readFileSync(file, 'utf8')) };
  let best = evaluate(weights);
  process.stderr.write(`start ${best.toFixed(3)}\n`);
  for (let round = 0; round < Number(rounds); round++) {
    const scale = 1 / (1 + round * 0.7);
    for (const name of FEATURES) {
      if (FROZEN.has(name)) continue;
      for (const step of [0.4, -0.3]) {
        for (let tries = 0; tries < 4; tries++) {
          const size = Math.max(Math.abs(weights[name]), 0.15) * step * scale;
          const next = { ...weights, [name]: Math.round((weights[name] + size) * 1e4) / 1e4 };
          const score = evaluate(next);
          if (score <= best + 0.005) break;
          best = score;
          weights = next;
        }
      }
      process.stderr.write(`${round} ${name} ${weights[name]} ${best.toFixed(3)}\n`);
    }
    writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
  }
}

function rescore(table: OptionTable, weights: Float32Array): void {
  for (const spans of table) {
    for (const options of spans) {
      for (const o of options) {
        o.score =
          weightedSum(weights, o.tokens.length, o.values) +
          weights[F.sense] * o.sense +
          weights[F.agreed] * o.agreed +
          weights[F.reference] * o.reference +
          weights[F.needless] * o.needless +
          weights[F.article] * o.article;
        o.estimate = o.score + weights[F.lm] * o.lmScore + weights[F.joint] * o.jointScore;
      }
      options.sort((a, b) => b.estimate - a.estimate);
    }
  }
}

main();
