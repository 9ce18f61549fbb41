import { francAll } from 'franc';

/** What a stretch of prose is written in. */
export interface Guess {
  /** ISO 639-3, `und` when nothing can be said. */
  code: string;
  /** English name of the language. */
  name: string;
  sure: boolean;
}

/** Below this many letters trigrams say little. */
const SURE_LENGTH = 200;

// words that no other language shares in number; elided forms count at their apostrophe
const FRENCH = new Set(
  'le la les l un une des du de d au aux et est en que qui dans pour sur par pas avec sont a ont il elle ce cette ces son sa ses se s ne n plus'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and to in is that for it with as was are by be this at from has have we our will not they their its an or which'.split(
    ' ',
  ),
);

/** Share of a text's words that are function words of a language, from 0 to 1. */
function share(words: string[], list: Set<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => list.has(word)).length / words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * Guesses the language of prose by trigrams, helped by function words where these speak clearly for French.
 *
 * @example guessLanguage('The company said …').code // 'eng'
 */
export function guessLanguage(text: string): Guess {
  const words = wordsOf(text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const french = share(words, FRENCH);
  const ranked = francAll(text, { minLength: 3 });
  const [best] = ranked[0];
  const sure = letters >= SURE_LENGTH;
  if (best === 'fra' || (french >= 0.25 && french > share(words, ENGLISH)))
    return { code: 'fra', name: 'French', sure: sure || french >= 0.25 };
  return { code: best, name: languageName(best), sure };
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
  return english >= 0.25 && english > share(words, FRENCH) + 0.1;
}

function languageName(code: string): string {
  return code === 'und'
    ? 'an unknown language'
    : (new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code);
}
