import type { Word } from '../../french/types.js';

/**
 * "n'est qu'en 2027 que le groupe *compte*", "est loin d'*être gagnée*": a finite *être* that the parser hung on a finite
 * verb, or on a verb that has an infinitive for its auxiliary, is a verb by itself.
 */
export function strayAuxiliaries(words: Word[]): boolean {
  let changed = false;
  words.forEach((be, i) => {
    if (be.lemma !== 'être' || !be.deprel.startsWith('aux') || be.head <= i || !/Mood=/.test(be.feats))
      return;
    const verb = words[be.head];
    const other = words.findIndex(
      (w, k) => k > i && w.head === be.head && w.deprel.startsWith('aux') && /VerbForm=Inf/.test(w.feats),
    );
    const inner = other > 0 && words.slice(i, other).some((w) => w.upos === 'ADP');
    if (!/Mood=/.test(verb.feats) && !inner) return;
    be.deprel = 'cop';
    changed = true;
  });
  return changed;
}
