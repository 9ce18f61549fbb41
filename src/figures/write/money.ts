import { readRows } from '../data.js';
import type { Figure } from '../types.js';
import { magnitude, signed } from './number.js';

/** Currencies the US financial press prints with a sign. */
const SIGNS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CAD: 'C$',
  AUD: 'A$',
  HKD: 'HK$',
  NZD: 'NZ$',
  SGD: 'S$',
  INR: '₹',
};

let names: Map<string, [string, string]> | null = null;
function nameOf(unit: string): [singular: string, plural: string] {
  names ??= new Map(readRows('figures/currencies.tsv').map(([code, one, many]) => [code!, [one!, many!]]));
  const known = names.get(unit);
  if (known) return known;
  if (unit === 'krona') return ['krona', 'kronor'];
  return /^[A-Z]{3}$/.test(unit) ? [unit, unit] : [unit, `${unit}s`];
}

/** Fewest decimals of an amount: cents come in twos. */
const cents = (value: number) => (Number.isInteger(value) || Math.abs(value) >= 1e6 ? 0 : 2);

/** One amount: "$2.4 billion", "€214.30", "1.2 billion Swiss francs", "-€12 million". */
export function amount(value: number, figure: Figure): string {
  const body = magnitude(value, figure.form, cents(value));
  const plus = figure.quote.trimStart().startsWith('+');
  const unit = figure.unit ?? '';
  const sign = SIGNS[unit];
  if (sign) return signed(value, plus, sign + body);
  if (unit === '') return signed(value, plus, body);
  const [one, many] = nameOf(unit);
  return signed(value, plus, `${body} ${Math.abs(value) === 1 ? one : many}`);
}

/** Two amounts, each printed as its own figure says: the sign is repeated ("€90 million to €100 million"), a name is not ("2 billion to 3 billion Swiss francs"). */
export function amounts(low: number, high: number, first: Figure, second: Figure, link: string): string {
  if (SIGNS[first.unit ?? '']) return `${amount(low, first)} ${link} ${amount(high, second)}`;
  return `${low < 0 ? '-' : ''}${magnitude(low, first.form, cents(low))} ${link} ${amount(high, second)}`;
}
