/**
 * Calendar arithmetic on ISO strings, without a clock and without time zones. A moment is `2025-10-28`, `2025-10`, `2025`,
 * `2025-Q3`, `2025-H1` or an ISO week `2025-W44`.
 */

export interface Day {
  year: number;
  month: number;
  day: number;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const utc = (d: Day) => Date.UTC(d.year, d.month - 1, d.day);

/** `{ year: 2025, month: 3, day: 1 }` as `2025-03-01`. */
export const isoDay = (d: Day) => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
export const isoMonth = (year: number, month: number) => `${pad(year, 4)}-${pad(month)}`;

/** A full ISO date as a day; null for anything else or a day that does not exist. */
export function parseDay(iso: string | null | undefined): Day | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (!m) return null;
  const day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return exists(day) ? day : null;
}

export function exists(d: Day): boolean {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysInMonth(d.year, d.month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(d: Day, days: number): Day {
  const t = new Date(utc(d) + days * 86_400_000);
  return { year: t.getUTCFullYear(), month: t.getUTCMonth() + 1, day: t.getUTCDate() };
}

/** Adds months; the day is kept where the month has it, else its last day. */
export function addMonths(d: Day, months: number): Day {
  const index = d.year * 12 + d.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return { year, month, day: Math.min(d.day, daysInMonth(year, month)) };
}

/** Days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day) => Math.round((utc(b) - utc(a)) / 86_400_000);

/** ISO weekday, Monday 1. */
export const weekday = (d: Day) => ((new Date(utc(d)).getUTCDay() + 6) % 7) + 1;

/** The ISO week a day is in: `2026-W07`. */
export function isoWeek(d: Day): string {
  const thursday = addDays(d, 4 - weekday(d));
  const first = { year: thursday.year, month: 1, day: 1 };
  return `${thursday.year}-W${pad(Math.floor(daysBetween(first, thursday) / 7) + 1)}`;
}

/** Shifts a moment by whole units, keeping its own granularity; null when the unit is finer than the moment. */
export function shiftMoment(moment: string, unit: 'Y' | 'M' | 'W' | 'D', n: number): string | null {
  const day = parseDay(moment);
  if (day) {
    if (unit === 'Y') return isoDay(addMonths(day, 12 * n));
    if (unit === 'M') return isoDay(addMonths(day, n));
    return isoDay(addDays(day, unit === 'W' ? 7 * n : n));
  }
  const m = /^(\d{4})(?:-(\d\d)|-Q([1-4])|-H([12]))?$/.exec(moment);
  if (!m) return null;
  const year = Number(m[1]);
  const tail = moment.slice(4);
  if (unit === 'Y') return pad(year + n, 4) + tail;
  if (unit !== 'M') return null;
  if (m[2]) {
    const moved = addMonths({ year, month: Number(m[2]), day: 1 }, n);
    return isoMonth(moved.year, moved.month);
  }
  const size = m[3] ? 3 : m[4] ? 6 : 12;
  if (n % size !== 0) return null;
  const per = 12 / size;
  const index = year * per + (m[3] ? Number(m[3]) - 1 : m[4] ? Number(m[4]) - 1 : 0) + n / size;
  const at = ((index % per) + per) % per;
  const y = Math.floor(index / per);
  return size === 3 ? `${y}-Q${at + 1}` : size === 6 ? `${y}-H${at + 1}` : String(y);
}
