import { table } from '../../util/table.js';
import { addDays, exists, isoDay, isoMonth, parseDay, weekday } from '../calendar.js';
import type { Found, ReaderState } from './rule.js';
import { type Cue, cue, nearestYear } from './tense.js';
import type { Token } from './token.js';

const MONTHS = table<number>({});
'january february march april may june july august september october november december'
  .split(' ')
  .forEach((name, m) => {
    MONTHS[name] = m + 1;
  });
const SHORT_MONTHS = table<number>({
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});
const WEEKDAYS = table<number>({});
'monday tuesday wednesday thursday friday saturday sunday'.split(' ').forEach((name, d) => {
  WEEKDAYS[name] = d + 1;
});
Object.assign(WEEKDAYS, { mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, fri: 5, sat: 6 });

/** Words that make "May" and "March" a month. */
const BEFORE_MONTH = new Set(
  'in by of until since from to last next early late mid this end and through between before after on for during till around at'.split(
    ' ',
  ),
);

const YEAR_OFFSETS = table({ last: -1, this: 0, next: 1 });
const MONTH_CUES = table<Cue>({ last: 'past', next: 'future', this: null });

/** Month name at `i`, its number and the token after it (and after its full stop). */
function monthAt(tokens: Token[], i: number): { month: number; to: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital) return null;
  const full = MONTHS[token.low];
  if (full) return { month: full, to: i + 1 };
  const short = SHORT_MONTHS[token.low];
  if (!short) return null;
  const dot = tokens[i + 1]?.text === '.' && tokens[i + 1].gap === 'none';
  const next = tokens[dot ? i + 2 : i + 1];
  // "Mar" or "Dec" alone is a name; with a stop or a number it is a month.
  if (!dot && next?.kind !== 'number' && next?.kind !== 'ordinal' && tokens[i - 1]?.kind !== 'number')
    return null;
  return { month: short, to: dot ? i + 2 : i + 1 };
}

/** Day of the week at `i`; short names need their stop. */
function weekdayAt(tokens: Token[], i: number): { day: number; to: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !token.capital) return null;
  const day = WEEKDAYS[token.low];
  if (day === undefined) return null;
  if (token.low.length > 5) return { day, to: i + 1 };
  return tokens[i + 1]?.text === '.' ? { day, to: i + 2 } : null;
}

/** A year in four digits at `i`. */
export function yearAt(tokens: Token[], i: number): number | null {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.text.length !== 4 || token.decimals > 0) return null;
  const year = Number(token.text);
  return year >= 1800 && year < 2100 ? year : null;
}

function dayNumber(tokens: Token[], i: number): number | null {
  const token = tokens[i];
  if (token?.kind !== 'number' && token?.kind !== 'ordinal') return null;
  if (token.decimals > 0 || token.text.length > (token.kind === 'ordinal' ? 4 : 2)) return null;
  const day = Number(token.decimal);
  return day >= 1 && day <= 31 ? day : null;
}

/** "2025", ", 2025", "of 2025", "last year", "of next year" behind a part of the year. */
export function yearBehind(state: ReaderState, i: number, comma = true): { year: number; to: number } | null {
  const { tokens, published } = state;
  let k = i;
  const token = tokens[k];
  if (!token || token.gap === 'line') return null;
  if ((comma && token.text === ',') || token.low === 'of' || token.low === 'in') k++;
  if (tokens[k]?.low === 'fiscal' || tokens[k]?.low === 'calendar') k++;
  if (tokens[k]?.text === "'" || tokens[k]?.text === '’') k++;
  const year = yearAt(tokens, k);
  if (year !== null) {
    // "in October, 2025 employees": a count noun behind makes it no year; business prose prints 2,025 there.
    return { year, to: k + 1 };
  }
  if (tokens[k + 1]?.low === 'year' && published) {
    const offset = YEAR_OFFSETS[tokens[k]?.low ?? ''];
    if (offset !== undefined) return { year: published.year + offset, to: k + 2 };
  }
  return null;
}

function date(from: number, to: number, value: string | null, rule: string): Found {
  const found: Found = { from, to, type: 'date', value, unit: null, range: null, rule: `date.${rule}` };
  if (value === null) found.unresolved = true;
  return found;
}

function range(from: number, to: number, low: string, high: string, rule: string): Found {
  return { from, to, type: 'date', value: null, unit: null, range: [low, high], rule: `date.${rule}` };
}

