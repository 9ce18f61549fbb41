import { table } from '../../util/table.js';
import { add, shift, times } from '../decimal.js';
import type { Token } from './token.js';

/** A number read at a token, before anything is known of its unit. */
export interface Numeral {
  /** Tokens `[from, to)`. */
  from: number;
  to: number;
  /** Exact value, scale included, no sign. */
  decimal: string;
  /** Power of ten of the scale word, 0 without one. */
  scale: number;
  decimals: number;
  words: boolean;
  /** "one" alone, which counts nothing by itself. */
  one: boolean;
}

const SMALL = table<number>({});
'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, n) => {
    SMALL[word] = n;
  });
const TENS = table<number>({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const SCALES = table<number>({
  thousand: 3,
  million: 6,
  millions: 6,
  mln: 6,
  billion: 9,
  billions: 9,
  bln: 9,
  trillion: 12,
  trillions: 12,
  trn: 12,
  quadrillion: 15,
});
/** Abbreviated scales; one-letter ones only where they are glued or follow an amount with a currency sign. */
const SHORT = table<number>({
  k: 3,
  K: 3,
  m: 6,
  M: 6,
  mn: 6,
  Mn: 6,
  bn: 9,
  Bn: 9,
  BN: 9,
  B: 9,
  b: 9,
  tn: 12,
  T: 12,
});

const near = (token: Token | undefined): token is Token =>
  token !== undefined && (token.gap === 'space' || token.gap === 'hyphen');

/** Whether a word can start or continue a number in words. */
export function isNumberWord(low: string): boolean {
  return low in SMALL || low in TENS;
}

/**
 * The number at token `i`, in digits or words, with its scale: "1.2 million", "two hundred and five", "half a billion",
 * "a dozen". `money` allows spaced scale letters ("€5 m"). Null when there is none.
 */
export function readNumeral(tokens: Token[], i: number, money = false): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') return readDigits(tokens, i, money);
  if (token.kind !== 'word') return null;
  if (token.low === 'half') return readHalf(tokens, i, i + 1);
  if (token.low === 'a' || token.low === 'an') {
    const next = tokens[i + 1];
    if (!near(next)) return null;
    if (next.low === 'half' && near(tokens[i + 2]) && SCALES[tokens[i + 2].low])
      return readHalf(tokens, i, i + 2);
    if (next.low === 'quarter') {
      const [of, a, scale] = tokens.slice(i + 2, i + 5);
      const power = of?.low === 'of' && a?.low === 'a' && scale ? SCALES[scale.low] : undefined;
      return power === undefined ? null : numeral(i, i + 5, shift('0.25', power), power, true);
    }
    if (next.low === 'dozen') return numeral(i, i + 2, '12', 0, true);
    if (next.low !== 'hundred' && SCALES[next.low] === undefined) return null;
    if (/s$/.test(next.low)) return null;
    return readWords(tokens, i, i + 1);
  }
  if (isNumberWord(token.low)) return readWords(tokens, i, i);
  return null;
}

function numeral(from: number, to: number, decimal: string, scale: number, words: boolean): Numeral {
  return { from, to, decimal, scale, decimals: 0, words, one: false };
}

function readDigits(tokens: Token[], i: number, money: boolean): Numeral {
  const token = tokens[i];
  let to = i + 1;
  let decimal = token.decimal;
  let scale = 0;
  // "2 and a half million", "2 1/2" stays two numbers.
  if (isAndAHalf(tokens, to)) {
    decimal = add(decimal, '0.5');
    to += 3;
  }
  if (tokens[to]?.low === 'dozen' && near(tokens[to]))
    return numeral(i, to + 1, times(decimal, '12'), 0, false);
  if (tokens[to]?.low === 'hundred' && near(tokens[to])) {
    decimal = shift(decimal, 2);
    to++;
  }
  for (let rounds = 0; rounds < 2; rounds++) {
    const power = scaleAt(tokens[to], money);
    if (power === 0) break;
    scale += power;
    to++;
  }
  return {
    from: i,
    to,
    decimal: shift(decimal, scale),
    scale,
    decimals: token.decimals,
    words: false,
    one: false,
  };
}

function scaleAt(token: Token | undefined, money: boolean): number {
  if (!token || token.gap === 'line' || token.kind !== 'word') return 0;
  if (token.gap === 'none' || (money && token.gap === 'space' && token.low !== 't')) {
    return SHORT[token.text] ?? SCALES[token.low] ?? 0;
  }
  if (/^(?:mn|bn|tn)$/i.test(token.text)) return SHORT[token.low];
  return SCALES[token.low] ?? 0;
}

function isAndAHalf(tokens: Token[], i: number): boolean {
  return (
    tokens[i]?.low === 'and' &&
    near(tokens[i]) &&
    tokens[i + 1]?.low === 'a' &&
    tokens[i + 2]?.low === 'half' &&
    near(tokens[i + 2])
  );
}

/** "half a million", "half a dozen", "a half million"; `i` is the token after "half". */
function readHalf(tokens: Token[], from: number, i: number): Numeral | null {
  const at = tokens[i]?.low === 'a' && near(tokens[i]) ? i + 1 : i;
  const word = tokens[at];
  if (!near(word)) return null;
  if (word.low === 'dozen') return numeral(from, at + 1, '6', 0, true);
  const power = SCALES[word.low];
  return power === undefined ? null : numeral(from, at + 1, shift('0.5', power), power, true);
}

/** Words from `i`; `from` is where the number starts ("a" in "a hundred"). */
function readWords(tokens: Token[], from: number, i: number): Numeral | null {
  let total = 0;
  let part = 0;
  let half = '0';
  let scale = 0;
  let to = i;
  /** What may come next: a unit after a ten, anything after a scale. */
  let last: 'none' | 'unit' | 'ten' | 'hundred' | 'scale' = 'none';
  // No number in words runs to 24 of them.
  while (to < tokens.length && to < i + 24) {
    const token = tokens[to];
    if (to > i && !near(token)) break;
    const low = token.low;
    if (
      low in SMALL &&
      (last === 'none' ||
        last === 'hundred' ||
        last === 'scale' ||
        (last === 'ten' && SMALL[low] < 10 && SMALL[low] > 0))
    ) {
      part += SMALL[low];
      last = 'unit';
    } else if (low in TENS && (last === 'none' || last === 'hundred' || last === 'scale')) {
      part += TENS[low];
      last = 'ten';
    } else if (low === 'hundred' && last !== 'hundred' && last !== 'scale' && part < 100) {
      part = (part || 1) * 100;
      last = 'hundred';
    } else if (SCALES[low] !== undefined && !/s$/.test(low) && (last !== 'none' || from < i)) {
      if (last === 'scale' && part === 0) {
        // "three thousand million".
        if (SCALES[low] <= scale) break;
        total *= 10 ** SCALES[low];
        scale += SCALES[low];
        to++;
        continue;
      }
      scale = Math.max(scale, SCALES[low]);
      if (half !== '0') {
        to++;
        break;
      }
      total += (part || 1) * 10 ** SCALES[low];
      part = 0;
      last = 'scale';
    } else if (low === 'and' && last !== 'none' && isAndAHalf(tokens, to) && half === '0') {
      half = '0.5';
      to += 3;
      if (SCALES[tokens[to]?.low ?? ''] === undefined) break;
      continue;
    } else if (low === 'and' && (last === 'hundred' || last === 'scale') && continues(tokens, to + 1, last)) {
      to++;
      continue;
    } else if (low === 'dozen' && part > 0) {
      return numeral(from, to + 1, String(part * 12), 0, true);
    } else if (
      low === 'point' &&
      (last === 'unit' || last === 'ten') &&
      (tokens[to + 1]?.low ?? '') in SMALL
    ) {
      return readPoint(tokens, from, to, total + part);
    } else break;
    to++;
  }
  if (last === 'none') return null;
  const words = tokens[i].low;
  if (half !== '0') {
    // "two and a half million": the half counts in the scale word.
    const power = SCALES[tokens[to - 1].low] ?? 0;
    const sum = add(String(total + part), last === 'scale' ? shift('0.5', scale) : '0.5');
    return { ...numeral(from, to, shift(sum, power), power || scale, true), decimals: 1 };
  }
  return { ...numeral(from, to, String(total + part), scale, true), one: to - from === 1 && words === 'one' };
}

/** Whether "and" goes on with the same number: "two hundred and five", not "two hundred and three hundred". */
function continues(tokens: Token[], i: number, last: 'hundred' | 'scale'): boolean {
  const token = tokens[i];
  if (!near(token) || !isNumberWord(token.low)) return false;
  let to = i + 1;
  while (to < i + 4 && near(tokens[to]) && isNumberWord(tokens[to].low)) to++;
  const after = tokens[to]?.low ?? '';
  if (last === 'hundred' && after === 'hundred') return false;
  return SCALES[after] === undefined || last === 'hundred';
}

/** "three point five [million]". */
function readPoint(tokens: Token[], from: number, point: number, whole: number): Numeral {
  let to = point + 1;
  let digits = '';
  while (to < point + 12 && tokens[to] && tokens[to].low in SMALL && SMALL[tokens[to].low] < 10) {
    digits += SMALL[tokens[to].low];
    to++;
  }
  const power = SCALES[tokens[to]?.low ?? ''] ?? 0;
  const decimal = shift(`${whole}.${digits}`, power);
  return {
    from,
    to: power ? to + 1 : to,
    decimal,
    scale: power,
    decimals: digits.length,
    words: true,
    one: false,
  };
}

const ORDINALS = table<number>({});
'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((word, n) => {
    ORDINALS[word] = n + 1;
  });
Object.assign(ORDINALS, { thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, hundredth: 100 });

/** An ordinal at `i`, in words ("twenty-first") or digits ("21st"): its value and the token after it. */
export function readOrdinal(tokens: Token[], i: number): { value: number; to: number } | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'ordinal') return { value: Number(token.decimal), to: i + 1 };
  if (token.kind !== 'word') return null;
  const own = ORDINALS[token.low];
  if (own) return { value: own, to: i + 1 };
  const ten = TENS[token.low];
  const unit = tokens[i + 1]?.gap === 'hyphen' ? ORDINALS[tokens[i + 1].low] : undefined;
  return ten && unit && unit < 10 ? { value: ten + unit, to: i + 2 } : null;
}
