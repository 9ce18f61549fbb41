import type { Word } from '../../french/types.js';

/** Relation of a clitic that means nothing by itself. */
export const IDIOM_CLITIC = 'expl:idiom';

/**
 * "la prudence l'a emporté": without anything that was spoken of to take away, *l'emporter* is to win. The clitic goes, and
 * the verb gets the lemma that the dictionary has it under.
 */
export function joinIdiomClitics(words: Word[]): boolean {
  let changed = false;
  words.forEach((verb, i) => {
    if (verb.lemma !== 'emporter') return;
    const clitic = words.findIndex(
      (w, k) => w.head === i && k < i && /^l['’]$/i.test(w.form) && w.upos === 'PRON',
    );
    if (clitic < 0 || words.some((w, k) => w.head === i && k > i && w.deprel.startsWith('obj'))) return;
    verb.lemma = "l'emporter";
    words[clitic].deprel = IDIOM_CLITIC;
    changed = true;
  });
  return changed;
}
