import type { Figure } from '../figures/types.js';
import type { Sentence } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import { dictionary } from './dictionary.js';
import { figureClass, WHOLE_FIGURE } from './figure-classes.js';
import { makeUnits, type Unit } from './units.js';

/**
 * Units of an analysed sentence, in French order: the common road of training and translation. With `plain`, every
 * figure is one unit, the ones in words too.
 */
export function unitsOf(
  input: { sentence: Sentence; figures: Figure[]; terms: TermMatch[] },
  plain = false,
): Unit[] {
  const classes = [];
  for (const figure of input.figures) {
    const found = plain ? { span: figure, cls: WHOLE_FIGURE } : figureClass(figure);
    if (found) classes.push({ ...found, figure });
  }
  return makeUnits(input.sentence, classes, input.terms, dictionary());
}
