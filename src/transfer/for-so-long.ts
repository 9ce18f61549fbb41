import type { Ruled } from './ruled-words.js';
import { inFrenchOrder, type Unit } from './units.js';

/** Where "cela fait trois mois que …" and "voilà deux ans que …" stand: the opening, the length and the *que*. */
interface SoLong {
  opening: Unit[];
  que: Unit;
}

/** "Cela fait trois mois que": null where a sentence does not begin so. */
function soLong(units: Unit[]): SoLong | null {
  if (!units.some(({ key, surface }) => /^(cela|ça)$/.test(key) || /^voil[àa]$/i.test(surface))) return null;
  const french = inFrenchOrder(units);
  const [first, second] = french;
  const opening =
    /^(cela|ça)$/.test(first?.key ?? '') && second?.verb?.lemma === 'faire'
      ? [first, second]
      : /^voil[àa]$/i.test(first?.surface ?? '')
        ? [first]
        : null;
  if (!opening) return null;
  const at = french.findIndex((u, i) => i > opening.length && i < opening.length + 5 && u.key === 'que');
  const length = french.slice(opening.length, Math.max(0, at));
  const lasts = length.some(
    (u) => u.figure?.type === 'duration' || /^(an|année|mois|semaine|jour|trimestre)$/.test(u.lemma),
  );
  return at > 0 && lasts ? { opening, que: french[at] } : null;
}

/** "*Cela fait* trois mois *que* les négociations sont bloquées": "for three months, …"; null for any other unit. */
export function forSoLong(units: Unit[], i: number): Ruled {
  const unit = units[i];
  if (unit.key !== 'que' && unit.anchor > 1) return null;
  const found = soLong(units);
  if (!found) return null;
  const rule = 'for-so-long';
  if (unit === found.opening[0]) return { tokens: ['for'], rule };
  if (unit === found.opening[1]) return { tokens: [], rule };
  return unit === found.que ? { tokens: [','], rule } : null;
}

/** The verb that has gone on for so long. */
export function lastingVerb(units: Unit[]): Unit | undefined {
  const found = soLong(units);
  return (
    (found &&
      inFrenchOrder(units).find(
        (u) => u.anchor > found.que.anchor && u.verb && /^(Pres|Imp)$/.test(u.verb.tense),
      )) ||
    undefined
  );
}
