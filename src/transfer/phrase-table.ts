import { extendHash, SEED } from './language-model.js';

/** Learned renderings of sequences of one to four source units. */
export interface PhraseTableData {
  /** Open-addressing table of source-phrase hashes; 0 marks an empty cell. */
  keys: Uint32Array;
  /** Byte offset of each cell's options in `options`. */
  offsets: Uint32Array;
  /** Per source phrase: count, then per option: length, 16-bit token ids, the source unit of each token in two bits, four quantised log scores. */
  options: Uint8Array;
}

/** Quantisation of the natural-log scores: code 0..255 over [-12.75, 0]. */
export const SCORE_STEP = 0.05;
export const MAX_PHRASE = 4;

export interface LearnedOption {
  ids: number[];
  /** Per token, the place in the phrase of the unit it comes from. */
  origins: number[];
  /** log p(e|f), log p(f|e), lexical log p(e|f), lexical log p(f|e). */
  scores: [number, number, number, number];
}

export function phraseHash(ids: ArrayLike<number>, from: number, to: number): number {
  let hash = SEED;
  for (let i = from; i < to; i++) hash = extendHash(hash, ids[i]);
  return hash === 0 ? 1 : hash >>> 0;
}

export class PhraseTable {
  constructor(private readonly data: PhraseTableData) {}

  /** Learned options for the unit ids `ids[from..to)`; empty when the phrase is unknown. */
  find(ids: ArrayLike<number>, from: number, to: number): LearnedOption[] {
    const slot = this.slotOf(ids, from, to);
    return slot < 0 ? [] : this.optionsAt(slot, to - from);
  }

  /** Place of a phrase in the table, -1 when it is unknown. */
  slotOf(ids: ArrayLike<number>, from: number, to: number): number {
    const { keys } = this.data;
    const hash = phraseHash(ids, from, to);
    let slot = hash % keys.length;
    while (keys[slot] !== hash) {
      if (keys[slot] === 0) return -1;
      slot = slot + 1 === keys.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Learned options of the phrase of `length` units at a place. */
  optionsAt(slot: number, length: number): LearnedOption[] {
    const { offsets, options } = this.data;
    let at = offsets[slot];
    const count = options[at++];
    const out: LearnedOption[] = new Array(count);
    for (let o = 0; o < count; o++) {
      const size = options[at++];
      const tokens = new Array<number>(size);
      for (let k = 0; k < size; k++, at += 2) tokens[k] = options[at] | (options[at + 1] << 8);
      const packed = options[at++];
      out[o] = {
        ids: tokens,
        origins: tokens.map((_, k) => (packed >> (2 * k)) & 3),
        scores: [
          -options[at] * SCORE_STEP,
          -options[at + 1] * SCORE_STEP,
          -options[at + 2] * SCORE_STEP,
          -options[at + 3] * SCORE_STEP,
        ],
      };
      at += 4;
      // Another, longer phrase may have the same hash.
      if (out[o].origins.some((unit) => unit >= length)) return [];
    }
    return out;
  }
}

/** Builds the table from source phrases with their options, best first. */
export function packPhraseTable(entries: { source: number[]; options: LearnedOption[] }[]): PhraseTableData {
  const size = Math.max(64, Math.ceil(entries.length * 1.2));
  const keys = new Uint32Array(size);
  const offsets = new Uint32Array(size);
  let bytes = 0;
  for (const e of entries) bytes += 1 + e.options.reduce((n, o) => n + 6 + 2 * o.ids.length, 0);
  const options = new Uint8Array(bytes);
  let at = 0;
  for (const { source, options: list } of entries) {
    const hash = phraseHash(source, 0, source.length);
    let slot = hash % size;
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = slot + 1 === size ? 0 : slot + 1;
    if (keys[slot] === hash) continue;
    keys[slot] = hash;
    offsets[slot] = at;
    options[at++] = list.length;
    for (const o of list) {
      options[at++] = o.ids.length;
      for (const id of o.ids) {
        options[at++] = id & 255;
        options[at++] = id >> 8;
      }
      options[at++] = o.origins.reduce((bits, unit, k) => bits | (unit << (2 * k)), 0);
      for (const s of o.scores) options[at++] = Math.max(0, Math.min(255, Math.round(-s / SCORE_STEP)));
    }
  }
  return { keys, offsets, options: options.subarray(0, at) };
}
