import { table } from '../../util/table.js';
import {
  addDays,
  addMonths,
  type Day,
  isoDay,
  isoMonth,
  parseDay,
  shiftMoment,
  weekday,
} from '../calendar.js';
import { weekAway } from './date.js';
import type { Quantity } from './quantity.js';
import { dateHit, type Hit, type Scan } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';
const LAST = /^(?:dernier|derniere|passe|passee|precedent|precedente|ecoule|ecoulee)$/;

/** What a period noun names: its granularity. */
const PERIODS: Record<string, 'Y' | 'M' | 'W' | 'Q' | 'H' | 'E'> = table({
  an: 'Y',
  annee: 'Y',
  exercice: 'Y',
  mois: 'M',
  semaine: 'W',
  trimestre: 'Q',
  semestre: 'H',
  week: 'E',
  weekend: 'E',
});

/** The period `n` away from the publication day, at a noun's granularity. */
export function periodAway(scan: Scan, size: 'Y' | 'M' | 'W' | 'Q' | 'H', n: number): string | null {
  const now = scan.published;
  if (!now) return null;
  if (size === 'Y') return String(now.year + n);
  if (size === 'W') return weekAway(scan, n);
  if (size === 'M') {
    const d = addMonths({ ...now, day: 1 }, n);
    return isoMonth(d.year, d.month);
  }
  const months = size === 'Q' ? 3 : 6;
  const index = Math.floor((now.year * 12 + now.month - 1) / months) + n;
  const per = 12 / months;
  return `${Math.floor(index / per)}-${size}${(index % per) + 1}`;
}

/** Saturday and Sunday of the week `n` weeks away. */
function weekend(scan: Scan, n: number): [string, string] | null {
  const now = scan.published;
  if (!now) return null;
  const saturday = addDays(now, 6 - weekday(now) + 7 * n);
  return [isoDay(saturday), isoDay(addDays(saturday, 1))];
}

