import { table } from '../../util/table.js';
import { readRows } from '../data.js';
import { fold, type Token } from './token.js';

/** A currency found in the text. */
export interface Currency {
  /** ISO 4217, or the English name of a family no default fits ("krona"). */
  unit: string;
  /** The text left the country open. */
  assumed: boolean;
  /** Token after the name. */
  to: number;
  /** Power of ten of the printed name: -2 for centimes. */
  power: number;
  /** Scale abbreviation glued to the sign: 6 for "MEUR". */
  scale: number;
}

const SIGNS: Record<string, [string, boolean]> = table({
  '€': ['EUR', false],
  $: ['USD', true],
  '£': ['GBP', false],
  '¥': ['JPY', true],
  '₩': ['KRW', false],
  '₹': ['INR', false],
  '₽': ['RUB', false],
  '₺': ['TRY', false],
  '₪': ['ILS', false],
  '₴': ['UAH', false],
  '฿': ['THB', false],
  '₫': ['VND', false],
  '₦': ['NGN', false],
  '₿': ['BTC', false],
  '¢': ['USD', true],
});
/** Letters before a dollar sign. */
const DOLLARS: Record<string, string> = table({
  US: 'USD',
  USD: 'USD',
  CA: 'CAD',
  CAN: 'CAD',
  C: 'CAD',
  CAD: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  AUD: 'AUD',
  HK: 'HKD',
  HKD: 'HKD',
  NZ: 'NZD',
  SG: 'SGD',
  S: 'SGD',
  R: 'BRL',
  NT: 'TWD',
  MX: 'MXN',
});
/**
 * Names several countries share, and what a business text means by them when it does not say. A family without a usual
 * member keeps its English name, so that nothing is invented.
 */
const FAMILIES: Record<string, string> = table({
  dollar: 'USD',
  livre: 'GBP',
  franc: 'CHF',
  couronne: 'krona',
  peso: 'peso',
  roupie: 'INR',
  dinar: 'dinar',
  rial: 'rial',
  mark: 'DEM',
  shilling: 'shilling',
  florin: 'florin',
  lire: 'ITL',
  peseta: 'ESP',
  escudo: 'PTE',
  bitcoin: 'BTC',
  drachme: 'GRD',
});
const SUBUNITS: Record<string, string> = table({
  centime: 'EUR',
  cent: 'USD',
  pence: 'GBP',
  penny: 'GBP',
  kopeck: 'RUB',
});
const SCALE_PREFIX: Record<string, number> = table({
  k: 3,
  K: 3,
  M: 6,
  Mn: 6,
  Mio: 6,
  mio: 6,
  Md: 9,
  Mds: 9,
  md: 9,
  mds: 9,
  Mrd: 9,
  Mrds: 9,
  MD: 9,
});

interface Name {
  words: string[];
  unit: string;
  assumed: boolean;
  power: number;
}

let names: Map<string, Name[]> | null = null;
let codes: Set<string> | null = null;

function load(): { names: Map<string, Name[]>; codes: Set<string> } {
  if (names && codes) return { names, codes };
  names = new Map();
  codes = new Set();
  const enter = (name: string, unit: string, assumed: boolean, power = 0) => {
    const words = fold(name).split(/[ -]|(?<=')/);
    const list = names!.get(words[0]!) ?? [];
    list.push({ words, unit, assumed, power });
    names!.set(words[0]!, list);
  };
  for (const [code, , , french] of readRows('figures/currencies.tsv')) {
    codes.add(code!);
    for (const name of french!.split(', ')) for (const form of name.split('/')) enter(form, code!, false);
  }
  for (const [name, unit] of Object.entries(FAMILIES))
    for (const form of [name, `${name}s`]) enter(form, unit, true);
  for (const [name, unit] of Object.entries(SUBUNITS))
    for (const form of [name, `${name}s`]) enter(form, unit, true, -2);
  for (const [name, unit] of [
    ['centimes de franc', 'CHF'],
    ["centimes d'euro", 'EUR'],
    ["centime d'euro", 'EUR'],
    ["cents d'euro", 'EUR'],
    ['cents de dollar', 'USD'],
    ['cents américains', 'USD'],
  ])
    enter(name!, unit!, false, -2);
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { names, codes };
}

/** Longest currency name at token `i`; the word after "d'" or "de" included by the caller. */
function nameAt(tokens: Token[], i: number): Currency | null {
  const first = tokens[i];
  if (first?.kind !== 'word') return null;
  const list = load().names.get(first.key);
  if (!list) return null;
  for (const { words, unit, assumed, power } of list) {
    let k = 1;
    while (k < words.length && tokens[i + k]?.key === words[k] && tokens[i + k]!.gap !== 'line') k++;
    if (k === words.length) return { unit, assumed, to: i + k, power, scale: 0 };
  }
  return null;
}

/** A currency sign, code or name after a number: "€", "EUR", "MEUR", "dollars canadiens". `i` is the token after the number. */
export function currencyAfter(tokens: Token[], i: number): Currency | null {
  const token = tokens[i];
  if (!token || token.gap === 'line') return null;
  if (token.kind === 'symbol') {
    const sign = SIGNS[token.text];
    if (!sign) return null;
    return { unit: sign[0], assumed: sign[1], to: i + 1, power: token.text === '¢' ? -2 : 0, scale: 0 };
  }
  if (token.kind !== 'word') return null;
  const code = codeAt(tokens, i);
  if (code) return code;
  return nameAt(tokens, i);
}

/** "EUR", "MUSD", "US$", "C$": letters only, in capitals. */
function codeAt(tokens: Token[], i: number): Currency | null {
  const token = tokens[i]!;
  const text = token.text;
  const next = tokens[i + 1];
  if (next?.text === '$' && next.gap === 'none') {
    const bare = DOLLARS[text];
    if (bare) return { unit: bare, assumed: false, to: i + 2, power: 0, scale: 0 };
  }
  if (text.length < 3 || text.length > 7) return null;
  const tail = text.slice(-3);
  if (!load().codes.has(tail) && tail !== 'BTC' && tail !== 'RMB') return null;
  const unit = tail === 'RMB' ? 'CNY' : tail;
  if (text.length === 3) {
    // "50 ALL" and "10 TOP" would be odd; such codes are words in capitals first
    return { unit, assumed: false, to: i + 1, power: 0, scale: 0 };
  }
  const scale = SCALE_PREFIX[text.slice(0, -3)];
  return scale === undefined ? null : { unit, assumed: false, to: i + 1, power: 0, scale };
}

/** A currency sign or code before a number: "$", "EUR", "US$", "CA$". */
export function currencyBefore(tokens: Token[], i: number): Currency | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'symbol') {
    const sign = SIGNS[token.text];
    return sign ? { unit: sign[0], assumed: sign[1], to: i + 1, power: 0, scale: 0 } : null;
  }
  if (token.kind !== 'word' || !token.capital) return null;
  const code = codeAt(tokens, i);
  return code && code.scale === 0 ? code : null;
}
