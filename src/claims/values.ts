import type { Figure } from '../figures/types.js';

/** The fields of a claim that the figure reader settles. */
export function valuesOf({ type, value, unit, qualifier, range, direction }: Figure) {
  return { type, value, unit, qualifier, range, direction };
}
