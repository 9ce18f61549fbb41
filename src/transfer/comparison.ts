import type { Word } from '../french/types.js';
import { isPastParticiple } from './units.js';

/**
 * "plus fort" and "le plus fort" are one unit each; the article after the noun ("la hausse la plus forte") goes in.
 * `i` is the first word of the possible unit.
 */
export function comparison(
  words: Word[],
  i: number,
  owner: Int32Array,
): { words: number[]; degree: 'comparative' | 'superlative'; lemma: string } | null {
  const postposed =
    words[i].upos === 'DET' &&
    /^l[ae]s?$/i.test(words[i].form) &&
    words[i - 1]?.upos === 'NOUN' &&
    isPlus(words, i + 1);
  const plus = postposed ? i + 1 : i;
  if (!isPlus(words, plus)) return null;
  const adjective = plus + 1;
  // "les secteurs les plus touchés"
  const participle = postposed && isBareParticiple(words, adjective);
  if ((words[adjective]?.upos !== 'ADJ' && !participle) || owner[adjective] >= 0 || owner[plus] >= 0)
    return null;
  const superlative =
    postposed || /^(le|la|les|leur|leurs|son|sa|ses|l')$/i.test(words[plus - 1]?.form ?? '');
  return {
    words: postposed ? [i, plus, adjective] : [plus, adjective],
    degree: superlative ? 'superlative' : 'comparative',
    lemma: participle
      ? words[adjective].form.toLowerCase().replace(/(?<=[éiu])e?s?$/, '')
      : words[adjective].lemma.toLowerCase(),
  };
}

/** The comparison that an adjective closes: "*les plus* rentables", "*plus* rentable". */
export function degreeOf(words: Word[], adjective: number, owner: Int32Array): ReturnType<typeof comparison> {
  for (const start of [adjective - 2, adjective - 1]) {
    const found = start < 0 ? null : comparison(words, start, owner);
    if (found?.words.at(-1) === adjective) return found;
  }
  return null;
}

/** "les secteurs *les plus touchés*": a participle in the superlative, which is an adjective. */
export function isMostDone(words: Word[], i: number): boolean {
  return (
    isPlus(words, i - 1) &&
    /^l[ae]s?$/i.test(words[i - 2]?.form ?? '') &&
    words[i - 3]?.upos === 'NOUN' &&
    isBareParticiple(words, i)
  );
}

/** A past participle without an auxiliary and with nothing behind it. */
function isBareParticiple(words: Word[], i: number): boolean {
  const word = words[i];
  if (word?.upos !== 'VERB' || !isPastParticiple(word.feats)) return false;
  return !words.some(
    (w, k) => w.head === i && (/^(aux|cop)/.test(w.deprel) || (k > i && /^(obl|obj|xcomp)/.test(w.deprel))),
  );
}

function isPlus(words: Word[], i: number): boolean {
  if (words[i]?.form.toLowerCase() !== 'plus' || words[i].upos !== 'ADV') return false;
  // "de plus en plus fort" is increasingly strong.
  return !(words[i - 1]?.form === 'en' && words[i - 2]?.form.toLowerCase() === 'plus');
}
