import { table } from '../../util/table.js';
import { readRows } from '../data.js';
import type { Token } from './token.js';

/** A currency found at a token. */
export interface Currency {
  /** ISO 4217, or the English name of a family no default fits. */
  unit: string;
  /** Token after it. */
  to: number;
  /** -2 for cents and pence. */
  power: number;
}

const SIGNS = table<string>({
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₴': 'UAH',
  '฿': 'THB',
  '₫': 'VND',
  '₦': 'NGN',
  '₿': 'BTC',
});
/** Letters before a dollar sign. */
const DOLLARS = table<string>({
  US: 'USD',
  'U.S.': 'USD',
  C: 'CAD',
  CA: 'CAD',
  CAD: 'CAD',
  A: 'AUD',
  AU: 'AUD',
  HK: 'HKD',
  NZ: 'NZD',
  S: 'SGD',
  SG: 'SGD',
  R: 'BRL',
  NT: 'TWD',
  MX: 'MXN',
});
/** Names that several countries share, by what business English means without a country. */
const FAMILIES = table<string>({
  dollar: 'USD',
  buck: 'USD',
  pound: 'GBP',
  'pound sterling': 'GBP',
  sterling: 'GBP',
  franc: 'CHF',
  euro: 'EUR',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  won: 'KRW',
  rupee: 'INR',
  ruble: 'RUB',
  rouble: 'RUB',
  lira: 'TRY',
  krona: 'krona',
  krone: 'krona',
  kronor: 'krona',
  crown: 'krona',
  koruna: 'CZK',
  kroner: 'krona',
  peso: 'peso',
  rand: 'ZAR',
  real: 'BRL',
  reais: 'BRL',
  zloty: 'PLN',
  forint: 'HUF',
  dirham: 'AED',
  riyal: 'SAR',
  dinar: 'dinar',
  shekel: 'ILS',
  baht: 'THB',
  rupiah: 'IDR',
  ringgit: 'MYR',
  naira: 'NGN',
  bitcoin: 'BTC',
  greenback: 'USD',
  'us dollar': 'USD',
  'american dollar': 'USD',
  'chinese yuan': 'CNY',
  'japanese yen': 'JPY',
  'british pound': 'GBP',
  mark: 'DEM',
});
const CENTS = table<string>({
  cent: 'USD',
  cents: 'USD',
  pence: 'GBP',
  penny: 'GBP',
  p: 'GBP',
  pennies: 'GBP',
  centime: 'EUR',
  centimes: 'EUR',
});
/** Codes that are common words or names in capitals. */
const NOT_CODES = new Set([
  'ALL',
  'TOP',
  'MAD',
  'CUP',
  'TRY',
  'LAK',
  'MOP',
  'PEN',
  'SOS',
  'GEL',
  'RON',
  'BAM',
  'COP',
  'BOB',
  'ANG',
]);

interface Tables {
  /** First word → names, longest first. */
  names: Map<string, { words: string[]; unit: string }[]>;
  codes: Set<string>;
}
let tables: Tables | null = null;

function load(): Tables {
  if (tables) return tables;
  const names: Tables['names'] = new Map();
  const codes = new Set<string>(['RMB', 'BTC']);
  const enter = (name: string, unit: string): void => {
    const words = name.toLowerCase().split(' ');
    const list = names.get(words[0]) ?? [];
    list.push({ words, unit });
    names.set(words[0], list);
  };
  for (const [code, singular, plural] of readRows('figures/currencies.tsv')) {
    codes.add(code);
    enter(singular, code);
    if (plural !== singular) enter(plural, code);
  }
  for (const [name, unit] of Object.entries(FAMILIES)) {
    enter(name, unit);
    enter(`${name}s`, unit);
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  tables = { names, codes };
  return tables;
}

const codeUnit = (code: string): string => (code === 'RMB' ? 'CNY' : code);

/** Sign or code before a number: "$", "US$", "EUR", "CHF". */
export function currencyBefore(tokens: Token[], i: number): Currency | null {
  const token = tokens[i];
  if (token.kind === 'symbol') {
    const unit = SIGNS[token.text];
    return unit ? { unit, to: i + 1, power: 0 } : null;
  }
  if (token.kind !== 'word' || !token.capital || token.text.length > 4) return null;
  const next = tokens[i + 1];
  if (next?.text === '$' && next.gap === 'none') {
    const unit = DOLLARS[token.text];
    return unit ? { unit, to: i + 2, power: 0 } : null;
  }
  if (token.text.length !== 3 || !load().codes.has(token.text) || next?.kind !== 'number') return null;
  if (NOT_CODES.has(token.text) || next.gap === 'hyphen' || next.gap === 'line') return null;
  return { unit: codeUnit(token.text), to: i + 1, power: 0 };
}

/** Sign, code or name after a number: "euros", "Swiss francs", "USD", "cents", "€". */
export function currencyAfter(tokens: Token[], i: number, cents: string | null): Currency | null {
  const token = tokens[i];
  if (!token || token.gap === 'line') return null;
  if (token.kind === 'symbol') {
    if (token.text === '¢') return { unit: 'USD', to: i + 1, power: -2 };
    // "310 €", but "3 $5 bills": a sign that a number follows belongs to that number.
    const unit = SIGNS[token.text];
    return unit && tokens[i + 1]?.kind !== 'number' ? { unit, to: i + 1, power: 0 } : null;
  }
  if (token.kind !== 'word') return null;
  const small = CENTS[token.low];
  if (small && (token.low !== 'p' || token.gap === 'none')) return centsAt(i, small, cents);
  if (token.text.length === 3 && token.text === token.text.toUpperCase() && load().codes.has(token.text)) {
    return NOT_CODES.has(token.text) ? null : { unit: codeUnit(token.text), to: i + 1, power: 0 };
  }
  // "the 17 euro countries".
  if (
    token.low === 'euro' &&
    /^(?:countries|nations|area|zone|members|states|bloc)$/.test(tokens[i + 1]?.low ?? '')
  )
    return null;
  for (const { words, unit } of load().names.get(token.low) ?? []) {
    let k = 1;
    while (k < words.length && tokens[i + k]?.low === words[k] && tokens[i + k].gap !== 'line') k++;
    // "the 2 pound weight" is rare in business prose, "won" as a verb is not.
    if (
      k === words.length &&
      !(token.low === 'won' && !/^(?:\.|,|;|\(|a|per|in|to|for|on|from)$/.test(tokens[i + 1]?.low ?? '.'))
    ) {
      return { unit, to: i + k, power: 0 };
    }
  }
  return null;
}

/** "5 cents", "5 euro cents", "5 U.S. cents": the currency is the text's where cents do not say. */
function centsAt(i: number, own: string, context: string | null): Currency {
  const penny = own === 'GBP' || own === 'EUR';
  const fallback = penny
    ? own
    : context && /^(?:EUR|USD|CAD|AUD|HKD|NZD|SGD|ZAR)$/.test(context)
      ? context
      : 'USD';
  return { unit: fallback, to: i + 1, power: -2 };
}
