import { inFrenchOrder, type Unit } from './units.js';

/** Verbs in the present or imparfait with "depuis" within eight words after them and no other finite verb in between. */
export function sinceVerbs(units: Unit[]): Set<Unit> {
  const found = new Set<Unit>();
  const french = inFrenchOrder(units);
  french.forEach((unit, at) => {
    if (!unit.verb || unit.verb.negated || !/^(Pres|Imp)$/.test(unit.verb.tense)) return;
    const { main } = unit.verb;
    for (let k = at + 1; k < french.length && french[k].anchor < main + 9; k++) {
      const next = french[k];
      if (next.words[0] <= main || next.words[0] >= main + 9) continue;
      if (next.key.startsWith('depuis')) {
        found.add(unit);
        return;
      }
      if (next.verb && !/^(Inf|PP|Part)/.test(next.verb.tense)) return;
    }
  });
  return found;
}
