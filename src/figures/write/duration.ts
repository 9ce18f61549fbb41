import { numberWord } from '../../english/number-words.js';
import { fold } from '../french/token.js';
import type { Figure } from '../types.js';

const NAMES: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};
/** Printed units that are no ISO ones: how many months or years each holds. */
const PRINTED: [RegExp, string, number][] = [
  [/\btrimestres?\b/, 'quarter', 3],
  [/\bsemestres?\b/, 'half-year', 6],
  [/\bdecennies?\b/, 'decade', 10],
  [/\bsiecles?\b/, 'century', 100],
];

export interface Part {
  n: number;
  name: string;
}

/** "P2Y6M" as years and months; the printed unit where it is a quarter, a decade and the like. */
export function parts(iso: string, quote = ''): Part[] {
  const m =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      iso,
    );
  if (!m) return [];
  const found = 'Y M W D TH TM TS'
    .split(' ')
    .flatMap((key, k) => (m[k + 1] ? [{ n: Number(m[k + 1]), name: NAMES[key]! }] : []));
  if (found.length === 1 && quote) {
    const folded = fold(quote);
    for (const [word, name, size] of PRINTED)
      if (word.test(folded) && found[0]!.n % size === 0) return [{ n: found[0]!.n / size, name }];
    if (/\bsemaine/.test(folded) && found[0]!.name === 'week') return found;
  }
  return found;
}

const plural = (name: string) => (name === 'century' ? 'centuries' : `${name}s`);

/** "seven", "12": the AP spells out what is below ten. */
export const few = (n: number) => (Number.isInteger(n) && n < 10 && n >= 0 ? numberWord(n) : String(n));

/** The adjective French puts between number and unit: "past", "next", "first". */
function between(quote: string): string {
  const folded = fold(quote);
  if (/\bdernieres?\b|\bderniers\b/.test(folded)) return 'past';
  if (/\bprochaine?s?\b/.test(folded)) return 'next';
  if (/\bpremieres?\b|\bpremiers\b/.test(folded)) return 'first';
  return '';
}

/** A length of time: "seven years", "12 months", "two and a half years", "next 24 months"; adjectival "seven-year". */
export function lengthOfTime(iso: string, figure: Figure, adjectival: boolean): string {
  const found = parts(iso, figure.quote);
  if (found.length === 0) return figure.quote;
  const [first, second] = found;
  if (adjectival && found.length === 1) return `${few(first!.n)}-${first!.name}`;
  if (
    found.length === 2 &&
    first!.name === 'year' &&
    second!.name === 'month' &&
    second!.n === 6 &&
    /demi/.test(fold(figure.quote))
  )
    return first!.n === 1 ? 'a year and a half' : `${few(first!.n)} and a half years`;
  const written = found.map(({ n, name }) => {
    if (n === 0.5) return `half ${/^hour/.test(name) ? 'an' : 'a'} ${name}`;
    return `${few(n)} ${n === 1 ? name : plural(name)}`;
  });
  const adjective = between(figure.quote);
  const text = written.length > 1 ? `${written.slice(0, -1).join(', ')} and ${written.at(-1)}` : written[0]!;
  if (adjective && found.length === 1) return `${adjective} ${first!.n === 1 ? first!.name : text}`;
  if (found.length === 1 && first!.n === 1 && figure.form.words)
    return `${first!.name === 'hour' ? 'an' : 'a'} ${first!.name}`;
  return text;
}

/** "two to three years", "six to nine months". */
export function lengths(low: string, high: string, figure: Figure, link: string): string {
  const a = parts(low)[0];
  const b = parts(high, figure.quote)[0];
  if (!a || !b) return figure.quote;
  if (a.name === b.name) return `${few(a.n)} ${link} ${few(b.n)} ${plural(b.name)}`;
  return `${few(a.n)} ${a.n === 1 ? a.name : plural(a.name)} ${link} ${few(b.n)} ${plural(b.name)}`;
}
