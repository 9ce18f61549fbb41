import type { Word } from '../../french/types.js';

/** Nouns that the tagger takes for adjectives before a nationality. */
const GIANT = /^(géante?s?)$/i;

const NATIONAL =
  /(ain|aine|ais|aise|ien|ienne|ois|oise|and|ande|ol|ole|éen|éenne|mondial|mondiale|eux|ique|usse|rec|urc|lave|abe|uisse|hèque|nique)s?$/;

/**
 * "le géant américain du luxe": a giant is the noun and the nationality its adjective, where the analysis has it the other
 * way round; what follows with *de* is the giant's trade and no subject.
 */
export function giantsAsNouns(words: Word[]): boolean {
  let changed = false;
  for (let i = 1; i + 1 < words.length; i++) {
    const [det, giant, national] = [words[i - 1], words[i], words[i + 1]];
    if (!GIANT.test(giant.form) || giant.upos !== 'ADJ' || det.upos !== 'DET') continue;
    if (!/^(NOUN|ADJ)$/.test(national.upos) || !NATIONAL.test(national.form) || giant.head !== i + 1)
      continue;
    swap(words, i);
    changed = true;
  }
  return changed;
}

function swap(words: Word[], i: number): void {
  const [giant, national] = [words[i], words[i + 1]];
  for (const [k, w] of words.entries()) if (w.head === i + 1 && k !== i) w.head = i;
  Object.assign(giant, { upos: 'NOUN', head: national.head, deprel: national.deprel });
  Object.assign(national, { upos: 'ADJ', head: i, deprel: 'amod' });
  const of = words[i + 2];
  if (of?.lemma !== 'de' || of.head <= i + 2) return;
  const trade = words[of.head];
  if (trade.head === i || trade.head < 0) return;
  const { head, deprel } = trade;
  // A root that was none hangs where its trade hung.
  if (giant.head < 0 && deprel.startsWith('nsubj') && words[head].head === i) {
    const clause = words[head];
    Object.assign(clause, { head: -1, deprel: giant.deprel });
    Object.assign(giant, { head, deprel });
    for (const [k, w] of words.entries()) if (w.head === i && k > of.head) w.head = head;
  }
  Object.assign(trade, { head: i, deprel: 'nmod' });
}
