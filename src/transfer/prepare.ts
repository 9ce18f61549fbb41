import type { Figure } from '../figures/types.js';
import type { Sentence, Span } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import { dictionary } from './dictionary.js';
import { FIGURE_CLASSES, figureClass, WHOLE_FIGURE } from './figure-classes.js';
import { makeUnits } from './make-units.js';
import { repairAnalysis } from './repairs/index.js';
import type { Unit } from './units.js';

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
    const found = plain || isSpanOfDays(figure) ? whole(figure, input.terms) : figureClass(figure);
    if (found) classes.push({ ...found, figure });
  }
  return makeUnits(repairAnalysis(input.sentence), classes, input.terms, dictionary());
}

/** "du 12 au 21 mai": the writer says "from May 12 to 21", and nothing learned may put another preposition before it. */
function isSpanOfDays({ type, range, quote }: Figure): boolean {
  return type === 'date' && range !== null && /^(du|de|entre)\s.*\d/i.test(quote);
}

/** The figure as one unit; what a term says of it ("50 *avions de ligne*") is left to the term. */
function whole(figure: Figure & { number?: Span }, terms: TermMatch[]): { span: Span; cls: string } {
  const term = terms.some(({ start, end }) => start < figure.end && figure.start < end);
  // Of "23e district" the noun is a word like any other.
  const ordinal = figure.form.rule === 'rank.ordinal';
  // Written whole, "12 petites gares" would be 12 stations.
  const described = figure.type === 'count' && DESCRIBED.test(figure.quote);
  return (term || ordinal || described) && figure.number
    ? { span: figure.number, cls: ordinal ? WHOLE_FIGURE : FIGURE_CLASSES.number }
    : { span: figure, cls: WHOLE_FIGURE };
}

/** A counted noun with more words than itself. */
const DESCRIBED = /[\p{N}\p{L}]\s+\p{L}{3,}\s+\p{L}{3,}$/u;
