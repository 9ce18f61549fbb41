import { writeFigure, writeNumber } from '../figures/index.js';
import type { Figure } from '../figures/types.js';

/** What stands in the English for the span that a figure's class replaced. */
export function figureText(figure: Figure): string {
  return figure.type === 'date' ? writeFigure(figure) : writeNumber(figure);
}
