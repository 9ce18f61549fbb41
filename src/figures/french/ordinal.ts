import { table } from '../../util/table.js';
import { startsNumber } from './cardinal.js';
import { readNumeral } from './numeral.js';
import type { Token } from './token.js';

const WHOLE: Record<string, number> = table({
  premier: 1,
  premiere: 1,
  premiers: 1,
  premieres: 1,
  second: 2,
  seconde: 2,
  seconds: 2,
  secondes: 2,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
  treizieme: 13,
  quatorzieme: 14,
  quinzieme: 15,
  seizieme: 16,
  vingtieme: 20,
  trentieme: 30,
  quarantieme: 40,
  cinquantieme: 50,
  soixantieme: 60,
  septantieme: 70,
  huitantieme: 80,
  nonantieme: 90,
  centieme: 100,
  millieme: 1000,
  millionieme: 1_000_000,
  milliardieme: 1_000_000_000,
  unieme: 1,
});

export interface Ordinal {
  value: number;
  to: number;
  words: boolean;
}

const STEM: Record<string, string> = table({
  unieme: 'un',
  deuxieme: 'deux',
  troisieme: 'trois',
  quatrieme: 'quatre',
  cinquieme: 'cinq',
  sixieme: 'six',
  septieme: 'sept',
  huitieme: 'huit',
  neuvieme: 'neuf',
  dixieme: 'dix',
  onzieme: 'onze',
  douzieme: 'douze',
  treizieme: 'treize',
  quatorzieme: 'quatorze',
  quinzieme: 'quinze',
  seizieme: 'seize',
  vingtieme: 'vingt',
  trentieme: 'trente',
  centieme: 'cent',
  millieme: 'mille',
  millionieme: 'million',
  milliardieme: 'milliard',
});

const strip = (key: string) => (key.endsWith('s') && key.length > 5 ? key.slice(0, -1) : key);

/**
 * An ordinal at `i`: "troisième", "vingt et unième", "cent deuxième", "3e", "3ème", "1er", "2nd". Fractions ("un
 * troisième") are another rule's.
 */
export function ordinalAt(tokens: Token[], i: number): Ordinal | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') {
    const next = tokens[i + 1];
    if (next?.gap !== 'none' || token.decimals > 0 || next.text !== next.low) return null;
    if (/^(?:e|eme|iem|ieme|emes|es|eme|er|ers|re|res|ere|eres|nd|nde|nds|ndes)$/.test(next.key))
      return { value: Number(token.decimal), to: i + 2, words: false };
    return null;
  }
  if (token.kind !== 'word') return null;
  const whole = WHOLE[token.key] ?? WHOLE[strip(token.key)];
  if (whole !== undefined && token.key !== 'unieme') return { value: whole, to: i + 1, words: true };
  return startsNumber(token.key) ? compound(tokens, i) : null;
}

/** "vingt et unième", "quatre-vingt-dixième": a cardinal whose last word is an ordinal. */
function compound(tokens: Token[], i: number): Ordinal | null {
  // cheap test first: some ordinal word within reach
  let last = -1;
  for (let k = i + 1; k < i + 12 && k < tokens.length; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || token.gap === 'line' || token.gap === 'none') break;
    if (STEM[strip(token.key)] !== undefined) {
      last = k;
      break;
    }
  }
  if (last < 0) return null;
  const words = tokens.slice(i, last + 1).map((t) => ({ ...t }));
  const end = words.at(-1)!;
  end.key = STEM[strip(end.key)]!;
  if (tokens[i]!.key === 'et') return null;
  const numeral = readNumeral(words, 0);
  if (!numeral || numeral.to !== words.length || numeral.decimals > 0) return null;
  return { value: Number(numeral.decimal), to: last + 1, words: true };
}
