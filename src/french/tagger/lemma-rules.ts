import { applyScript } from '../lexicon/lexicon.js';

/** Lemma scripts by `tag feats suffix`; the longest suffix that is listed decides. */
export type LemmaRules = Map<string, string>;

/** Longest suffix of a rule. */
export const MAX_SUFFIX = 5;

/** Key of a rule: number and gender matter, other features follow from the suffix. */
export function ruleKey(tag: number, feats: string, suffix: string): string {
  const plural = feats.includes('Number=Plur') ? 'p' : '';
  const feminine = feats.includes('Gender=Fem') ? 'f' : '';
  return `${tag}${plural}${feminine} ${suffix}`;
}

/** Guesses the lemma of an unknown lower-case form; the form itself when no rule fits. */
export function guessLemma(rules: LemmaRules, lower: string, tag: number, feats: string): string {
  for (let length = Math.min(MAX_SUFFIX, lower.length - 1); length >= 0; length--) {
    const script = rules.get(ruleKey(tag, feats, lower.slice(lower.length - length)));
    if (script !== undefined) return applyScript(lower, script);
  }
  return lower;
}
