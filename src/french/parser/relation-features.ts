import { mix } from '../model/hashing.js';
import type { BaseTree } from './arc-candidates.js';
import type { TreeView } from './arc-features.js';
import { between } from './move-features.js';
import type { ParseWords } from './parse-words.js';

export const MAX_RELATION_FEATURES = 80;

let out: Int32Array;
let n = 0;

function add(template: number, a: number, b = 0, c = 0, d = 0, e = 0): void {
  out[n++] = mix(mix(mix(mix(mix(template * 0x58f38ded + 0x1d8e4e27, a), b), c), d), e);
}

/**
 * Writes the hashed features of the relation of `word` to its head in a finished tree; returns their number.
 *
 * @param tree the final heads, with the labels of the first parser
 * @param second tree of the second parser
 */
export function relationFeatures(
  words: ParseWords,
  word: number,
  tree: TreeView,
  first: BaseTree,
  second: BaseTree,
  buffer: Int32Array,
): number {
  out = buffer;
  n = 0;
  const { form: w, lemma: l, tag: t, fine: f, agree: g, cluster: k, suffix: x, gap: q } = words;
  const none = words.n + 1;
  const head = tree.heads[word]!;
  const side = word < head ? 1 : 2;
  const ht = t[head]!;
  const hf = f[head]!;
  const hl = l[head]!;
  const dt = t[word]!;
  const df = f[word]!;
  const dl = l[word]!;
  const label1 = first.labels[word]!;
  const label2 = second.labels[word]!;
  const same = (first.heads[word] === head ? 1 : 0) | (second.heads[word] === head ? 2 : 0);
  const length = Math.min(8, Math.abs(head - word));
  const lc = tree.left[word]! < word ? tree.left[word]! : none;
  const rc = tree.right[word]! <= words.n && tree.right[word]! > word ? tree.right[word]! : none;
  const lc2 = lc === none ? none : nextChild(tree, word, lc, none);
  const before = word > 0 ? word - 1 : none;
  const after = word + 1;
  const hbefore = head > 0 ? head - 1 : none;
  const hafter = head < words.n ? head + 1 : none;
  const above = head >= words.n ? none : tree.heads[head]!;
  const low = Math.min(head, word);
  const high = Math.max(head, word);
  add(1, same, label1, label2);
  add(2, same, label1, label2, side, dt);
  add(3, label1, dt, ht, side);
  add(4, label2, dt, ht, side);
  add(5, label1, hl, f[lc]!);
  add(6, label2, dl, f[lc]!);
  add(7, side, dt, df);
  add(8, side, dl, dt);
  add(9, side, w[word]!);
  add(10, side, hf);
  add(11, side, hl, ht);
  add(12, side, ht, dt);
  add(13, side, hl, dt);
  add(14, side, ht, dl);
  add(15, side, hl, dl);
  add(16, side, hf, df);
  add(17, side, ht, dt, length);
  add(18, side, f[lc]!, dt, ht);
  add(19, side, f[lc]!, dt, hl);
  add(20, side, f[lc]!, dl, ht);
  add(21, f[lc]!, f[lc2]!, dt, ht);
  add(22, side, f[rc]!, dt, ht);
  add(23, f[lc]!, f[rc]!, dt, ht);
  const siblings = othersOf(tree, head, word, words.n);
  add(24, side, siblings, dt, ht);
  add(25, siblings, dt, hl);
  add(26, siblings, f[lc]!, dt, side);
  add(27, siblings, label1, side);
  add(28, tree.labelSet[word]!, dt, ht, side);
  add(29, tree.labelSet[word]!, df, ht);
  add(30, f[before]!, dt, ht, side);
  add(31, f[after]!, dt, ht, side);
  add(32, f[hafter]!, dt, ht, side);
  add(33, f[hbefore]!, dt, ht, side);
  add(34, between(words, low, high, none), dt, ht, side);
  add(35, g[head]!, g[word]!, dt, ht, side);
  add(36, x[word]!, ht, dt, side);
  add(37, x[head]!, ht, dt, side);
  add(38, x[word]!, x[head]!, side);
  add(39, k[word]!, ht, dt, side);
  add(40, k[head]!, ht, dt, side);
  add(41, k[word]!, k[head]!, side);
  add(42, k[word]!, f[lc]!, ht, side);
  add(43, k[head]!, f[lc]!, dt, side);
  add(44, k[word]!, k[head]!, f[lc]!);
  add(45, q[word]!, dt, ht, side);
  add(46, q[after]!, dt, ht, side);
  add(47, q[low + 1]!, q[high]!, dt, ht, side);
  add(48, tree.labels[head]!, dt, ht, side);
  add(49, tree.labels[head]!, t[above]!, dt, ht, side);
  add(50, tree.labels[head]!, f[lc]!, dt, side);
  add(51, w[word]!, w[head]!);
  add(52, tree.labels[head]!, l[above]!, df);
  add(53, side, f[before]!, f[after]!, dt);
  return n;
}

/** Labels of the other dependents of a head, one bit each modulo 32. */
function othersOf(tree: BaseTree, head: number, word: number, count: number): number {
  let bits = 0;
  for (let i = Math.max(0, Math.min(head, word) - 20); i < Math.min(count, Math.max(head, word) + 20); i++)
    if (i !== word && tree.heads[i] === head) bits |= 1 << (tree.labels[i]! & 31);
  return bits;
}

function nextChild(tree: BaseTree, word: number, child: number, none: number): number {
  for (let i = child + 1; i < word; i++) if (tree.heads[i] === word) return i;
  return none;
}
