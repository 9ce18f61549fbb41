/**
 * Word alignment by expectation maximisation: IBM model 1 first, then model 2 with a diagonal prior
 * (Dyer, Chahuneau & Smith 2013), both directions, symmetrised by grow-diag-final-and (Koehn et al. 2003).
 */

/** Sentence pairs as id sequences in one flat array each; `starts` has one entry more than there are pairs. */
export interface Bitext {
  source: { ids: Int32Array; starts: Int32Array };
  target: { ids: Int32Array; starts: Int32Array };
  /** How much a pair counts in training. */
  weights: Float32Array;
}

/** Lexical translation table t(e|f) as an open-addressing hash over exact pair keys. */
export class PairTable {
  keys: Float64Array;
  values: Float32Array;
  counts: Float32Array;
  size = 0;

  constructor(capacity = 1 << 20) {
    this.keys = new Float64Array(capacity).fill(-1);
    this.values = new Float32Array(capacity);
    this.counts = new Float32Array(capacity);
  }

  /** Slot of a pair, added when it is new. */
  slot(f: number, e: number): number {
    if (this.size * 1.6 > this.keys.length) this.grow();
    const key = f * 1048576 + e;
    const s = this.probe(key, f, e);
    if (this.keys[s] === -1) {
      this.keys[s] = key;
      this.size++;
    }
    return s;
  }

  get(f: number, e: number): number {
    const s = this.probe(f * 1048576 + e, f, e);
    return this.keys[s] === -1 ? 0 : this.values[s];
  }

  private probe(key: number, f: number, e: number): number {
    const mask = this.keys.length - 1;
    let h = Math.imul(f, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b);
    h ^= h >>> 15;
    for (let i = (h >>> 0) & mask; ; i = (i + 1) & mask) {
      const k = this.keys[i];
      if (k === key || k === -1) return i;
    }
  }

  private grow(): void {
    const { keys, values, counts } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.values = new Float32Array(keys.length * 2);
    this.counts = new Float32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === -1) continue;
      const f = Math.floor(key / 1048576);
      const s = this.probe(key, f, key - f * 1048576);
      this.keys[s] = key;
      this.values[s] = values[i];
      this.counts[s] = counts[i];
    }
  }
}

const NULL_ID = 0;
const P_NULL = 0.08;

interface Side {
  ids: Int32Array;
  starts: Int32Array;
}

