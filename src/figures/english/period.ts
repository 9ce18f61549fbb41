import { table } from '../../util/table.js';
import { addDays, addMonths, isoDay, isoMonth, isoWeek, weekday } from '../calendar.js';
import { dateFound, dateRange, readCalendarDate, yearAt, yearBehind } from './date.js';
import { readOrdinal } from './numeral.js';
import { type Found, type ReaderState, wordsAt } from './rule.js';
import { cue, nearestYear } from './tense.js';
import type { Token } from './token.js';

const HALF = /^(?:half|semester)$/;
const SEASONS = /^(?:spring|summer|autumn|fall|winter)$/;

/** Quarters, halves, fiscal years and seasons at `i`: "the third quarter of 2025", "Q3 2025", "H1", "fiscal 2025". */
export function readPeriod(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const token = tokens[i];
  if (token.kind === 'mixed') return coded(state, i);
  if (token.kind === 'number') return yearFirst(state, i);
  return ordinalPart(state, i) ?? fiscal(state, i) ?? season(state, i);
}

/** "Q3", "H1 2025", "3Q25", "FY2025", "FY25", "Q3'25". */
function coded(state: ReaderState, i: number): Found | null {
  const text = state.tokens[i].text.toUpperCase();
  const fiscalYear = /^FY(\d\d|\d{4})$/.exec(text);
  if (fiscalYear) return dateFound(i, i + 1, fiscalYear[1].padStart(4, '20'), 'fiscal-year');
  const forward = /^([QH])(\d)$/.exec(text);
  const back = /^(\d)([QH])(\d\d|20\d\d)?$/.exec(text);
  const letter = forward?.[1] ?? back?.[2];
  const index = Number(forward?.[2] ?? back?.[1]);
  if (!letter || index < 1 || index > (letter === 'Q' ? 4 : 2)) return null;
  if (back?.[3])
    return dateFound(i, i + 1, `${back[3].padStart(4, '20')}-${letter}${index}`, partRule(letter, 'coded'));
  const short = state.tokens[i + 1];
  if ((short?.text === "'" || short?.text === '’') && state.tokens[i + 2]?.text.length === 2) {
    return dateFound(i, i + 3, `20${state.tokens[i + 2].text}-${letter}${index}`, partRule(letter, 'coded'));
  }
  return part(state, i, i + 1, letter as 'Q' | 'H', index, 'coded');
}

const partRule = (letter: string, how: string): string => `${letter === 'Q' ? 'quarter' : 'half'}-${how}`;

/** A quarter or half with its year behind, or the one nearest to publication. */
function part(
  state: ReaderState,
  from: number,
  to: number,
  letter: 'Q' | 'H',
  index: number,
  how: string,
): Found {
  const printed = yearBehind(state, to);
  const rule = partRule(letter, how);
  if (printed) return dateFound(from, printed.to, `${printed.year}-${letter}${index}`, rule);
  const { published } = state;
  if (!published) return dateFound(from, to, null, rule);
  const parts = letter === 'Q' ? 4 : 2;
  const now = Math.ceil(published.month / (12 / parts));
  const year = nearestYear(index, now, parts, published.year, cue(state.tokens, from));
  return dateFound(from, to, `${year}-${letter}${index}`, rule);
}

/** "third quarter", "third-quarter 2025", "first half of last year", "the final quarter". */
function ordinalPart(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const final = tokens[i].low === 'final';
  const ordinal = final ? { value: 0, to: i + 1 } : readOrdinal(tokens, i);
  if (!ordinal) return null;
  let k = ordinal.to;
  if (/^(?:fiscal|calendar|financial)$/.test(tokens[k]?.low ?? '')) k++;
  const noun = tokens[k];
  if (!noun || noun.gap === 'line') return null;
  const letter = noun.low === 'quarter' ? 'Q' : HALF.test(noun.low) ? 'H' : null;
  if (!letter) return null;
  const index = final ? (letter === 'Q' ? 4 : 2) : ordinal.value;
  if (index > (letter === 'Q' ? 4 : 2)) return null;
  const after = tokens[k + 1];
  // "a third quarter of growth", "the fourth quarter in a row" rank, they do not date.
  if (
    tokens[i - 1]?.low === 'a' ||
    wordsAt(tokens, k + 1, 'in a row') ||
    /^(?:running|straight)$/.test(after?.low ?? '')
  )
    return null;
  if (after?.low === 'of' && /^(?:fiscal|the)$/.test(tokens[k + 2]?.low ?? '') && !yearBehind(state, k + 1)) {
    // "the first quarter of the fiscal year 2025-2026", "of the year".
    let end = k + 2;
    while (/^(?:the|fiscal|financial|calendar|year)$/.test(tokens[end]?.low ?? '')) end++;
    const year = yearAt(tokens, end);
    if (year !== null && tokens[end + 1]?.gap !== 'hyphen')
      return dateFound(i, end + 1, `${year}-${letter}${index}`, partRule(letter, 'ordinal'));
  }
  return part(state, i, k + 1, letter, index, 'ordinal');
}

