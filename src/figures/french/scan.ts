import type { Day } from '../calendar.js';
import type { FigureType, FigureValue, Qualifier } from '../types.js';
import type { CountNoun } from './noun.js';
import type { Token } from './token.js';

/** What the rules of one text share. */
export interface Scan {
  text: string;
  tokens: Token[];
  /** Publication day; null leaves relative dates unresolved. */
  published: Day | null;
  /** A phrase rather than a text: at most eight tokens, no full stop before its end. */
  short: boolean;
  /** A table cell with a known unit: every bare number is one of its values, four digits are no year. */
  cell: boolean;
  /** Where reading goes on after a stretch that is no figure. */
  skip: number;
  /** Last period the text named and that is not in the future: the anchor of "un an plus tôt". */
  period: string | null;
  /** End of the last list of bare numbers that no unit closed. */
  listEnd: number;
  /** First currency of the text, once looked for. */
  firstCurrency?: string | null;
  /** Currency last named. */
  currency: string | null;
}

/** A figure as the rules find it, in tokens; qualifiers, direction and offsets are added later. */
export interface Hit {
  type: FigureType;
  unit: string | null;
  value: FigureValue | null;
  range: [FigureValue, FigureValue] | null;
  from: number;
  to: number;
  /** Tokens of the quantity alone. */
  numberFrom: number;
  numberTo: number;
  noun: CountNoun | null;
  rule: string;
  scale: number;
  decimals: number;
  words: boolean;
  assumed?: boolean;
  unresolved?: boolean;
  qualifier?: Qualifier;
  direction?: 'up' | 'down' | null;
  sign?: '' | '+' | '-';
  /** An elided quantity that took its unit from its context. */
  elliptic?: boolean;
  parts?: Record<string, string | number>;
}

/** A hit of a date rule. */
export function dateHit(
  from: number,
  to: number,
  value: string | null,
  rule: string,
  parts: Record<string, string | number> = {},
): Hit {
  return {
    type: 'date',
    unit: null,
    value,
    range: null,
    from,
    to,
    numberFrom: from,
    numberTo: to,
    noun: null,
    rule: `date.${rule}`,
    scale: 0,
    decimals: 0,
    words: false,
    parts,
    ...(value === null ? { unresolved: true } : {}),
  };
}
