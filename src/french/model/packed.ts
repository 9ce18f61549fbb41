import type { Sections } from './sections.js';
import { STEPS } from './steps.js';

/** More than any classifier has at a time. */
export const MAX_FEATURES = 1024;

/**
 * A linear classifier with one or two weights a feature, in one hash table: fast, and small.
 *
 * A feature is a 32-bit hash. Its slot is the hash scaled to the size of the table; from there entries are tried one
 * after the other, round the end, up to an empty one (0). An entry is the low 16 bits of the hash (high half), the
 * second weight and the first weight, each a byte that stands for a value of `STEPS`.
 */
export class PackedModel {
  private readonly table: Uint32Array;
  private readonly scale: number;

  constructor(file: Pick<Sections, 'u32'>, name: string) {
    this.table = file.u32(`${name}.table`);
    this.scale = this.table.length / 4294967296;
  }

  /** Sets `scores[at]` and `scores[at + 1]` to the sums of first and second weights of the features. */
  score(features: Int32Array, count: number, scores: Int32Array | Float32Array, at = 0): void {
    const { table, scale } = this;
    const size = table.length;
    // Read before anything is asked of them, so that the processor fetches them side by side.
    for (let f = 0; f < count; f++) fetched[f] = table[((features[f]! >>> 0) * scale) | 0]!;
    let first = 0;
    let second = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      let entry = fetched[f]!;
      if (entry === 0) continue;
      let slot = ((hash >>> 0) * scale) | 0;
      while (entry !== 0) {
        if (((entry >>> 16) ^ (hash & 0xffff)) === 0) {
          first += STEPS[entry & 255]!;
          second += STEPS[(entry >>> 8) & 255]!;
          break;
        }
        if (++slot === size) slot = 0;
        entry = table[slot]!;
      }
    }
    scores[at] = first;
    scores[at + 1] = second;
  }
}

/** First entries of the features in hand. */
const fetched = new Uint32Array(MAX_FEATURES);

/** A packed model of moves as a classifier of three: SHIFT, the first class, is the zero of the other two. */
export function moveScorer(model: PackedModel): {
  score(features: Int32Array, count: number, scores: Int32Array | Float32Array): void;
} {
  return {
    score(features, count, scores) {
      scores[0] = 0;
      model.score(features, count, scores, 1);
    },
  };
}
