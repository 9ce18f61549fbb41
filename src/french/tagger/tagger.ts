import type { LinearModel } from '../model/linear.js';
import { admissible, demandNoun, demandVerb } from './constraints.js';
import { MAX_TAG_FEATURES, tagFeatures } from './features.js';
import { TAGS } from './tags.js';
import type { TokenInfo } from './token-info.js';

/** What a tagger needs of a classifier; a model under training serves as well. */
export interface TagScorer {
  score(features: Int32Array, count: number, scores: Int32Array | Float32Array): void;
}

const features = new Int32Array(MAX_TAG_FEATURES);
const scores = new Int32Array(TAGS.length);

/**
 * Tags a sentence in two passes from left to right; the second sees the tags of the first on both sides.
 * Tokens with one candidate need no decision.
 */
export function tagTokens(tokens: TokenInfo[], first: LinearModel, second: LinearModel): Int32Array {
  const tags = new Int32Array(tokens.length);
  for (const [pass, model] of [first, second].entries())
    for (let i = 0; i < tokens.length; i++) tags[i] = chooseTag(tokens, i, tags, pass === 1, model, scores);
  demandVerb(tokens, tags);
  demandNoun(tokens, tags);
  return tags;
}

/** The best candidate for token `i`; the lowest index wins a tie. */
export function chooseTag(
  tokens: TokenInfo[],
  i: number,
  tags: Int32Array,
  second: boolean,
  model: TagScorer,
  buffer: Int32Array | Float32Array,
): number {
  const candidates = admissible(tokens, i, tags);
  const only = onlyCandidate(candidates);
  if (only >= 0) return only;
  const count = tagFeatures(tokens, i, tags, second, features);
  model.score(features, count, buffer);
  let best = -1;
  for (let t = 0; t < TAGS.length; t++)
    if ((candidates >>> t) & 1 && (best < 0 || buffer[t]! > buffer[best]!)) best = t;
  return best;
}

/** The tag of a set of one; -1 for larger sets. */
export function onlyCandidate(candidates: number): number {
  return (candidates & (candidates - 1)) === 0 ? 31 - Math.clz32(candidates) : -1;
}