/** "fiscal 2025", "fiscal year 2024-2025", "the 2024-2025 fiscal year", "financial year 2024/25". */
function fiscal(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const low = tokens[i].low;
  let k = i;
  if (low === 'fiscal' || low === 'financial') k = tokens[i + 1]?.low === 'year' ? i + 2 : i + 1;
  else if (low === 'fy') k = i + 1;
  else return null;
  if (tokens[k]?.gap === 'line') return null;
  const year = yearAt(tokens, k);
  if (year === null) return null;
  const second = secondYear(tokens, k);
  return second
    ? dateRange(i, second.to, String(year), String(second.year), 'fiscal-year')
    : dateFound(i, k + 1, String(year), 'fiscal-year');
}

/** "-2025", "/25" behind a year. */
function secondYear(tokens: Token[], k: number): { year: number; to: number } | null {
  const first = yearAt(tokens, k);
  const next = tokens[k + 1];
  if (first === null || !next) return null;
  const at = next.gap === 'hyphen' ? k + 1 : next.text === '/' && next.gap === 'none' ? k + 2 : -1;
  const second = tokens[at];
  if (second?.kind !== 'number' || second.decimals > 0 || second.grouped) return null;
  const year =
    second.text.length === 4
      ? Number(second.text)
      : second.text.length === 2
        ? Math.floor(first / 100) * 100 + Number(second.text)
        : 0;
  return year > first && year < first + 100 ? { year, to: at + 1 } : null;
}

/** "2025", "2024-2025", "from 2024 to 2026", "2025 third quarter" at a number. */
function yearFirst(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const year = yearAt(tokens, i);
  if (year === null || !isYear(state, i)) return null;
  const second = secondYear(tokens, i);
  if (second) {
    const rule = second.year === year + 1 ? 'fiscal-year' : 'years';
    return dateRange(i, second.to, String(year), String(second.year), rule);
  }
  const opener = tokens[i - 1]?.low;
  const joiner = tokens[i + 1]?.low;
  const high = yearAt(tokens, i + 2);
  if (
    high !== null &&
    high > year &&
    ((opener === 'between' && joiner === 'and') || joiner === 'to' || joiner === 'through')
  ) {
    const from = opener === 'between' || opener === 'from' ? i - 1 : i;
    return dateRange(from, i + 3, String(year), String(high), opener === 'between' ? 'between' : 'from-to');
  }
  const q = tokens[i + 1];
  if (q?.kind === 'mixed' && q.gap === 'space') {
    const half = coded(state, i + 1);
    if (half && half.to === i + 2 && half.rule !== 'date.fiscal-year') {
      const value = `${year}-${q.text.toUpperCase().replace(/^(\d)([QH])$/, '$2$1')}`;
      return dateFound(i, i + 2, value, half.rule.slice(5));
    }
  }
  return dateFound(i, i + 1, String(year), 'year');
}

/** Names and labels before a number that is no year: "Vision 2030", "Article 1984". */
const PLAN =
  /^(?:vision|horizon|agenda|cap|plan|strategy|ambition|ambitions|roadmap|expo|project|program|programme|euro|mission|objective|destination|route|article|section|directive|regulation|rule|law|resolution|russell|nikkei|windows|office|iso|en|model|type|room|flight|highway|page|no|nos|number|level|bourse)$/;
const BEFORE_YEAR =
  /^(?:in|by|since|from|until|till|to|for|of|during|through|before|after|between|and|or|than|early|late|mid|end|fiscal|year|calendar|around|on|the|full-year|full|in-|versus|vs|against|about|its|their|his|beyond|over|throughout|as|with|at|next|last|this|but|while|pre|post|is|was|are|were|see|sees|expects|targets)$/;
const COUNTED =
  /^(?:employees|people|jobs|workers|staff|positions|posts|shares|units|customers|clients|households|homes|vehicles|cars|euros|dollars|pounds|points|stores|shops|megawatts|tons|tonnes|metric|kilometers|kilometres|km|mw|gw|gwh|mwh|kwh|kg|hectares|square|seats|beds|members|times|barrels|aircraft|planes|miles|hours|days|years|meters|metres|basis|percent|companies|branches|patents|bottles|passengers|students|subscribers|users|respondents)$/;

