import { MAX_MARK_FEATURES, markFeatures, markSurroundings } from './mark-features.js';
import { pairMarks } from './mark-pairs.js';
import type { ParserInput } from './parse-words.js';
import type { Scorer } from './parser.js';

const MAX_CLIMB = 12;
/** A final stop hangs on the root; a closing bracket or quote goes with the one that opens. */
const FINAL = /^(?:[.!?…]+)$/u;
const OPENS = /^[([«“"]$/u;
const CLOSES = /^[)\]»”"]$/u;

/** A tree over the sentence, in text order; marks have head -2 until they are attached. */
export interface PartialTree {
  heads: Int32Array;
  /** Hash of each word's relation without its subtype. */
  relations: Int32Array;
}

/** A possible head of a mark. */
export interface MarkCandidate {
  word: number;
  /** 1 when reached from the word before the mark, 2 from the word after it. */
  side: number;
  /** Steps up from the neighbour. */
  height: number;
  /** True when the next word up spans the mark: this is the largest unit that ends or begins at the mark. */
  widest: boolean;
}

/** What the choice of a mark's head looks at. */
export interface MarkTree {
  readonly input: ParserInput[];
  readonly tree: PartialTree;
  /** First and last word of the unit below each word, itself included. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Mark that opens the pair a closing mark belongs to, or -1. */
  readonly opening: Int32Array;
  /** Heads of the marks attached so far. */
  readonly attached: Map<number, number>;
}

/** Attaches marks to a finished tree of the other words. */
export class MarkAttacher implements MarkTree {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly opening: Int32Array;
  readonly attached = new Map<number, number>();

  constructor(
    readonly input: ParserInput[],
    readonly tree: PartialTree,
  ) {
    const n = input.length;
    this.left = Int32Array.from({ length: n }, (_, i) => i);
    this.right = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < n; i++)
      if (tree.heads[i] !== -2)
        for (let a = tree.heads[i]!, steps = 0; a >= 0 && steps < n; a = tree.heads[a]!, steps++) {
          if (i < this.left[a]!) this.left[a] = i;
          if (i > this.right[a]!) this.right[a] = i;
        }
    this.opening = pairMarks(input);
  }

  /** Candidate heads of the mark at `at`: its neighbours and the words above them up to the first that spans it. */
  candidates(at: number): MarkCandidate[] {
    const out: MarkCandidate[] = [];
    for (const side of [1, 2]) {
      let word = side === 1 ? at - 1 : at + 1;
      while (word >= 0 && word < this.input.length && this.tree.heads[word] === -2)
        word += side === 1 ? -1 : 1;
      if (word < 0 || word >= this.input.length) continue;
      for (let height = 0; height < MAX_CLIMB; height++) {
        const head = this.tree.heads[word]!;
        const spans = head < 0 || (side === 1 ? this.right[head]! > at : this.left[head]! < at);
        if (!out.some((c) => c.word === word)) out.push({ word, side, height, widest: spans });
        if (head < 0 || (side === 1 ? this.right[word]! > at : this.left[word]! < at)) break;
        word = head;
      }
    }
    return out;
  }

  /** The word on top of what the bracket or quote at `at` encloses; -1 where that is no unit. */
  private topOfEnclosed(at: number): number {
    if (!OPENS.test(this.input[at]!.form)) return -1;
    const { heads } = this.tree;
    const close = this.opening.indexOf(at);
    let top = -1;
    for (let i = at + 1; i < close; i++) {
      const head = heads[i]!;
      if (head === -2 || (head > at && head < close)) continue;
      if (top >= 0) return -1;
      top = i;
    }
    return top;
  }

  /** The best head of a mark; -1 when the sentence has no other words. */
  choose(at: number, model: Scorer, scores: Int32Array | Float32Array): number {
    if (at === this.input.length - 1 && FINAL.test(this.input[at]!.form)) {
      const root = this.tree.heads.indexOf(-1);
      if (root >= 0) return root;
    }
    const partner = CLOSES.test(this.input[at]!.form) ? this.attached.get(this.opening[at]!) : undefined;
    if (partner !== undefined) return partner;
    const enclosed = this.topOfEnclosed(at);
    if (enclosed >= 0) return enclosed;
    const candidates = this.candidates(at);
    const around = markSurroundings(this, at, candidates);
    let best = -1;
    let top = -Infinity;
    for (const candidate of candidates) {
      model.score(buffer, markFeatures(this, at, candidate, around, buffer), scores);
      if (scores[0]! > top) {
        top = scores[0]!;
        best = candidate.word;
      }
    }
    return best;
  }
}

const buffer = new Int32Array(MAX_MARK_FEATURES);
