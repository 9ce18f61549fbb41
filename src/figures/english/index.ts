import { parseDay, weekday } from '../calendar.js';
import type { Figure, FigureContext, FigureForm } from '../types.js';
import { readCalendarDate, readWeekday } from './date.js';
import { directionOf } from './direction.js';
import { articleDuration, yearOnYear } from './duration.js';
import { nameLength } from './names.js';
import { opens } from './openers.js';
import { readCoarse, readPeriod, relativePeriod } from './period.js';
import { readQualifier } from './qualifier.js';
import { readQuantity } from './quantity.js';
import { readRank } from './rank.js';
import { readFactor, readOneIn } from './ratio.js';
import { readRelative } from './relative.js';
import type { Found, ReaderState } from './rule.js';
import { readShare } from './share.js';
import { scan } from './token.js';

/** The rules in their order: the first that finds something at a token wins, and reading goes on behind it. */
const RULES: ((state: ReaderState, i: number) => Found | null)[] = [
  readRelative,
  readCoarse,
  relativePeriod,
  readCalendarDate,
  readWeekday,
  readPeriod,
  readDecade,
  yearOnYear,
  articleDuration,
  readOneIn,
  readQuantityOrShare,
  readFactor,
  readRank,
];

/**
 * Figures of an English text, sorted, not overlapping; the mirror of `readFigures` with the same conventions.
 *
 * @param text Any English text: a phrase, sentence or article, in US or UK style.
 * @param context Publication date for relative dates, currency for elided amounts, a table cell's unit.
 * @returns Figures whose spans are UTF-16 offsets into `text`; an empty list for a text without figures.
 * @example readEnglishFigures('Sales rose 12% to $3.4 billion.').map((f) => f.value) // [12, 3400000000]
 */
export function readEnglishFigures(text: string, context: FigureContext = {}): Figure[] {
  const state: ReaderState = {
    text,
    tokens: scan(text),
    context,
    published: parseDay(context.published),
    anchor: null,
    currency: null,
    last: null,
  };
  const { tokens } = state;
  const figures: Figure[] = [];
  let floor = 0;
  let previous: { to: number; direction: 'up' | 'down' | null } = { to: 0, direction: null };
  for (let i = 0; i < tokens.length; ) {
    const name = nameLength(tokens, i);
    if (name > 0) {
      i += name;
      continue;
    }
    const found = opens(tokens[i], tokens[i + 1]) ? findAt(state, i) : null;
    if (!found) {
      i++;
      continue;
    }
    const figure = complete(state, found, floor, previous);
    figures.push(figure);
    previous = { to: found.to, direction: figure.direction };
    remember(state, found);
    floor = Math.max(found.to, i + 1);
    i = floor;
  }
  return figures;
}

function findAt(state: ReaderState, i: number): Found | null {
  for (const rule of RULES) {
    const found = rule(state, i);
    if (found && found.to > i) return found;
  }
  return null;
}

/** A fraction that is a share of something, else a quantity: "two-thirds" must not read as "two". */
function readQuantityOrShare(state: ReaderState, i: number): Found | null {
  const token = state.tokens[i];
  if (token.kind === 'word' || token.kind === 'number') {
    const share = readShare(state, i);
    if (share) {
      const point = readQuantity(state, i);
      return point && point.to > share.to ? point : share;
    }
  }
  return readQuantity(state, i);
}

/** "the 1990s", "the '90s": the decade by its first year. */
function readDecade(state: ReaderState, i: number): Found | null {
  const token = state.tokens[i];
  if (token.kind !== 'decade') return null;
  const digits = /\d+/.exec(token.text)![0];
  const year = digits.length === 4 ? digits : `${Number(digits) < 30 ? 20 : 19}${digits}`;
  return { from: i, to: i + 1, type: 'date', value: year, unit: null, range: null, rule: 'date.decade' };
}

function complete(
  state: ReaderState,
  found: Found,
  floor: number,
  previous: { to: number; direction: 'up' | 'down' | null },
): Figure {
  const { tokens, text } = state;
  const bound = readQualifier(tokens, found, floor);
  const start = tokens[bound.from].start;
  const end = tokens[bound.to - 1].end;
  const form: FigureForm = {
    scale: found.scale ?? 0,
    decimals: found.decimals ?? 0,
    words: found.words ?? false,
    rule: found.rule,
  };
  const parts = found.parts ?? (found.type === 'date' ? impliedParts(found, text.slice(start, end)) : null);
  if (parts) form.parts = parts;
  const direction =
    directionOf(tokens, found, bound.from, bound.to) ?? carried(state, found, bound.from, previous);
  const figure: Figure = {
    start,
    end,
    quote: text.slice(start, end),
    type: found.type,
    value: found.value,
    unit: found.unit,
    qualifier: bound.qualifier,
    range: found.range,
    direction,
    form,
  };
  if (found.unresolved) figure.unresolved = true;
  return figure;
}

/**
 * What a date without a printed year says itself, before it is resolved: month and day, weekday, number of the quarter
 * or half. Two languages may resolve one such date by different clues; the parts stay comparable.
 */
function impliedParts(found: Found, quote: string): Record<string, number> | null {
  if (typeof found.value !== 'string' || /\d{4}|year|['’]\d\d/i.test(quote)) return null;
  const [, month, day] = found.value.split('-').map(Number);
  switch (found.rule) {
    case 'date.month':
    case 'date.last-month-name':
      return { month };
    case 'date.month-day':
    case 'date.day-month':
      return { month, day };
    case 'date.weekday':
    case 'date.relative-weekday':
      return { weekday: weekday(parseDay(found.value)!) };
    default:
      return /^date\.(?:quarter|half)-/.test(found.rule) ? { index: Number(found.value.slice(-1)) } : null;
  }
}

/** "fell 0.52%, London 0.19% and Milan 1.07%": the verb holds for the parts that have none. */
function carried(
  { tokens, last }: ReaderState,
  found: Found,
  from: number,
  previous: { to: number; direction: 'up' | 'down' | null },
): 'up' | 'down' | null {
  if (
    found.type !== 'percent' ||
    last?.type !== 'percent' ||
    previous.direction === null ||
    found.unit !== last.unit
  )
    return null;
  const between = tokens.slice(previous.to, from);
  if (between.length === 0 || between.length > 7) return null;
  if (!/^(?:,|and|;)$/.test(between[0].low)) return null;
  const names = between.filter((token) => token.capital).length;
  const plain = between.every(
    (token) => token.capital || /^(?:,|and|;|the|'s|of|for|in|by|while)$/.test(token.low),
  );
  return plain && names > 0 ? previous.direction : null;
}

/** Keeps what later figures lean on: currency, unit and the period named last. */
function remember(state: ReaderState, found: Found): void {
  if (found.type === 'money') state.currency = found.unit;
  if (found.type === 'date') {
    if (
      typeof found.value === 'string' &&
      found.rule !== 'date.decade' &&
      /^(?:\d{4}|\d{4}-[QH]\d|\d{4}-\d\d)$/.test(found.value)
    )
      state.anchor = found.value;
    return;
  }
  if (found.type !== 'duration' && found.type !== 'rank') state.last = found;
}
