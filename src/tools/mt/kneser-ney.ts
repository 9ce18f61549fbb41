import {
  extendHash,
  fingerprintOf,
  type LanguageModelData,
  packCell,
  SEED,
} from '../../transfer/language-model.js';

/**
 * Estimates an interpolated Kneser-Ney 4-gram model (Chen & Goodman 1999, one discount per order) and prunes it.
 *
 * `text` holds word ids with a `bos` id before and an `eos` id after each sentence. N-grams below `minCount[order-2]`
 * are dropped and the back-off weights are renormalised over what is kept.
 */
export function kneserNey(
  text: Uint16Array,
  vocabulary: number,
  options: { bos: number; eos: number; minCounts: [number, number, number] },
): LanguageModelData {
  const four = collect(text, options.eos);
  const three = continuation(four, options.bos);
  const two = continuation(three, options.bos);
  const one = continuation(two, options.bos);

  const unigrams = new Float32Array(vocabulary).fill(Math.log(1e-7));
  let total = 0;
  for (let i = 0; i < one.length; i++) total += one.counts[i];
  const d1 = 0.5;
  const reserved = (d1 * one.length) / total / vocabulary;
  for (let w = 0; w < vocabulary; w++) unigrams[w] = Math.log(reserved);
  for (let i = 0; i < one.length; i++) {
    unigrams[one.words[0][i]] = Math.log(Math.max(one.counts[i] - d1, 0) / total + reserved);
  }
  const lower1 = (i: number, g: Grams, n: number) => Math.exp(unigrams[g.words[n - 1][i]]);

  const p2 = interpolate(two, 2, lower1);
  const index2 = indexOf(two, p2);
  const p3 = interpolate(three, 3, (i, g) => lookup(index2, g, i, 1, 3));
  const index3 = indexOf(three, p3);
  const p4 = interpolate(four, 4, (i, g) => lookup(index3, g, i, 1, 4));

  const keep2 = (i: number) => two.raw[i] >= options.minCounts[0];
  const keep3 = (i: number) => three.raw[i] >= options.minCounts[1];
  const keep4 = (i: number) => four.raw[i] >= options.minCounts[2];

  // Back-off weight of a context h: (1 - sum of kept P(w|h)) / (1 - sum of the same words' lower-order P).
  const unigramBackoffs = new Float32Array(vocabulary);
  for (const [h, weight] of backoffs(two, 2, p2, keep2, lower1)) unigramBackoffs[h & 0xffff] = weight;
  const bow2 = new Map<number, number>();
  for (const [h, weight] of backoffs(three, 3, p3, keep3, (i, g) => lookup(index2, g, i, 1, 3)))
    bow2.set(h, weight);
  const bow3 = new Map<number, number>();
  for (const [h, weight] of backoffs(four, 4, p4, keep4, (i, g) => lookup(index3, g, i, 1, 4)))
    bow3.set(h, weight);

  return {
    unigrams,
    unigramBackoffs,
    tables: [
      table(two, 2, p2, keep2, (key) => bow2.get(key) ?? 0),
      table(three, 3, p3, keep3, (key) => bow3.get(key) ?? 0),
      table(four, 4, p4, keep4, () => 0),
    ],
  };
}

/** Distinct n-grams of one order, sorted, in columns (oldest word first). */
interface Grams {
  length: number;
  words: Uint16Array[];
  /** Counts used for probabilities: occurrences for the highest order and after `bos`, else continuation counts. */
  counts: Uint32Array;
  /** Occurrences in the text, for pruning. */
  raw: Uint32Array;
}

/** Sorts all 4-grams that do not cross a sentence end. */
function collect(text: Uint16Array, eos: number): Grams {
  const positions: number[] = [];
  // The window slides inside sentences only; the first words are covered by padding with three `bos`.
  for (let i = 3; i < text.length; i++) {
    if (text[i - 1] !== eos && text[i - 2] !== eos && text[i - 3] !== eos) positions.push(i - 3);
  }
  const order = radixSort(Uint32Array.from(positions), (p, k) => text[p + k], 4);
  const length = countDistinct(order, (a, b) => compareAt(text, a, b, 4));
  const g = empty(length, 4);
  let n = -1;
  for (let i = 0; i < order.length; i++) {
    if (i === 0 || compareAt(text, order[i - 1], order[i], 4)) {
      n++;
      for (let k = 0; k < 4; k++) g.words[k][n] = text[order[i] + k];
    }
    g.counts[n]++;
    g.raw[n]++;
  }
  return g;
}

/** The (n-1)-grams that end the n-grams of `g`, with continuation counts. */
function continuation(g: Grams, bos: number): Grams {
  const n = g.words.length;
  const order = radixSort(
    Uint32Array.from({ length: g.length }, (_, i) => i),
    (p, k) => g.words[k + 1][p],
    n - 1,
  );
  const differs = (a: number, b: number) => {
    for (let k = 1; k < n; k++) if (g.words[k][a] !== g.words[k][b]) return true;
    return false;
  };
  const out = empty(countDistinct(order, differs), n - 1);
  let m = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i];
    if (i === 0 || differs(order[i - 1], at)) {
      m++;
      for (let k = 1; k < n; k++) out.words[k - 1][m] = g.words[k][at];
    }
    out.raw[m] += g.raw[at];
    // Nothing but padding stands before a sentence start: occurrences count there.
    out.counts[m] += g.words[1][at] === bos ? g.raw[at] : 1;
  }
  return out;
}

