/**
 * Word alignment by expectation maximisation: IBM model 1 first, then model 2 with a diagonal prior
 * (Dyer, Chahuneau & Smith 2013), both directions, symmetrised by grow-diag-final-and (Koehn et al. 2003).
 */

interface Side {
  ids: Int32Array;
  starts: Int32Array;
}

/**
 * Every cell of every sentence's word matrix, as the number of its word pair: `cells` holds, sentence by sentence and
 * row by row (target position), the pair of each source position. Pairs are numbered from 0; a last number stands
 * for "never linked". Random access then goes to one compact array instead of a hash table.
 */
export interface PairCells {
  cells: Int32Array;
  /** Start of each sentence's matrix in `cells`. */
  starts: Float64Array;
  pairs: number;
}

/** Numbers the word pairs of a bitext. */
export function numberPairs(source: Side, target: Side): PairCells {
  const n = source.starts.length - 1;
  const starts = new Float64Array(n + 1);
  for (let s = 0; s < n; s++) {
    starts[s + 1] =
      starts[s] + (source.starts[s + 1] - source.starts[s]) * (target.starts[s + 1] - target.starts[s]);
  }
  const cells = new Int32Array(starts[n]);
  let capacity = 1 << 22;
  while (capacity < starts[n] * 0.8) capacity *= 2;
  const keys = new Float64Array(capacity).fill(-1);
  const numbers = new Int32Array(capacity);
  const mask = capacity - 1;
  let pairs = 0;
  for (let s = 0; s < n; s++) {
    let at = starts[s];
    for (let j = target.starts[s]; j < target.starts[s + 1]; j++) {
      const e = target.ids[j];
      for (let i = source.starts[s]; i < source.starts[s + 1]; i++) {
        const f = source.ids[i];
        const key = f * 1048576 + e;
        let h = Math.imul(f, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b);
        h ^= h >>> 15;
        let slot = (h >>> 0) & mask;
        while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
        if (keys[slot] === -1) {
          keys[slot] = key;
          numbers[slot] = pairs++;
        }
        cells[at++] = numbers[slot];
      }
    }
  }
  return { cells, starts, pairs };
}

const P_NULL = 0.08;
const TENSION = 4;

/**
 * Trains one direction and returns, per position of the generated side, the best position of the other (or -1).
 * `backward` generates the source from the target over the same cells.
 */
export function trainDirection(
  source: Side,
  target: Side,
  weights: Float32Array,
  { cells, starts, pairs }: PairCells,
  rounds: { uniform: number; diagonal: number },
  backward: boolean,
): Int16Array {
  const [given, made] = backward ? [target, source] : [source, target];
  const values = new Float32Array(pairs).fill(1);
  const counts = new Float32Array(pairs);
  const nullValues = new Float32Array(maximum(made.ids) + 1).fill(1);
  const nullCounts = new Float32Array(nullValues.length);
  const totals = new Float64Array(maximum(given.ids) + 1);
  const owner = new Int32Array(pairs);
  const best = new Int16Array(made.ids.length);
  const prior = new Float64Array(1024);
  const probs = new Float64Array(1024);
  const last = rounds.uniform + rounds.diagonal;
  for (let round = 0; round <= last; round++) {
    const diagonal = round >= rounds.uniform;
    totals.fill(0);
    let nullTotal = 0;
    for (let s = 0; s + 1 < given.starts.length; s++) {
      const g0 = given.starts[s];
      const n = given.starts[s + 1] - g0;
      const m0 = made.starts[s];
      const m = made.starts[s + 1] - m0;
      if (n === 0 || m === 0) continue;
      for (let j = 0; j < m; j++) {
        if (diagonal) {
          let z = 0;
          for (let i = 0; i < n; i++)
            z += prior[i] = Math.exp(-TENSION * Math.abs((i + 0.5) / n - (j + 0.5) / m));
          for (let i = 0; i < n; i++) prior[i] *= (1 - P_NULL) / z;
        } else prior.fill((1 - P_NULL) / n, 0, n);
        // Cells are laid out by target row: a column walk when the source is generated.
        const first = backward ? starts[s] + j : starts[s] + j * n;
        const step = backward ? m : 1;
        const word = made.ids[m0 + j];
        const nothing = nullValues[word] * P_NULL;
        let sum = nothing;
        for (let i = 0, c = first; i < n; i++, c += step) sum += probs[i] = values[cells[c]] * prior[i];
        if (round === last) {
          let top = -1;
          let most = nothing;
          for (let i = 0; i < n; i++) if (probs[i] > most) [top, most] = [i, probs[i]];
          best[m0 + j] = top;
          continue;
        }
        const w = weights[s] / sum;
        nullCounts[word] += nothing * w;
        nullTotal += nothing * w;
        for (let i = 0, c = first; i < n; i++, c += step) {
          const count = probs[i] * w;
          const pair = cells[c];
          counts[pair] += count;
          owner[pair] = given.ids[g0 + i];
          totals[given.ids[g0 + i]] += count;
        }
      }
    }
    // Add-alpha smoothing keeps rare words from becoming garbage collectors.
    const alpha = 0.01;
    for (let p = 0; p < pairs; p++) values[p] = (counts[p] + alpha) / (totals[owner[p]] + alpha * 2000);
    for (let w = 0; w < nullValues.length; w++)
      nullValues[w] = (nullCounts[w] + alpha) / (nullTotal + alpha * 2000);
    counts.fill(0);
    nullCounts.fill(0);
  }
  return best;
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
