import { table } from '../util/table.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
];
const ORDINALS = table<string>({
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
});

/**
 * A whole number below 10^15 in words, US style (no "and").
 *
 * @example numberWord(1942) // 'one thousand nine hundred forty-two'
 */
export function numberWord(n: number): string {
  if (n < 0) return `minus ${numberWord(-n)}`;
  if (n < 20) return UNITS[n];
  if (n < 100) return TENS[Math.floor(n / 10)] + (n % 10 ? `-${UNITS[n % 10]}` : '');
  for (const [size, name] of SCALES) {
    if (n >= size) {
      const rest = n % size;
      return `${numberWord(Math.floor(n / size))} ${name}${rest ? ` ${numberWord(rest)}` : ''}`;
    }
  }
  return String(n);
}

/** Ordinal in digits. @example ordinal(22) // '22nd' */
export function ordinal(n: number): string {
  const teen = Math.floor(n / 10) % 10 === 1;
  const suffix = teen ? 'th' : ((['th', 'st', 'nd', 'rd'] as const)[n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** Ordinal in words. @example ordinalWord(20) // 'twentieth' */
export function ordinalWord(n: number): string {
  const cardinal = numberWord(n);
  const cut = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(cut);
  const ending = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return cardinal.slice(0, cut) + ending;
}
