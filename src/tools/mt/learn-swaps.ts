import { swapFeatures } from '../../transfer/swap.js';
import { swapCandidates } from '../../transfer/swap-candidates.js';
import type { Unit } from '../../transfer/units.js';

const SIZE = 1 << 16;

/**
 * Trains the classifier of `SwapModel` (averaged perceptron, five rounds): a pair is swapped when the complement's
 * English words stand before the head's. Pairs without clear links teach nothing.
 *
 * `french[s]` are the units in French order, `ordered[s]` in the order the links refer to.
 */
export function learnSwaps(
  french: Unit[][],
  ordered: Unit[][],
  links: number[][],
): { weights: Int8Array; accuracy: number } {
  const samples: { features: number[]; swapped: boolean }[] = [];
  french.forEach((units, s) => {
    const candidates = swapCandidates(units);
    if (candidates.length === 0) return;
    const place = new Map(ordered[s].map((u, i) => [u, i]));
    const position = new Map<number, { sum: number; n: number }>();
    for (const link of links[s]) {
      const at = position.get(link >> 8) ?? { sum: 0, n: 0 };
      at.sum += link & 255;
      at.n++;
      position.set(link >> 8, at);
    }
    for (const { head, complement, shape } of candidates) {
      const h = position.get(place.get(units[head])!);
      const c = position.get(place.get(units[complement])!);
      if (!h || !c) continue;
      const distance = h.sum / h.n - c.sum / c.n;
      if (distance === 0 || Math.abs(distance) > 8) continue;
      samples.push({
        features: swapFeatures(units[head], units[complement], shape, SIZE),
        swapped: distance > 0,
      });
    }
  });
  const weights = new Float64Array(SIZE);
  const sums = new Float64Array(SIZE);
  let step = 0;
  const total = samples.length * 5;
  for (let round = 0; round < 5; round++) {
    for (const { features, swapped } of samples) {
      let score = 0;
      for (const f of features) score += weights[f];
      // A margin of one keeps rare pairs from deciding by accident.
      if (swapped ? score < 1 : score > -1) {
        const delta = swapped ? 0.2 : -0.2;
        for (const f of features) {
          weights[f] += delta;
          sums[f] += delta * (total - step);
        }
      }
      step++;
    }
  }
  const averaged = sums.map((x) => x / Math.max(total, 1));
  let right = 0;
  for (const { features, swapped } of samples) {
    let score = 0;
    for (const f of features) score += averaged[f];
    if (score > 0 === swapped) right++;
  }
  return {
    weights: Int8Array.from(averaged, (w) => Math.max(-127, Math.min(127, Math.round(w * 25)))),
    accuracy: right / Math.max(samples.length, 1),
  };
}
