import type { Ruled } from './ruled-words.js';
import { feature, type Unit } from './units.js';

/** "*ce dernier* a vu ses ventes baisser": without a noun of its own it is "the latter"; null for any other unit. */
export function theLatter(units: Unit[], i: number): Ruled {
  const { key, upos, governor } = units[i];
  const last = upos === 'DET' && /^(ce|ces)$/.test(key) ? governor : units[i];
  if (last?.lemma !== 'dernier' || /^amod/.test(last.deprel) || last.senses) return null;
  const ce = units.find((u) => u.governor === last && u.upos === 'DET' && /^(ce|ces)$/.test(u.key));
  if (!ce || units.some((u) => u.governor === last && /^(nmod|acl|nummod)/.test(u.deprel))) return null;
  return { tokens: [units[i] === last ? 'latter' : 'the'], rule: 'the-latter' };
}

/**
 * "cette année-*là*", "ces jours-*ci*": the particle shows whether English points far or near, and goes; null for any other
 * unit.
 */
export function pointing(units: Unit[], i: number): Ruled {
  const unit = units[i];
  if (/^-(là|ci)$/i.test(unit.surface)) {
    const noun = units.find((u) => u.words.at(-1) === unit.words[0] - 1);
    return noun && units.some((u) => u.governor === noun && u.key === 'ce' && u.upos === 'DET')
      ? { tokens: [], rule: 'pointing' }
      : null;
  }
  const noun = unit.governor;
  if (unit.upos !== 'DET' || !/^(ce|ces)$/.test(unit.key) || !noun) return null;
  const after = noun.words[noun.words.length - 1] + 1;
  const particle = units.find((u) => u.words[0] === after && /^-(là|ci)$/i.test(u.surface));
  if (!particle) return null;
  const plural = unit.key === 'ces' || feature(noun.feats, 'Number') === 'Plur';
  const far = /là$/i.test(particle.surface);
  return { tokens: [far ? (plural ? 'those' : 'that') : plural ? 'these' : 'this'], rule: 'pointing' };
}
