/** Features of an option; the search adds the first. Weights come from tuning (`data/models/transfer.weights.json`). */
export const FEATURES = [
  'lm', // log P of the English by the language model
  'words', // English tokens
  'phrases', // 1 per option
  'forward', // log p(e|f) of a learned phrase
  'backward', // log p(f|e)
  'lexicalForward',
  'lexicalBackward',
  'sense', // how much likelier the context makes the renderings than p(e|f)
  'learned', // 1 per unit covered by a learned option
  'reference', // pronouns that fit their antecedent, less those that do not
  'needless', // articles that English does without
  'article', // log P of the article, or of its absence, where French has a definite one
  'agreed', // 1 when two sources give the same rendering
  'dictionary', // 1 for an entry of the dictionary
  'rank', // place of the rendering in its entry: 0, 1, 2
  'context', // 1 when the entry's context holds
  'multiword', // 1 for an entry of several words
  'locution', // units covered by a locution that was not merged
  'lemma', // 1 for a rendering generated from the learned lemma lexicon
  'lemmaForward', // its log p(e|f)
  'tense', // how unusual the English tense is for the French one
  'copy', // 1 for a word that comes through as it is
  'empty', // 1 for a unit that becomes nothing by a learned option
  'dropped', // 1 for a content word that becomes nothing
  'joint', // log P by the joint model; the search adds it
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Weights = Record<FeatureName, number>;

export const F = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<FeatureName, number>;

/** Values of the features that are not 0, apart from those that every option has: index, value, index, value … */
export type FeatureValues = readonly number[];

export function weightVector(weights: Weights): Float32Array {
  return Float32Array.from(FEATURES, (name) => weights[name]);
}

/** Weighted sum of the features of an option of so many words. */
export function weightedSum(weights: Float32Array, words: number, values: FeatureValues): number {
  let sum = weights[F.words] * words + weights[F.phrases];
  for (let k = 0; k < values.length; k += 2) sum += weights[values[k]] * values[k + 1];
  return sum;
}

/** Hand-set start of the tuning, and what is used when no tuned weights exist. */
export const DEFAULT_WEIGHTS: Weights = {
  lm: 0.5,
  words: 0.6,
  phrases: -0.2,
  forward: 0.3,
  backward: 0.12,
  lexicalForward: 0.15,
  lexicalBackward: 0.15,
  sense: 0.4,
  learned: 0,
  reference: 0.7,
  needless: -1.5,
  article: 0.6,
  agreed: 0.5,
  dictionary: -1.2,
  rank: -0.5,
  context: 1.0,
  multiword: 1.0,
  locution: 0.3,
  lemma: -1.5,
  lemmaForward: 0.35,
  tense: -0.4,
  copy: -3,
  empty: -0.5,
  dropped: -3,
  joint: 0.3,
};
