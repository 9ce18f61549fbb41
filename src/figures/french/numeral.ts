import { table } from '../../util/table.js';
import { add, shift, times } from '../decimal.js';
import { belowMillion, joined, startsNumber } from './cardinal.js';
import type { Token } from './token.js';

/** A number read at a token, before anything is known of its unit. */
export interface Numeral {
  /** Tokens `[from, to)`. */
  from: number;
  to: number;
  /** Exact value, no sign. */
  decimal: string;
  /** Power of ten of the scale word: 3, 6, 9, 12; 0 without one. */
  scale: number;
  decimals: number;
  words: boolean;
  /** "une trentaine", "un millier": about that many. */
  approximate: boolean;
  /** "un" or "une" alone: an article unless the context makes it measure. */
  article: boolean;
  /** Ends in a noun of quantity, so the counted noun follows with "de": "millions", "dizaine". */
  partitive: boolean;
  /** A scale abbreviation that wants a currency after it or in the context: "M", "Md". */
  abbreviated: boolean;
}

/** Scale words, and whether they are nouns ("un million de", "mille"). */
export const SCALES: Record<string, number> = table({
  millier: 3,
  milliers: 3,
  million: 6,
  millions: 6,
  milliard: 9,
  milliards: 9,
  billion: 12,
  billions: 12,
  billiard: 15,
  billiards: 15,
  trillion: 18,
  trillions: 18,
});
/** Scale abbreviations; "G" only where a bare number is wanted. Case matters for the one-letter ones. */
const SHORT_SCALES: Record<string, number> = table({
  k: 3,
  K: 3,
  M: 6,
  Mn: 6,
  mn: 6,
  Mio: 6,
  mio: 6,
  MM: 6,
  Md: 9,
  Mds: 9,
  md: 9,
  mds: 9,
  Mrd: 9,
  Mrds: 9,
  mrd: 9,
  mrds: 9,
  Mia: 9,
  mia: 9,
  MD: 9,
  MDS: 9,
  Mlds: 9,
  mlds: 9,
  Mld: 9,
  mld: 9,
});
/** Collective nouns of quantity; all but the dozen read as "about". */
const COLLECTIVES: Record<string, number> = table({
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
});

/** Digits or words without a scale noun. */
function plain(tokens: Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (token === undefined) return null;
  const base = {
    from: i,
    scale: 0,
    decimals: 0,
    approximate: false,
    article: false,
    partitive: false,
    abbreviated: false,
  };
  if (token.kind === 'number') {
    // "3 mille", "cinq cent mille"
    const next = tokens[i + 1];
    if (next !== undefined && next.gap === 'space' && next.key === 'mille') {
      const thousands = shift(token.decimal, 3);
      // "5 mille 352"
      const rest = tokens[i + 2];
      const below = rest?.kind === 'number' && rest.gap === 'space' && /^\d{3}$/.test(rest.decimal);
      return {
        ...base,
        to: below ? i + 3 : i + 2,
        decimal: below ? add(thousands, rest.decimal) : thousands,
        decimals: token.decimals,
        scale: below ? 0 : 3,
        words: false,
      };
    }
    return { ...base, to: i + 1, decimal: token.decimal, decimals: token.decimals, words: false };
  }
  if (token.kind !== 'word') return null;
  const number = belowMillion(tokens, i);
  if (!number) return null;
  let decimal = String(number.value);
  let to = number.to;
  let decimals = 0;
  // "deux virgule cinq"
  if (joined(tokens[to]) && tokens[to]!.key === 'virgule') {
    const zero = tokens[to + 1]?.key === 'zero' ? 1 : 0;
    const rest = belowMillion(tokens, to + 1 + zero);
    if (rest) {
      const fraction = '0'.repeat(zero) + rest.value;
      decimal += `.${fraction}`;
      decimals = fraction.length;
      to = rest.to;
    }
  }
  const article = to === i + 1 && (token.key === 'un' || token.key === 'une');
  return { ...base, to, decimal, decimals, words: true, article };
}

/** The power of ten a scale word or abbreviation at `i` stands for; null when it is none. */
function scaleAt(tokens: Token[], i: number): { power: number; abbreviated: boolean } | null {
  const token = tokens[i];
  if (token === undefined || token.kind !== 'word') return null;
  const word = SCALES[token.key];
  if (word !== undefined) return { power: word, abbreviated: false };
  if (token.gap === 'hyphen') return null;
  const short = SHORT_SCALES[token.text];
  if (short === undefined) return null;
  if (token.text.length === 1 && token.gap !== 'none') {
    // "350 M €" and "350 M d'euros"; "350 M" alone only when glued
    const next = tokens[i + 1];
    if (!next || (!(next.kind === 'symbol' && '€$£¥'.includes(next.text)) && !(next.low === "d'")))
      return null;
  }
  return { power: short, abbreviated: true };
}

/**
 * The number that starts at token `i`: digits or words, scale words and abbreviations, halves ("un milliard et demi",
 * "demi-million"), collective nouns ("une trentaine"). `null` when there is none.
 */
