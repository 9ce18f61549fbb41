import type { Figure, FigureType } from '../figures/types.js';
import type { Chunk, Span } from '../french/types.js';
import { englishQuotes } from '../language/english-quotes.js';

const CHUNK_KINDS: Record<FigureType, Chunk['kind']> = {
  money: 'money',
  percent: 'percent',
  count: 'number',
  date: 'date',
  duration: 'duration',
  ratio: 'number',
  rank: 'number',
  index: 'number',
};

/** A figure as the parser's unit: the quantity alone, so that a count's noun stays a word of the sentence. */
export function toChunk({ start, end, type, number }: Figure): Chunk {
  return { ...(number ?? { start, end }), kind: CHUNK_KINDS[type] };
}

/**
 * The figures of a text that lie in one of its sentences, with spans counted from the sentence's start.
 *
 * @example figuresWithin(readFigures('Non. 3 %.'), 5, 9)[0].start // 0
 */
export function figuresWithin(figures: Figure[], start: number, end: number): Figure[] {
  const move = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  });
  return figures
    .filter((figure) => figure.start >= start && figure.end <= end)
    .map((figure) => {
      const moved = move(figure);
      if (figure.number) moved.number = move(figure.number);
      if (figure.noun) moved.noun = move(figure.noun);
      return moved;
    });
}

/** The units of a sentence for the parser, in order: its figures, and English quotes, which pass as names do. */
export function chunksOf(sentence: string, figures: Figure[]): Chunk[] {
  const quotes = englishQuotes(sentence).map((span): Chunk => ({ ...span, kind: 'name' }));
  const outside = figures
    .map(toChunk)
    .filter(({ start, end }) => !quotes.some((quote) => start < quote.end && quote.start < end));
  return [...outside, ...quotes].sort((a, b) => a.start - b.start);
}
