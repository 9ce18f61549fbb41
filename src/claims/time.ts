import type { SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';
import type { Claim } from './types.js';

/** When a figure holds: the date of its sentence, if there is one alone, with "depuis" and "jusqu'en" before it. */
export function timeOf(unit: SentenceUnit, figure: Figure): Claim['time'] {
  if (figure.type === 'date') return null;
  const dates = unit.figures.filter(({ type, value }) => type === 'date' && typeof value === 'string');
  if (dates.length !== 1) return null;
  const [date] = dates;
  const value = String(date.value);
  const before = unit.text.slice(0, date.start).toLowerCase();
  if (/(?:depuis|à partir d[eu]|dès)\s*(?:le |l['’])?$/.test(before)) return { from: value };
  if (/(?:jusqu['’](?:en|au?|à)|d['’]ici(?: à)?|avant)\s*(?:le |l['’]|la )?$/.test(before))
    return { to: value };
  return { at: value };
}
