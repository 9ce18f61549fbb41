import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  daysInMonth,
  exists,
  isoDay,
  parseDay,
  weekday,
} from '../calendar.js';
import { yearAt } from './date.js';
import { ordinalAt } from './ordinal.js';
import { resolveDay } from './resolve.js';
import { dateHit, type Hit, type Scan } from './scan.js';
import { tenseAround } from './tense.js';
import type { Token } from './token.js';
import { MONTHS, WEEKDAYS } from './words.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** Feast days on a fixed date, by their folded words. */
const FIXED: [string[], number, number][] = [
  [['noel'], 12, 25],
  [['jour', 'de', "l'", 'an'], 1, 1],
  [['nouvel', 'an'], 1, 1],
  [['jour', 'de', 'noel'], 12, 25],
  [['saint', 'sylvestre'], 12, 31],
  [['saint', 'valentin'], 2, 14],
  [['epiphanie'], 1, 6],
  [['fete', 'du', 'travail'], 5, 1],
  [['fete', 'nationale'], 7, 14],
  [['assomption'], 8, 15],
  [['toussaint'], 11, 1],
  [['armistice'], 11, 11],
  [['halloween'], 10, 31],
  [['chandeleur'], 2, 2],
];
/** Days from Easter Sunday. */
const MOVABLE: [string[], number][] = [
  [['lundi', 'de', 'paques'], 1],
  [['vendredi', 'saint'], -2],
  [['lundi', 'de', 'pentecote'], 50],
  [['mardi', 'gras'], -47],
  [['mercredi', 'des', 'cendres'], -46],
  [['paques'], 0],
  [['ascension'], 39],
  [['pentecote'], 49],
];

const FEAST_OPENERS = new Set([...FIXED, ...MOVABLE].map(([words]) => words[0]!));

/** Words an occasion, a bare day of the month or a counted weekday can start with. */
export const OCCASION_OPENERS = [
  ...new Set([...FEAST_OPENERS, 'le', 'dernier', 'premier', 'deuxieme', 'troisieme', 'quatrieme']),
];

const wordsAt = (tokens: Token[], i: number, words: string[]) =>
  words.every(
    (word, k) =>
      (tokens[i + k]?.low === word || tokens[i + k]?.key === word) && (k === 0 || near(tokens[i + k])),
  );

/** Easter Sunday of a Gregorian year (anonymous computus). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** "Noël", "jour de l'an", "lundi de Pâques", with or without a year; in running text only where a year follows. */
export function feast(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  if (!FEAST_OPENERS.has(tokens[i]!.low) && !FEAST_OPENERS.has(tokens[i]!.key)) return null;
  for (const [words, month, day] of FIXED) {
    if (!wordsAt(tokens, i, words)) continue;
    const to = i + words.length;
    const year = yearAt(tokens, to);
    if (year) return dateHit(i, to + 1, isoDay({ year, month, day }), 'feast', { month, day, year });
    if (!scan.short && !after(tokens, i)) return null;
    return dateHit(i, to, resolveDay(scan, month, day, null, i, to), 'feast', { month, day });
  }
  for (const [words, offset] of MOVABLE) {
    if (!wordsAt(tokens, i, words)) continue;
    const to = i + words.length;
    const year = yearAt(tokens, to) ?? (scan.short ? scan.published?.year : undefined);
    if (!year) return null;
    const d = addDays(easter(year), offset);
    return dateHit(i, yearAt(tokens, to) ? to + 1 : to, isoDay(d), 'feast', { month: d.month, day: d.day });
  }
  return null;
}

/** "avant Noël", "d'ici Noël", "à la Toussaint": a preposition makes the feast a date. */
function after(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || tokens[i]!.gap === 'line') return false;
  if (/^(?:avant|apres|ici|depuis)$/.test(before.key)) return true;
  return before.low === 'à' && tokens[i - 2]?.key === 'ici';
}

