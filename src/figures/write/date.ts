import { ordinalWord } from '../../english/number-words.js';
import type { Figure } from '../types.js';
import { few } from './duration.js';

const MONTHS =
  '_ January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = '_ Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const PERIODS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', Q: 'quarter', H: 'half' };
const SPANS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour' };

/** A moment from its value alone: "October 28, 2025", "March 2024", "third quarter of 2025". */
export function plainDate(iso: string): string {
  const m = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])|W(\d\d)))?$/.exec(iso);
  if (!m) return iso;
  const [, year, month, day, quarter, half, week] = m;
  if (day) return `${MONTHS[Number(month)]} ${Number(day)}, ${year}`;
  if (month) return `${MONTHS[Number(month)]} ${year}`;
  if (quarter) return `${ordinalWord(Number(quarter))} quarter of ${year}`;
  if (half) return `${ordinalWord(Number(half))} half of ${year}`;
  return week ? `week ${Number(week)} of ${year}` : year!;
}

const at = (figure: Figure, key: string) => figure.form.parts?.[key];

/** A date as the source put it: "Tuesday, October 28", "last September", "a year earlier", "late 2027", "next year". */
export function dateText(figure: Figure): string {
  const rule = figure.form.rule.replace(/^date\./, '');
  const text = core(figure, rule);
  const position = at(figure, 'position') as string | undefined;
  return position ? positioned(figure, text, position) : text;
}

function core(figure: Figure, rule: string): string {
  const month = MONTHS[Number(at(figure, 'month') ?? 0)];
  const name = WEEKDAYS[Number(at(figure, 'weekday') ?? 0)];
  const n = Number(at(figure, 'n') ?? 0);
  const year = at(figure, 'year');
  switch (rule) {
    case 'day-month-year':
      return `${name !== '_' ? `${name}, ` : ''}${month} ${at(figure, 'day')}, ${year}`;
    case 'day-month':
      return `${name !== '_' ? `${name}, ` : ''}${month} ${at(figure, 'day')}`;
    case 'weekday-day':
      return month && month !== '_'
        ? `${name}, ${month} ${at(figure, 'day')}`
        : `${name} the ${at(figure, 'day')}`;
    case 'weekday':
      return name!;
    case 'weekday-last':
      return `last ${name}`;
    case 'weekday-next':
      return `next ${name}`;
    case 'month':
      return month!;
    case 'month-year':
      return `${month} ${year}`;
    case 'month-last':
      return `last ${month}`;
    case 'month-next':
      return `next ${month}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}s`;
    case 'quarter-coded':
      return `Q${at(figure, 'index')}${year ? ` ${year}` : ''}`;
    case 'half-coded':
      return `H${at(figure, 'index')}${year ? ` ${year}` : ''}`;
    case 'quarter-ordinal':
    case 'half-ordinal':
      return `${ordinalWord(Number(at(figure, 'index')))} ${rule.startsWith('q') ? 'quarter' : 'half'}${year ? ` of ${year}` : ''}`;
    case 'season-year':
      return `${at(figure, 'season')} of ${year}`;
    case 'season-last':
      return `last ${at(figure, 'season')}`;
    case 'season-next':
      return `next ${at(figure, 'season')}`;
    case 'season-this':
      return `this ${at(figure, 'season')}`;
    case 'yesterday':
      return 'yesterday';
    case 'tomorrow':
      return 'tomorrow';
    case 'today':
      return 'today';
    case 'day-before-yesterday':
      return 'the day before yesterday';
    case 'day-after-tomorrow':
      return 'the day after tomorrow';
    case 'day-before':
      return 'the previous day';
    case 'day-after':
      return 'the next day';
    case 'two-days-before':
      return 'two days earlier';
    case 'two-days-later':
      return 'two days later';
    case 'ago':
      return `${span(figure, n)} ago`;
    case 'earlier':
      return `${span(figure, n)} earlier`;
    case 'later':
      return `${span(figure, n)} later`;
    case 'in':
      return `in ${span(figure, n)}`;
    case 'fiscal-year': {
      const fiscal = /exercice/i.test(figure.quote) ? 'fiscal ' : '';
      return `${fiscal}${at(figure, 'from')}-${at(figure, 'to')}`;
    }
    case 'years':
      return `${at(figure, 'from')}-${at(figure, 'to')}`;
    default:
      break;
  }
  if (rule.startsWith('weekend')) return `${near(n)} weekend`;
  if (rule.startsWith('period-')) {
    const period = PERIODS[String(at(figure, 'size'))]!;
    if (at(figure, 'anchored')) return n < 0 ? `the previous ${period}` : `the following ${period}`;
    return /exercice/i.test(figure.quote) ? `${near(n)} fiscal year` : `${near(n)} ${period}`;
  }
  return typeof figure.value === 'string' ? plainDate(figure.value) : figure.quote;
}

