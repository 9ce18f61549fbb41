import { mix } from '../model/hashing.js';
import type { Configuration } from './configuration.js';
import type { ParseWords } from './parse-words.js';

export const MAX_MOVE_FEATURES = 160;

let out: Int32Array;
let n = 0;

function add(template: number, a: number, b = 0, c = 0, d = 0): void {
  out[n++] = mix(mix(mix(mix(template * 0x3c6ef372 + 0x1b873593, a), b), c), d);
}

function distance(a: number, b: number): number {
  const d = Math.abs(a - b);
  return d < 6 ? d : d < 10 ? 6 : d < 16 ? 7 : 8;
}

/** Writes the hashed features of the next move into `buffer`; returns their number. */
export function moveFeatures(c: Configuration, buffer: Int32Array): number {
  out = buffer;
  n = 0;
  const { words } = c;
  const { form: w, lemma: l, tag: t, fine: f, agree: g, cluster: k, suffix: x } = words;
  const s0 = c.top(0);
  const s1 = c.top(1);
  const s2 = c.top(2);
  const b0 = c.next;
  const b1 = c.ahead(1);
  const b2 = c.ahead(2);
  const s0t = t[s0]!;
  const s1t = t[s1]!;
  const b0t = t[b0]!;
  const s0f = f[s0]!;
  const s1f = f[s1]!;
  const b0f = f[b0]!;
  const s0l = l[s0]!;
  const s1l = l[s1]!;
  const b0l = l[b0]!;
  const b1t = t[b1]!;
  const b1f = f[b1]!;
  const b2t = t[b2]!;
  const s2t = t[s2]!;
  const prev = b0 > 0 ? b0 - 1 : c.none;

  add(1, s0t);
  add(2, s0f);
  add(3, s0l, s0t);
  add(4, w[s0]!);
  add(5, s1f);
  add(6, s1l, s1t);
  add(7, b0f);
  add(8, b0l, b0t);
  add(9, w[b0]!);
  add(10, b1f);
  add(11, l[b1]!);
  add(12, b2t, b1t);
  add(13, s2t);
  add(14, f[s2]!);
  // Pairs.
  add(20, s0l, b0l);
  add(21, s0l, b0t);
  add(22, s0t, b0l);
  add(23, s0t, b0t);
  add(24, s0f, b0f);
  add(25, s1l, s0l);
  add(26, s1l, s0t);
  add(27, s1t, s0l);
  add(28, s1t, s0t);
  add(29, s1f, s0f);
  add(30, s1f, b0f);
  add(31, s1t, b0l);
  add(32, s1l, b0t);
  add(33, b0f, b1f);
  add(34, s0f, b1f);
  add(35, s0l, s0t, b0f);
  add(36, s0f, b0l, b0t);
  add(37, s1f, s0l);
  add(38, s1l, s0f);
  // Triples.
  add(40, s0t, b0t, b1t);
  add(41, s1t, s0t, b0t);
  add(42, s2t, s1t, s0t);
  add(43, s1f, s0f, b0t);
  add(44, s1t, s0f, b0f);
  add(45, s0f, b0f, b1t);
  add(46, s0t, b0f, b1f);
  add(47, s1t, s0t, b0t, b1t);
  add(48, s2t, s1t, s0t, b0t);
  add(49, s0t, b0t, b1t, b2t);
  add(50, f[s2]!, s1f, s0t);
  add(51, s1l, s0t, b0t);
  add(52, s1t, s0l, b0t);
  add(53, s1t, s0t, b0l);
  add(54, s1t, s0t, b0f, b1f);
  // Dependents.
  const sl1 = c.left1[s0]!;
  const sr1 = c.right1[s0]!;
  const sl2 = c.left2[s0]!;
  const sr2 = c.right2[s0]!;
  const s1l1 = c.left1[s1]!;
  const s1r1 = c.right1[s1]!;
  const s1r2 = c.right2[s1]!;
  const bl1 = c.left1[b0]!;
  const bl2 = c.left2[b0]!;
  const lab = c.labels;
  add(60, s0t, f[sl1]!, b0t);
  add(61, s0t, f[sr1]!, b0t);
  add(62, s0f, f[sl1]!, s1t);
  add(63, s1t, s0t, f[sr1]!);
  add(64, s1f, f[s1r1]!, s0f);
  add(65, s1t, f[s1l1]!, s0f);
  add(66, b0t, f[bl1]!, s0f);
  add(67, b0t, f[bl1]!, s0t, s1t);
  add(68, s0t, lab[sl1]!, lab[sr1]!);
  add(69, s0t, lab[sl1]!, lab[sl2]!, b0t);
  add(70, s0t, lab[sr1]!, lab[sr2]!, b0t);
  add(71, s1t, lab[s1r1]!, lab[s1r2]!, s0f);
  add(72, s1t, lab[s1l1]!, lab[s1r1]!, s0t);
  add(73, b0t, lab[bl1]!, lab[bl2]!, s0t);
  add(74, s1l, lab[s1r1]!, s0f);
  add(75, s0l, lab[sr1]!, b0f);
  add(76, s1l, f[s1r1]!, s0t);
  // For a prepositional phrase: head, preposition, noun.
  add(77, s1l, f[sl1]!, s0t);
  add(78, s1l, f[sl1]!, s0l);
  add(79, s1f, f[sl1]!, s0l);
  add(80, s1t, f[sl1]!, s0f, f[s2]!);
  add(81, s2t, s1t, f[sl1]!, s0t);
  add(82, l[s2]!, s1t, f[sl1]!);
  // Valency and distance.
  const d0 = distance(s0, b0);
  const d1 = distance(s1, s0);
  add(90, d0, s0t, b0t);
  add(91, d1, s1t, s0t);
  add(92, d0, s0f);
  add(93, d1, s1f, s0f);
  add(94, c.leftCount[s0]!, c.rightCount[s0]!, s0t);
  add(95, c.leftCount[s1]!, c.rightCount[s1]!, s1t, s0t);
  add(96, c.leftCount[b0]!, b0t, s0t);
  add(97, c.rightCount[s0]!, s0l);
  add(98, c.rightCount[s1]!, s1l, s0t);
  // What lies between.
  const between0 = between(words, s0, b0, c.none);
  const between1 = between(words, s1, s0, c.none);
  add(100, between0, s0t, b0t);
  add(101, between1, s1t, s0t);
  add(102, between1, s1t, s0t, b0t);
  add(103, c.labelSet[s0]!, s0t, b0t);
  add(104, c.labelSet[s1]!, s1t, s0t);
  // Agreement.
  add(110, g[s0]!, g[b0]!, s0t, b0t);
  add(111, g[s1]!, g[s0]!, s1t, s0t);
  add(112, g[s2]!, g[s1]!, g[s0]!, s0t);
  add(113, x[s0]!, b0f);
  add(114, x[b0]!, s0f);
  add(115, x[s0]!, s1f);
  add(116, x[s1]!, s0f);
  add(117, x[s0]!, x[b0]!);
  add(118, x[s1]!, x[s0]!);
  add(131, k[s0]!, b0f);
  add(132, k[b0]!, s0f);
  add(133, k[s0]!, s1f);
  add(134, k[s1]!, s0f);
  add(135, k[s0]!, k[b0]!);
  add(136, k[s1]!, k[s0]!);
  add(137, k[s1]!, k[s0]!, b0t);
  add(138, k[s1]!, f[sl1]!, k[s0]!);
  add(139, k[s2]!, k[s1]!, k[s0]!);
  add(140, k[b1]!, b0f, s0t);
  add(119, f[prev]!, b0f, s0t);
  add(120, c.size < 4 ? c.size : 4, s0t, b0t);
  // `qui avait perdu`: a verb with its own relative word belongs to what stands before, not the reverse.
  const bRelative = (words.role[bl1]! | words.role[bl2]!) & 64;
  const sRelative = (words.role[sl1]! | words.role[sl2]!) & 64;
  add(141, bRelative, s0t);
  add(142, bRelative, s0t, b0t, words.role[s0]! & 64);
  add(143, sRelative, s1t, s0t);
  add(144, sRelative, s0t, b0t);
  add(145, sRelative, s1t, s0t, b0t);
  add(146, bRelative, s1t, s0t, b0t);
  // Marks around the words at hand.
  const q = words.gap;
  const g0 = q[b0]!;
  add(121, g0, s0t, b0t);
  add(122, g0, s0f, b0f);
  add(123, q[s0]!, s1t, s0t);
  add(124, q[s0]!, g0, s1t, s0t);
  add(125, g0, q[b1]!, s0t, b0t);
  add(126, g0, s1t, s0t, b0t);
  add(127, q[s0]!, s1f, s0f);
  add(128, g0, b0f, b1t);
  add(129, marks(words, s1, s0, c.none), g0, s1t, s0t);
  add(130, q[s1]!, marks(words, s1, s0, c.none), s1t, s0t);
  return n;
}

/** Which marks occur between two words. */
export function marks({ gapRole }: ParseWords, a: number, b: number, none: number): number {
  if (a === none || b === none) return -1;
  let bits = 0;
  for (let i = a + 1; i <= b; i++) bits |= gapRole[i]!;
  return bits;
}

/** Which roles, of words and marks, occur strictly between two words. */
export function between({ role, gapRole }: ParseWords, a: number, b: number, none: number): number {
  if (a === none || b === none) return -1;
  let bits = gapRole[b]!;
  const end = Math.min(b, a + 40);
  for (let i = a + 1; i < end; i++) bits |= role[i]! | gapRole[i]!;
  return bits;
}
