import { mix } from '../model/hashing.js';
import type { Configuration } from './configuration.js';
import { between } from './move-features.js';

export const MAX_LABEL_FEATURES = 64;

let out: Int32Array;
let n = 0;

function add(template: number, a: number, b = 0, c = 0, d = 0, e = 0): void {
  out[n++] = mix(mix(mix(mix(mix(template * 0x2545f491 + 0x68e31da4, a), b), c), d), e);
}

/** Writes the hashed features of the relation between `head` and `word`; returns their number. */
export function labelFeatures(c: Configuration, head: number, word: number, buffer: Int32Array): number {
  out = buffer;
  n = 0;
  const { words } = c;
  const { form: w, lemma: l, tag: t, fine: f, agree: g, cluster: k, suffix: x } = words;
  const side = word < head ? 1 : 2;
  const ht = t[head]!;
  const hf = f[head]!;
  const hl = l[head]!;
  const dt = t[word]!;
  const df = f[word]!;
  const dl = l[word]!;
  const lc1 = c.left1[word]!;
  const lc2 = c.left2[word]!;
  const rc1 = c.right1[word]!;
  const d = Math.min(8, Math.abs(head - word));
  const before = word > 0 ? word - 1 : c.none;
  const after = word + 1;
  const hafter = head + 1 <= words.n ? head + 1 : c.none;
  add(1, side, dt);
  add(2, side, df);
  add(3, side, dl);
  add(4, side, w[word]!);
  add(5, side, ht);
  add(6, side, hf);
  add(7, side, hl);
  add(8, side, ht, dt);
  add(9, side, hl, dt);
  add(10, side, ht, dl);
  add(11, side, hl, dl);
  add(12, side, hf, df);
  add(13, side, ht, dt, d);
  add(14, side, f[lc1]!, dt, ht);
  add(15, side, f[lc1]!, dt, hl);
  add(16, side, f[lc1]!, dl, ht);
  add(17, side, f[lc1]!, f[lc2]!, dt, ht);
  add(18, side, f[lc2]!, dt, ht);
  add(19, side, f[rc1]!, dt, ht);
  add(20, side, c.labelSet[head]!, dt, ht);
  add(21, side, c.labelSet[word]!, dt, ht);
  add(22, side, c.labelSet[word]!, df);
  add(23, side, f[before]!, dt, ht);
  add(24, side, f[after]!, dt, ht);
  add(25, side, f[hafter]!, dt, ht);
  add(26, side, between(words, Math.min(head, word), Math.max(head, word), c.none), dt, ht);
  add(27, side, g[head]!, g[word]!, dt, ht);
  add(28, side, x[word]!, ht, dt);
  add(29, side, x[head]!, ht, dt);
  add(30, side, x[word]!, x[head]!);
  add(43, side, k[word]!, ht, dt);
  add(44, side, k[head]!, ht, dt);
  add(45, side, k[word]!, k[head]!);
  add(46, side, k[word]!, f[lc1]!, ht);
  add(47, side, k[head]!, f[lc1]!, dt);
  const sibling = side === 1 ? c.left1[head]! : c.right1[head]!;
  add(31, side, c.labels[sibling]!, dt, ht);
  add(32, side, t[sibling]!, c.labels[sibling]!, df, ht);
  add(33, side, c.labels[c.left1[head]!]!, c.labels[c.right1[head]!]!, dt, ht);
  add(34, side, c.labels[lc1]!, c.labels[rc1]!, dt, ht);
  add(35, side, c.labels[lc1]!, c.labels[lc2]!, dt, ht);
  add(36, side, f[c.left1[head]!]!, ht, dt);
  add(37, side, f[before]!, f[after]!, dt);
  add(38, side, w[word]!, w[head]!);
  const q = words.gap;
  add(39, side, q[word]!, dt, ht);
  add(40, side, q[after]!, dt, ht);
  add(41, side, q[word]!, q[after]!, dt);
  add(42, side, q[Math.min(head, word) + 1]!, q[Math.max(head, word)]!, dt, ht);
  return n;
}
