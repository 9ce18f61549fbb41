import { readRows } from '../data.js';
import { add, shift } from '../decimal.js';
import type { FigureType } from '../types.js';
import { type Currency, currencyAfter, currencyBefore } from './currency.js';
import { readDuration } from './duration.js';
import { type CountNoun, countNoun } from './noun.js';
import { type Numeral, readNumeral } from './numeral.js';
import type { Token } from './token.js';
import { ELLIPTIC } from './words.js';

/** A number with whatever unit stands beside it. `type` is `bare` when none does. */
export interface Quantity {
  type: FigureType | 'bare';
  unit: string | null;
  assumed: boolean;
  /** Exact value with sign; for a duration its ISO form is in `iso`. */
  decimal: string;
  iso: string | null;
  numeral: Numeral;
  /** Printed sign. */
  sign: '' | '+' | '-';
  /** Tokens of the whole quantity, noun included. */
  from: number;
  to: number;
  /** Token after the number, its scale and its unit sign; the noun of a count starts here. */
  numberTo: number;
  noun: CountNoun | null;
  rule: string;
}

let measures: Map<string, string> | null = null;
function measureTable(): Map<string, string> {
  measures ??= new Map(readRows('figures/measures.tsv').map(([symbol, unit]) => [symbol!, unit!]));
  return measures;
}

/** A unit symbol at `i` ("MW", "km/h", "°C"), with the token after it. */
function measureAt(tokens: Token[], i: number): { unit: string; to: number } | null {
  const token = tokens[i];
  if (!token || token.gap === 'line') return null;
  const table = measureTable();
  let best: { unit: string; to: number } | null = null;
  let form = '';
  for (let k = i; k < i + 4 && tokens[k]; k++) {
    if (k > i && tokens[k]!.gap !== 'none') break;
    form += tokens[k]!.text;
    const unit = table.get(form);
    if (unit !== undefined) best = { unit, to: k + 1 };
  }
  if (best && best.to === i + 1) {
    // "m²" and "m3" say more than "m"; "5 A" and "3 V" want company
    const next = tokens[best.to];
    if (next?.gap === 'none' && (next.text === '²' || next.text === '³')) {
      const square = next.text === '²';
      const name = { m: 'meters', km: 'kilometers', cm: 'centimeters', mm: 'millimeters' }[token.text];
      if (name) return { unit: `${square ? 'square' : 'cubic'} ${name}`, to: best.to + 1 };
    }
    if (token.text.length === 1 && 'AVKJ'.includes(token.text) && token.gap !== 'none') return null;
  }
  if (!best && token.kind === 'mixed') {
    const power = {
      m2: 'square meters',
      m3: 'cubic meters',
      km2: 'square kilometers',
      cm3: 'cubic centimeters',
    }[token.key];
    if (power) return { unit: power, to: i + 1 };
  }
  return best;
}

/** Percent signs and words at `i`: unit, token after it, and whether the points want a look at the context. */
function percentAt(tokens: Token[], i: number): { unit: string; to: number; power: number } | null {
  const token = tokens[i];
  if (!token || token.gap === 'line') return null;
  if (token.text === '%') return { unit: '%', to: i + 1, power: 0 };
  if (token.text === '‰') return { unit: '%', to: i + 1, power: -1 };
  const key = token.key;
  const next = tokens[i + 1];
  const last = tokens[i + 2];
  if (key === 'pourcent' || key === 'pourcents') return { unit: '%', to: i + 1, power: 0 };
  if (key === 'pour' && next?.key === 'cent') return { unit: '%', to: i + 2, power: 0 };
  if (key === 'pour' && next?.key === 'mille') return { unit: '%', to: i + 2, power: -1 };
  if (key === 'p' && next?.text === '.' && last?.key === 'cent') return { unit: '%', to: i + 3, power: 0 };
  if (key === 'pb' || key === 'pdb' || key === 'bp' || key === 'bps' || key === 'pbs')
    return { unit: 'bp', to: i + 1, power: 0 };
  if (key === 'pp') return { unit: 'pp', to: i + 1, power: 0 };
  if (key === 'point' || key === 'points' || key === 'pt' || key === 'pts') {
    if (next?.key === 'de' && last?.key === 'base') return { unit: 'bp', to: i + 3, power: 0 };
    if (next?.key === 'de' && (last?.key === 'pourcentage' || last?.key === 'pourcentages'))
      return { unit: 'pp', to: i + 3, power: 0 };
    if (next?.key === 'de' && last?.text === '%') return { unit: 'pp', to: i + 3, power: 0 };
    if (next?.text === '%' || next?.key === 'pct') return { unit: 'pp', to: i + 2, power: 0 };
    if (next?.key === 'de' && last?.kind === 'word' && /^(?:croissance|pib|marge|taux)$/.test(last.key))
      return { unit: 'pp', to: i + 1, power: 0 };
  }
  return null;
}