/** Whether a four-digit number is a year: not glued to a unit, not counting something, not part of a name. */
function isYear(state: ReaderState, i: number): boolean {
  const { tokens } = state;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (
    after?.gap === 'none' &&
    ((after.kind === 'word' && !after.low.startsWith("'")) || /^[%€$£°]$/.test(after.text))
  )
    return false;
  if (
    after &&
    after.gap !== 'line' &&
    (COUNTED.test(after.low) ||
      /^(?:million|billion|trillion|thousand)$/.test(after.low) ||
      after.text === '%')
  )
    return false;
  if (!before || tokens[i].gap === 'line') return true;
  if (/^[€$£¥#/]$/.test(before.text)) return false;
  if (before.kind !== 'word')
    return before.kind !== 'mixed' && before.kind !== 'opaque' ? true : before.kind === 'mixed';
  if (tokens[i].gap === 'hyphen')
    return /^(?:mid|end|early|late|pre|post|year|year-end|april|june|july|september|october|january|december|march)$/.test(
      before.low,
    );
  if (before.capital && PLAN.test(before.low)) return false;
  // "the Lyon 2024 Games", "its Elan 2028 plan": a capital inside a sentence and a year make a name.
  if (
    before.capital &&
    !BEFORE_YEAR.test(before.low) &&
    tokens[i - 2]?.kind === 'word' &&
    !tokens[i - 2].capital &&
    before.gap === 'space'
  ) {
    return false;
  }
  return true;
}

/** "spring 2024", "the summer of 2027", "this fall", "next winter": the year. */
function season(state: ReaderState, i: number): Found | null {
  const { tokens, published } = state;
  if (!SEASONS.test(tokens[i].low)) return null;
  const printed = yearBehind(state, i + 1, false);
  if (printed) return dateFound(i, printed.to, String(printed.year), 'season-year');
  const before = tokens[i - 1]?.low;
  const offset = before === 'last' ? -1 : before === 'this' || before === 'next' ? 0 : null;
  if (offset === null) return null;
  const start = { winter: 1, spring: 3, summer: 6, autumn: 9, fall: 9 }[tokens[i].low]!;
  if (!published) return dateFound(i - 1, i + 1, null, 'season');
  const year =
    before === 'last'
      ? published.month > start
        ? published.year
        : published.year - 1
      : before === 'next' && published.month >= start
        ? published.year + 1
        : published.year;
  return dateFound(i - 1, i + 1, String(year), 'season');
}

const COARSE = /^(?:early|late|mid|end|beginning|start|middle|close|year|half|midway|yearend|midyear)$/;

/**
 * Coarse dates at `i`: "late 2027", "mid-November", "the end of the first half of 2027", "year-end", "the end of the
 * year". The value is the period's.
 */
export function readCoarse(state: ReaderState, i: number): Found | null {
  const { tokens, published } = state;
  const low = tokens[i].low;
  if (tokens[i].kind !== 'word' || !COARSE.test(low)) return null;
  const year = (offset: number): string | null => (published ? String(published.year + offset) : null);
  if (
    low === 'yearend' ||
    (low === 'year' && tokens[i + 1]?.low === 'end') ||
    low === 'midyear' ||
    (low === 'mid' && tokens[i + 1]?.low === 'year')
  ) {
    const to = low === 'year' || low === 'mid' ? i + 2 : i + 1;
    const printed = yearAt(tokens, to);
    return printed !== null && tokens[to].gap !== 'line'
      ? dateFound(i, to + 1, String(printed), 'year')
      : dateFound(i, to, year(0), 'period-Y');
  }
  if (low === 'year' || low === 'half') return null;
  let k = i + 1;
  const hyphen = tokens[k]?.gap === 'hyphen';
  if (!hyphen && low !== 'mid' && low !== 'early' && low !== 'late') {
    if (tokens[k]?.low !== 'of') return null;
    k++;
  } else if (!hyphen && (low === 'early' || low === 'late') && tokens[k]?.low === 'in') k++;
  if (!tokens[k] || tokens[k].gap === 'line') return null;
  if (tokens[k].low === 'the') k++;
  const token = tokens[k];
  if (!token) return null;
  const noun = /^(?:calendar|current|fiscal|financial)$/.test(token.low) ? tokens[k + 1] : token;
  if (noun?.low === 'year') {
    const at = noun === token ? k : k + 1;
    const printed = yearAt(tokens, at + 1);
    if (printed !== null) return dateFound(i, at + 2, String(printed), 'fiscal-year');
    return low === 'early' || low === 'late' || low === 'mid'
      ? null
      : dateFound(i, at + 1, year(0), 'period-Y');
  }
  if ((token.low === 'month' || token.low === 'quarter') && published && !/^(?:early|late|mid)$/.test(low)) {
    const value =
      token.low === 'month'
        ? isoMonth(published.year, published.month)
        : `${published.year}-Q${Math.ceil(published.month / 3)}`;
    return dateFound(i, k + 1, value, token.low === 'month' ? 'period-M' : 'period-Q');
  }
  const inner = readPeriod(state, k) ?? relativePeriod(state, k) ?? readCalendarDate(state, k);
  if (inner?.type !== 'date' || (inner.value === null && !inner.unresolved)) return null;
  return { ...inner, from: i };
}

const UNIT = table<'Y' | 'M' | 'W' | 'Q' | 'H' | 'E'>({
  year: 'Y',
  month: 'M',
  week: 'W',
  quarter: 'Q',
  half: 'H',
  weekend: 'E',
});

const OFFSETS = table({
  last: -1,
  this: 0,
  next: 1,
  previous: -1,
  prior: -1,
  preceding: -1,
  following: 1,
  current: 0,
  coming: 1,
});

/** "last year", "this month", "next quarter", "the previous year", "the current fiscal year". */
export function relativePeriod(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const low = tokens[i].low;
  let offset: number | undefined = OFFSETS[low];
  if (offset === undefined) return null;
  let k = i + 1;
  if (/^(?:fiscal|financial|calendar)$/.test(tokens[k]?.low ?? '')) k++;
  const noun = tokens[k];
  const unit = noun && noun.gap !== 'line' ? UNIT[noun.low] : undefined;
  if (!unit || (noun.gap === 'hyphen' && low !== 'prior' && low !== 'previous')) return null;
  const determined = tokens[i - 1]?.low === 'the';
  // "the last year", "the next quarter century": with an article these measure.
  if (determined && (low === 'last' || (low === 'next' && unit === 'Y' && tokens[k + 1]?.low === 'of')))
    return null;
  if (low === 'this' && tokens[k + 1]?.gap === 'hyphen') offset = 0;
  const anchored = /^(?:previous|prior|preceding|following)$/.test(low);
  return movedPeriod(state, i, k + 1, unit, offset, anchored);
}

/** The period of a unit at an offset from publication, or from the last period named when `anchored`. */
export function movedPeriod(
  state: ReaderState,
  from: number,
  to: number,
  unit: 'Y' | 'M' | 'W' | 'Q' | 'H' | 'E',
  offset: number,
  anchored: boolean,
): Found {
  const { published, anchor } = state;
  const rule = `period-${unit}`;
  const yearOf = anchored && anchor ? Number(anchor.slice(0, 4)) : published?.year;
  if (unit === 'Y') return dateFound(from, to, yearOf === undefined ? null : String(yearOf + offset), rule);
  const month = anchored && anchor ? /^(\d{4})-(\d\d)$/.exec(anchor) : null;
  const quarter = anchored && anchor ? /^(\d{4})-([QH])(\d)$/.exec(anchor) : null;
  if (unit === 'M' && month) {
    const moved = addMonths({ year: Number(month[1]), month: Number(month[2]), day: 1 }, offset);
    return dateFound(from, to, isoMonth(moved.year, moved.month), rule);
  }
  if (!published) return dateFound(from, to, null, rule);
  if (unit === 'M') {
    const moved = addMonths({ ...published, day: 1 }, offset);
    return dateFound(from, to, isoMonth(moved.year, moved.month), rule);
  }
  if (unit === 'W') return dateFound(from, to, isoWeek(addDays(published, 7 * offset)), rule);
  if (unit === 'E') {
    const saturday = addDays(published, 6 - weekday(published) + 7 * offset);
    return dateRange(from, to, isoDay(saturday), isoDay(addDays(saturday, 1)), 'weekend');
  }
  const parts = unit === 'Q' ? 4 : 2;
  const base =
    quarter && quarter[2] === unit
      ? Number(quarter[1]) * parts + Number(quarter[3]) - 1
      : published.year * parts + Math.ceil(published.month / (12 / parts)) - 1;
  const index = base + offset;
  return dateFound(from, to, `${Math.floor(index / parts)}-${unit}${(index % parts) + 1}`, rule);
}
