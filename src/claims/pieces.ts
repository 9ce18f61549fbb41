import type { SentenceUnit } from '../data.js';
import type { Word } from '../french/types.js';

/** No sentence of prose is as long; what is, is a list without stops. */
const LONGEST = 250;

/**
 * Cuts an overlong sentence between its figures, so that time stays linear in the text; any other comes back as it is.
 * The pieces keep the sentence's text and offsets; their figures, taken together, are the sentence's.
 */
export function piecesOf(unit: SentenceUnit): SentenceUnit[] {
  const { words } = unit.analysis;
  if (words.length <= LONGEST) return [unit];
  const pieces: SentenceUnit[] = [];
  let figure = 0;
  for (let first = 0; first < words.length; ) {
    let last = Math.min(first + LONGEST, words.length) - 1;
    const from = figure;
    while (figure < unit.figures.length && unit.figures[figure].start < words[last].end) figure++;
    // a figure stays whole
    const end = unit.figures[figure - 1]?.end ?? 0;
    while (last + 1 < words.length && words[last + 1].start < end) last++;
    if (last === words.length - 1) figure = unit.figures.length;
    pieces.push({
      ...unit,
      analysis: { ...unit.analysis, words: rehead(words, first, last) },
      figures: unit.figures.slice(from, figure),
    });
    first = last + 1;
  }
  return pieces;
}

/** The words of a piece, with heads counted in it; a word whose head is elsewhere is a root. */
function rehead(words: Word[], first: number, last: number): Word[] {
  return words.slice(first, last + 1).map((word) => ({
    ...word,
    head: word.head >= first && word.head <= last ? word.head - first : -1,
  }));
}
