import { MAX_FEATURES } from './packed.js';
import type { Sections } from './sections.js';
import { STEPS } from './steps.js';

/**
 * A sparse linear classifier over hashed features with 8-bit weights.
 *
 * A feature is a 32-bit hash: its low bits choose a bucket, its top 16 bits are checked against the fingerprint
 * stored there. `sizes[b]` is the number of bytes of bucket b in `data`; an entry is fingerprint (2 bytes, low
 * first), number of weights n, then n pairs (class, weight byte; see `STEPS`).
 */
export class LinearModel {
  private readonly starts: Uint32Array;
  private readonly data: Uint8Array;
  private readonly mask: number;

  constructor(file: Pick<Sections, 'u8'>, name: string) {
    const sizes = file.u8(`${name}.sizes`);
    this.data = file.u8(`${name}.data`);
    this.mask = sizes.length - 1;
    this.starts = new Uint32Array(sizes.length + 1);
    let at = 0;
    for (let b = 0; b < sizes.length; b++) {
      this.starts[b] = at;
      at += sizes[b]!;
    }
    this.starts[sizes.length] = at;
  }

  /** Sets `scores[c]` to the sum of the weights of the first `count` features, for every class c. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    const { starts, data, mask } = this;
    // Read before anything is asked of them, so that the processor fetches them side by side.
    for (let f = 0; f < count; f++) fetched[f] = starts[features[f]! & mask]!;
    for (let f = 0; f < count; f++) touched[f] = data[fetched[f]!]!;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      let at = fetched[f]!;
      const end = starts[(hash & mask) + 1]!;
      while (at < end) {
        const n = data[at + 2]!;
        if (data[at + 1] === hash >>> 24 && data[at] === ((hash >>> 16) & 255)) {
          const stop = at + 3 + 2 * n;
          for (let i = at + 3; i < stop; i += 2) scores[data[i]!]! += STEPS[data[i + 1]!]!;
          break;
        }
        at += 3 + 2 * n;
      }
    }
  }
}

const fetched = new Uint32Array(MAX_FEATURES);
const touched = new Uint8Array(MAX_FEATURES);
