import type { Unit } from './units.js';

/** Longer sentences keep their tree: nothing that long is parsed well enough to gain from the work. */
const MAX_UNITS = 400;

/**
 * Lifts crossing arcs until every subtree is one stretch of the sentence (pseudo-projective, Nivre & Nilsson 2005). A
 * crossing arc of French news is nearly always a misparse, and the reordering, which writes subtree after subtree, would
 * tear the words apart for it. `units` in French order; their `head` changes, shortest crossing arcs first.
 */
export function makeProjective(units: Unit[]): void {
  if (units.length > MAX_UNITS) return;
  // Each lift brings one unit one step nearer to the root, so this ends.
  for (let arc = crossing(units); arc >= 0; arc = crossing(units))
    units[arc].head = units[units[arc].head].head;
}

/** The dependant of the shortest arc that passes over a unit which its governor does not dominate; -1 for none. */
function crossing(units: Unit[]): number {
  let found = -1;
  let shortest = Infinity;
  for (let n = 0; n < units.length; n++) {
    const { head } = units[n];
    if (head < 0) continue;
    const length = Math.abs(head - n);
    if (length >= shortest) continue;
    for (let k = Math.min(head, n) + 1; k < Math.max(head, n); k++) {
      if (dominates(units, head, k)) continue;
      found = n;
      shortest = length;
      break;
    }
  }
  return found;
}

function dominates(units: Unit[], head: number, n: number): boolean {
  for (let at = n; at >= 0; at = units[at].head) if (at === head) return true;
  return false;
}
