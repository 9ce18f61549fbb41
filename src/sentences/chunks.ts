import type { Figure, FigureType } from '../figures/types.js';
import type { Chunk, Span } from '../french/types.js';

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
