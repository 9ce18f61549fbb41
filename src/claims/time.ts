import type { Figure } from '../figures/types.js';
import type { About } from './about-types.js';
import type { Scene } from './scene.js';
import type { Claim } from './types.js';

/**
 * When a figure holds: the period named after it ("12 M€ en 2024"), else the one its clause began with. Dates of events
 * ("fondée en 2019") are no periods of other figures.
 */
export function timeOf(scene: Scene, index: number, abouts: About[]): Claim['time'] {
  const { figures } = scene.unit;
  if (figures[index].type === 'date' || figures[index].type === 'duration') return null;
  const after = find(scene, index, abouts, 1);
  const at = after >= 0 ? after : find(scene, index, abouts, -1);
  return at < 0 ? null : asTime(scene, at);
}

/** Index of the nearest period in one direction that no "contre" and no other clause parts from the figure. */
function find(scene: Scene, index: number, abouts: About[], step: 1 | -1): number {
  const { figures } = scene.unit;
  const { spans, clause, words } = scene;
  let passed = 0;
  for (let i = index + step; i >= 0 && i < figures.length; i += step) {
    if (spans[i][0] < 0 || clause[spans[i][0]] !== clause[spans[index][0]]) continue;
    const [from, to] = step > 0 ? [spans[index][1], spans[i][0]] : [spans[i][1], spans[index][0]];
    if (words.slice(from + 1, to).some(({ lemma }) => lemma === 'contre' || lemma === ';')) return -1;
    if (figures[i].type !== 'date') {
      // the next change has a time of its own
      if (step > 0 && figures[i].direction !== null) return -1;
      if (figures[i].type !== 'duration') passed++;
      continue;
    }
    const { metric, occasion } = abouts[i];
    if (occasion || figures[i].unresolved) continue;
    const compared = /^comparison/.test(metric ?? '');
    if (compared && (step < 0 || passed > 0 || figures[index].direction !== null)) continue;
    return i;
  }
  return -1;
}

function asTime(scene: Scene, at: number): Claim['time'] {
  const date: Figure = scene.unit.figures[at];
  if (date.range) return { from: String(date.range[0]), to: String(date.range[1]) };
  if (typeof date.value !== 'string') return null;
  const before = scene.unit.text.slice(Math.max(0, date.start - 30), date.start).toLowerCase();
  if (/(?:depuis|à partir d[eu]|dès)\s*(?:le |la |l['’])?$/.test(before)) return { from: date.value };
  if (/(?:jusqu['’](?:en|au?|à)|d['’]ici(?: à)?|avant)\s*(?:le |la |l['’])?$/.test(before))
    return { to: date.value };
  return { at: date.value };
}