/** "le 15", "le 22 de ce mois", "le 4 du mois prochain": a day whose month the text leaves out. */
export function bareDay(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  if (tokens[i]!.key !== 'le') return null;
  const token = tokens[i + 1];
  if (!near(token) || token.kind !== 'number' || token.decimals || token.text.length > 2) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  let at = i + 2;
  if (tokens[at]?.key === 'er' && tokens[at]!.gap === 'none') at++;
  const months = monthPhrase(tokens, at);
  const now = scan.published;
  if (months) {
    const d = now ? { ...addMonths({ ...now, day: 1 }, months.n), day } : null;
    return dateHit(i + 1, months.to, d && exists(d) ? isoDay(d) : null, 'bare-day', { day });
  }
  const next = tokens[at];
  const free =
    !next ||
    next.gap === 'line' ||
    /^[.,;!?)»]$/.test(next.text) ||
    /^(?:au|a|et|pour|avec|il|elle|on|nous|dans|matin|soir|midi)$/.test(next.key);
  if (!free || (next?.gap === 'none' && next.kind === 'word')) return null;
  if (next?.key === 'pour' && tokens[at + 1]?.key === 'cent') return null;
  return dateHit(i + 1, at, now ? nearestDay(scan, now, day, i, at) : null, 'bare-day', { day });
}

/** "de ce mois", "du mois prochain", "du mois dernier", "du mois". */
function monthPhrase(tokens: Token[], i: number): { n: number; to: number } | null {
  if (tokens[i]?.key === 'de' && tokens[i + 1]?.key === 'ce' && tokens[i + 2]?.key === 'mois')
    return { n: 0, to: tokens[i + 3]?.key === 'ci' ? i + 4 : i + 3 };
  if (tokens[i]?.key !== 'du' || tokens[i + 1]?.key !== 'mois') return null;
  const which = tokens[i + 2]?.key;
  if (which === 'prochain') return { n: 1, to: i + 3 };
  if (which === 'dernier' || which === 'passe') return { n: -1, to: i + 3 };
  return { n: 0, to: i + 2 };
}

function nearestDay(scan: Scan, now: Day, day: number, from: number, to: number): string | null {
  const tense = tenseAround(scan.tokens, from, to);
  const candidates = [-1, 0, 1]
    .map((n) => ({ ...addMonths({ ...now, day: 1 }, n), day }))
    .filter(
      (d) =>
        exists(d) &&
        (tense === 'future' ? daysBetween(now, d) >= 0 : tense === 'past' ? daysBetween(now, d) <= 0 : true),
    );
  candidates.sort((a, b) => Math.abs(daysBetween(now, a)) - Math.abs(daysBetween(now, b)));
  return candidates[0] ? isoDay(candidates[0]) : null;
}

/** "premier vendredi du mois", "dernier lundi de mars", "troisième mardi d'octobre 2025". */
export function countedWeekday(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const last = tokens[i]!.key === 'dernier';
  const ordinal = last ? { value: 5, to: i + 1 } : ordinalAt(tokens, i);
  if (!ordinal || ordinal.value > 5) return null;
  const name = near(tokens[ordinal.to]) ? WEEKDAYS[tokens[ordinal.to]!.key] : undefined;
  if (!name) return null;
  let at = ordinal.to + 1;
  if (!/^(?:de|d'|du)$/.test(tokens[at]?.low ?? '')) return null;
  let month: { year: number; month: number } | null = null;
  const inMonth = monthPhrase(tokens, at);
  if (inMonth && scan.published) {
    month = addMonths({ ...scan.published, day: 1 }, inMonth.n);
    at = inMonth.to;
  } else {
    const number = MONTHS[tokens[at + 1]?.key ?? ''];
    if (!number) return null;
    const year = yearAt(tokens, at + 2);
    const resolved = year ? null : parseDay(resolveDay(scan, number, 1, null, i, at + 2));
    month = year ? { year, month: number } : resolved;
    at += year ? 3 : 2;
  }
  if (!month) return null;
  const first = { ...month, day: 1 };
  let day = 1 + ((name - weekday(first) + 7) % 7) + 7 * (ordinal.value - 1);
  while (day > daysInMonth(month.year, month.month)) day -= 7;
  return dateHit(i, at, isoDay({ year: month.year, month: month.month, day }), 'counted-weekday', {
    weekday: name,
  });
}
