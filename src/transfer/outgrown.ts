import type { Word } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import type { Dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';

/**
 * Whether a longer noun of the dictionary that begins with the term and keeps its English goes first: "un actionnaire de
 * poids".
 */
export function outgrown({ words: own, entry }: TermMatch, words: Word[], dict: Dictionary): boolean {
  if (entry.pos !== 'noun' || own.at(-1)! - own[0] !== own.length - 1) return false;
  const items = own.map((i) => itemOf(words[i].form));
  // "premier actionnaire" is "largest shareholder".
  const before = words[own[0] - 1];
  if (before?.upos === 'ADJ') {
    const wider = dict.find([itemOf(before.form), ...items].join(' '));
    if (wider?.some((s) => s.pos === 'n' && s.renderings[0].text.endsWith(` ${entry.en}`))) return true;
  }
  if (dict.reach(items[0]) <= own.length) return false;
  let key = items.join(' ');
  for (let i = own.at(-1)! + 1; i < words.length; i++) {
    key += ` ${itemOf(words[i].form)}`;
    if (!dict.hasPrefix(key)) return false;
    const noun = dict.find(key)?.find((s) => s.pos === 'n');
    if (noun) return noun.renderings.every(({ text }) => text.split(' ').at(-1) === entry.en);
  }
  return false;
}
