import { Surroundings } from '../../transfer/context.js';
import { SENSE_SCALE, SENSE_SIZE, senseFeatures, sensePair, senseSlot } from '../../transfer/sense.js';
import type { Unit } from '../../transfer/units.js';

/** Instances used per source key: more of *de* or *le* teach nothing new. */
const MAX_INSTANCES = 6000;
const EPOCHS = 2;

/**
 * Trains the choice among the learned renderings of a unit by its context: one softmax per source key with
 * log p(e|f) as offset, weights hashed, plain stochastic gradient.
 *
 * `renderings` maps a key to its single-unit options with log p(e|f).
 */
export function learnSenses(
  sources: Unit[][],
  targets: string[][],
  links: number[][],
  renderings: Map<string, { text: string; prior: number }[]>,
): { weights: Int8Array; before: number; after: number } {
  const weights = new Float32Array(SENSE_SIZE);
  const pairs = new Map<string, number[]>();
  for (const [key, list] of renderings)
    pairs.set(
      key,
      list.map((r) => sensePair(key, r.text)),
    );
  let before = 0;
  let after = 0;
  let counted = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 0.15 / (1 + epoch * 2);
    const instances = new Map<string, number>();
    for (let s = 0; s < sources.length; s++) {
      const units = sources[s];
      const english = renderingsOf(units.length, targets[s], links[s]);
      const around = new Surroundings(units);
      for (let i = 0; i < units.length; i++) {
        const { key } = units[i];
        const list = renderings.get(key);
        if (!list || list.length < 2) continue;
        const gold = list.findIndex((r) => r.text === english[i]);
        if (gold < 0) continue;
        const n = (instances.get(key) ?? 0) + 1;
        instances.set(key, n);
        if (n > MAX_INSTANCES) continue;
        const features = senseFeatures(units[i], units[i - 1], units[i + 1], around);
        const own = pairs.get(key)!;
        const scores = list.map((r, k) => {
          let sum = r.prior;
          for (const f of features) sum += weights[senseSlot(own[k], f)];
          return sum;
        });
        const max = Math.max(...scores);
        const z = scores.reduce((sum, x) => sum + Math.exp(x - max), 0);
        if (epoch === EPOCHS - 1) {
          counted++;
          before -= list[gold].prior;
          after -= scores[gold] - max - Math.log(z);
        }
        for (let k = 0; k < scores.length; k++) {
          const gradient = (k === gold ? 1 : 0) - Math.exp(scores[k] - max) / z;
          if (Math.abs(gradient) < 0.002) continue;
          for (const f of features) weights[senseSlot(own[k], f)] += rate * gradient;
        }
      }
    }
  }
  return {
    weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * SENSE_SCALE)))),
    before: before / Math.max(counted, 1),
    after: after / Math.max(counted, 1),
  };
}

/** English of each unit by its links, '' for none, null when they are not adjacent. */
function renderingsOf(n: number, target: string[], links: number[]): (string | null)[] {
  const out: (string | null)[] = new Array(n).fill('');
  const last = new Int16Array(n).fill(-1);
  const shared = new Uint8Array(target.length);
  for (const l of links) shared[l & 255]++;
  for (const l of links) {
    const i = l >> 8;
    const j = l & 255;
    if (out[i] === null) continue;
    if (shared[j] > 1 || (last[i] >= 0 && j !== last[i] + 1)) {
      out[i] = null;
      continue;
    }
    out[i] = last[i] < 0 ? target[j] : `${out[i]} ${target[j]}`;
    last[i] = j;
  }
  return out;
}
