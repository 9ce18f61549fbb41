import { numberWord } from '../../english/number-words.js';
import { shift } from '../decimal.js';
import type { FigureForm } from '../types.js';

const NAMES: [number, string][] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/** Digits with thousands commas: `grouped("1234567.5")` is "1,234,567.5". */
export function grouped(decimal: string): string {
  const [whole, fraction] = decimal.split('.') as [string, string?];
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

/** Exact decimal digits of a double that came from a printed number; no exponent. */
export function digits(value: number): string {
  const text = String(Math.abs(value));
  const m = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  return m ? shift(m[2] ? `${m[1]}.${m[2]}` : m[1]!, Number(m[3])) : text;
}

const places = (decimal: string) => decimal.split('.')[1]?.length ?? 0;

function padded(decimal: string, decimals: number): string {
  const missing = decimals - places(decimal);
  if (missing <= 0) return decimal;
  return (decimal.includes('.') ? decimal : `${decimal}.`) + '0'.repeat(missing);
}

/**
 * The size of a number in US financial style, without sign: "2.4 billion", "850,000", "3.5 trillion". Printed decimals are
 * kept ("3,40 milliards" → "3.40 billion") unless the scale word changes ("3 500 milliards" → "3.5 trillion").
 */
export function magnitude(value: number, form: Pick<FigureForm, 'scale' | 'decimals'>, minimum = 0): string {
  const exact = digits(value);
  const whole = exact.split('.')[0]!.length;
  for (const [power, name] of NAMES) {
    if (whole <= power) continue;
    const mantissa = shift(exact, -power)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    // a number printed in full stays in full unless it is round
    if (form.scale === 0 && places(mantissa) > 2) break;
    if (form.scale > 0 && form.scale < 6 && places(mantissa) > 2) break;
    return `${grouped(padded(mantissa, form.scale === power ? form.decimals : 0))} ${name}`;
  }
  return grouped(padded(exact, Math.max(minimum, form.scale === 0 ? form.decimals : 0)));
}

/** A small whole number as the AP spells it out: words below ten, digits from ten on. */
export function spelled(value: number, form: FigureForm): string {
  if (Number.isInteger(value) && value >= 0 && value < 10 && form.words && form.scale === 0)
    return numberWord(value);
  return (value < 0 ? '-' : '') + magnitude(value, form);
}

/** The sign as printed: a plus only where the source has one. */
export const signed = (value: number, plus: boolean, body: string) =>
  value < 0 ? `-${body}` : plus ? `+${body}` : body;