export function readNumeral(tokens: Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (token === undefined || (token.kind !== 'number' && token.kind !== 'word')) return null;
  if (token.kind === 'word' && !startsNumber(token.key)) return null;
  const half = readHalf(tokens, i);
  if (half) return half;
  const head = plain(tokens, i);
  if (!head) return null;
  const collective = readCollective(tokens, head);
  if (collective) return collective;
  const result = { ...head };
  const scale = scaleAt(tokens, head.to);
  if (
    scale &&
    head.to > i &&
    (scale.abbreviated ? !head.words : joined(tokens[head.to]) || tokens[head.to]!.gap === 'none')
  ) {
    applyScale(tokens, result, scale);
  }
  addHalf(tokens, result);
  return result;
}

function applyScale(tokens: Token[], result: Numeral, scale: { power: number; abbreviated: boolean }): void {
  result.decimal = shift(result.decimal, scale.power);
  result.scale = scale.power;
  result.to++;
  result.article = false;
  result.abbreviated = scale.abbreviated;
  result.partitive = !scale.abbreviated;
  // "mille milliards" is one scale over another; "2 milliers de milliards" too
  const second = scaleAt(tokens, result.to);
  if (second && !second.abbreviated && joined(tokens[result.to])) {
    result.decimal = shift(result.decimal, second.power);
    result.scale = second.power;
    result.to++;
  } else if (joined(tokens[result.to]) && tokens[result.to]!.key === 'de') {
    const far = scaleAt(tokens, result.to + 1);
    if (far && !far.abbreviated && far.power >= scale.power) {
      result.decimal = shift(result.decimal, far.power);
      result.scale = far.power;
      result.to += 2;
    }
  }
  // "2 millions 300 000", "un million deux cent mille", "3 milliards 400 millions"
  const next = tokens[result.to];
  if (
    !scale.abbreviated &&
    joined(next) &&
    next.gap === 'space' &&
    (next.kind === 'number' || next.kind === 'word')
  ) {
    const rest = plain(tokens, result.to);
    if (rest && rest.decimals === 0 && !rest.article) {
      const smaller = scaleAt(tokens, rest.to);
      if (smaller && smaller.power < scale.power && !smaller.abbreviated) {
        result.decimal = add(result.decimal, shift(rest.decimal, smaller.power));
        result.to = rest.to + 1;
      } else if (!smaller && rest.decimal.length <= scale.power && (rest.words || rest.decimal.length > 3)) {
        result.decimal = add(result.decimal, rest.decimal);
        result.to = rest.to;
        result.partitive = false;
      }
    }
  }
}

/** "demi-million", "un demi-milliard", "un quart de million", "trois quarts de milliard". */
function readHalf(tokens: Token[], i: number): Numeral | null {
  let at = i;
  const first = tokens[at]!;
  if ((first.key === 'un' || first.key === 'une') && joined(tokens[at + 1])) at++;
  const demi = tokens[at]!;
  const scaleToken = tokens[at + 1];
  if (demi.key !== 'demi' && demi.key !== 'demie') return null;
  if (!joined(scaleToken)) return null;
  const base = {
    from: i,
    to: at + 2,
    decimals: 0,
    words: true,
    article: false,
    partitive: true,
    abbreviated: false,
  };
  const power = SCALES[scaleToken.key];
  if (power !== undefined) return { ...base, decimal: shift('0.5', power), scale: power, approximate: false };
  if (scaleToken.key === 'douzaine') return { ...base, decimal: '6', scale: 0, approximate: false };
  return null;
}

/** "et demi" after a scale word or a number: half of the last scale. */
function addHalf(tokens: Token[], result: Numeral): void {
  const and = tokens[result.to];
  const half = tokens[result.to + 1];
  if (!joined(and) || and.key !== 'et' || !joined(half)) return;
  if (half.key === 'demi' || half.key === 'demie') {
    result.decimal = add(result.decimal, shift('0.5', result.scale));
    result.decimals = 1;
    result.to += 2;
  } else if (half.key === 'quart' && result.scale >= 6) {
    result.decimal = add(result.decimal, shift('0.25', result.scale));
    result.decimals = 2;
    result.to += 2;
  }
}

/** "une trentaine", "deux douzaines", "une centaine de milliers", "une dizaine de millions". */
function readCollective(tokens: Token[], head: Numeral): Numeral | null {
  let at = head.to;
  if (!joined(tokens[at])) return null;
  // "une petite trentaine", "une bonne centaine"
  if ((tokens[at]!.key === 'petite' || tokens[at]!.key === 'bonne') && joined(tokens[at + 1])) at++;
  const key = tokens[at]!.key;
  const singular = key.endsWith('s') ? key.slice(0, -1) : key;
  const size = COLLECTIVES[singular];
  if (size === undefined || (singular === 'millier' && !head.article)) return null;
  const result: Numeral = {
    ...head,
    to: at + 1,
    decimal: times(head.decimal, String(size)),
    approximate: size !== 12,
    article: false,
    partitive: true,
  };
  if (joined(tokens[at + 1]) && tokens[at + 1]!.key === 'de') {
    const scale = scaleAt(tokens, at + 2);
    if (scale && !scale.abbreviated) {
      result.decimal = shift(result.decimal, scale.power);
      result.scale = scale.power;
      result.to = at + 3;
    }
  }
  return result;
}
