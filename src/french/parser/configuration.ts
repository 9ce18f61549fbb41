import type { ParseWords } from './parse-words.js';

/** The moves of the arc-hybrid system. */
export const SHIFT = 0;
/** The top of the stack becomes a dependent of the next word. */
export const LEFT = 1;
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2;

/** State of one parse: stack, next word, and the tree so far. Words count in parsing order, the root is word n. */
export class Configuration {
  readonly stack: Int32Array;
  size = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** How clearly the move that attached each word won over the next best. */
  readonly lead: Int32Array;
  /** Outermost and second outermost dependents on both sides; `none` when there is none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Set of the labels of dependents, one bit each modulo 32. */
  readonly labelSet: Int32Array;
  readonly root: number;
  readonly none: number;

  constructor(readonly words: ParseWords) {
    const { n } = words;
    this.root = n;
    this.none = n + 1;
    this.stack = new Int32Array(n + 2);
    this.heads = new Int32Array(n + 2).fill(-1);
    this.labels = new Int32Array(n + 2).fill(-1);
    this.lead = new Int32Array(n + 2);
    this.left1 = new Int32Array(n + 2).fill(n + 1);
    this.left2 = new Int32Array(n + 2).fill(n + 1);
    this.right1 = new Int32Array(n + 2).fill(n + 1);
    this.right2 = new Int32Array(n + 2).fill(n + 1);
    this.leftCount = new Int32Array(n + 2);
    this.rightCount = new Int32Array(n + 2);
    this.labelSet = new Int32Array(n + 2);
  }

  get done(): boolean {
    return this.next === this.root && this.size === 0;
  }

  /** Moves allowed here, as a set of bits. The root takes one dependent only: the last word on the stack. */
  allowed(): number {
    let bits = 0;
    if (this.next < this.root) bits |= 1 << SHIFT;
    if (this.size > 0 && (this.next < this.root || this.size === 1)) bits |= 1 << LEFT;
    if (this.size > 1) bits |= 1 << RIGHT;
    return bits;
  }

  /** Word at depth `k` of the stack (0 is the top), or `none`. */
  top(k: number): number {
    return k < this.size ? this.stack[this.size - 1 - k]! : this.none;
  }

  /** Word `k` places into the rest of the text, or `none`. */
  ahead(k: number): number {
    return this.next + k <= this.root ? this.next + k : this.none;
  }

  shift(): void {
    this.stack[this.size++] = this.next++;
  }

  /** The head a LEFT or RIGHT would give to the top of the stack. */
  headFor(move: number): number {
    return move === LEFT ? this.next : this.stack[this.size - 2]!;
  }

  /** Attaches the top of the stack by LEFT or RIGHT and takes it off. */
  attach(move: number, label: number): void {
    const head = this.headFor(move);
    const word = this.stack[--this.size]!;
    this.heads[word] = head;
    this.labels[word] = label;
    this.labelSet[head]! |= 1 << (label & 31);
    if (word < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = word;
      this.leftCount[head]!++;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = word;
      this.rightCount[head]!++;
    }
  }
}