function interpolate(g: Grams, n: number, lower: (i: number, g: Grams, n: number) => number): Float32Array {
  let n1 = 0;
  let n2 = 0;
  for (let i = 0; i < g.length; i++) {
    if (g.counts[i] === 1) n1++;
    else if (g.counts[i] === 2) n2++;
  }
  const d = n1 / (n1 + 2 * n2);
  const p = new Float32Array(g.length);
  forContexts(g, n, (from, to) => {
    let total = 0;
    for (let i = from; i < to; i++) total += g.counts[i];
    const lambda = (d * (to - from)) / total;
    for (let i = from; i < to; i++) p[i] = (g.counts[i] - d) / total + lambda * lower(i, g, n);
  });
  return p;
}

function* backoffs(
  g: Grams,
  n: number,
  p: Float32Array,
  keep: (i: number) => boolean,
  lower: (i: number, g: Grams, n: number) => number,
): Generator<[number, number]> {
  let from = 0;
  for (let to = 1; to <= g.length; to++) {
    if (to < g.length && sameContext(g, n, from, to)) continue;
    let high = 0;
    let low = 0;
    for (let i = from; i < to; i++) {
      if (!keep(i)) continue;
      high += p[i];
      low += lower(i, g, n);
    }
    const key = n === 2 ? g.words[0][from] : keyOf(g, from, 0, n - 1);
    yield [key, Math.log(Math.max(1 - high, 1e-4) / Math.max(1 - low, 1e-4))];
    from = to;
  }
}

function table(
  g: Grams,
  n: number,
  p: Float32Array,
  keep: (i: number) => boolean,
  backoff: (key: number) => number,
): Uint32Array<ArrayBuffer> {
  let kept = 0;
  for (let i = 0; i < g.length; i++) if (keep(i)) kept++;
  const out = new Uint32Array(Math.max(64, Math.ceil(kept * 1.25)));
  for (let i = 0; i < g.length; i++) {
    if (!keep(i)) continue;
    let hash = SEED;
    for (let k = 0; k < n; k++) hash = extendHash(hash, g.words[k][i]);
    const cell = packCell(hash, Math.log(p[i]), backoff(keyOf(g, i, 0, n)));
    let slot = (hash >>> 0) % out.length;
    while (out[slot] !== 0) {
      if (out[slot] >>> 14 === fingerprintOf(hash)) break;
      slot = slot + 1 === out.length ? 0 : slot + 1;
    }
    if (out[slot] === 0) out[slot] = cell;
  }
  return out;
}

/** Up to three 16-bit ids as one exact double. */
function keyOf(g: Grams, i: number, from: number, to: number): number {
  let key = 0;
  for (let k = from; k < to; k++) key = key * 65536 + g.words[k][i];
  return key;
}

interface ProbIndex {
  keys: Map<number, number>;
  p: Float32Array;
}

function indexOf(g: Grams, p: Float32Array): ProbIndex {
  // Map holds at most 2^24 entries; orders 2 and 3 of a corpus of ten million words stay below.
  const keys = new Map<number, number>();
  for (let i = 0; i < g.length; i++) keys.set(keyOf(g, i, 0, g.words.length), i);
  return { keys, p };
}

function lookup(index: ProbIndex, g: Grams, i: number, from: number, to: number): number {
  return index.p[index.keys.get(keyOf(g, i, from, to))!];
}

function forContexts(g: Grams, n: number, visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let to = 1; to <= g.length; to++) {
    if (to < g.length && sameContext(g, n, from, to)) continue;
    visit(from, to);
    from = to;
  }
}

function sameContext(g: Grams, n: number, a: number, b: number): boolean {
  for (let k = 0; k < n - 1; k++) if (g.words[k][a] !== g.words[k][b]) return false;
  return true;
}

function compareAt(text: Uint16Array, a: number, b: number, n: number): boolean {
  for (let k = 0; k < n; k++) if (text[a + k] !== text[b + k]) return true;
  return false;
}

function countDistinct(order: Uint32Array, differs: (a: number, b: number) => boolean): number {
  let n = order.length > 0 ? 1 : 0;
  for (let i = 1; i < order.length; i++) if (differs(order[i - 1], order[i])) n++;
  return n;
}

function empty(length: number, n: number): Grams {
  return {
    length,
    words: Array.from({ length: n }, () => new Uint16Array(length)),
    counts: new Uint32Array(length),
    raw: new Uint32Array(length),
  };
}

/** Stable least-significant-digit radix sort of items by `digits` 16-bit digits, the first the most significant. */
function radixSort(
  items: Uint32Array,
  digit: (item: number, k: number) => number,
  digits: number,
): Uint32Array {
  let from: Uint32Array<ArrayBufferLike> = items;
  let to: Uint32Array<ArrayBufferLike> = new Uint32Array(items.length);
  const starts = new Uint32Array(65537);
  for (let k = digits - 1; k >= 0; k--) {
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[digit(from[i], k) + 1]++;
    for (let i = 0; i < 65536; i++) starts[i + 1] += starts[i];
    for (let i = 0; i < from.length; i++) to[starts[digit(from[i], k)]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}
