import { table } from '../../util/table.js';
import type { Token } from './token.js';

const UNITS: Record<string, number> = table({
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
});
const TEENS: Record<string, number> = table({
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
});
const TENS: Record<string, number> = table({
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
});

const isHundred = (t: Token | undefined) =>
  t !== undefined && (t.key === 'cent' || t.key === 'cents') && t.kind === 'word';
const isThousand = (t: Token | undefined) => t !== undefined && (t.key === 'mille' || t.key === 'mil');

const NUMBER_WORDS = new Set([
  ...Object.keys(UNITS),
  ...Object.keys(TEENS),
  ...Object.keys(TENS),
  'cent',
  'mille',
  'mil',
  'demi',
  'demie',
]);

/** Whether a number in words can start with this folded word; one look-up rules most words of a text out. */
export const startsNumber = (key: string) => NUMBER_WORDS.has(key);

export const joined = (token: Token | undefined): token is Token =>
  token !== undefined && (token.gap === 'space' || token.gap === 'hyphen');

/** A word of a number below a hundred at `i`, with the token after it; null when there is none. */
function belowHundred(tokens: Token[], i: number): { value: number; to: number } | null {
  const token = tokens[i];
  if (token === undefined || token.kind !== 'word') return null;
  const key = token.key;
  if (key in TEENS) {
    const next = tokens[i + 1];
    if (key === 'dix' && joined(next) && (next.key === 'sept' || next.key === 'huit' || next.key === 'neuf'))
      return { value: 10 + UNITS[next.key]!, to: i + 2 };
    return { value: TEENS[key]!, to: i + 1 };
  }
  let tens = TENS[key];
  let to = i + 1;
  if (
    key === 'quatre' &&
    joined(tokens[i + 1]) &&
    (tokens[i + 1]!.key === 'vingt' || tokens[i + 1]!.key === 'vingts')
  ) {
    tens = 80;
    to = i + 2;
  } else if (key in UNITS) return { value: UNITS[key]!, to: i + 1 };
  if (tens === undefined) return null;
  let next = tokens[to];
  let and = 0;
  if (joined(next) && next.key === 'et' && joined(tokens[to + 1])) {
    next = tokens[to + 1];
    if (next!.key !== 'un' && next!.key !== 'une' && next!.key !== 'onze' && next!.gap !== 'hyphen')
      return { value: tens, to };
    and = 1;
  }
  if (!joined(next) || next!.kind !== 'word') return { value: tens, to };
  const high = tens === 60 || tens === 80;
  if (next!.key in UNITS && next!.key !== 'zero') {
    // "vingt un" is no number, "quatre-vingt-un" is
    if ((next!.key === 'un' || next!.key === 'une') && !and && next!.gap !== 'hyphen' && tens !== 80)
      return { value: tens, to };
    // "quatre-vingts une" and "soixante, quatre": only direct neighbours; "soixante quatre vingt" is two numbers
    return { value: tens + UNITS[next!.key]!, to: to + and + 1 };
  }
  if (high && next!.key in TEENS) {
    const rest = belowHundred(tokens, to + and)!;
    return { value: tens + rest.value, to: rest.to };
  }
  return { value: tens, to };
}

/** A number word below a thousand: "deux cent quarante-trois". */
function belowThousand(tokens: Token[], i: number): { value: number; to: number } | null {
  let value: number;
  let to: number;
  if (isHundred(tokens[i]) && tokens[i]!.key === 'cent') {
    value = 100;
    to = i + 1;
  } else {
    const first = belowHundred(tokens, i);
    if (!first) return null;
    if (!(first.value > 1 && first.value < 20 && joined(tokens[first.to]) && isHundred(tokens[first.to])))
      return first;
    value = first.value * 100;
    to = first.to + 1;
  }
  let next = to;
  if (
    joined(tokens[next]) &&
    tokens[next]!.key === 'et' &&
    joined(tokens[next + 1]) &&
    tokens[next + 1]!.key in UNITS
  )
    next++;
  if (joined(tokens[next])) {
    const rest = belowHundred(tokens, next);
    // "deux cents un" is an article after an amount only by accident; the hyphen or the bare "cent" decides
    if (rest && rest.value > 0) return { value: value + rest.value, to: rest.to };
  }
  return { value, to };
}

/** A whole number in words below a million: "trois cent mille cinq cents"; `article` when it is "un" or "une" alone. */
export function belowMillion(tokens: Token[], i: number): { value: number; to: number } | null {
  let value = 0;
  let to = i;
  if (isThousand(tokens[i])) {
    value = 1000;
    to = i + 1;
  } else {
    const first = belowThousand(tokens, i);
    if (!first) return null;
    if (!(first.value > 1 && joined(tokens[first.to]) && isThousand(tokens[first.to]))) return first;
    value = first.value * 1000;
    to = first.to + 1;
  }
  const and = joined(tokens[to]) && tokens[to]!.key === 'et' ? 1 : 0;
  if (joined(tokens[to + and])) {
    const rest = belowThousand(tokens, to + and);
    if (rest && rest.value > 0 && (!and || rest.value === 1))
      return { value: value + rest.value, to: rest.to };
  }
  return { value, to };
}
