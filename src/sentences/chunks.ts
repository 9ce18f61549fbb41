import type { Figure, FigureType } from '../figures/types.js';
import type { Chunk } from '../french/types.js';

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

/** A figure as the parser's unit. */
export function toChunk({ start, end, type }: Figure): Chunk {
  return { start, end, kind: CHUNK_KINDS[type] };
}
