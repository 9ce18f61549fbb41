import { readFileSync } from 'node:fs';
import { dataFile } from '../util/paths.js';

let words: Map<string, string> | null = null;

function load(): Map<string, string> {
  words ??= new Map(
    readFileSync(dataFile('english/proper-words.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((word) => [word.toLowerCase(), word]),
  );
  return words;
}

/**
 * A word with the capitals English always gives it: months, days, peoples, countries, common acronyms. Parts of a
 * compound are looked up one by one. Other words come back unchanged.
 *
 * @example properCase('franco-german') // 'Franco-German'
 * @example properCase('ecb') // 'ECB'
 */
export function properCase(word: string): string {
  const known = load().get(word.toLowerCase());
  if (known) return known;
  if (!word.includes('-')) return word;
  return word
    .split('-')
    .map((part) => load().get(part.toLowerCase()) ?? part)
    .join('-');
}

/**
 * The word as it stands inside a sentence when it opened one: its capital goes unless it is a proper word, an acronym
 * or a name with inner capitals. Names of firms and people cannot be told from words: ask only of known words.
 *
 * @example lowerInitial('Shares') // 'shares'
 * @example lowerInitial('French') // 'French'
 */
export function lowerInitial(word: string): string {
  if (!/^\p{Lu}\p{Ll}*(?:['’-]\p{Ll}+)*$/u.test(word) || word === 'I') return word;
  const proper = properCase(word);
  return /\p{Lu}/u.test(proper.slice(1)) || load().has(word.toLowerCase())
    ? proper
    : word[0].toLowerCase() + word.slice(1);
}
