import type { Word } from '../french/types.js';
import type { Dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';

/** Words of the longest adverb of several words in the dictionary that begins at word `i` ("en revanche"), 0 for none. */
export function adverbAt(words: Word[], i: number, dict: Dictionary): number {
  let key = itemOf(words[i].form);
  let node = dict.opening(key);
  const reach = node?.reach ?? 0;
  let found = 0;
  for (let length = 2; length <= reach && i + length <= words.length; length++) {
    const item = itemOf(words[i + length - 1].form);
    key += ` ${item}`;
    node = node?.next(item);
    if (!node) break;
    if (node.whole && dict.find(key)?.some((s) => s.pos === 'adv')) found = length;
  }
  return found;
}
