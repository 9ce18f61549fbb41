// words that no other language shares in number; elided forms count at their apostrophe
const FRENCH = new Set(
  'le la les l un une des du de d au aux et est en que qui dans pour sur par pas avec sont a ont il elle ce cette ces son sa ses se s ne n plus'.split(
    ' ',
  ),
);
export const ENGLISH = new Set(
  'the of and to in is that for it with as was are by be this at from has have we our will not they their its an or which'.split(
    ' ',
  ),
);

/** Share of a text's words that are function words of a language, from 0 to 1. */
export function share(words: string[], list: Set<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => list.has(word)).length / words.length;
}

/** The words of a text, lower-case; elided ones end before their apostrophe. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * Whether a sentence inside a French text is English: by function words, which are the same in all registers.
 *
 * @example isEnglish('We are very pleased with the results of the quarter') // true
 */
export function isEnglish(sentence: string): boolean {
  const words = wordsOf(sentence);
  if (words.length < 4) return false;
  const english = share(words, ENGLISH);
  return english >= 0.3 && english > share(words, FRENCH) + 0.1;
}
