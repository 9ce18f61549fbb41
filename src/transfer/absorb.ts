import type { Unit } from './units.js';

/**
 * Makes one unit of the units from `from` to `to`, `to` exclusive: `kept`, one of them, takes the words of the others and
 * what hung on them, and hangs where they hung. Tells whether it could: a run that is no piece of the tree stays as it is.
 */
export function absorb(units: Unit[], from: number, to: number, kept: Unit): boolean {
  const members = new Set(units.slice(from, to));
  const tops = [...members].filter((u) => !u.governor || !members.has(u.governor));
  const top = tops.find((u) => u.upos !== 'ADP' && u.upos !== 'DET') ?? tops[0];
  for (let up = top.governor; up; up = up.governor) if (members.has(up)) return false;
  const { governor, deprel } = top;
  kept.words = [...members].flatMap((u) => u.words).sort((a, b) => a - b);
  kept.governor = governor;
  kept.deprel = deprel;
  for (const u of units) if (!members.has(u) && u.governor && members.has(u.governor)) u.governor = kept;
  const rest = units.filter((u) => u === kept || !members.has(u));
  units.splice(0, units.length, ...rest);
  const at = new Map(units.map((u, i) => [u, i]));
  for (const u of units) u.head = u.governor ? at.get(u.governor)! : -1;
  return true;
}
