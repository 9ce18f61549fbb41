import { lemmatise } from '../../english/lemmatise.js';
import { ordinal, ordinalWord } from '../../english/number-words.js';
import type { Figure } from '../types.js';
import { dateSpan, dateText } from './date.js';
import { lengthOfTime, lengths } from './duration.js';
import { amount, amounts } from './money.js';
import { digits, grouped, magnitude, signed, spelled } from './number.js';
import { qualifierWords } from './qualifier.js';
import { ratioText } from './ratio.js';

/** How much of a figure to write, and in which shape. */
export interface WriteOptions {
  /** Write the qualifier too ("nearly $9 billion"); default true. */
  qualifier?: boolean;
  /** The form before a noun: "seven-year", "12-month", "$1.2 billion". */
  adjectival?: boolean;
  /** Write the counted noun ("640 employees"); default true. */
  noun?: boolean;
}

/**
 * The English of a figure in US financial style, from its value: "nearly €9 billion", "5% to 6%", "Tuesday, October 28",
 * "a year earlier", "about 30", "one-third". It re-expresses the source's phrase, so that it can stand where the French
 * quote stood; words the quote leaves out (articles, most prepositions) are left out here too.
 *
 * @example writeFigure(readFigures('près de 9 milliards d’euros')[0]) // 'nearly €9 billion'
 */
export function writeFigure(figure: Figure, options: WriteOptions = {}): string {
  const noun =
    options.noun !== false && figure.type === 'count' && figure.noun && figure.unit
      ? ` ${countedNoun(figure)}`
      : '';
  const number = quantity(figure, options.adjectival === true) + noun;
  if (options.qualifier === false || ownQualifier(figure)) return number;
  const words = qualifierWords(figure);
  return words ? `${words} ${number}` : number;
}

/**
 * The English of the quantity alone (`figure.number`), without qualifier and counted noun: "640", "$2.4 billion",
 * "seven years", "second". A collective number keeps the "about" its French noun says ("une trentaine" → "about 30").
 */
export function writeNumber(figure: Figure): string {
  const text = quantity(figure, false);
  const collective =
    figure.qualifier === 'about' &&
    figure.number?.start === figure.start &&
    /aine\b|\bmillier\b/i.test(figure.quote);
  return collective ? `about ${text}` : text;
}

/** Verb forms and "ago" phrases put the qualifier inside. */
function ownQualifier(figure: Figure): boolean {
  return figure.form.rule === 'ratio.multiple' || /^date\.(?:ago|earlier|later|in)$/.test(figure.form.rule);
}

function countedNoun(figure: Figure): string {
  const unit = figure.unit!;
  return figure.value === 1 && figure.range === null ? singular(unit) : unit;
}

/** "metric tons" as "metric ton": the head is the last word. */
function singular(unit: string): string {
  const at = unit.lastIndexOf(' ') + 1;
  const head = unit.slice(at);
  const lemma = lemmatise(head, 'noun').find((word) => word !== head);
  return unit.slice(0, at) + (lemma ?? head);
}

function quantity(figure: Figure, adjectival: boolean): string {
  if (figure.range) return rangeText(figure);
  switch (figure.type) {
    case 'money':
      return amount(Number(figure.value), figure);
    case 'percent':
      return percent(Number(figure.value), figure);
    case 'index':
      return `${signed(Number(figure.value), false, magnitude(Number(figure.value), figure.form))}${hasUnit(figure) ? ' points' : ''}`;
    case 'date':
      return dateText(figure);
    case 'duration':
      return lengthOfTime(String(figure.value), figure, adjectival);
    case 'ratio':
      return figure.form.rule === 'ratio.fraction' || figure.form.rule.includes('.')
        ? ratioText(figure)
        : grouped(digits(Number(figure.value)));
    case 'rank':
      return rankText(figure);
    default:
      return count(Number(figure.value), figure, adjectival);
  }
}

/** An elided figure prints no unit: "(100)". */
const hasUnit = (figure: Figure) => /p(?:oin)?ts?\b/i.test(figure.quote);

function count(value: number, figure: Figure, adjectival: boolean): string {
  const text = spelled(value, figure.form);
  if (figure.form.rule.startsWith('count.measure') && figure.unit && !figure.form.rule.endsWith('elliptic')) {
    const unit = adjectival || Math.abs(value) === 1 ? singularUnit(figure.unit) : figure.unit;
    return adjectival && !/^[A-Z]/.test(unit) ? `${text}-${unit}` : `${text} ${unit}`;
  }
  return text;
}

const singularUnit = (unit: string) =>
  /^[a-z][a-z ]+s$/.test(unit) && unit.length > 3 ? singular(unit) : unit;

function percent(value: number, figure: Figure): string {
  const plus = figure.quote.trimStart().startsWith('+');
  if (figure.unit === '%') return signed(value, plus, `${magnitude(value, figure.form)}%`);
  if (figure.form.rule === 'percent.fraction-of-point') {
    const { n, d } = figure.form.parts ?? {};
    if (n === 1)
      return d === 2 ? 'half a percentage point' : d === 4 ? 'a quarter point' : `a ${d}th of a point`;
    return `three-quarters of a point`;
  }
  const body = signed(value, plus, magnitude(value, figure.form));
  return `${body} ${pointName(figure.unit, Math.abs(value) <= 1)}`;
}

function pointName(unit: string | null, one: boolean): string {
  return `${unit === 'bp' ? 'basis' : 'percentage'} point${one ? '' : 's'}`;
}

function rangeText(figure: Figure): string {
  const between = figure.form.rule.endsWith('between');
  const link = between ? 'and' : /\bou\b/.test(figure.quote) ? 'or' : 'to';
  const opener = between ? 'between ' : '';
  if (figure.type === 'date') return dateSpan(figure);
  if (figure.type === 'duration')
    return opener + lengths(String(figure.range![0]), String(figure.range![1]), figure, link);
  const [low, high] = figure.range as [number, number];
  const [first, second] = [endOf(figure, 'lowDecimals'), endOf(figure, 'highDecimals')];
  if (figure.type === 'money') return opener + amounts(low, high, first, second, link);
  if (figure.type === 'percent' && figure.unit === '%')
    return `${opener}${percent(low, first)} ${link} ${percent(high, second)}`;
  if (figure.type === 'percent')
    return `${opener}${magnitude(low, first.form)} ${link} ${magnitude(high, second.form)} ${pointName(figure.unit, high <= 1)}`;
  if (figure.type === 'index')
    return `${opener}${magnitude(low, first.form)} ${link} ${magnitude(high, second.form)} points`;
  if (figure.form.rule.startsWith('count.measure'))
    return `${opener}${count(low, first, false)} ${link} ${count(high, second, false)}`;
  return `${opener}${spelled(low, first.form)} ${link} ${spelled(high, second.form)}${figure.type === 'ratio' ? ' times' : ''}`;
}

/** The figure with the decimals one end of its range was printed with. */
function endOf(figure: Figure, key: string): Figure {
  const decimals = figure.form.parts?.[key];
  return typeof decimals === 'number' ? { ...figure, form: { ...figure.form, decimals } } : figure;
}

function rankText(figure: Figure): string {
  const value = Number(figure.value);
  if (figure.form.rule === 'rank.number') return `No. ${value}`;
  const place = value < 10 ? ordinalWord(value) : ordinal(value);
  if (figure.form.parts?.['largest']) return value === 1 ? 'largest' : `${place}-largest`;
  return place;
}
