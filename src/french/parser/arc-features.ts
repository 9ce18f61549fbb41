import { mix } from '../model/hashing.js';
import type { BaseTree, ParsedTree } from './arc-candidates.js';
import { between, marks } from './move-features.js';
import type { ParseWords } from './parse-words.js';

export const MAX_ARC_FEATURES = 80;

/** What the features read of a tree besides heads and labels. */
export interface TreeView extends BaseTree {
  /** Outermost dependents on both sides, or `n + 1`. */
  left: Int32Array;
  right: Int32Array;
  /** Set of the labels of dependents, one bit each modulo 32. */
  labelSet: Int32Array;
}

/** Summarises a tree; `heads[i]` is n for the root word. */
export function viewTree<T extends BaseTree>(tree: T, n: number): T & TreeView {
  const left = new Int32Array(n + 2).fill(n + 1);
  const right = new Int32Array(n + 2).fill(n + 1);
  const labelSet = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) {
    const head = tree.heads[i]!;
    labelSet[head]! |= 1 << (tree.labels[i]! & 31);
    if (i < head && left[head]! === n + 1) left[head] = i;
    if (i > head) right[head] = i;
  }
  return { ...tree, left, right, labelSet };
}

let out: Int32Array;
let n = 0;

function add(template: number, a: number, b = 0, c = 0, d = 0, e = 0): void {
  out[n++] = mix(mix(mix(mix(mix(template * 0x7feb352d + 0x2c9277b5, a), b), c), d), e);
}

/**
 * Writes the hashed features of the arc from `head` to `word`; returns their number.
 *
 * @param first tree of the parser that reads from left to right
 * @param second tree of the parser that reads from right to left
 */
