import { analyseForm, inflectPhrase } from '../english/index.js';
import { analyse } from '../french/index.js';
import type { Entry, EntryPos } from './types.js';

/**
 * An entry from two bare terms, as people write them: articles and "to" are taken off, the part of speech is guessed
 * from the French, and English that is plural as it stands is marked so.
 *
 * @example guessEntry("le chiffre d'affaires", 'sales') // { fr: "chiffre d'affaires", en: 'sales', pos: 'noun', plural: '-' }
 */
export function guessEntry(french: string, english: string, pos?: EntryPos): Entry {
  const verb = /^to\s/i.test(english.trim());
  const fr = french.trim().replace(/^(?:(?:les?|la|une?|des)\s+|l['’])(?=.)/i, '');
  const en = english.trim().replace(/^(?:an?|the|to)\s+(?=.)/i, '');
  const entry: Entry = { fr, en, pos: pos ?? (verb ? 'verb' : guessPos(fr, en)) };
  if (entry.pos === 'noun' && isPlural(en)) entry.plural = '-';
  return entry;
}

/** The plural that the English of a noun will have; null when it has none. */
export function pluralOf({ en, plural }: Entry): string | null {
  if (plural === '-') return null;
  return plural ?? inflectPhrase(en, 'noun', 'pl');
}

/** The word that carries the inflection: the first verb of the French, or the noun the others depend on. */
export function headOf({ fr }: Entry): string {
  const { words } = analyse(fr);
  return (words.find(({ head }) => head < 0) ?? words[0])?.form ?? fr;
}

function guessPos(fr: string, en: string): EntryPos {
  const { words } = analyse(fr);
  const reflexive = /^s(?:e\s|['’])/i.test(fr);
  const first = words[reflexive && words.length > 1 ? 1 : 0];
  if (!first) return 'phrase';
  if (/VerbForm=Inf/.test(first.feats)) return 'verb';
  if (/^\p{Lu}/u.test(fr) && /^\p{Lu}/u.test(en) && !/^\p{Lu}+$/u.test(en)) return 'name';
  if (first.upos === 'ADP') return words.at(-1)!.upos === 'ADP' ? 'prep' : 'adv';
  if (words.length === 1 && first.upos === 'ADJ') return 'adj';
  if (words.length === 1 && first.upos === 'ADV') return 'adv';
  return first.upos === 'ADV' && words.at(-1)!.upos !== 'NOUN' ? 'adv' : 'noun';
}

/** "sales" is plural; "cost of sales" is not: the word before a preposition counts. */
function isPlural(en: string): boolean {
  const head = en.split(/ (?:of|in|for|to|on|at|by|from|with|per|under) /)[0];
  return analyseForm(head.slice(head.lastIndexOf(' ') + 1)).some(({ feature }) => feature === 'pl');
}
