import type { Figure } from '../figures/types.js';
import type { Sentence } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import { dictionary } from './dictionary.js';
import { figureClass } from './figure-classes.js';
import { type Reordered, reorder } from './reorder.js';
import { makeUnits } from './units.js';

/** From an analysed sentence to units in English order: the common road of training and translation. */
export function prepareUnits(input: {
  sentence: Sentence;
  source: string;
  figures: Figure[];
  terms: TermMatch[];
}): Reordered {
  const classes = [];
  for (const figure of input.figures) {
    const found = figureClass(figure);
    if (found) classes.push({ ...found, figure });
  }
  return reorder(makeUnits(input.sentence, classes, input.terms, dictionary()));
}
