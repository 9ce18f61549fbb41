import { table } from '../../util/table.js';
import { shift } from '../decimal.js';
import type { FigureType } from '../types.js';
import { currencyAfter, currencyBefore } from './currency.js';
import { isoDuration, timeUnit } from './duration.js';
import { countedNoun, measureAt } from './noun.js';
import { type Numeral, readNumeral, readOrdinal } from './numeral.js';
import { multiplies, timesDirection } from './ratio.js';
import { type ReaderState, wordsAt } from './rule.js';
import { fractionAt } from './share.js';
import type { Token } from './token.js';

/** A number with what the words around it say of its unit. `type` null: a bare number. */
export interface Amount {
  from: number;
  to: number;
  type: FigureType | null;
  unit: string | null;
  /** Exact signed decimal; an ISO duration for durations. */
  value: string;
  numeral: Numeral;
  negative: boolean;
  plus: boolean;
  rule: string;
  direction?: 'up' | 'down';
}

/** The amount that starts at token `i`, sign and currency included; null when no number stands there. */
export function readAmount(state: ReaderState, i: number): Amount | null {
  const { tokens } = state;
  let at = i;
  let negative = false;
  let plus = false;
  const sign = tokens[i];
  if (sign.kind === 'symbol' && /^[-−–‐‑+]$/.test(sign.text)) {
    if (tokens[i + 1]?.gap !== 'none') return null;
    negative = sign.text !== '+';
    plus = !negative;
    at++;
  } else if (sign.low === 'minus') {
    negative = true;
    at++;
  }
  const start = tokens[at];
  if (!start || (at > i && start.gap === 'line')) return null;
  const currency = currencyBefore(tokens, at);
  if (currency) {
    let k = currency.to;
    if (tokens[k]?.text === '-' || tokens[k]?.text === '−') {
      negative = true;
      k++;
    }
    // "$(18.9) million".
    const bracket = tokens[k]?.text === '(' && tokens[k].gap === 'none';
    const numeral = tokens[k]?.gap === 'line' ? null : readNumeral(tokens, bracket ? k + 1 : k, true);
    if (!numeral || numeral.words) return null;
    const closed = bracket && tokens[numeral.to]?.text === ')';
    if (closed) negative = true;
    const found = {
      from: i,
      numeral,
      negative,
      plus,
      type: 'money' as const,
      unit: currency.unit,
      rule: 'money.sign-before',
    };
    const scaled = closed ? readScale(tokens, numeral) : numeral;
    let { to } = scaled;
    // "$5 million Canadian", "€310 million euros" repeat the name.
    const again = currencyAfter(tokens, to, currency.unit);
    if (again && again.unit === currency.unit && again.power === 0) to = again.to;
    return { ...found, numeral: scaled, to, value: signed(scaled.decimal, negative) };
  }
  const numeral = readNumeral(tokens, at);
  if (!numeral) return null;
  if (numeral.words) {
    // "twenty-first" ranks; "net-zero" and "catch-twenty" are words of their own.
    if ((readOrdinal(tokens, at)?.to ?? 0) > numeral.to) return null;
    if (start.gap === 'hyphen' && tokens[at - 1]?.kind === 'word') return null;
  }
  return classify(state, i, numeral, negative, plus);
}

const BRACKET_SCALES = table({ thousand: 3, million: 6, billion: 9, bn: 9, m: 6, trillion: 12 });

/** Words between a number and its unit of time: "12 more weeks", "two consecutive quarters". */
const TIME_MODIFIER =
  /^(?:more|additional|consecutive|straight|successive|full|long|whole|further|extra|business|working|trading|calendar|short|solid|tough|difficult|good)$/;

/** Scale word behind the closing bracket of a negative number. */
function readScale(tokens: Token[], numeral: Numeral): Numeral {
  const after = numeral.to + 1;
  const power = BRACKET_SCALES[tokens[after]?.low ?? ''];
  return power === undefined
    ? { ...numeral, to: after }
    : { ...numeral, to: after + 1, scale: power, decimal: shift(numeral.decimal, power) };
}

const signed = (decimal: string, negative: boolean): string =>
  negative && !/^0(?:\.0*)?$/.test(decimal) ? `-${decimal}` : decimal;

