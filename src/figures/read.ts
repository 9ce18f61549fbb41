import { textBlocks } from './blocks.js';
import { isDateline } from './dateline.js';
import { readBlock } from './french/reader.js';
import { inherit, inheritedOf } from './french/table.js';
import type { Figure, FigureContext } from './types.js';

/** What one block leaves for the next: the period "un an plus tôt" counts from, and the currency of elided units. */
interface Carried {
  period: string | null;
  currency: string | null;
}

/**
 * The figures of a French text: a phrase, a sentence, a paragraph or a whole Markdown document with its tables.
 *
 * @param text Any text. Blocks are read one by one, with the last currency and period carried from one to the next.
 * @param context What the surroundings settle; without `published`, relative dates stay unresolved.
 * @returns Figures in reading order, not overlapping; spans are UTF-16 offsets into `text`, and `quote` is that slice.
 * @example readFigures("plus de 13 milliards de dollars")[0].value // 13000000000
 */
export function readFigures(text: string, context: FigureContext = {}): Figure[] {
  return figureReader(context)(text, context.inherited);
}

/**
 * A reader for the blocks of one document in turn: each call reads a block, and leans on the currency and the period that
 * the blocks before it named.
 *
 * @example const read = figureReader({ published: '2026-02-06' }); read(title); read(paragraph); read(cell, { unit: 'EUR', type: 'money', scale: 6 })
 */
export function figureReader(
  context: FigureContext = {},
): (text: string, inherited?: FigureContext['inherited']) => Figure[] {
  const carried: Carried = { period: null, currency: context.currency ?? null };
  return (text, inherited) => {
    if (inherited) return inherit(running(text, { ...context, inherited }, carried, false), text, inherited);
    const blocks = textBlocks(text);
    if (blocks.length <= 1 && blocks[0]?.kind !== 'table') return running(text, context, carried, false);
    const figures: Figure[] = [];
    let caption = '';
    blocks.forEach((block, k) => {
      if (block.kind === 'table') figures.push(...table(text, block.rows, caption, context, carried));
      else {
        const content = text.slice(block.start, block.end);
        figures.push(
          ...running(content, context, carried, k < blocks.length - 1).map((figure) =>
            moved(figure, block.start),
          ),
        );
        caption = content.length < 200 ? content : '';
      }
    });
    return figures;
  };
}

function running(text: string, context: FigureContext, carried: Carried, longer: boolean): Figure[] {
  const { figures, scan } = readBlock(text, context, carried);
  carried.period = scan.period;
  carried.currency = scan.currency;
  let end = 0;
  let k = 0;
  const known = context.published ?? null;
  while (k < figures.length && isDateline(figures[k]!, text, end, longer && known !== null, known))
    end = figures[k++]!.end;
  // a document's first lines that name the day it came out
  if (
    longer &&
    k === 0 &&
    figures[0] &&
    known !== null &&
    figures[0].value === known &&
    figures[0].start < 90 &&
    /\d{4}/.test(figures[0].quote)
  )
    k = 1;
  if (!context.keepDatelines) return figures.slice(k);
  return figures.map((figure, i) => (i < k ? { ...figure, dateline: true } : figure));
}

function table(
  text: string,
  rows: { start: number; end: number }[][],
  caption: string,
  context: FigureContext,
  carried: Carried,
): Figure[] {
  const label = (cell: { start: number; end: number } | undefined) =>
    cell ? text.slice(cell.start, cell.end) : '';
  const header = rows[0] ?? [];
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const content = text.slice(cell.start, cell.end);
      const given =
        r > 0 && c > 0 ? inheritedOf(label(row[0]), label(header[c]), label(header[0]), caption) : null;
      const figures = running(content, { ...context, inherited: given }, carried, false);
      return (given ? inherit(figures, content, given) : figures).map((figure) => moved(figure, cell.start));
    }),
  );
}

const moved = (figure: Figure, by: number): Figure => {
  const shift = (span: { start: number; end: number }) => ({ start: span.start + by, end: span.end + by });
  return {
    ...figure,
    ...shift(figure),
    ...(figure.number ? { number: shift(figure.number) } : {}),
    ...(figure.noun ? { noun: shift(figure.noun) } : {}),
  };
};
