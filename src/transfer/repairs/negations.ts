import type { Word } from '../../french/types.js';

/** "ce *n'*est qu'en 2027 que le groupe compte": *ne* belongs to the verb right behind it, whatever the parser hung it on. */
export function neToItsVerb(words: Word[]): boolean {
  let changed = false;
  words.forEach((ne, i) => {
    if (!/^n(e|['’])$/i.test(ne.form) || ne.upos !== 'ADV') return;
    let at = i + 1;
    while (at < i + 5 && /^(PRON|ADV)$/.test(words[at]?.upos ?? '')) at++;
    const verb = words[at];
    if (!verb || !/^(VERB|AUX)$/.test(verb.upos)) return;
    const head = /^(aux|cop)/.test(verb.deprel) ? verb.head : at;
    if (head < 0 || head === ne.head) return;
    ne.head = head;
    changed = true;
  });
  return changed;
}