/** "l'an dernier", "cette année", "le mois prochain", "la semaine passée", "ce week-end". Starts at the determiner or the noun. */
export function periodPhrase(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const first = tokens[i]!;
  const determiner = /^(?:l'|le|la|ce|cet|cette|au|du)$/.test(first.key);
  let at = determiner ? i + 1 : i;
  // "au cours de l'année", "la même semaine"
  if (!near(tokens[at]) && determiner) return null;
  const noun = tokens[at];
  if (noun?.kind !== 'word') return null;
  const size = PERIODS[noun.key];
  if (!size) return null;
  at++;
  if (noun.key === 'week') {
    if (tokens[at]?.key !== 'end') return null;
    at++;
  }
  // "du mois dernier" keeps "mois dernier"; "au mois prochain" too
  const from = first.key === 'au' || first.key === 'du' ? i + 1 : i;
  const this_ = determiner && /^c/.test(first.key);
  let n: number | null = this_ ? 0 : null;
  const next = tokens[at];
  if (near(next) && next.kind === 'word') {
    if (LAST.test(next.key)) n = -1;
    else if (
      next.key === 'prochain' ||
      next.key === 'prochaine' ||
      next.key === 'suivante' ||
      next.key === 'suivant'
    )
      n = 1;
    else if (next.key === 'a' && tokens[at + 1]?.key === 'venir') {
      n = 1;
      at++;
    } else if (next.key === 'en' && tokens[at + 1]?.key === 'cours') {
      n = 0;
      at++;
    } else if (next.key === 'ci' && this_) at++;
    if (n !== null && n !== 0) at++;
    else if (next.key === 'en' || (next.key === 'cours' && n === 0) || tokens[at]?.key === 'cours')
      at = tokens[at]?.key === 'cours' ? at + 1 : at;
  }
  if (n === null) return null;
  if (noun.key === 'an' && n === 0) return null;
  // "cette année-là" points at a year that was spoken of
  if (this_ && /^-là/i.test(scan.text.slice(noun.end, noun.end + 3))) return null;
  // the year before the one just named: "l'exercice précédent", "l'année précédente" after "2024"
  const anchored =
    near(next) && /^(?:precedent|suivant)/.test(next.key) && scan.period !== null && size !== 'E';
  if (size === 'E') {
    const span = weekend(scan, n);
    const hit = dateHit(from, at, null, `weekend-${n}`, { n });
    return span ? { ...hit, range: span, unresolved: undefined } : hit;
  }
  let value = periodAway(scan, size, n);
  if (anchored) {
    const step = size === 'Y' ? 1 : size === 'Q' ? 3 : size === 'H' ? 6 : 1;
    const sameSize = size === 'Y' ? /^\d{4}$/ : size === 'Q' ? /Q/ : size === 'H' ? /H/ : /^\d{4}-\d\d$/;
    if (sameSize.test(scan.period!))
      value = shiftMoment(scan.period!, size === 'Y' ? 'Y' : 'M', n * step) ?? value;
  }
  return dateHit(from, at, value, `period-${size}`, { n, size, anchored: anchored ? 1 : 0 });
}

/** "hier", "demain", "avant-hier", "la veille", "le lendemain", "ce jour". */
export function dayWord(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const key = tokens[i]!.key;
  const next = tokens[i + 1];
  const third = tokens[i + 2];
  const at = (from: number, to: number, days: number, rule: string) =>
    dateHit(from, to, scan.published ? isoDay(addDays(scan.published, days)) : null, rule, { days });
  switch (key) {
    case 'hier':
      return at(i, i + 1, -1, 'yesterday');
    case 'demain':
      return at(i, i + 1, 1, 'tomorrow');
    case "aujourd'hui":
      // "emploie aujourd'hui 500 personnes" means these days, no date
      return scan.short || next?.text === '.' ? at(i, i + 1, 0, 'today') : null;
    case 'avant':
      return next?.key === 'hier' && near(next) ? at(i, i + 2, -2, 'day-before-yesterday') : null;
    case 'apres':
      return next?.key === 'demain' && near(next) ? at(i, i + 2, 2, 'day-after-tomorrow') : null;
    case 'surlendemain':
      return at(i > 0 && tokens[i - 1]!.key === 'le' ? i - 1 : i, i + 1, 2, 'two-days-later');
    case 'la':
      return next?.key === 'veille' && near(next) && !ofWhat(third) ? at(i, i + 2, -1, 'day-before') : null;
    case 'le':
      if (next?.key === 'surlendemain') return at(i, i + 2, 2, 'two-days-later');
      return next?.key === 'lendemain' && near(next) && !ofWhat(third) ? at(i, i + 2, 1, 'day-after') : null;
    case "l'":
      return next?.key === 'avant' && third?.key === 'veille' ? at(i, i + 3, -2, 'two-days-before') : null;
    case 'ce':
    case 'cette':
      if (
        near(next) &&
        /^(?:jour|matin|soir|nuit|midi|apres)$/.test(next.key) &&
        (key === 'ce' || next.key === 'nuit' || next.key === 'apres')
      ) {
        const afternoon = next.key === 'apres';
        if (afternoon && third?.key !== 'midi') return null;
        return scan.short || next.key === 'jour' ? at(i, afternoon ? i + 3 : i + 2, 0, 'today') : null;
      }
      return null;
    default:
      return null;
  }
}

/** "la veille de Noël", "au lendemain de l'annonce" count from something unsaid. */
const ofWhat = (token: Token | undefined) => near(token) && /^(?:de|du|des|d')$/.test(token.low);

const EARLIER = /^(?:auparavant)$/;

/**
 * Turns a duration into the moment it points at: "il y a six mois", "un an plus tôt", "dans deux semaines", "trois ans
 * après". `null` when it measures a span.
 */
export function moment(scan: Scan, quantity: Quantity): Hit | null {
  const { tokens } = scan;
  const { from, to } = quantity;
  const step = soleUnit(quantity.iso!);
  if (!step) return null;
  let start = from;
  // "il y a environ six mois": one qualifier may stand between
  const back =
    tokens[from - 1]?.key === 'environ' || tokens[from - 1]?.key === 'presque'
      ? 2
      : tokens[from - 1]?.key === 'de' && /^(?:plus|moins|pres)$/.test(tokens[from - 2]?.key ?? '')
        ? 3
        : 1;
  const before = tokens[from - back];
  const y = tokens[from - back - 1];
  if (before?.low === 'a' && y?.key === 'y' && /^(?:il|l')$/.test(tokens[from - back - 2]?.low ?? 'il')) {
    start = tokens[from - back - 2]?.low === 'il' ? from - back - 2 : from - back - 1;
    return ago(scan, quantity, step, start, to, -1, 'ago', back > 1);
  }
  // hours point at a day only from now: "deux heures plus tôt" and "dans deux heures" are spans
  if (step.unit === 'TH') return null;
  const next = tokens[to];
  const after = tokens[to + 1];
  if (near(next)) {
    if (EARLIER.test(next.key) || (next.key === 'avant' && free(after)))
      return relativeTo(scan, quantity, step, to + 1, -1, 'earlier');
    if (next.key === 'plus' && near(after) && after.low === 'tôt')
      return relativeTo(scan, quantity, step, to + 2, -1, 'earlier');
    if (next.key === 'plus' && after?.key === 'tot')
      return relativeTo(scan, quantity, step, to + 2, -1, 'earlier');
    if (next.key === 'plus' && after?.key === 'tard')
      return relativeTo(scan, quantity, step, to + 2, 1, 'later');
    if (next.key === 'apres' && free(after)) return relativeTo(scan, quantity, step, to + 1, 1, 'later');
  }
  if (before?.key === 'dans' && back === 1 && !/^(?:les|ces)$/.test(before.key))
    return ago(scan, quantity, step, from - 1, to, 1, 'in', false);
  if (before?.key === 'dans' && back > 1) return ago(scan, quantity, step, from - back, to, 1, 'in', true);
  return null;
}

const free = (token: Token | undefined) =>
  !token || token.gap === 'line' || (token.kind === 'symbol' && token.text !== '-');

interface Step {
  unit: 'Y' | 'M' | 'W' | 'D' | 'TH';
  n: number;
}

function soleUnit(iso: string): Step | null {
  const hours = /^PT(\d+)H$/.exec(iso);
  if (hours) return { unit: 'TH', n: Number(hours[1]) };
  const m = /^P(\d+)([YMWD])$/.exec(iso);
  return m ? { unit: m[2] as Step['unit'], n: Number(m[1]) } : null;
}

/** From the publication day, at the unit's own granularity. */
function ago(
  scan: Scan,
  quantity: Quantity,
  step: Step,
  from: number,
  to: number,
  sign: 1 | -1,
  rule: string,
  about: boolean,
): Hit {
  const now = scan.published;
  let value: string | null = null;
  if (now) {
    const moved =
      step.unit === 'TH'
        ? shiftMoment(isoDay(now), 'D', sign * Math.floor(step.n / 24))
        : shiftMoment(isoDay(now), step.unit, sign * step.n);
    const d: Day = parseDay(moved)!;
    value = step.unit === 'Y' ? String(d.year) : step.unit === 'M' ? isoMonth(d.year, d.month) : isoDay(d);
  }
  return withCount(dateHit(from, to, value, rule, { n: step.n, unit: step.unit }), quantity, about);
}

/** From the period the text last named; without one, from the publication day. */
function relativeTo(scan: Scan, quantity: Quantity, step: Step, to: number, sign: 1 | -1, rule: string): Hit {
  const anchor = scan.period ?? null;
  const shifted = anchor && step.unit !== 'TH' ? shiftMoment(anchor, step.unit, sign * step.n) : null;
  if (shifted)
    return withCount(
      dateHit(quantity.from, to, shifted, rule, { n: step.n, unit: step.unit }),
      quantity,
      false,
    );
  return ago(scan, quantity, step, quantity.from, to, sign, rule, false);
}

function withCount(hit: Hit, quantity: Quantity, about: boolean): Hit {
  return { ...hit, words: quantity.numeral.words, ...(about ? { qualifier: 'about' as const } : {}) };
}
