import type { Span } from '../french/types.js';

export type FigureType = 'money' | 'percent' | 'count' | 'date' | 'duration' | 'ratio' | 'rank' | 'index';

export type Qualifier = 'exact' | 'about' | 'nearly' | 'more_than' | 'less_than' | 'at_least' | 'at_most';

/** A number, an ISO 8601 date (`2025-10-28`, `2025-10`, `2025`, `2025-Q3`, `2025-H1`) or duration (`P3Y`). */
export type FigureValue = number | string;

/** How the source printed the figure; what a writer needs to print it in the same manner. */
export interface FigureForm {
  /** Power of ten of the printed scale word: 0 none, 3 thousand, 6 million, 9 billion, 12 trillion. */
  scale: number;
  /** Decimals as printed, before the scale ("3,40 milliards" → 2). */
  decimals: number;
  /** Written in words ("deux", "un tiers"). */
  words: boolean;
  /** Name of the reader rule that found it, e.g. `date.weekday-day-month`, `money.symbol-after`. */
  rule: string;
  /** What the rule bound, for the writer: `{ weekday: 2, month: 10, day: 28 }`, `{ n: 6, unit: 'month' }`. */
  parts?: Record<string, string | number>;
}

/** One figure of a text. Spans refer to the text that was given to the reader. */
export interface Figure extends Span {
  /** `text.slice(start, end)`, qualifier words included. */
  quote: string;
  type: FigureType;
  /** null when `range` is set, or when a relative date has no anchor (then `unresolved`). */
  value: FigureValue | null;
  /** money: ISO 4217 (or an ambiguous name such as `dollar`); percent: `%`, `pp`, `bp`; count: English plural noun; index: `points`; ratio: `x`. */
  unit: string | null;
  qualifier: Qualifier;
  range: [FigureValue, FigureValue] | null;
  direction: 'up' | 'down' | null;
  unresolved?: boolean;
  /** The date of a dateline or byline: the publication date, no claim. Only with `keepDatelines`. */
  dateline?: boolean;
  /** The unit is the usual reading of an ambiguous name ("dollars" → USD, "livres" → GBP), or comes from context. */
  assumed?: boolean;
  /** The quantity alone: numeral, scale word and unit sign, without qualifier and without a count's noun. */
  number?: Span;
  /** The noun a count counts, adjectives included ("anciens chercheurs"); absent when the noun is elided. */
  noun?: Span;
  form: FigureForm;
}

/** What the text around a figure settles. */
export interface FigureContext {
  /** Publication date, ISO; relative dates resolve against it. */
  published?: string | null;
  /** Unit and scale a table cell or caption inherits, e.g. `{ unit: 'EUR', scale: 6 }` under "En M€". */
  inherited?: { unit: string | null; type: FigureType; scale: number } | null;
  /** Give the dates of datelines, too, marked `dateline`; otherwise they are left out. */
  keepDatelines?: boolean;
  /** Currency last named in the document, for elided units. */
  currency?: string | null;
}
