import {
  addDays,
  type Day,
  daysBetween,
  daysInMonth,
  exists,
  isoDay,
  isoMonth,
  weekday,
} from '../calendar.js';
import type { Scan } from './scan.js';
import { tenseAround } from './tense.js';

/** Index of a month on one time line. */
const months = (year: number, month: number) => year * 12 + month - 1;

/** The year that makes a month (or a day of it) fit the tense around tokens `[from, to)`; without a clue, the nearest. */
function yearFor(scan: Scan, month: number, day: number | null, from: number, to: number): number | null {
  const now = scan.published;
  if (!now) return null;
  const tense = tenseAround(scan.tokens, from, to);
  if (day !== null) {
    const same = daysBetween(now, { year: now.year, month, day });
    if (tense === 'future')
      return same >= 0 ? now.year : same < -300 || same < 0 ? now.year + (same < -20 ? 1 : 0) : now.year;
    if (tense === 'past') return same <= 0 ? now.year : now.year - (same > 60 ? 1 : 0);
    return same > 183 ? now.year - 1 : same < -183 ? now.year + 1 : now.year;
  }
  const distance = months(now.year, month) - months(now.year, now.month);
  if (tense === 'future') return distance >= 0 ? now.year : now.year + 1;
  if (tense === 'past') return distance <= 0 ? now.year : now.year - 1;
  return distance > 5 ? now.year - 1 : distance < -6 ? now.year + 1 : now.year;
}

/** A month without a year. */
export function resolveMonth(scan: Scan, month: number, from: number, to: number): string | null {
  const year = yearFor(scan, month, null, from, to);
  return year === null ? null : isoMonth(year, month);
}

/** A day and month without a year; `name` is the ISO weekday when the text gives one, and then settles the year. */
export function resolveDay(
  scan: Scan,
  month: number,
  day: number,
  name: number | null,
  from: number,
  to: number,
): string | null {
  const now = scan.published;
  if (!now) return null;
  if (name !== null) {
    let best: Day | null = null;
    for (const year of [now.year, now.year - 1, now.year + 1, now.year - 2, now.year + 2]) {
      const d = { year, month, day };
      if (!exists(d) || weekday(d) !== name) continue;
      if (!best || Math.abs(daysBetween(now, d)) < Math.abs(daysBetween(now, best))) best = d;
    }
    if (best) return isoDay(best);
  }
  const year = yearFor(scan, month, day, from, to);
  return year === null || day > daysInMonth(year, month) ? null : isoDay({ year, month, day });
}

/** A bare weekday: the report's own week looks back, a future verb or a phrase alone looks ahead. */
export function resolveWeekday(
  scan: Scan,
  name: number,
  from: number,
  to: number,
  which: 'last' | 'next' | null,
): string | null {
  const now = scan.published;
  if (!now) return null;
  const today = weekday(now);
  const ahead = (name - today + 7) % 7;
  if (which === 'next') return isoDay(addDays(now, ahead === 0 ? 7 : ahead));
  if (which === 'last') return isoDay(addDays(now, ahead === 0 ? -7 : ahead - 7));
  const tense = tenseAround(scan.tokens, from, to);
  if (tense === 'future' || (tense === null && scan.short))
    return isoDay(addDays(now, ahead === 0 && scan.short ? 7 : ahead));
  return isoDay(addDays(now, ahead === 0 ? 0 : ahead - 7));
}

/** A quarter (size 3) or half (size 6) without a year. */
export function resolvePart(scan: Scan, size: 3 | 6, index: number, from: number, to: number): string | null {
  const now = scan.published;
  if (!now) return null;
  const label = size === 3 ? 'Q' : 'H';
  const first = (index - 1) * size + 1;
  const tense = tenseAround(scan.tokens, from, to);
  const starts = months(now.year, first) - months(now.year, now.month);
  const ends = starts + size - 1;
  let year = now.year;
  if (tense === 'future') year = ends < 0 ? now.year + 1 : now.year;
  else if (tense === 'past') year = starts > 0 ? now.year - 1 : now.year;
  else if (starts > 12 - size - 3) year = now.year - 1;
  else if (starts > 0 && ends > 6) year = now.year - 1;
  return `${year}-${label}${index}`;
}