/** Weekday, month and day dates at `i`: "Tuesday, October 28, 2025", "28 October", "Oct. 28-30", "October 2025". */
export function readCalendarDate(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const token = tokens[i];
  if (token.kind === 'date') return numeric(state, i);
  if (token.kind === 'word') {
    const named = weekdayAt(tokens, i);
    if (named) {
      const at = tokens[named.to]?.text === ',' ? named.to + 1 : named.to;
      const rest = tokens[at]?.gap === 'line' ? null : (monthFirst(state, i, at) ?? dayFirst(state, i, at));
      if (!rest || (rest.rule === 'date.month' && at !== named.to)) return null;
      return { ...rest, from: i, value: onWeekday(state, rest, named.day) };
    }
    // "this Tuesday, November 15" is one day.
    if (token.low === 'this' && weekdayAt(tokens, i + 1)) {
      const day = readCalendarDate(state, i + 1);
      if (day) return { ...day, from: i };
    }
    if (token.low === 'the' && (tokens[i + 1]?.kind === 'ordinal' || tokens[i + 1]?.kind === 'number'))
      return dayFirst(state, i, i + 1);
    return monthFirst(state, i, i);
  }
  return token.kind === 'number' || token.kind === 'ordinal' ? dayFirst(state, i, i) : null;
}

/** A day without a year falls into the year that gives it the weekday printed before it. */
function onWeekday({ tokens }: ReaderState, found: Found, day: number): Found['value'] {
  const parts = parseDay(typeof found.value === 'string' ? found.value : null);
  if (!parts || yearAt(tokens, found.to - 1) !== null) return found.value;
  for (const offset of [0, -1, 1]) {
    const moved = { ...parts, year: parts.year + offset };
    if (exists(moved) && weekday(moved) === day) return isoDay(moved);
  }
  return found.value;
}

function numeric(state: ReaderState, i: number): Found | null {
  const { text } = state.tokens[i];
  if (text[4] === '-') {
    const [year, month, day] = text.split('-').map(Number);
    return exists({ year, month, day }) ? date(i, i + 1, text, 'iso') : null;
  }
  let [month, day, year] = text.split('/').map(Number);
  if (month > 12) [month, day] = [day, month];
  if (year < 100) year += year < 70 ? 2000 : 1900;
  return exists({ year, month, day }) ? date(i, i + 1, isoDay({ year, month, day }), 'numeric') : null;
}

/** "October 28, 2025", "October 28-30", "October 28 to November 3", "October 2025", "October". */
function monthFirst(state: ReaderState, from: number, i: number): Found | null {
  const { tokens } = state;
  const found = monthAt(tokens, i);
  if (!found) return null;
  const { month, to } = found;
  const day = tokens[to]?.gap === 'line' ? null : dayNumber(tokens, to);
  if (day !== null && !isUnitBehind(tokens, to + 1)) {
    const second = rangeDay(tokens, to + 1);
    if (second) {
      const year = resolveDay(state, i, second.month ?? month, second.day, second.to);
      if (year)
        return range(from, year.to, full(year.value.slice(0, 4), month, day), year.value, 'day-range');
    }
    const resolved = resolveDay(state, i, month, day, to + 1);
    return resolved
      ? date(from, resolved.to, resolved.value, 'month-day')
      : date(from, to + 1, null, 'month-day');
  }
  return monthOnly(state, from, i, month, to);
}

const full = (year: string, month: number, day: number): string => isoDay({ year: Number(year), month, day });

/** A token that makes the number before it a quantity: "May 5 percent". */
function isUnitBehind(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    (token.text === '%' ||
      /^(?:percent|million|billion|basis|points?)$/.test(token.low) ||
      (token.gap === 'none' && token.kind === 'word' && !token.low.startsWith("'")))
  );
}

/** "-30", "to 30", "to November 3" behind a day. */
function rangeDay(tokens: Token[], i: number): { day: number; month: number | null; to: number } | null {
  const joiner = tokens[i];
  if (!joiner) return null;
  const at = joiner.gap === 'hyphen' ? i : /^(?:to|through|and|until)$/.test(joiner.low) ? i + 1 : -1;
  if (at < 0 || (joiner.low === 'and' && tokens[i + 1]?.kind === 'word')) return null;
  const month = monthAt(tokens, at);
  const dayIndex = month ? month.to : at;
  const day = dayNumber(tokens, dayIndex);
  if (day === null || isUnitBehind(tokens, dayIndex + 1)) return null;
  return { day, month: month?.month ?? null, to: dayIndex + 1 };
}

/** A month and day with its year, printed behind or nearest to publication. */
function resolveDay(
  state: ReaderState,
  i: number,
  month: number,
  day: number,
  to: number,
): { value: string; to: number } | null {
  const printed = yearBehind(state, to);
  if (printed)
    return exists({ year: printed.year, month, day })
      ? { value: isoDay({ year: printed.year, month, day }), to: printed.to }
      : null;
  if (!state.published) return null;
  const { month: now, year, day: today } = state.published;
  let resolved = nearestYear(month, now, 12, year, cue(state.tokens, i));
  if (month === now && day > today && cue(state.tokens, i) === 'past') resolved--;
  return exists({ year: resolved, month, day })
    ? { value: isoDay({ year: resolved, month, day }), to }
    : null;
}

