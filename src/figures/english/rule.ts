import type { Day } from '../calendar.js';
import type { FigureContext, FigureType, FigureValue, Qualifier } from '../types.js';
import type { Token } from './token.js';

/** What a reading rule finds: tokens `[from, to)` and the figure they print, qualifier and direction aside. */
export interface Found {
  from: number;
  to: number;
  type: FigureType;
  value: FigureValue | null;
  unit: string | null;
  range: [FigureValue, FigureValue] | null;
  rule: string;
  scale?: number;
  decimals?: number;
  words?: boolean;
  /** What the figure itself says of a change ("doubled", "-3%"). */
  direction?: 'up' | 'down';
  /** A bound inside the expression ("a maximum of four months"). */
  qualifier?: Qualifier;
  unresolved?: boolean;
  /** What a date says itself, before it is resolved. */
  parts?: Record<string, string | number>;
}

/** What the rules share while they walk through one text. */
export interface ReaderState {
  text: string;
  tokens: Token[];
  context: FigureContext;
  published: Day | null;
  /** Value of the last date read: what "a year earlier" counts from. */
  anchor: string | null;
  /** Currency last named. */
  currency: string | null;
  /** The last figure with a unit, for elided ones ("from 4% to 5"). */
  last: Found | null;
}

/** The tokens `at`, `at + 1` … are these words, on one line. */
export function wordsAt(tokens: Token[], at: number, words: string): boolean {
  let k = at;
  for (const word of words.split(' ')) {
    const token = tokens[k];
    if (!token || token.low !== word || (k > at && token.gap === 'line')) return false;
    k++;
  }
  return true;
}

/** A ratio figure. */
export function ratioFound(
  from: number,
  to: number,
  value: number,
  rule: string,
  direction?: 'up' | 'down',
): Found {
  return {
    from,
    to,
    type: 'ratio',
    value,
    unit: 'x',
    range: null,
    rule: `ratio.${rule}`,
    direction,
    words: true,
  };
}
