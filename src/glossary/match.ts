import type { Figure } from '../figures/types.js';
import type { Sentence, Span } from '../french/types.js';
import { type Candidate, CandidateFinder } from './candidates.js';
import { type Coordination, coordinated, joinEnglish } from './coordinate.js';
import type { Glossary, PlacedEntry } from './glossary.js';
import { isPlural } from './number.js';
import { sharedEndings } from './shared-ending.js';
import type { OverriddenMatch, TermMatch } from './types.js';

/** What a sentence holds of a glossary. */
interface TermsFound {
  /** In order, not overlapping. */
  terms: TermMatch[];
  /** Entries that stand in the sentence, too, but gave way; in order of their places. */
  overridden: OverriddenMatch[];
}

/** The terms of a sentence; see `findMatches`. */
export function matchTerms(sentence: Sentence, glossary: Glossary, figures: Figure[] = []): TermMatch[] {
  return findMatches(sentence, glossary, figures).terms;
}

/**
 * Finds the glossary's terms in a sentence: on lemmas, so that number, gender, contraction and case don't matter.
 *
 * Where entries overlap, one wins: that with most words of its own; of equal ones the first in the sentence, then one
 * with a context, which holds, before one without, then that which agrees in most forms ("présidente"), then that of the
 * higher layer, then the later in its layer. A term
 * inside of a figure ("troisième *trimestre*") gives way to the figure, which is written from its value, but for the
 * noun that a count counts ("deux *sociétés cotées*"). Time is linear in the sentence.
 */
export function findMatches(sentence: Sentence, glossary: Glossary, figures: Figure[] = []): TermsFound {
  const finder = new CandidateFinder(sentence, glossary.index);
  const candidates: Candidate[] = [];
  for (let i = 0; i < sentence.words.length; i++) candidates.push(...finder.startingAt(i));
  const pairs = new Map<Candidate, Coordination>();
  for (const pair of sharedEndings(sentence, finder)) {
    // it takes its words as one long entry would
    const words = joined(pair);
    const whole = { ...pair.first, words };
    candidates.push(whole);
    pairs.set(whole, pair);
  }
  candidates.sort(order);
  const owner: (TermMatch | undefined)[] = sentence.words.map(() => undefined);
  const found: TermsFound = { terms: [], overridden: [] };
  for (const candidate of candidates) {
    const gapped = pairs.get(candidate);
    const match = gapped
      ? both(gapped, toMatch(gapped.first, sentence), sentence)
      : toMatch(candidate, sentence);
    const taken = covered(match, candidate).find((i) => owner[i]);
    const figure = figures.find((item) => belongsTo(match, item));
    if (taken !== undefined || figure) {
      const by = taken === undefined ? undefined : owner[taken]!;
      if (by?.entry !== match.entry) found.overridden.push({ ...match, by: by?.entry ?? 'figure' });
      continue;
    }
    const pair = gapped ? null : coordinated(candidate, sentence, finder);
    const whole = pair ? both(pair, match, sentence) : null;
    const fits =
      whole !== null &&
      [...whole.words, ...whole.inserted].every((i) => !owner[i]) &&
      !figures.some((item) => belongsTo(whole, item));
    const chosen = fits ? whole : match;
    for (const hidden of hiddenForms(candidate, glossary))
      found.overridden.push({ ...match, entry: hidden.entry, layer: hidden.file, by: match.entry });
    for (const i of [...chosen.words, ...chosen.inserted]) owner[i] = chosen;
    found.terms.push(chosen);
  }
  found.terms.sort((a, b) => a.start - b.start);
  found.overridden.sort((a, b) => a.start - b.start || a.end - b.end);
  return found;
}

/** Entries of lower layers that would have matched the same form with other English. */
function hiddenForms({ pattern }: Candidate, { hides }: Glossary): PlacedEntry[] {
  const form = pattern.form.toLowerCase();
  const hidden = (hides.get(pattern.placed) ?? []).map(({ hidden: other }) => other);
  return hidden.filter(
    ({ entry }) =>
      entry.en !== pattern.placed.entry.en &&
      [entry.fr, ...(entry.aliases ?? [])].some((other) => other.toLowerCase() === form),
  );
}

function covered(match: TermMatch, { words }: Candidate): number[] {
  return [...words, ...match.inserted];
}

/** The order in which candidates get their words. */
function order(a: Candidate, b: Candidate): number {
  const [entryA, entryB] = [a.pattern.placed.entry, b.pattern.placed.entry];
  return (
    b.words.length - a.words.length ||
    a.words[0] - b.words[0] ||
    Number(entryB.context !== undefined) - Number(entryA.context !== undefined) ||
    b.exact - a.exact ||
    b.pattern.order - a.pattern.order
  );
}

function belongsTo(term: Span, figure: Figure): boolean {
  const apart = term.end <= figure.start || term.start >= figure.end;
  const around = term.start <= figure.start && term.end >= figure.end;
  // "deux *programmes de cessions*": the counted noun may only be the first of the term
  const counted = figure.noun && term.start >= figure.noun.start;
  return !apart && !around && !counted;
}

function toMatch({ pattern, words, inserted }: Candidate, sentence: Sentence): TermMatch {
  const { entry, file } = pattern.placed;
  const match: TermMatch = {
    ...span(words, sentence),
    entry,
    matched: pattern.form,
    words,
    inserted,
    layer: file,
  };
  if (entry.pos === 'noun') match.plural = isPlural(sentence, words);
  return match;
}

function span(words: number[], sentence: Sentence): Span {
  const all = words.map((index) => sentence.words[index]);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

/** The words of both terms and the conjunction between them. */
function joined({ first, second }: Coordination): number[] {
  const own = second.words.filter((word) => !first.words.includes(word));
  const gap = first.words.findIndex((word, i) => i > 0 && word !== first.words[i - 1] + 1);
  // the conjunction follows the first term, or its part before the gap
  const before = first.words[gap < 0 || first.inserted.length > 0 ? first.words.length - 1 : gap - 1];
  return [...new Set([...first.words, before + 1, ...own])].sort((a, b) => a - b);
}

/** One match for both terms of a coordination; its entry says both in English, and `parts` tells them apart. */
function both(pair: Coordination, first: TermMatch, sentence: Sentence): TermMatch {
  const { second, conjunction } = pair;
  const words = joined(pair);
  const other = toMatch(second, sentence);
  const en = joinEnglish(first.entry, other.entry, conjunction, first.plural === true);
  const entry = { fr: `${first.entry.fr} + ${other.entry.fr}`, en, pos: first.entry.pos, plural: '-' };
  return {
    ...span(words, sentence),
    entry,
    matched: `${first.matched} + ${other.matched}`,
    words,
    inserted: first.inserted,
    layer: first.layer,
    parts: [first, other],
  };
}