/** Trains t(target | source) and returns, per target position, the best source position (or -1). */
export function trainDirection(
  source: Side,
  target: Side,
  weights: Float32Array,
  iterations: { uniform: number; diagonal: number },
): { table: PairTable; best: Int16Array } {
  const table = new PairTable(1 << 22);
  const sourceCount = maximum(source.ids) + 1;
  const totals = new Float64Array(sourceCount);
  const best = new Int16Array(target.ids.length);
  const rounds = iterations.uniform + iterations.diagonal;
  const tension = 4;
  const prior = new Float64Array(1024);
  const slots = new Int32Array(1024);
  const probs = new Float64Array(1024);
  // All pairs first: slots must not move while a sentence holds them.
  for (let s = 0; s + 1 < source.starts.length; s++) {
    for (let j = target.starts[s]; j < target.starts[s + 1]; j++) {
      table.slot(NULL_ID, target.ids[j]);
      for (let i = source.starts[s]; i < source.starts[s + 1]; i++) table.slot(source.ids[i], target.ids[j]);
    }
  }
  for (let round = 0; round <= rounds; round++) {
    const diagonal = round >= iterations.uniform;
    const last = round === rounds;
    totals.fill(0);
    for (let s = 0; s + 1 < source.starts.length; s++) {
      const f0 = source.starts[s];
      const n = source.starts[s + 1] - f0;
      const e0 = target.starts[s];
      const m = target.starts[s + 1] - e0;
      if (n === 0 || m === 0) continue;
      for (let j = 0; j < m; j++) {
        const e = target.ids[e0 + j];
        let z = 0;
        if (diagonal) {
          for (let i = 0; i < n; i++)
            z += prior[i] = Math.exp(-tension * Math.abs((i + 0.5) / n - (j + 0.5) / m));
          for (let i = 0; i < n; i++) prior[i] *= (1 - P_NULL) / z;
        } else prior.fill((1 - P_NULL) / n, 0, n);
        let sum = 0;
        for (let i = -1; i < n; i++) {
          const f = i < 0 ? NULL_ID : source.ids[f0 + i];
          const slot = table.slot(f, e);
          slots[i + 1] = slot;
          const t = round === 0 ? 1 : table.values[slot];
          sum += probs[i + 1] = t * (i < 0 ? P_NULL : prior[i]);
        }
        if (last) {
          let top = 0;
          for (let i = 1; i <= n; i++) if (probs[i] > probs[top]) top = i;
          best[e0 + j] = top - 1;
          continue;
        }
        if (sum <= 0) continue;
        const w = weights[s] / sum;
        for (let i = 0; i <= n; i++) {
          const c = probs[i] * w;
          table.counts[slots[i]] += c;
          totals[i === 0 ? NULL_ID : source.ids[f0 + i - 1]] += c;
        }
      }
    }
    if (last) break;
    // Add-alpha smoothing keeps rare words from becoming garbage collectors.
    const alpha = 0.01;
    for (let i = 0; i < table.keys.length; i++) {
      if (table.keys[i] === -1) continue;
      const f = Math.floor(table.keys[i] / 1048576);
      table.values[i] = (table.counts[i] + alpha) / (totals[f] + alpha * 2000);
      table.counts[i] = 0;
    }
  }
  return { table, best };
}

function maximum(ids: Int32Array): number {
  let max = 0;
  for (let i = 0; i < ids.length; i++) if (ids[i] > max) max = ids[i];
  return max;
}

/**
 * Symmetrises the two directions of one pair: intersection grown by neighbours, then unaligned words from either side.
 *
 * `forward[j]` is the source position of target j; `backward[i]` the target position of source i; -1 for none.
 * Returns links as `i * 256 + j`, sorted.
 */
export function symmetrise(
  forward: ArrayLike<number>,
  backward: ArrayLike<number>,
  n: number,
  m: number,
): number[] {
  const union = new Set<number>();
  const links = new Set<number>();
  for (let j = 0; j < m; j++) if (forward[j] >= 0) union.add(forward[j] * 256 + j);
  for (let i = 0; i < n; i++) {
    if (backward[i] < 0) continue;
    const key = i * 256 + backward[i];
    if (union.has(key)) links.add(key);
    union.add(key);
  }
  const sourceDone = new Uint8Array(n);
  const targetDone = new Uint8Array(m);
  for (const key of links) {
    sourceDone[key >> 8] = 1;
    targetDone[key & 255] = 1;
  }
  const candidates = [...union].sort((a, b) => a - b);
  for (let changed = true; changed; ) {
    changed = false;
    for (const key of candidates) {
      if (links.has(key)) continue;
      const i = key >> 8;
      const j = key & 255;
      if (sourceDone[i] && targetDone[j]) continue;
      if (!hasNeighbour(links, i, j)) continue;
      links.add(key);
      sourceDone[i] = targetDone[j] = 1;
      changed = true;
    }
  }
  for (const key of candidates) {
    const i = key >> 8;
    const j = key & 255;
    if (sourceDone[i] || targetDone[j]) continue;
    links.add(key);
    sourceDone[i] = targetDone[j] = 1;
  }
  return [...links].sort((a, b) => a - b);
}

function hasNeighbour(links: Set<number>, i: number, j: number): boolean {
  for (let di = -1; di <= 1; di++) {
    for (let dj = -1; dj <= 1; dj++) {
      if (di === 0 && dj === 0) continue;
      if (i + di < 0 || j + dj < 0 || j + dj > 255) continue;
      if (links.has((i + di) * 256 + j + dj)) return true;
    }
  }
  return false;
}
