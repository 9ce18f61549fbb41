import type { Scene } from './scene.js';

/** Words of a translated noun phrase that name nothing. */
const EMPTY = /^(?:the|a|an|its|their|his|her|this|these|those|some|such|all|each|of|only|other) /i;

/**
 * The English of a noun that no word list knows, for a metric's or a subject's name: its glossary term, else what its
 * sentence's translation makes of it.
 *
 * @param at Index of the noun.
 * @returns Lower case, without article; null when the noun has no translation.
 */
export function englishOf({ unit, words }: Scene, at: number): string | null {
  const noun = words[at];
  const term = unit.terms.find(({ start, end }) => start <= noun.start && end >= noun.end);
  if (term && term.entry.pos === 'noun') return term.entry.en;
  const { translation } = unit;
  const found = translation?.alignments.find(
    ({ source }) => source.start <= noun.start && source.end >= noun.end,
  );
  if (!translation || !found || translation.unknown.includes(noun.form)) return null;
  let text = translation.text.slice(found.target.start, found.target.end).trim();
  while (EMPTY.test(text)) text = text.replace(EMPTY, '');
  // what the engine joins into one unit may be a whole clause
  return /^\p{L}[\p{L} -]*$/u.test(text) && text.split(' ').length <= 3 ? lowered(text) : null;
}

/** A sentence begins with a capital; abbreviations keep theirs. */
const lowered = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.toLowerCase() : text);
