import type { Word } from '../french/types.js';

const EMPHATIC = /^(lui|elle|eux|elles)$/i;

/**
 * "la dette, *elle*, dépasse …", "resterait *quant à elle* …", "est *elle* aussi …": words that only set a subject against another, with both the
 * commas round them. English says nothing for them.
 */
export function emphatics(words: Word[]): Set<number> {
  const found = new Set<number>();
  words.forEach((word, i) => {
    if (!EMPHATIC.test(word.form) || word.upos !== 'PRON') return;
    const asFor = words[i - 2]?.lemma.toLowerCase() === 'quant' && words[i - 1].lemma === 'à';
    // "pourraient *elles* aussi être touchées"
    if (/^(aussi|non)$/.test(words[i + 1]?.form ?? '') && /^(VERB|AUX)$/.test(words[i - 1]?.upos ?? '')) {
      found.add(i);
      return;
    }
    const first = asFor ? i - 2 : i;
    const bracketed = words[first - 1]?.form === ',' && words[i + 1]?.form === ',';
    // "Avec elle, …" and "ce dernier et elle, …" are something else, and so is what opens a sentence.
    if (
      first === 0 ||
      (!asFor && (!bracketed || !/^(NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(words[first - 2]?.upos ?? '')))
    )
      return;
    for (let k = first; k <= i; k++) found.add(k);
    if (bracketed) found.add(first - 1).add(i + 1);
  });
  return found;
}
