import { nearestStep } from './nearest-step.js';
import type { Perceptron } from './perceptron.js';

/**
 * Packs an averaged perceptron into the sections of a `LinearModel` (see there for the layout).
 *
 * @param unit what one step of the 8-bit weight stands for; weights below half of it vanish
 * @param minUpdates features updated more rarely are dropped
 */
export function quantise(
  name: string,
  model: Perceptron,
  unit: number,
  minUpdates: number,
): Record<string, Uint8Array> {
  const entries: Array<[hash: number, bytes: number[]]> = [];
  for (const [hash, weights] of model.entries(minUpdates)) {
    const bytes: number[] = [];
    weights.forEach((weight, c) => {
      const q = nearestStep(weight, unit);
      if (q !== 0) bytes.push(c, q & 255);
    });
    if (bytes.length > 0)
      entries.push([hash, [(hash >>> 16) & 255, hash >>> 24, bytes.length / 2, ...bytes]]);
  }
  let buckets = 1 << 10;
  while (buckets < entries.length / 2) buckets *= 2;
  const content: number[][] = Array.from({ length: buckets }, () => []);
  for (const [hash, bytes] of entries) {
    const bucket = content[hash & (buckets - 1)]!;
    // A bucket holds 255 bytes; what does not fit is rare and dropped.
    if (bucket.length + bytes.length <= 255) bucket.push(...bytes);
  }
  return {
    [`${name}.sizes`]: Uint8Array.from(content, (bucket) => bucket.length),
    [`${name}.data`]: Uint8Array.from(content.flat()),
  };
}
