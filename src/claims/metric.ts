import type { SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';

/**
 * What a figure measures: the English of the glossary's noun that stands nearest, before it rather than after.
 *
 * @returns null for dates and durations, and when there is no such term.
 */
export function metricOf(unit: SentenceUnit, figure: Figure): string | null {
  if (figure.type === 'date' || figure.type === 'duration') return null;
  let best: { en: string; distance: number } | null = null;
  for (const { entry, start, end } of unit.terms) {
    if (entry.pos !== 'noun' || (start < figure.end && end > figure.start)) continue;
    const distance = end <= figure.start ? figure.start - end : (start - figure.end) * 2;
    if (!best || distance < best.distance) best = { en: entry.en, distance };
  }
  return best?.en ?? null;
}
