import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { ParserInput } from './parse-words.js';

/** Texts longer than this are parsed in pieces, so that time stays linear. */
export const MAX_WORDS = 200;

const PUNCT = READING_CLASSES.indexOf('PUNCT');

/**
 * Cuts an over-long sentence into pieces of at most `MAX_WORDS` words, behind the last mark that allows it, and never
 * inside a chunk (`chunk[i]` is its number, 0 outside) unless the chunk is longer than a piece.
 *
 * @returns starts of the pieces, then the number of words; `[0, n]` for a normal sentence
 */
export function segmentStarts(input: ParserInput[], chunk?: Int32Array): number[] {
  const starts = [0];
  let from = 0;
  while (input.length - from > MAX_WORDS) {
    let cut = from + MAX_WORDS;
    for (let i = cut; i > from + MAX_WORDS / 2; i--)
      if (input[i - 1]!.tag === PUNCT) {
        cut = i;
        break;
      }
    while (chunk && cut > from + 1 && chunk[cut]! > 0 && chunk[cut] === chunk[cut - 1]) cut--;
    starts.push(cut);
    from = cut;
  }
  starts.push(input.length);
  return starts;
}
