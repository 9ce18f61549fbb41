import type { Word } from '../../french/types.js';

/** "30 avions, et des options pour *20 autres*": behind a number and before no noun, they are 20 others. */
export function countedOthers(words: Word[]): boolean {
  let changed = false;
  words.forEach((others, i) => {
    const number = words[i - 1];
    const next = words[i + 1];
    if (others.form !== 'autres' || number?.upos !== 'NUM' || others.upos === 'PRON') return;
    if (/^(NOUN|ADJ|NUM|PROPN)$/.test(next?.upos ?? '') || number.head === i) return;
    const { head, deprel } = number;
    if (head === i - 1 || others.head === i - 1) return;
    for (const w of words) if (w.head === i - 1) w.head = i;
    Object.assign(others, { upos: 'PRON', head, deprel });
    Object.assign(number, { head: i, deprel: 'nummod' });
    changed = true;
  });
  return changed;
}

/** "*Côté* commandes, le bilan est bon": before a bare noun on top of a sentence it is a preposition. */
export function sideAsPreposition(words: Word[]): boolean {
  const [side, noun] = words;
  if (side?.form !== 'Côté' || !/^(NOUN|PROPN)$/.test(noun?.upos ?? '')) return false;
  if (side.upos === 'ADP') return false;
  const { head, deprel } = side;
  if (noun.head === 0) Object.assign(noun, { head, deprel: head < 0 ? deprel : 'obl:mod' });
  for (const [k, w] of words.entries()) if (w.head === 0 && k > 1) w.head = 1;
  Object.assign(side, { upos: 'ADP', lemma: 'côté', feats: '', head: 1, deprel: 'case' });
  return true;
}
