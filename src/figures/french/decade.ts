import { belowMillion } from './cardinal.js';
import { dateHit, type Hit, type Scan } from './scan.js';

/** "les années 90", "années 1980", "les années soixante-dix": the decade, by its first year. */
export function decade({ tokens }: Scan, i: number): Hit | null {
  if (tokens[i]!.key !== 'annees') return null;
  const number = tokens[i + 1];
  if (number?.gap !== 'space') return null;
  const read =
    number.kind === 'number' && /^\d{2}(?:\d{2})?$/.test(number.text)
      ? { value: Number(number.text), to: i + 2 }
      : number.kind === 'word'
        ? belowMillion(tokens, i + 1)
        : null;
  if (!read) return null;
  const year = read.value < 100 ? 1900 + read.value : read.value;
  // "les années 20" may be either century's: the last one that is over is meant
  if (year % 10 !== 0 || year < 1850 || year > 2100 || read.value < 20) return null;
  return dateHit(i, read.to, String(year), 'decade', { year });
}
