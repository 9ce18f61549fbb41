import { table } from '../../util/table.js';
import { readNumeral } from './numeral.js';
import type { Found, ReaderState } from './rule.js';
import type { Token } from './token.js';

const UNITS = table<[letter: string, factor: number, time: boolean]>({
  year: ['Y', 1, false],
  yr: ['Y', 1, false],
  month: ['M', 1, false],
  week: ['W', 1, false],
  day: ['D', 1, false],
  fortnight: ['W', 2, false],
  quarter: ['M', 3, false],
  semester: ['M', 6, false],
  decade: ['Y', 10, false],
  century: ['Y', 100, false],
  hour: ['H', 1, true],
  hr: ['H', 1, true],
  minute: ['M', 1, true],
  min: ['M', 1, true],
  second: ['S', 1, true],
});

/** Unit of time at `i`, singular or plural. */
export function timeUnit(token: Token | undefined): [letter: string, factor: number, time: boolean] | null {
  if (token?.kind !== 'word' || token.gap === 'line') return null;
  const low = token.low === 'centuries' ? 'century' : token.low;
  // "24h" is glued; "30s" and "5m" mean other things too often.
  if (low === 'h' && token.gap === 'none') return UNITS['hour'];
  return UNITS[low] ?? (low.endsWith('s') ? UNITS[low.slice(0, -1)] : undefined) ?? null;
}

/** ISO 8601 duration of a decimal count of a unit; parts of a year come out in months, other parts as decimals. */
export function isoDuration(decimal: string, [letter, factor, time]: [string, number, boolean]): string {
  const value = Number(decimal) * factor;
  if (Number.isInteger(value)) return `P${time ? 'T' : ''}${value}${letter}`;
  const months = Math.round(value * 12 * 1e6) / 1e6;
  if (letter === 'Y' && Number.isInteger(months)) {
    const years = Math.floor(months / 12);
    return `P${years > 0 ? `${years}Y` : ''}${months % 12}M`;
  }
  return `P${time ? 'T' : ''}${factor === 1 ? decimal : value}${letter}`;
}

/** Words before "a year" that make it a measure and not a rate. */
const MEASURING =
  /^(?:for|in|over|within|under|than|about|nearly|almost|by|after|only|least|around|roughly|barely|just|lasting|lasts|last|takes|take|took|another|spent|spend|approximately|exactly|inside|of|and|or|is|was|be|him|them|us|it|me|with|without|until|that|another|last|lasted|nor)$/;

/** "a year", "an hour and a half", "half a year", "a decade" at an article or "half"; null where they are a rate. */
export function articleDuration(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const half = tokens[i].low === 'half';
  if (!half && tokens[i].low !== 'a' && tokens[i].low !== 'an') return null;
  let k = i + 1;
  if (half && /^(?:a|an)$/.test(tokens[k]?.low ?? '')) k++;
  const token = tokens[k];
  const unit = timeUnit(token);
  if (!unit || token.low.endsWith('s') || token.low === 'second' || (token.low === 'quarter' && !half))
    return null;
  // "half-year results" name a period.
  if (half && token.gap === 'hyphen' && token.low !== 'hour') return null;
  const found = (to: number, count: string): Found => ({
    from: i,
    to,
    type: 'duration',
    value: isoDuration(count, unit),
    unit: null,
    range: null,
    rule: 'duration.article',
    words: true,
  });
  const next = tokens[k + 1];
  if (half) return found(k + 1, '0.5');
  if (
    next?.low === 'and' &&
    tokens[k + 2]?.low === 'a' &&
    /^(?:half|quarter)$/.test(tokens[k + 3]?.low ?? '')
  ) {
    return found(k + 4, tokens[k + 3].low === 'half' ? '1.5' : '1.25');
  }
  const before = tokens[i - 1];
  const measures =
    before === undefined
      ? false
      : before.kind === 'word'
        ? MEASURING.test(before.low)
        : /^[,;:("“—]$/.test(before.text);
  if (before?.low === 'of' && !/^(?:period|term|duration|delay|total)$/.test(tokens[i - 2]?.low ?? ''))
    return null;
  if (before?.low === 'by' && next?.kind === 'word') return null;
  // A phrase of its own, "a year", measures too.
  if (measures || (i === 0 && tokens.length === k + 1)) return found(k + 1, '1');
  return /^(?:behind|late|long|ahead|early|delay)$/.test(next?.low ?? '') && before?.kind !== 'number'
    ? found(k + 1, '1')
    : null;
}

/** "year on year", "year-over-year": compared over one year. */
export function yearOnYear(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  if (tokens[i].low !== 'year' || tokens[i + 2]?.low !== 'year' || !/^(?:on|over)$/.test(tokens[i + 1].low))
    return null;
  return {
    from: i,
    to: i + 3,
    type: 'duration',
    value: 'P1Y',
    unit: null,
    range: null,
    rule: 'duration.year-on-year',
    words: true,
  };
}

/** A second part behind a duration: "two years and six months", "1 hour 30 minutes". */
export function secondPart(
  state: ReaderState,
  i: number,
  first: string,
): { value: string; to: number } | null {
  const { tokens } = state;
  const at = tokens[i]?.low === 'and' ? i + 1 : i;
  const number = readNumeral(tokens, at);
  const unit = number && timeUnit(tokens[number.to]);
  if (!number || !unit || tokens[at].gap === 'line' || number.decimal.includes('.')) return null;
  const order = 'YMWD';
  const head = /^P(T?)(\d+)([YMWDHS])$/.exec(first);
  if (!head) return null;
  const timed = head[1] === 'T';
  if (timed !== unit[2]) return null;
  const list = timed ? 'HMS' : order;
  if (list.indexOf(unit[0]) <= list.indexOf(head[3])) return null;
  return { value: `${first}${Number(number.decimal) * unit[1]}${unit[0]}`, to: number.to + 1 };
}
