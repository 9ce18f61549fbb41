import { mix } from '../model/hashing.js';
import { BOUNDARY, type TokenInfo } from './token-info.js';

/** More than the number of features of one decision. */
export const MAX_TAG_FEATURES = 80;

/** A tag index outside the list, for positions without a tag. */
const NO_TAG = 63;

/**
 * Writes the hashed features of the tag of token `i` and returns their number.
 *
 * @param tags tags chosen so far; positions before `i` are read, and in the second pass those after it too
 * @param second whether `tags` holds a first guess for the whole sentence
 */
export function tagFeatures(
  tokens: TokenInfo[],
  i: number,
  tags: Int32Array,
  second: boolean,
  out: Int32Array,
): number {
  let n = 0;
  const w = tokens[i]!;
  const p = tokens[i - 1] ?? BOUNDARY;
  const pp = tokens[i - 2] ?? BOUNDARY;
  const x = tokens[i + 1] ?? BOUNDARY;
  const xx = tokens[i + 2] ?? BOUNDARY;
  const t1 = i > 0 ? tags[i - 1]! : NO_TAG;
  const t2 = i > 1 ? tags[i - 2]! : NO_TAG;
  const first = i === 0 || (i === 1 && !/\p{L}/u.test(p.form)) ? 1 : 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out[n++] = mix(mix(mix(template * 0x3c6ef372, a), b), c);
  };
  add(1, 0);
  add(2, w.lowerHash);
  add(3, w.formHash, first);
  add(4, w.suffix1);
  add(5, w.suffix2);
  add(6, w.suffix3);
  add(7, w.suffix4);
  add(8, w.prefix2);
  add(9, w.prefix3);
  add(10, w.shape, first);
  add(11, w.ambiguity);
  add(12, w.ambiguity, w.suffix3);
  add(13, t1);
  add(14, t1, t2);
  add(15, t1, w.lowerHash);
  add(16, t1, w.ambiguity);
  add(17, t1, t2, w.ambiguity);
  add(18, p.lowerHash);
  add(19, p.lowerHash, w.lowerHash);
  add(20, p.lowerHash, w.ambiguity);
  add(21, pp.lowerHash);
  add(22, x.lowerHash);
  add(23, x.lowerHash, w.lowerHash);
  add(24, x.lowerHash, w.ambiguity);
  add(25, x.ambiguity);
  add(26, x.ambiguity, w.ambiguity);
  add(27, x.ambiguity, t1);
  add(28, x.ambiguity, w.ambiguity, t1);
  add(29, x.ambiguity, w.lowerHash);
  add(30, xx.lowerHash);
  add(31, xx.ambiguity, x.ambiguity);
  add(32, x.suffix2);
  add(33, x.shape, w.shape, p.shape);
  add(34, p.suffix3, t1);
  add(35, t1, x.suffix3);
  add(36, t2, w.lowerHash);
  add(37, w.cluster);
  add(38, w.cluster, t1);
  add(39, p.cluster, w.ambiguity);
  add(40, x.cluster, w.ambiguity);
  add(43, p.cluster, w.cluster);
  add(44, w.cluster, x.cluster);
  add(45, p.cluster, t1, w.ambiguity);
  add(46, w.cluster, w.suffix3);
  add(47, pp.cluster, p.cluster, w.ambiguity);
  add(48, x.cluster, xx.cluster, w.ambiguity);
  add(41, p.lowerHash, pp.lowerHash, w.ambiguity);
  add(42, p.ambiguity, w.ambiguity, x.ambiguity);
  if (second) {
    const n1 = i + 1 < tokens.length ? tags[i + 1]! : NO_TAG;
    const n2 = i + 2 < tokens.length ? tags[i + 2]! : NO_TAG;
    add(50, n1);
    add(51, n1, n2);
    add(52, n1, t1);
    add(53, n1, w.lowerHash);
    add(54, n1, w.ambiguity);
    add(55, n1, n2, w.ambiguity);
    add(56, n1, t1, w.ambiguity);
    add(57, n1, t1, w.lowerHash);
    add(58, n1, t1, t2);
    add(59, tags[i]!, w.ambiguity);
    add(60, tags[i]!, w.suffix3);
  }
  return n;
}
