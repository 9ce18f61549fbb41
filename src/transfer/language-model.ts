/**
 * A 4-gram language model over 16-bit word ids, in hashed tables.
 *
 * Each n-gram (n = 2, 3, 4) is one 32-bit cell: 18 bits of fingerprint, 7 bits of log-probability, 7 bits of back-off
 * weight. A look-up therefore never touches a string; a false positive needs an equal fingerprint in the same probe
 * run, about one look-up in 10^5, and is the same on every machine.
 */

/** Quantisation of natural-log probabilities: code 0..127 over [-16, 0]. */
export const PROB_STEP = 16 / 127;
/** Quantisation of back-off weights: code 0..127 over [-6, 1]. */
export const BACKOFF_LOW = -6;
export const BACKOFF_STEP = 7 / 127;

const FINGERPRINT_SHIFT = 14;

/** Hash of one more (older to newer) word after a context hash. */
export function extendHash(hash: number, word: number): number {
  let h = Math.imul(hash ^ (word + 0x9e3779b9), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 13);
}

/** Hash of the empty context, by order, so that the tables do not share collision patterns. */
export const SEED = 0x2545f491;

export interface LanguageModelData {
  /** log P(w) per word id. */
  unigrams: Float32Array;
  /** Back-off weight per word id. */
  unigramBackoffs: Float32Array;
  /** Open-addressing tables for orders 2, 3, 4; 0 marks an empty cell. */
  tables: [Uint32Array, Uint32Array, Uint32Array];
}

/** Cell of an n-gram hash in a table, or 0 when it is absent. */
export function findCell(table: Uint32Array, hash: number): number {
  const size = table.length;
  const fingerprint = fingerprintOf(hash);
  for (let i = (hash >>> 0) % size; ; i = i + 1 === size ? 0 : i + 1) {
    const cell = table[i];
    if (cell === 0) return 0;
    if (cell >>> FINGERPRINT_SHIFT === fingerprint) return cell;
  }
}

/** 18 bits that do not overlap the slot bits of the hash; never 0. */
export function fingerprintOf(hash: number): number {
  const mixed = Math.imul(hash, 0x27d4eb2f) ^ (hash >>> 17);
  return (mixed >>> 14) | 1;
}

/** Packs fingerprint, probability and back-off weight into one cell. */
export function packCell(hash: number, logProb: number, backoff: number): number {
  const p = Math.max(0, Math.min(127, Math.round((logProb + 16) / PROB_STEP)));
  const b = Math.max(0, Math.min(127, Math.round((backoff - BACKOFF_LOW) / BACKOFF_STEP)));
  return ((fingerprintOf(hash) << FINGERPRINT_SHIFT) | (p << 7) | b) >>> 0;
}

/** What a hypothesis must remember of its last three words: their hashes and back-off weights. */
export interface LmState {
  h1: number;
  h2: number;
  h3: number;
  b1: number;
  b2: number;
  b3: number;
}

/** Scores words after a state. One instance serves all sentences; it holds no mutable state of its own. */
export class LanguageModel {
  private readonly probs = new Float32Array(128);
  private readonly backoffs = new Float32Array(128);

  constructor(private readonly data: LanguageModelData) {
    for (let i = 0; i < 128; i++) {
      this.probs[i] = i * PROB_STEP - 16;
      this.backoffs[i] = BACKOFF_LOW + i * BACKOFF_STEP;
    }
  }

  /** State after the words `w3 w2 w1` (oldest first); -1 for "no word". */
  state(w3: number, w2: number, w1: number): LmState {
    const { tables, unigramBackoffs } = this.data;
    const s: LmState = { h1: 0, h2: 0, h3: 0, b1: 0, b2: 0, b3: 0 };
    if (w1 < 0) return s;
    s.h1 = extendHash(SEED, w1);
    s.b1 = unigramBackoffs[w1];
    if (w2 < 0) return s;
    s.h2 = extendHash(extendHash(SEED, w2), w1);
    s.b2 = this.backoffOf(tables[0], s.h2);
    if (w3 < 0) return s;
    s.h3 = extendHash(extendHash(extendHash(SEED, w3), w2), w1);
    s.b3 = this.backoffOf(tables[1], s.h3);
    return s;
  }

  /** Natural log of P(word | state). */
  score(s: LmState, word: number): number {
    const { tables, unigrams } = this.data;
    let backoff = 0;
    if (s.h3 !== 0) {
      const cell = findCell(tables[2], extendHash(s.h3, word));
      if (cell !== 0) return this.probs[(cell >>> 7) & 127];
      backoff += s.b3;
    }
    if (s.h2 !== 0) {
      const cell = findCell(tables[1], extendHash(s.h2, word));
      if (cell !== 0) return backoff + this.probs[(cell >>> 7) & 127];
      backoff += s.b2;
    }
    if (s.h1 !== 0) {
      const cell = findCell(tables[0], extendHash(s.h1, word));
      if (cell !== 0) return backoff + this.probs[(cell >>> 7) & 127];
      backoff += s.b1;
    }
    return backoff + unigrams[word];
  }

  /** Natural log of P(word | w3 w2 w1), all of them words; cheaper than a state that is used once. */
  scoreAfter(w3: number, w2: number, w1: number, word: number): number {
    const { tables, unigrams, unigramBackoffs } = this.data;
    const h3 = extendHash(extendHash(extendHash(SEED, w3), w2), w1);
    let cell = findCell(tables[2], extendHash(h3, word));
    if (cell !== 0) return this.probs[(cell >>> 7) & 127];
    let backoff = this.backoffOf(tables[1], h3);
    const h2 = extendHash(extendHash(SEED, w2), w1);
    cell = findCell(tables[1], extendHash(h2, word));
    if (cell !== 0) return backoff + this.probs[(cell >>> 7) & 127];
    backoff += this.backoffOf(tables[0], h2);
    cell = findCell(tables[0], extendHash(extendHash(SEED, w1), word));
    if (cell !== 0) return backoff + this.probs[(cell >>> 7) & 127];
    return backoff + unigramBackoffs[w1] + unigrams[word];
  }

  /** Natural log of P(word) without context. */
  unigram(word: number): number {
    return this.data.unigrams[word];
  }

  private backoffOf(table: Uint32Array, hash: number): number {
    const cell = findCell(table, hash);
    return cell === 0 ? 0 : this.backoffs[cell & 127];
  }
}
