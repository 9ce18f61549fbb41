import { readBlock } from './french/reader.js';
import type { Figure, FigureContext } from './types.js';

/**
 * The figures of a French text: a phrase, a sentence, a paragraph or a whole Markdown document.
 *
 * @param text Any text. Blocks are read one by one, with the last currency and period carried from one to the next.
 * @param context What the surroundings settle; without `published`, relative dates stay unresolved.
 * @returns Figures in reading order, not overlapping; spans are UTF-16 offsets into `text`, and `quote` is that slice.
 * @example readFigures("plus de 13 milliards de dollars")[0].value // 13000000000
 */
export function readFigures(text: string, context: FigureContext = {}): Figure[] {
  return readBlock(text, context, { period: null, currency: context.currency ?? null }).figures;
}
