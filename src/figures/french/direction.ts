import type { Hit, Scan } from './scan.js';

/** Sets the direction of every hit that is the size of a change. */
export function setDirections(_scan: Scan, hits: Hit[]): void {
  for (const hit of hits)
    if (hit.direction === undefined && hit.sign) hit.direction = hit.sign === '+' ? 'up' : 'down';
}
