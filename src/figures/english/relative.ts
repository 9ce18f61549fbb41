import { table } from '../../util/table.js';
import { addDays, addMonths, isoDay, isoMonth, shiftMoment } from '../calendar.js';
import { dateFound } from './date.js';
import { readNumeral } from './numeral.js';
import { movedPeriod } from './period.js';
import { type Found, type ReaderState, wordsAt } from './rule.js';
import type { Token } from './token.js';

const UNITS = table<'Y' | 'M' | 'W' | 'D' | 'Q' | 'H' | 'decade'>({
  hour: 'H',
  hours: 'H',
  year: 'Y',
  years: 'Y',
  month: 'M',
  months: 'M',
  week: 'W',
  weeks: 'W',
  day: 'D',
  days: 'D',
  quarter: 'Q',
  quarters: 'Q',
  decade: 'decade',
  decades: 'decade',
});
const LATER = /^(?:later|after|on|hence)$/;
const EARLIER = /^(?:earlier|before|previously|prior|ago)$/;

/** "yesterday", "the previous day", "a year earlier", "six months ago", "two weeks later", "the year before". */
export function readRelative(state: ReaderState, i: number): Found | null {
  return dayWord(state, i) ?? theBefore(state, i) ?? moment(state, i);
}

function dayAt(state: ReaderState, from: number, to: number, days: number, rule: string): Found {
  const { published } = state;
  return dateFound(from, to, published ? isoDay(addDays(published, days)) : null, rule);
}

function dayWord(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  switch (tokens[i].low) {
    case 'yesterday':
      return dayAt(state, i, i + 1, -1, 'yesterday');
    case 'tomorrow':
      return dayAt(state, i, i + 1, 1, 'tomorrow');
    case 'the':
      if (wordsAt(tokens, i, 'the day before yesterday'))
        return dayAt(state, i, i + 4, -2, 'day-before-yesterday');
      if (wordsAt(tokens, i, 'the day after tomorrow'))
        return dayAt(state, i, i + 4, 2, 'day-after-tomorrow');
      if (/^(?:previous|preceding|prior)$/.test(tokens[i + 1]?.low ?? '') && tokens[i + 2]?.low === 'day')
        return dayAt(state, i, i + 3, -1, 'day-before');
      if (/^(?:next|following)$/.test(tokens[i + 1]?.low ?? '') && tokens[i + 2]?.low === 'day')
        return dayAt(state, i, i + 3, 1, 'day-after');
      return null;
    default:
      return null;
  }
}

/** "the year before", "the day after": nothing may follow that they would count from. */
function theBefore(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  if (tokens[i].low !== 'the') return null;
  const unit = UNITS[tokens[i + 1]?.low ?? ''];
  const way = tokens[i + 2]?.low ?? '';
  if (!unit || unit === 'decade' || !/^(?:before|after|earlier)$/.test(way) || !isFree(tokens, i + 3))
    return null;
  const sign = way === 'after' ? 1 : -1;
  if (unit === 'D') return dayAt(state, i, i + 3, sign, sign < 0 ? 'day-before' : 'day-after');
  return movedPeriod(state, i, i + 3, unit, sign, true);
}

const isFree = (tokens: Token[], i: number): boolean => {
  const token = tokens[i];
  return (
    !token ||
    token.gap === 'line' ||
    (token.kind === 'symbol' && token.text !== '"') ||
    /^(?:and|but|or|to|on|as|when|in|while|with|despite|due|thanks|because|for|according)$/.test(token.low)
  );
};

/** "N units ago", "a year earlier", "year-earlier", "two years from now". */
function moment(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const first = tokens[i];
  const article = first.low === 'a' || first.low === 'an';
  // "the year-earlier period", "a year-ago profit".
  if (
    UNITS[first.low] &&
    (tokens[i + 1]?.low === 'earlier' || tokens[i + 1]?.low === 'ago') &&
    tokens[i + 1].gap === 'hyphen'
  ) {
    if (UNITS[first.low] === 'H') return null;
    return moved(state, i, i + 2, UNITS[first.low], -1, tokens[i + 1].low === 'ago');
  }
  let count = 1;
  let at = i + 1;
  const number = readNumeral(tokens, i);
  if (!article || number) {
    if (!number || number.decimal.includes('.') || number.scale > 0) return null;
    count = Number(number.decimal);
    at = number.to;
  }
  const unitToken = tokens[at];
  const unit = unitToken && unitToken.gap !== 'line' ? UNITS[unitToken.low] : undefined;
  if (!unit || count > 1000) return null;
  const way = tokens[at + 1];
  if (!way || way.gap === 'line') return null;
  // hours point at a day only from now; "two hours later" is a span
  if (unit === 'H' && way.low !== 'ago') return null;
  if (wordsAt(tokens, at + 1, 'from now')) return moved(state, i, at + 3, unit, count, true);
  if (EARLIER.test(way.low)) {
    if ((way.low === 'before' || way.low === 'prior') && !isFree(tokens, at + 2)) return null;
    return stepped(moved(state, i, at + 2, unit, -count, way.low === 'ago'), unit, count);
  }
  if (LATER.test(way.low)) {
    if (way.low !== 'later' && way.low !== 'hence' && !isFree(tokens, at + 2)) return null;
    if (way.low === 'on' && !/^[.,;]$/.test(tokens[at + 2]?.text ?? '.')) return null;
    return stepped(moved(state, i, at + 2, unit, count, way.low === 'hence'), unit, count);
  }
  return null;
}

/** How far a moment lies from its anchor: two languages may count from different ones. */
function stepped(found: Found, unit: (typeof UNITS)[string], n: number): Found {
  return { ...found, parts: { n, unit: unit === 'H' ? 'TH' : unit } };
}

/** From publication at the unit's own grain ("ago"), or from the last period named at that period's grain. */
function moved(
  state: ReaderState,
  from: number,
  to: number,
  unit: (typeof UNITS)[string],
  n: number,
  fromNow: boolean,
): Found {
  const { published, anchor } = state;
  const rule = fromNow ? (n < 0 ? 'ago' : 'in') : n < 0 ? 'earlier' : 'later';
  const step =
    unit === 'decade' ? ('Y' as const) : unit === 'Q' ? ('M' as const) : unit === 'H' ? ('D' as const) : unit;
  const count = unit === 'decade' ? 10 * n : unit === 'Q' ? 3 * n : unit === 'H' ? Math.ceil(n / 24) : n;
  if (!fromNow && anchor) {
    const value = shiftMoment(anchor, step, count);
    if (value) return dateFound(from, to, value, rule);
  }
  if (!published) return dateFound(from, to, null, rule);
  if (step === 'Y') return dateFound(from, to, String(published.year + count), rule);
  if (step === 'M') {
    const month = addMonths({ ...published, day: 1 }, count);
    return dateFound(from, to, isoMonth(month.year, month.month), rule);
  }
  return dayAt(state, from, to, step === 'W' ? 7 * count : count, rule);
}