/** Sign before the number at `i`: "+3 %", "-3 %", a true minus, "moins 3 degrés" at a start. */
function signBefore(tokens: Token[], i: number): { sign: '' | '+' | '-'; from: number } {
  const token = tokens[i - 1];
  if (!token || tokens[i]!.gap === 'line') return { sign: '', from: i };
  const text = token.text;
  if (text === '+' || text === '±') return { sign: '+', from: i - 1 };
  if (text === '\u2212' || text === '-' || text === '\u2013') {
    // a hyphen between two words is no sign; a dash with a space on both sides opens a clause
    const opens = token.gap !== 'none' || i === 1 || /[([|:/«"“,;]/.test(tokens[i - 2]?.text ?? '');
    if (!opens) return { sign: '', from: i };
    if (text !== '\u2212' && tokens[i]!.gap === 'space' && i > 1 && token.gap === 'space')
      return { sign: '', from: i };
    if (text === '\u2013' && tokens[i]!.gap !== 'none') return { sign: '', from: i };
    if (text === '-' && token.gap === 'line' && tokens[i]!.gap === 'space' && i > 1)
      return { sign: '', from: i };
    return { sign: '-', from: i - 1 };
  }
  if (token.key === 'moins' && i === 1) return { sign: '-', from: i - 1 };
  return { sign: '', from: i };
}

/** The number below `limit` in absolute value, on its exact decimal. */
const below = (decimal: string, limit: number) => Math.abs(Number(decimal)) < limit;

/**
 * The quantity whose number starts at token `i` (a number, a number word, or a currency sign before one); null when no
 * number does. An article ("un", "une") gives a quantity only with a unit that measures: "un euro", "un an".
 */
export function readQuantity(tokens: Token[], i: number): Quantity | null {
  let prefix: Currency | null = null;
  let at = i;
  if (tokens[i]!.kind !== 'number') {
    prefix = currencyBefore(tokens, i);
    if (prefix) {
      at = prefix.to;
      const minus = tokens[at];
      if (minus && (minus.text === '-' || minus.text === '\u2212') && tokens[at + 1]?.gap === 'none') at++;
      if (tokens[at]?.kind !== 'number' || tokens[at]!.gap === 'line') return null;
    }
  }
  const numeral = readNumeral(tokens, at);
  if (!numeral) return null;
  // "les Deux Alpes", "les Vingt-Sept": a capital inside a sentence makes a name
  if (
    at > 0 &&
    tokens[at]!.kind === 'word' &&
    tokens[at]!.capital &&
    tokens[at]!.gap !== 'line' &&
    tokens[at - 1]!.kind === 'word'
  )
    return null;
  const { sign, from } = at > i + 1 ? { sign: '' as const, from: i } : signBefore(tokens, i);
  const inner = prefix && at > prefix.to ? '-' : sign;
  const base: Quantity = {
    type: 'bare',
    unit: null,
    assumed: false,
    decimal: numeral.decimal,
    iso: null,
    numeral,
    sign: inner,
    from,
    to: numeral.to,
    numberTo: numeral.to,
    noun: null,
    rule: 'number',
  };
  const done = (quantity: Quantity): Quantity =>
    inner === '-' && quantity.decimal[0] !== '-'
      ? { ...quantity, decimal: `-${quantity.decimal}` }
      : quantity;
  if (prefix) return done(prefixed(tokens, base, prefix));
  if (numeral.article && !articleMeasures(tokens, numeral)) return null;
  return done(withUnit(tokens, base));
}

/** "un" and "une" measure before a currency, a percentage or a duration; the rules of fractions see the rest. */
function articleMeasures(tokens: Token[], numeral: Numeral): boolean {
  return (
    percentAt(tokens, numeral.to) !== null ||
    currencyAfter(tokens, numeral.to) !== null ||
    readDuration(tokens, numeral) !== null
  );
}

function prefixed(tokens: Token[], base: Quantity, prefix: Currency): Quantity {
  let to = base.to;
  // "$10 millions de dollars" names the currency twice
  const again =
    tokens[to] && (tokens[to]!.low === "d'" || tokens[to]!.low === 'de')
      ? currencyAfter(tokens, to + 1)
      : null;
  if (again && base.numeral.scale > 0) to = again.to;
  return {
    ...base,
    type: 'money',
    unit: prefix.unit,
    assumed: prefix.assumed,
    decimal: shift(base.decimal, prefix.power),
    to,
    numberTo: to,
    rule: 'money.sign-before',
  };
}

function withUnit(tokens: Token[], base: Quantity): Quantity {
  const { numeral } = base;
  let at = numeral.to;
  const token = tokens[at];
  if (!token || token.gap === 'line') return base;
  // "deux-points", "trois-mâts": one word
  if (token.gap === 'hyphen' && numeral.words && token.kind === 'word') return base;
  const percent = percentAt(tokens, at);
  if (percent)
    return {
      ...base,
      type: 'percent',
      unit: percent.unit,
      decimal: shift(base.decimal, percent.power),
      to: percent.to,
      numberTo: percent.to,
      rule: `percent.${percent.unit}`,
    };
  const linked = token.low === 'de' || token.low === "d'";
  if (linked) at++;
  const money = !linked || numeral.partitive || numeral.abbreviated ? currencyAfter(tokens, at) : null;
  if (money) return moneyWith(tokens, base, money);
  const duration = readDuration(tokens, numeral);
  if (duration)
    return {
      ...base,
      type: 'duration',
      iso: duration.iso,
      to: duration.to,
      numberTo: duration.to,
      rule: 'duration',
    };
  if (token.key === 'fois' && token.gap === 'space')
    return {
      ...base,
      type: 'ratio',
      unit: 'x',
      to: numeral.to + 1,
      numberTo: numeral.to + 1,
      rule: 'ratio.times',
    };
  if (
    token.text === 'x' &&
    !numeral.words &&
    !numeral.abbreviated &&
    tokens[numeral.to + 1]?.kind !== 'number'
  )
    return {
      ...base,
      type: 'ratio',
      unit: 'x',
      to: numeral.to + 1,
      numberTo: numeral.to + 1,
      rule: 'ratio.times',
    };
  // "1 800 points de vente" are outlets
  const outlets = token.key === 'points' && tokens[at + 1]?.key === 'de' ? countNoun(tokens, at, true) : null;
  if (outlets && outlets.to > at + 1)
    return { ...base, type: 'count', unit: outlets.unit, to: outlets.to, noun: outlets, rule: 'count.noun' };
  if (token.key === 'point' || token.key === 'points' || token.key === 'pt' || token.key === 'pts')
    return {
      ...base,
      type: 'index',
      unit: 'points',
      to: numeral.to + 1,
      numberTo: numeral.to + 1,
      rule: 'points',
    };
  const measure = (!linked || numeral.partitive) && !numeral.words ? measureAt(tokens, at) : null;
  if (measure)
    return {
      ...base,
      type: 'count',
      unit: measure.unit,
      to: measure.to,
      numberTo: measure.to,
      rule: 'count.measure',
    };
  if (linked && !numeral.partitive) return base;
  // "70 millions supplémentaires": a scale noun wants "de" before what it counts
  if (numeral.partitive && !linked && numeral.scale > 0) return base;
  if (numeral.article) return base;
  const many = linked || numeral.partitive || !below(numeral.decimal, 2);
  const noun = countNoun(tokens, at, many);
  if (noun)
    return withHalf(tokens, {
      ...base,
      type: 'count',
      unit: noun.unit,
      to: noun.to,
      noun,
      rule: 'count.noun',
    });
  if (ELLIPTIC.has(token.key)) return { ...base, to: numeral.to };
  return base;
}

/** "deux litres et demi": half a unit more; "3 points et demi" is read elsewhere. */
function withHalf(tokens: Token[], base: Quantity): Quantity {
  const [and, half] = [tokens[base.to], tokens[base.to + 1]];
  if (and?.key !== 'et' || and.gap !== 'space' || !/^demie?$/.test(half?.key ?? '')) return base;
  return {
    ...base,
    decimal: add(base.decimal, '0.5'),
    to: base.to + 2,
    numeral: { ...base.numeral, decimals: 1 },
  };
}

function moneyWith(tokens: Token[], base: Quantity, money: Currency): Quantity {
  let decimal = shift(base.decimal, money.scale + money.power);
  let { to } = money;
  const { numeral } = base;
  if (numeral.scale === 0 && money.power === 0) {
    const tail = centsAfter(tokens, to, money.to - numeral.to === 1 && tokens[numeral.to]!.kind === 'symbol');
    if (tail && numeral.decimals === 0) {
      decimal = add(decimal, shift(tail.decimal, -2));
      to = tail.to;
    }
  }
  return {
    ...base,
    numeral: money.scale ? { ...numeral, scale: money.scale } : numeral,
    type: 'money',
    unit: money.unit,
    assumed: money.assumed,
    decimal,
    to,
    numberTo: to,
    rule: 'money.name-after',
  };
}

/** "5 euros 40", "3 € 50", "3€50", "5 euros et 40 centimes": the hundredths after a currency. */
function centsAfter(tokens: Token[], i: number, glued: boolean): { decimal: string; to: number } | null {
  let at = i;
  const and = tokens[at]?.key === 'et' && tokens[at]!.gap === 'space';
  if (and) at++;
  const numeral =
    tokens[at] && (tokens[at]!.kind === 'number' || tokens[at]!.kind === 'word')
      ? readNumeral(tokens, at)
      : null;
  if (
    !numeral ||
    numeral.scale ||
    numeral.decimals ||
    !below(numeral.decimal, 100) ||
    tokens[at]!.gap === 'line'
  )
    return null;
  const next = tokens[numeral.to];
  const cents = next && /^(?:centimes?|cents?|pence|cts?)$/.test(next.key) && next.gap === 'space';
  if (cents) return { decimal: numeral.decimal, to: numeral.to + 1 };
  if (and || (numeral.words && next !== undefined)) return null;
  if (tokens[at]!.gap === 'none' && !glued) return null;
  // "40" after "5 euros" is hundredths only when nothing follows that it could count
  if (tokens[at]!.kind === 'number' && tokens[at]!.text.length !== 2) return null;
  const free =
    !next ||
    next.gap === 'line' ||
    (next.kind === 'symbol' && !'%€$£'.includes(next.text)) ||
    next.key === 'par' ||
    next.key === 'le' ||
    next.key === 'la';
  return free ? { decimal: numeral.decimal, to: numeral.to } : null;
}