const near = (n: number) => (n < 0 ? 'last' : n > 0 ? 'next' : 'this');

/** "a year", "six months", "three weeks". */
function span(figure: Figure, n: number): string {
  const name = SPANS[String(at(figure, 'unit'))] ?? 'year';
  const about = figure.qualifier === 'about' ? 'about ' : '';
  if (n === 1) return `${about}${name === 'hour' ? 'an' : 'a'} ${name}`;
  return `${about}${few(n)} ${name}s`;
}

/** "late 2027", "mid-November", "end of the year", "early next year". */
function positioned(figure: Figure, text: string, position: string): string {
  const linked = /^\p{L}+\s+(?:de|du|d[’'])/iu.test(figure.quote);
  const period = /^this (year|month|quarter|half|week)$/.exec(text);
  const article = /^(?:first|second|third|fourth) (?:quarter|half)|^(?:spring|summer|fall|winter) /.test(text)
    ? 'the '
    : '';
  const inner =
    period && !/^(?:fin|début|debut|mi|milieu)\s+(?:cet|ce)/i.test(figure.quote)
      ? `the ${period[1]}`
      : article + text;
  const ends = figure.quote.toLowerCase().startsWith('fin');
  const starts = /^d[ée]but/i.test(figure.quote);
  if (/^fin d[’']ann/i.test(figure.quote)) return 'year-end';
  if (position === 'during') return `during ${inner}`;
  if (linked && ends) return `end of ${inner}`;
  if (linked && starts) return `beginning of ${inner}`;
  if (position === 'mid') return /^[A-Z0-9]/.test(text) ? `mid-${text}` : `middle of ${inner}`;
  return `${position} ${article ? inner : text}`;
}

/** A span of dates: "between April and June", "June 8 to 26", "from 2021 to 2024". */
export function dateSpan(figure: Figure): string {
  const [low, high] = figure.range as [string, string];
  const rule = figure.form.rule.replace(/^date\./, '');
  if (rule === 'fiscal-year' || rule === 'years' || rule.startsWith('weekend')) return dateText(figure);
  const printedYear = /\d{4}/.test(figure.quote);
  const link = rule === 'between' ? 'and' : 'to';
  const opener = rule === 'between' ? 'between ' : 'from ';
  return opener + joined(low, high, link, printedYear);
}

function joined(low: string, high: string, link: string, printedYear: boolean): string {
  const year = printedYear ? `, ${high.slice(0, 4)}` : '';
  if (low.length === 10 && high.length === 10 && low.slice(0, 4) === high.slice(0, 4)) {
    const [a, b] = [low, high].map((iso) => `${MONTHS[Number(iso.slice(5, 7))]} ${Number(iso.slice(8))}`) as [
      string,
      string,
    ];
    const short = low.slice(5, 7) === high.slice(5, 7) ? String(Number(high.slice(8))) : b;
    return `${a} ${link} ${short}${year}`;
  }
  if (/^\d{4}-\d\d$/.test(low) && /^\d{4}-\d\d$/.test(high) && low.slice(0, 4) === high.slice(0, 4))
    return `${MONTHS[Number(low.slice(5))]} ${link} ${MONTHS[Number(high.slice(5))]}${printedYear ? ` ${high.slice(0, 4)}` : ''}`;
  return `${plainDate(low)} ${link} ${plainDate(high)}`;
}
