import type { Figure } from '../figures/types.js';
import { absorb } from './absorb.js';
import { FIGURE_CLASSES, WHOLE_FIGURE } from './figure-classes.js';
import { SILENT } from './unit-keys.js';
import type { Unit } from './units.js';

export const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/**
 * Joins what French says of a date in several words and English in one piece: "au mois de mars 2024" is "in March 2024",
 * "du 12 au 21 mai" is one span of days, and in "les 5 et 6 mars" both days are of March. `units` in French order.
 */
export function joinDates(units: Unit[]): void {
  for (let n = units.length - 1; n >= 0; n--) {
    const unit = units[n];
    if (MONTHS.includes(unit?.key)) {
      joinMonth(units, n);
      lastMonth(units, units.indexOf(unit));
    } else if (unit && isDate(unit) && !joinSpan(units, n) && !shareMonth(units, n) && isMonth(unit.figure!))
      joinMonth(units, n);
  }
}

const isDate = ({ kind, figure }: Unit): boolean => kind === 'figure' && figure?.type === 'date';

/** "(à) le mois de" before a month: what says "in" stays, as *en*. */
function joinMonth(units: Unit[], n: number): void {
  const keys = units.slice(Math.max(0, n - 3), n).map((u) => u.key);
  const at = keys.length - 3;
  if (at < 0 || keys[at + 1] !== 'mois' || keys[at + 2] !== 'de' || keys[at] !== 'le') return;
  const before = units[n - 4];
  // "le mois de mars" alone may be what the sentence is about.
  if (!before || !/^(à|de|depuis|pour|durant|pendant)$/.test(before.key)) return;
  if (absorb(units, n - 3, n + 1, units[n]) && before.key === 'à')
    Object.assign(before, { key: 'en', lemma: 'en' });
}

function isMonth({ form, range }: Figure): boolean {
  return /^date\.month/.test(form.rule) && range === null;
}

/** "en septembre dernier" is "last September", without a preposition. */
function lastMonth(units: Unit[], n: number): void {
  const before = units[n - 1];
  if (before?.key === 'en' && /^(dernier|prochain)$/.test(units[n + 1]?.lemma ?? '')) before.key = SILENT;
}

/** Day of the month that a unit names, 0 for none. */
function dayOf(unit: Unit | undefined): number {
  if (!unit) return 0;
  const own = Number(unit.figure?.form.parts?.day ?? 0);
  if (own > 0) return own;
  const printed = /^(\d\d?)(?:er)?$/.exec(unit.surface);
  const day = printed ? Number(printed[1]) : 0;
  return day <= 31 ? day : 0;
}

function monthOf(unit: Unit): number {
  const own = Number(unit.figure?.form.parts?.month ?? 0);
  return own > 0 ? own : MONTHS.findIndex((m) => unit.surface.toLowerCase().endsWith(m)) + 1;
}

/** "du 12 au 21 mai", "entre le 3 et le 7 juin", "du 30 avril au 2 mai": a span whose year nobody names. */
function joinSpan(units: Unit[], n: number): boolean {
  const last = units[n];
  const [opener, the, first, link, its] = units.slice(Math.max(0, n - 5), n);
  if (n < 5 || the.key !== 'le' || its.key !== 'le' || last.figure!.range) return false;
  const between = opener.key === 'entre' && link.key === 'et';
  if (!between && !(opener.key === 'de' && link.key === 'à')) return false;
  const month = monthOf(last);
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === 0 || to === 0 || month === 0 || last.figure!.value !== null) return false;
  if (last.figure!.form.parts?.weekday || first.figure?.form.parts?.weekday) return false;
  const start = first.figure && isDate(first) ? monthOf(first) || month : month;
  const span: Figure = {
    ...last.figure!,
    start: first.figure?.start ?? last.figure!.start,
    value: null,
    range: [iso(start, from), iso(month, to)],
    form: { ...last.figure!.form, rule: between ? 'date.between' : 'date.range' },
  };
  if (!absorb(units, n - 5, n + 1, last)) return false;
  Object.assign(last, { key: WHOLE_FIGURE, lemma: WHOLE_FIGURE, figure: span });
  return true;
}

/** A day of a year that does not show: the writer prints the year only where the source has one. */
const iso = (month: number, day: number): string =>
  `2000-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** "les 5 et 6 mars": the days before the last one have its month. */
function shareMonth(units: Unit[], n: number): boolean {
  const last = units[n];
  const month = monthOf(last);
  if (month === 0 || dayOf(last) === 0 || last.figure!.value !== null) return false;
  let changed = false;
  for (let at = n; /^(et|,|ou)$/.test(units[at - 1]?.key ?? '') && dayOf(units[at - 2]) > 0; at -= 2) {
    const day = units[at - 2];
    if (day.figure && !isDate(day)) break;
    const figure: Figure = {
      ...last.figure!,
      quote: day.surface,
      form: { ...last.figure!.form, rule: 'date.day-month', parts: { month, day: dayOf(day) } },
    };
    Object.assign(day, {
      kind: 'figure',
      key: FIGURE_CLASSES.date,
      lemma: FIGURE_CLASSES.date,
      upos: 'NUM',
      figure,
    });
    changed = true;
    if (units[at - 3]?.key !== 'les') continue;
    units[at - 3].key = 'le';
    break;
  }
  return changed;
}
