import { moveScorer, PackedModel } from '../../french/model/packed.js';
import { nearestStep } from './nearest-step.js';
import type { Perceptron } from './perceptron.js';

/** Slots for each feature: more make look-ups faster. */
const ROOM = 1.5;

/**
 * Packs an averaged perceptron into the section of a `PackedModel` (see there).
 *
 * @param pick the one or two weights of a feature, from its row of class weights
 * @param unit what one step of the 8-bit weight stands for
 * @param limit keeps at most so many features, those with the largest weights
 */
export function pack(
  name: string,
  model: Perceptron,
  pick: (row: Float32Array) => [number, number],
  unit: number,
  minUpdates: number,
  limit: number,
): Record<string, Uint32Array> {
  const entries: Array<[hash: number, first: number, second: number]> = [];
  for (const [hash, row] of model.entries(minUpdates)) {
    const [a, b] = pick(row);
    const first = nearestStep(a, unit);
    const second = nearestStep(b, unit);
    if (first !== 0 || second !== 0) entries.push([hash, first, second]);
  }
  const weight = ([, a, b]: [number, number, number]): number => Math.max(Math.abs(a), Math.abs(b));
  // Sorting is stable and the entries come in the order of their hashes: ties are settled the same way every time.
  const kept = entries.sort((x, y) => weight(y) - weight(x)).slice(0, limit);
  const size = Math.ceil(kept.length * ROOM) + 1;
  const table = new Uint32Array(size);
  const scale = size / 4294967296;
  for (const [hash, first, second] of kept) {
    let slot = ((hash >>> 0) * scale) | 0;
    while (table[slot] !== 0) slot = slot + 1 === size ? 0 : slot + 1;
    table[slot] = (((hash & 0xffff) << 16) | ((second & 255) << 8) | (first & 255)) >>> 0;
  }
  return { [`${name}.table`]: table };
}

/** Packs a model of moves: LEFT and RIGHT, with SHIFT as the zero. Leaving rare features out makes it better, too. */
export function packMoves(name: string, model: Perceptron): Record<string, Uint32Array> {
  return pack(name, model, (row) => [row[1]! - row[0]!, row[2]! - row[0]!], 0.15, 5, 200_000);
}

/** The weight of a model with one class. */
export function singleWeight(row: Float32Array): [number, number] {
  return [row[0]!, 0];
}

/** A model of moves as it will be at run time, without a file. */
export function packedMoves(model: Perceptron): ReturnType<typeof moveScorer> {
  const sections = packMoves('moves', model);
  return moveScorer(new PackedModel({ u32: (name) => sections[name]! }, 'moves'));
}