export function arcFeatures(
  words: ParseWords,
  head: number,
  word: number,
  first: TreeView & ParsedTree,
  second: TreeView & ParsedTree,
  buffer: Int32Array,
): number {
  out = buffer;
  n = 0;
  const { form: w, lemma: l, tag: t, fine: f, agree: g, cluster: k, suffix: x } = words;
  const none = words.n + 1;
  const side = word < head ? 1 : 2;
  const ht = t[head]!;
  const hf = f[head]!;
  const hl = l[head]!;
  const dt = t[word]!;
  const df = f[word]!;
  const dl = l[word]!;
  const label1 = first.labels[word]!;
  const label2 = second.labels[word]!;
  const head1 = first.heads[word]!;
  const code = (head1 === head ? 1 : 0) | (second.heads[word] === head ? 2 : 0) | (side << 2);
  const length = Math.abs(head - word);
  const d = length < 6 ? length : length < 10 ? 6 : length < 16 ? 7 : 8;
  const c = first.left[word]! < word ? first.left[word]! : none;
  const before = word > 0 ? word - 1 : none;
  const after = word + 1;
  const hbefore = head > 0 ? head - 1 : none;
  const hafter = head < words.n ? head + 1 : none;
  const above = head === words.n ? none : first.heads[head]!;
  add(1, code);
  add(2, code, label1, label2);
  add(3, code, dt, ht);
  add(4, code, df, hf);
  add(5, code, label1, dt, ht);
  add(6, code, label2, dt, ht);
  add(7, code, dt, ht, d);
  add(8, side, dl, hl);
  add(9, side, dt, hl);
  add(10, side, dl, ht);
  add(11, side, df, hf);
  add(12, side, k[word]!, k[head]!);
  add(13, side, f[c]!, dt, hf);
  add(14, side, f[c]!, dt, hl);
  add(15, side, f[c]!, dl, ht);
  add(16, f[c]!, k[word]!, k[head]!);
  const space = between(words, Math.min(head, word), Math.max(head, word), none);
  const gap = marks(words, Math.min(head, word), Math.max(head, word), none);
  add(17, code, space, dt, ht);
  add(18, code, gap, dt, ht);
  add(19, side, space, df, hf);
  add(20, code, t[above]!, ht, dt);
  add(21, side, l[above]!, ht, f[c]!, dt);
  add(22, code, first.labels[head]!, ht, dt);
  add(23, code, second.labels[head]!, ht, dt);
  add(24, side, first.labelSet[head]!, label1, ht);
  add(25, side, second.labelSet[head]!, label1, ht);
  add(26, first.labelSet[word]!, dt, ht, side);
  add(27, code, first.labelSet[word]!, label1, ht);
  add(28, g[head]!, g[word]!, dt, ht, side);
  add(29, f[before]!, f[after]!, dt, ht, side);
  add(30, f[hbefore]!, f[hafter]!, ht, dt, side);
  add(31, f[before]!, f[hafter]!, dt, ht, side);
  // Where the candidate stands with regard to the head of the first tree.
  const rise = place(head, head1, first, words.n);
  add(32, rise, code, dt);
  add(33, rise, label1, dt, t[head1]!, ht);
  add(34, rise, label1, f[c]!, ht, t[head1]!);
  add(35, rise, l[head1]!, f[c]!, hl);
  add(36, rise, first.labels[head]!, first.labels[head1]!, label1);
  const head2 = second.heads[word]!;
  const rise2 = place(head, head2, second, words.n);
  add(37, rise2, rise, dt, label1, label2);
  add(38, rise, rise2, ht, dt, d);
  // The nearest other dependent of the candidate before the word.
  const sibling = nearestSibling(head, word, first, none);
  add(39, code, t[sibling]!, dt, ht);
  add(40, first.labels[sibling]!, label1, hf, side);
  add(41, f[sibling]!, df, ht, side);
  add(42, l[sibling]!, dl, side);
  // Coordination likes what is alike.
  add(43, label1, dt === ht ? 1 : 0, x[word] === x[head] ? 1 : 0, code);
  add(44, label1, f[c]!, f[first.left[head]!]!, code);
  add(45, label1, g[word] === g[head] ? 1 : 0, dt, ht, side);
  add(46, x[word]!, hf, side);
  add(47, x[head]!, df, side);
  add(48, k[word]!, hf, side);
  add(49, k[head]!, df, side);
  add(50, k[head]!, f[c]!, dt, side);
  add(51, w[word]!, code);
  add(52, label1, d, space, code);
  add(53, label2, d, gap, code);
  add(54, words.gap[word]!, dt, ht, side, rise);
  add(55, words.gap[after]!, dt, ht, side, rise);
  // How sure the parsers were.
  const sure1 = level(first.lead[word]!);
  const sure2 = level(second.lead[word]!);
  add(56, code, sure1, sure2);
  add(57, code, sure1, label1, dt);
  add(58, code, sure2, label2, dt);
  add(59, rise, rise2, sure1, sure2);
  return n;
}

/** A lead in moves, from 0 to 8, on the scale of logarithms. */
function level(lead: number): number {
  return Math.max(0, Math.min(8, 32 - Math.clz32(lead >> 2)));
}

/** 0 the same word, 1 above it, 2 above that, 3 a sibling, 4 below, 5 elsewhere. */
function place(head: number, reference: number, tree: BaseTree, root: number): number {
  if (head === reference) return 0;
  if (reference !== root) {
    const above = tree.heads[reference]!;
    if (above === head) return 1;
    if (above !== root && tree.heads[above] === head) return 2;
  }
  if (head === root) return 6;
  if (tree.heads[head] === reference) return 3;
  const up = tree.heads[head]!;
  return up !== root && tree.heads[up] === reference ? 4 : 5;
}

function nearestSibling(head: number, word: number, tree: BaseTree, none: number): number {
  if (head >= none - 1) return none;
  const step = word < head ? 1 : -1;
  for (let i = word + step; i !== head; i += step) if (tree.heads[i] === head) return i;
  return none;
}