function classify(
  state: ReaderState,
  from: number,
  numeral: Numeral,
  negative: boolean,
  plus: boolean,
): Amount {
  const { tokens } = state;
  const k = numeral.to;
  const make = (
    type: FigureType | null,
    unit: string | null,
    to: number,
    rule: string,
    value?: string,
  ): Amount => ({
    from,
    to,
    type,
    unit,
    value: value ?? signed(numeral.decimal, negative),
    numeral,
    negative,
    plus,
    rule,
  });
  const percent = percentUnit(tokens, k);
  if (percent) return make('percent', percent.unit, percent.to, percent.rule);
  const token = tokens[k];
  if (token && token.gap !== 'line') {
    if (/^(?:points?|pts?)$/.test(token.low)) return points(state, from, numeral, make);
    const currency = currencyAfter(tokens, k, state.currency ?? state.context.currency ?? null);
    if (currency) return money(state, currency, numeral, negative, make);
    const modified = TIME_MODIFIER.test(token.low) && tokens[k + 1]?.gap === 'space' ? 1 : 0;
    const unit = timeUnit(tokens[k + modified]);
    if (unit && numeral.scale < 6 && !(token.low === 'second' || token.low === 'min')) {
      return duration(tokens, k + modified, numeral, unit, make);
    }
    const multiple = times(tokens, k, make);
    if (multiple) return multiple;
    const measure = measureAt(tokens, k);
    if (measure) return make('count', measure.unit, measure.to, 'count.measure');
    const noun = isNamed(tokens, numeral) ? null : countedNoun(state, k);
    if (noun) return make('count', noun.unit, noun.to, 'count.noun');
  }
  return make(null, null, k, 'count.bare');
}

/**
 * Whether a small bare number belongs to the capitalised word before it: "District 23", "the Lyon 2024 Games". At the
 * start of a sentence the capital says nothing.
 */
