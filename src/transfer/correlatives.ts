import type { Ruled } from './ruled-words.js';
import type { Unit } from './units.js';

const DEGREE: Record<string, string> = { plus: 'more', moins: 'less' };

/** "*Plus* les taux montent, *plus* on hésite": "the more …, the more …"; null for any other unit. */
export function moreAndMore(units: Unit[], i: number): Ruled {
  if (!opensClause(units, i)) return null;
  const other = units.some((u, k) => k !== i && u.upos === 'ADV' && opensClause(units, k));
  return other ? { tokens: ['the', DEGREE[units[i].key]], rule: 'the-more' } : null;
}

/** *plus* or *moins* at the beginning of a clause, with its subject behind. */
function opensClause(units: Unit[], i: number): boolean {
  if (!Object.hasOwn(DEGREE, units[i].key)) return false;
  const before = units[i - 1];
  const starts = !before || /^(,|et|que|:|;)$/.test(before.key);
  return starts && /^(DET|PRON|PROPN)$/.test(units[i + 1]?.upos ?? '');
}
