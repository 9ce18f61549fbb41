import type { Word } from '../../french/types.js';
import { IDIOM_CLITIC } from './idiom-clitics.js';

/**
 * "320 postes, *soit* 8 % de ses effectifs": alone and behind a mark, *soit* is no verb and no half of a pair, and says the
 * same thing in other words. Before a noun with its article English has nothing for it: "its lowest level since 2021".
 */
export function thatIsToSay(words: Word[]): boolean {
  const places = words.flatMap((w, i) => (w.form === 'soit' ? [i] : []));
  const [at] = places;
  if (places.length !== 1 || !/^[,(–—]$/.test(words[at - 1]?.form ?? '')) return false;
  const next = words[at + 1];
  if (!next || /^(qu[e'’]|dit|il|elle)$/i.test(next.form) || next.upos === 'ADJ' || next.upos === 'VERB')
    return false;
  const soit = words[at];
  if (words.some((w) => w.head === at)) return false;
  const article = next.upos === 'DET' && words[next.head]?.upos === 'NOUN';
  const deprel = article ? IDIOM_CLITIC : 'advmod';
  if (soit.upos === 'ADV' && soit.deprel === deprel) return false;
  Object.assign(soit, { upos: 'ADV', lemma: 'soit', feats: '', deprel });
  return true;
}

/** "*soit* la banque, *soit* l'usine": both halves of a pair are conjunctions. */
export function pairsOfSoit(words: Word[]): boolean {
  const places = words.flatMap((w, i) => (/^soit$/i.test(w.form) ? [i] : []));
  if (places.length < 2 || words.some((w) => places.includes(w.head))) return false;
  if (!places.slice(1).every((i) => /^[,;]$/.test(words[i - 1]?.form ?? ''))) return false;
  let changed = false;
  for (const i of places) {
    if (words[i].upos === 'CCONJ') continue;
    Object.assign(words[i], { upos: 'CCONJ', lemma: 'soit', feats: '', deprel: 'cc' });
    changed = true;
  }
  return changed;
}