export function isNamed(tokens: Token[], numeral: Numeral): boolean {
  const token = tokens[numeral.from];
  const before = tokens[numeral.from - 1];
  if (before?.kind !== 'word' || token.gap !== 'space' || !/^\d{1,4}$/.test(token.text)) return false;
  if (/\p{Ll}\p{Lu}/u.test(before.text)) return true;
  const start = tokens[numeral.from - 2];
  if (!before.capital || !start || before.gap !== 'space' || /^[.!?:"]$/.test(start.text)) return false;
  // In a headline every word is capital: "Velorane Cuts 300 Jobs".
  return !start.capital || numeral.to - numeral.from > 1 || token.text.length === 4;
}

type Make = (
  type: FigureType | null,
  unit: string | null,
  to: number,
  rule: string,
  value?: string,
) => Amount;

/** "%", "percent", "per cent", "percentage points", "basis points", "pp", "bp" at `k`. */
function percentUnit(tokens: Token[], k: number): { unit: string; to: number; rule: string } | null {
  const token = tokens[k];
  if (!token || token.gap === 'line') return null;
  switch (token.low) {
    case '%':
    case 'percent':
    case 'pct':
      if (/^(?:points?|pts)$/.test(tokens[k + 1]?.low ?? ''))
        return { unit: 'pp', to: k + 2, rule: 'percent.points' };
      return { unit: '%', to: k + 1, rule: token.low === '%' ? 'percent.sign' : 'percent.word' };
    case 'per':
      return tokens[k + 1]?.low === 'cent' ? { unit: '%', to: k + 2, rule: 'percent.word' } : null;
    case 'percentage':
      return /^(?:points?|pts)$/.test(tokens[k + 1]?.low ?? '')
        ? { unit: 'pp', to: k + 2, rule: 'percent.points' }
        : null;
    case 'basis':
      return /^points?$/.test(tokens[k + 1]?.low ?? '')
        ? { unit: 'bp', to: k + 2, rule: 'percent.basis-points' }
        : null;
    case 'pp':
    case 'ppt':
    case 'ppts':
    case 'pps':
      return { unit: 'pp', to: k + 1, rule: 'percent.points' };
    case 'bp':
    case 'bps':
      return { unit: 'bp', to: k + 1, rule: 'percent.basis-points' };
    default:
      return null;
  }
}

const INDEX =
  /^(?:index|indices|indexes|cac|dow|jones|nasdaq|dax|ftse|nikkei|stoxx|sensex|composite|market|bourse|average|benchmark|pmi|ibex|sbf|smi|hang|seng|climate|sentiment|confidence|gauge|barometer|stocks|exchange)$/;
const SPREAD = /^(?:spread|spreads|gap|premium|yield|yields)$/;

/** "points" alone: an index level, basis points of a spread, or percentage points of a rate, by size and context. */
function points(state: ReaderState, from: number, numeral: Numeral, make: Make): Amount {
  const { tokens } = state;
  const to = numeral.to + 1;
  const size = Number(numeral.decimal);
  // "at one point" is a moment.
  if (numeral.one && tokens[from - 1]?.low === 'at') return make(null, null, to, 'occasions');
  let index = false;
  let spread = false;
  for (let k = from - 1; k >= 0 && k >= from - 14; k--) {
    if (tokens[k].text === '.' && tokens[k + 1].gap !== 'none') break;
    if (INDEX.test(tokens[k].low)) index = true;
    if (SPREAD.test(tokens[k].low)) spread = true;
  }
  if (tokens[numeral.to].gap === 'hyphen' && size < 10 && !index)
    return make('percent', 'pp', to, 'percent.points');
  if (spread && size >= 10 && size < 1000 && !index) return make('percent', 'bp', to, 'percent.basis-points');
  if (index || size >= 20) return make('index', 'points', to, 'index.points');
  return make('percent', 'pp', to, 'percent.points');
}

function money(
  state: ReaderState,
  currency: { unit: string; to: number; power: number },
  numeral: Numeral,
  negative: boolean,
  make: Make,
): Amount {
  const { tokens } = state;
  let { to } = currency;
  let decimal = currency.power ? shift(numeral.decimal, currency.power) : numeral.decimal;
  // "5 euros 40", "5 dollars and 40 cents".
  if (currency.power === 0 && numeral.decimals === 0 && numeral.scale === 0) {
    const at = tokens[to]?.low === 'and' ? to + 1 : to;
    const small = tokens[at]?.kind === 'number' && tokens[at].gap === 'space' ? tokens[at] : null;
    const cents = small && currencyAfter(tokens, at + 1, currency.unit);
    if (small && /^\d\d?$/.test(small.text) && cents?.power === -2) {
      decimal = `${decimal}.${small.text.padStart(2, '0')}`;
      to = cents.to;
    }
  }
  const rule = currency.power ? 'money.cents' : 'money.name-after';
  return make('money', currency.unit, to, rule, signed(decimal, negative));
}

function duration(
  tokens: Token[],
  k: number,
  numeral: Numeral,
  unit: [string, number, boolean],
  make: Make,
): Amount {
  let to = k + 1;
  let decimal = numeral.decimal;
  if (wordsAt(tokens, to, 'and a half')) {
    decimal = `${decimal}.5`;
    to += 3;
  }
  if (tokens[to]?.gap === 'hyphen' && tokens[to].low === 'old') to++;
  const hyphen = tokens[k].gap === 'hyphen';
  return make(
    'duration',
    null,
    to,
    hyphen ? 'duration.compound' : 'duration.unit',
    isoDuration(decimal, unit),
  );
}

function times(tokens: Token[], k: number, make: Make): Amount | null {
  const token = tokens[k];
  if (token.low === 'x' && token.gap === 'none') return make('ratio', 'x', k + 1, 'ratio.times');
  if (token.low === 'fold' && token.gap === 'hyphen') {
    const amount = make('ratio', 'x', k + 1, 'ratio.fold');
    if (/^(?:increase|rise|growth|gain|jump)$/.test(tokens[k + 1]?.low ?? '')) amount.direction = 'up';
    return amount;
  }
  if (token.low !== 'times') return null;
  // "three times a week" counts occasions, which the fact sheet leaves out.
  if (!multiplies(tokens, k)) return make(null, null, k + 1, 'occasions');
  const more = timesDirection(tokens, k + 1);
  const amount = make('ratio', 'x', more.to, 'ratio.times');
  amount.direction = more.direction;
  return amount;
}

/** "half a point", "a quarter of a percentage point", "three-quarters of a point", "a quarter-point": percentage points. */
export function fractionOfPoint(
  state: ReaderState,
  i: number,
): { from: number; to: number; value: number } | null {
  const { tokens } = state;
  const article = tokens[i].low === 'a' || tokens[i].low === 'an';
  const bareQuarter = tokens[i].low === 'quarter' || (article && tokens[i + 1]?.low === 'quarter');
  const quarter = tokens[i].low === 'quarter' ? i : i + 1;
  const articleHalf = article && tokens[i + 1]?.low === 'half';
  const fraction = bareQuarter
    ? { value: 0.25, to: quarter + 1 }
    : articleHalf
      ? { value: 0.5, to: i + 2 }
      : fractionAt(tokens, i);
  if (!fraction) return null;
  let k = fraction.to;
  if (tokens[k]?.low === 'of') k++;
  if (tokens[k]?.low === 'a' || tokens[k]?.low === 'one') k++;
  if (tokens[k]?.low === 'full') k++;
  const percentage =
    tokens[k]?.low === 'percentage' || tokens[k]?.low === 'percent' || tokens[k]?.text === '%';
  if (percentage) k++;
  const point = tokens[k];
  if (!point || point.gap === 'line') return null;
  if (!/^points?$/.test(point.low)) return null;
  return { from: i, to: k + 1, value: Math.round(fraction.value * 1000) / 1000 };
}