/** "October 2025", "last September", "April to June", or a month alone. */
function monthOnly(state: ReaderState, from: number, i: number, month: number, to: number): Found | null {
  const { tokens, published } = state;
  const before = tokens[i - 1]?.low ?? '';
  const printed = yearBehind(state, to);
  const second = secondMonth(tokens, i, to);
  if (second) {
    const year =
      yearBehind(state, second.to) ??
      (published
        ? {
            year: nearestYear(second.month, published.month, 12, published.year, cue(tokens, i)),
            to: second.to,
          }
        : null);
    if (!year) return null;
    const firstYear = month > second.month ? year.year - 1 : year.year;
    let end = year.to;
    if (tokens[end]?.low === 'next') end++;
    return range(from, end, isoMonth(firstYear, month), isoMonth(year.year, second.month), 'month-range');
  }
  if (printed && (tokens[to].text !== ',' || tokens[to + 1]?.gap === 'space')) {
    return date(from, printed.to, isoMonth(printed.year, month), 'month-year');
  }
  const low = tokens[i].low;
  if ((low === 'may' || low === 'march') && !BEFORE_MONTH.has(before) && tokens.length > 1) return null;
  // Names: "August Ventures", "April Verin"; a capitalised word right behind makes the month a name.
  const after = tokens[to];
  if (!BEFORE_MONTH.has(before) && after?.capital && after.gap === 'space') return null;
  if (!published) return date(from, to, null, 'month');
  const adjective = MONTH_CUES[before];
  const year =
    adjective !== undefined
      ? nearestYear(month, published.month, 12, published.year, adjective)
      : nearestYear(month, published.month, 12, published.year, cue(tokens, i));
  const start = adjective !== undefined ? i - 1 : from;
  // "last October" in October is a year ago.
  const exact = before === 'last' && month === published.month ? year - 1 : year;
  return date(
    Math.min(start, from),
    to,
    isoMonth(exact, month),
    adjective !== undefined ? 'last-month-name' : 'month',
  );
}

function secondMonth(tokens: Token[], i: number, to: number): { month: number; to: number } | null {
  const joiner = tokens[to];
  if (!joiner) return null;
  const between = /^(?:between|from)$/.test(tokens[i - 1]?.low ?? '');
  if (joiner.gap === 'hyphen') return monthAt(tokens, to);
  if (joiner.low === 'to' || joiner.low === 'through' || (joiner.low === 'and' && between)) {
    const second = monthAt(tokens, to + 1);
    // "from April to June 3" is a range of other grain.
    return second && dayNumber(tokens, second.to) === null ? second : null;
  }
  return null;
}

/** "28 October 2025", "the 28th of October", "28 to 30 October". */
function dayFirst(state: ReaderState, from: number, i: number): Found | null {
  const { tokens } = state;
  const day = dayNumber(tokens, i);
  if (day === null) return null;
  let k = i + 1;
  const joiner = tokens[k];
  if (joiner && (joiner.gap === 'hyphen' || joiner.low === 'to' || joiner.low === 'and')) {
    const at = joiner.gap === 'hyphen' ? k : k + 1;
    const last = dayNumber(tokens, at);
    const month = last === null ? null : monthAt(tokens, at + 1);
    if (last !== null && month && last > day) {
      const resolved = resolveDay(state, i, month.month, last, month.to);
      return (
        resolved &&
        range(
          from,
          resolved.to,
          full(resolved.value.slice(0, 4), month.month, day),
          resolved.value,
          'day-range',
        )
      );
    }
    if (joiner.gap !== 'hyphen') return null;
  }
  if (tokens[k]?.low === 'of') k++;
  const month = tokens[k]?.gap === 'line' ? null : monthAt(tokens, k);
  if (!month || (tokens[i].kind === 'number' && k > i + 1)) return null;
  if (dayNumber(tokens, month.to) !== null && yearAt(tokens, month.to) === null) return null;
  const resolved = resolveDay(state, i, month.month, day, month.to);
  return resolved
    ? date(from, resolved.to, resolved.value, 'day-month')
    : date(from, month.to, null, 'day-month');
}

/** A day of the week alone, resolved to the last one before publication; "next Tuesday" to the one after. */
export function readWeekday(state: ReaderState, i: number): Found | null {
  const { tokens, published } = state;
  const word = tokens[i].low;
  const prefix = word === 'last' || word === 'next' || word === 'this' || word === 'previous';
  const named = weekdayAt(tokens, prefix ? i + 1 : i);
  if (!named) return null;
  // A firm's or paper's name: "Friday Media", "Black Friday", "Bloody Sunday".
  if (
    !prefix &&
    tokens[i - 1]?.capital &&
    /^(?:black|good|super|cyber|bloody|palm|easter|ash|holy)$/.test(tokens[i - 1].low)
  )
    return null;
  if (!published) return date(i, named.to, null, 'weekday');
  const back = (weekday(published) - named.day + 7) % 7;
  const ahead = (named.day - weekday(published) + 7) % 7;
  const way = prefix ? null : cue(tokens, i);
  const future = word === 'next' || way === 'future' || way === 'will';
  const offset = future ? ahead || 7 : word === 'last' ? -(back || 7) : -back;
  return date(i, named.to, isoDay(addDays(published, offset)), prefix ? 'relative-weekday' : 'weekday');
}

export { date as dateFound, range as dateRange };
