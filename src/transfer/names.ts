import { inFrenchOrder, type Unit } from './units.js';

/** Words before a name that say what it is and are translated, capital or not. */
const TITLE =
  /^(groupe|société|compagnie|président|présidente|ministre|ministère|docteur|professeur|monsieur|madame|m\.?|mme|mm\.?|maître|roi|reine|prince|princesse|pape|saint|sainte|mont|lac|mer|îles?|état|républicain|commission|union|conseil|parlement|parti|banque|premier|première|sud|nord|est|ouest)$/i;

/** What a person is called before the name. */
const CIVIL = /^(m\.|mm\.|mmes?|mlle|monsieur|madame|maître)$/i;

/** Titles that are names themselves before another name: "Banque Solférino" is a firm, "Banque Mondiale" an institution. */
const FIRM = /^(banque)$/i;

/**
 * Units that are parts of a name of several words ("Marc Delvaux", "Crédit Alpin") and stay as they are, whatever the
 * words mean by themselves. `known` tells whether a form is a word of French, `common` whether it is an adjective or verb
 * and no known name ("Nicolas de *Clément*", "M. *Petit*").
 */
export function nameParts(
  units: Unit[],
  known: (form: string) => boolean,
  common: (form: string) => boolean,
): Set<Unit> {
  const parts = new Set<Unit>();
  const french = inFrenchOrder(units);
  for (let i = 0; i + 1 < french.length; i++) {
    const [left, right] = [french[i], french[i + 1]];
    if (!isCapital(left) || !isCapital(right) || right.words[0] !== left.words.at(-1)! + 1) continue;
    // A sentence begins with a capital of its own.
    if (left.upos !== 'PROPN' && (right.upos !== 'PROPN' || left.words[0] === 0)) continue;
    if (TITLE.test(left.surface) && !(FIRM.test(left.surface) && !known(right.surface))) continue;
    parts.add(left);
    parts.add(right);
  }
  for (let i = 1; i < french.length; i++) {
    const [left, right] = [french[i - 1], french[i]];
    if (right.upos !== 'PROPN' || !isCapital(right) || left.upos === 'DET' || left.kind === 'punct') continue;
    if (CIVIL.test(left.surface) ? known(right.surface) : common(right.surface)) parts.add(right);
  }
  return parts;
}

function isCapital(u: Unit): boolean {
  if (u.kind !== 'word' || u.senses || !/^(PROPN|NOUN|ADJ|X)$/.test(u.upos)) return false;
  return /^\p{Lu}[\p{Ll}\p{M}]/u.test(u.surface);
}

/** The letter of "Dennis M. Walcott", which is no "monsieur". */
export function isInitial(units: Unit[], i: number): boolean {
  const [before, { surface, kind }, after] = [units[i - 1], units[i], units[i + 1]];
  return (
    kind === 'word' &&
    /^\p{Lu}\.$/u.test(surface) &&
    before?.upos === 'PROPN' &&
    after?.upos === 'PROPN' &&
    /^\p{Lu}/u.test(before.surface)
  );
}
