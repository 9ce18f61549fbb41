import type { Word } from '../../french/types.js';
import { dictionary } from '../dictionary.js';

/**
 * "le groupe agroalimentaire *breton* Keradenn": a word for an origin without capital is an adjective of the noun before it,
 * and the name behind it is the noun's.
 */
export function originsAsAdjectives(words: Word[]): boolean {
  let changed = false;
  words.forEach((origin, i) => {
    if (origin.upos !== 'NOUN' || !/^\p{Ll}/u.test(origin.form) || words[i + 1]?.upos !== 'PROPN') return;
    const head = origin.head;
    if (head < 0 || head > i || words[head].upos !== 'NOUN' || head < i - 3) return;
    if (words.some((w) => w.head === i && /^(det|case|nummod)/.test(w.deprel)) || !isOrigin(origin)) return;
    Object.assign(origin, { upos: 'ADJ', deprel: 'amod' });
    for (const w of words) if (w.head === i && w.upos === 'PROPN') Object.assign(w, { head, deprel: 'nmod' });
    changed = true;
  });
  return changed;
}

/** Whether the dictionary has the word as an adjective that English writes with a capital. */
function isOrigin({ lemma }: Word): boolean {
  const senses = dictionary().find(lemma.toLowerCase()) ?? [];
  return senses.some((s) => s.pos === 'adj' && /^\p{Lu}/u.test(s.renderings[0].text));
}
