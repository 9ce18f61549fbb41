import type { Word } from '../../french/types.js';
import { IDIOM_CLITIC } from './idiom-clitics.js';

/** Relation of *beau* where it says "although". */
export const ALTHOUGH_MARK = 'mark:although';

/**
 * "les dirigeants *ont beau promettre*": although they promise. The infinitive takes the tense of *avoir*, which says nothing
 * any more, and *beau* becomes the conjunction.
 */
export function joinAvoirBeau(words: Word[]): boolean {
  let changed = false;
  for (let i = 0; i + 2 < words.length; i++) {
    const [have, fine, doing] = words.slice(i, i + 3);
    if (have.lemma !== 'avoir' || !/Mood=/.test(have.feats) || fine.form !== 'beau') continue;
    if (doing.upos !== 'VERB' || !/VerbForm=Inf/.test(doing.feats)) continue;
    const at = i + 2;
    const outer = [i, i + 1].find(
      (k) => words[k].head !== i && words[k].head !== i + 1 && words[k].head !== at,
    );
    doing.feats = have.feats;
    // Where the infinitive hung on one of the two, it takes the place of both.
    if (doing.head === i || doing.head === i + 1) {
      const top = outer === undefined ? -1 : words[outer].head;
      Object.assign(doing, { head: top, deprel: outer === undefined ? 'root' : words[outer].deprel });
    }
    for (const [k, w] of words.entries()) if ((w.head === i || w.head === i + 1) && k !== at) w.head = at;
    for (const w of words) if (w.head === at && w.deprel.startsWith('nsubj')) w.deprel = 'nsubj';
    Object.assign(have, { upos: 'PRON', head: at, deprel: IDIOM_CLITIC });
    Object.assign(fine, { upos: 'SCONJ', head: at, deprel: ALTHOUGH_MARK });
    changed = true;
  }
  return changed;
}
