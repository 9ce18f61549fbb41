import { READING_CLASSES } from '../lexicon/lexicon.js';
import { hashString, mix } from '../model/hashing.js';
import type { ParserInput } from './parse-words.js';
import type { Scorer } from './parser.js';

const PUNCT = READING_CLASSES.indexOf('PUNCT');
export const MAX_MARK_FEATURES = 48;
const MAX_CLIMB = 12;
/** A final stop hangs on the root; a closing bracket goes with the one that opens. */
const FINAL = /^(?:[.!?…]+)$/u;
const BRACKET = /^[)\]»”]$/u;

/** A tree over the sentence, in text order; marks have head -2 until they are attached. */
export interface PartialTree {
  heads: Int32Array;
  /** Hash of each word's relation without its subtype. */
  relations: Int32Array;
}

/** A possible head of a mark. */
interface Candidate {
  word: number;
  /** 1 when reached from the word before the mark, 2 from the word after it. */
  side: number;
  /** Steps up from the neighbour. */
  height: number;
  /** True when the next word up spans the mark: this is the largest unit that ends or begins at the mark. */
  widest: boolean;
}

/** Attaches marks to a finished tree of the other words. */
export class MarkAttacher {
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  /** Mark that opens the pair a closing mark belongs to, or -1. */
  private readonly opening: Int32Array;

  constructor(
    private readonly input: ParserInput[],
    private readonly tree: PartialTree,
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
    this.opening = pairs(input);
  }

  /** Candidate heads of the mark at `at`: its neighbours and the words above them up to the first that spans it. */
  candidates(at: number): Candidate[] {
    const out: Candidate[] = [];
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

  /** The best head of a mark; -1 when the sentence has no other words. */
  choose(at: number, model: Scorer, scores: Int32Array | Float32Array): number {
    if (at === this.input.length - 1 && FINAL.test(this.input[at]!.form)) {
      const root = this.tree.heads.indexOf(-1);
      if (root >= 0) return root;
    }
    const partner = BRACKET.test(this.input[at]!.form) ? this.attached.get(this.opening[at]!) : undefined;
    if (partner !== undefined) return partner;
    let best = -1;
    let top = -Infinity;
    for (const candidate of this.candidates(at)) {
      model.score(buffer, this.features(at, candidate, buffer), scores);
      if (scores[0]! > top) {
        top = scores[0]!;
        best = candidate.word;
      }
    }
    return best;
  }

  features(at: number, c: Candidate, out: Int32Array): number {
    const { input, tree } = this;
    let n = 0;
    const mark = hashString(input[at]!.form);
    const shape = c.side * 64 + Math.min(c.height, 5) * 4 + (c.widest ? 2 : 0);
    const add = (template: number, a = 0, b = 0, d = 0, e = 0): void => {
      out[n++] = mix(mix(mix(mix(mix(template * 0x2c1b3c6d + 0x297a2d39, mark), a), b), d), e);
    };
    const relation = tree.relations[c.word]!;
    const head = tree.heads[c.word]!;
    const tag = input[c.word]!.tag;
    const headTag = head < 0 ? -1 : input[head]!.tag;
    const above = head < 0 ? 0 : tree.relations[head]!;
    const last = at === input.length - 1 ? 1 : 0;
    const open = this.opening[at]!;
    // Closing marks and second commas follow the first of their pair.
    const paired = open < 0 ? 0 : tree.heads[open] === -2 && this.attached.get(open) === c.word ? 1 : 2;
    const edge = c.side === 1 ? this.right[c.word]! : this.left[c.word]!;
    const inside = (c.side === 1 ? edge > at : edge < at) ? 1 : 0;
    const before = this.neighbour(at, -1);
    const after = this.neighbour(at, 1);
    add(1, shape);
    add(2, shape, relation);
    add(3, shape, relation, inside);
    add(4, shape, tag, inside);
    add(5, shape, relation, tag);
    add(6, c.side, relation, above);
    add(7, shape, relation, above);
    add(8, last, shape, relation);
    add(9, paired, c.side);
    add(10, paired, shape, relation);
    add(11, inside, c.side, c.widest ? 1 : 0, last);
    add(12, shape, headTag, tag);
    add(13, shape, before, after);
    add(14, shape, relation, after);
    add(15, shape, relation, before);
    add(16, c.word === at - 1 || c.word === at + 1 ? 1 : 0, relation, shape);
    add(17, c.side, relation, this.sameRelationAcross(at, c) ? 1 : 0);
    add(18, head < 0 ? 1 : 0, last, c.side);
    add(19, head < 0 ? 1 : 0, inside, shape);
    add(20, this.sameRelationAcross(at, c) ? 1 : 0, shape);
    return n;
  }

  /** Heads of the marks attached so far. */
  readonly attached = new Map<number, number>();

  /** For a comma in a list: does the candidate's unit on the other side bear the same relation? */
  private sameRelationAcross(at: number, c: Candidate): boolean {
    const other = c.side === 1 ? at + 1 : at - 1;
    let word = other;
    for (let steps = 0; steps < 6 && word >= 0 && word < this.input.length; steps++) {
      if (this.tree.heads[word] === c.word) return true;
      word = this.tree.heads[word]!;
    }
    return false;
  }

  private neighbour(at: number, step: number): number {
    const word = this.input[at + step];
    if (!word) return -1;
    return word.tag === PUNCT ? hashString(word.form) : word.tag;
  }
}

const buffer = new Int32Array(MAX_MARK_FEATURES);

/** For each closing mark the index of the opening one; a comma refers to the comma before it. */
function pairs(input: ParserInput[]): Int32Array {
  const out = new Int32Array(input.length).fill(-1);
  const open: number[] = [];
  let comma = -1;
  let quote = -1;
  const closes: Record<string, string> = { ')': '(', ']': '[', '»': '«', '”': '“' };
  input.forEach(({ form, tag }, i) => {
    if (tag !== PUNCT) return;
    if (form === ',') {
      out[i] = comma;
      comma = i;
    } else if (form === '"' || form === '-' || form === '–' || form === '—') {
      if (quote >= 0 && input[quote]!.form === form) {
        out[i] = quote;
        quote = -1;
      } else quote = i;
    } else if (Object.hasOwn(closes, form)) {
      for (let k = open.length - 1; k >= 0; k--)
        if (input[open[k]!]!.form === closes[form]) {
          out[i] = open[k]!;
          open.length = k;
          break;
        }
    } else if ('([«“'.includes(form)) open.push(i);
  });
  return out;
}
