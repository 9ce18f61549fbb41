import { lastingVerb } from './for-so-long.js';
import { inFrenchOrder, type Unit } from './units.js';

/** Verbs in the present or imparfait with "depuis" within eight words after them and no other finite verb in between. */
export function sinceVerbs(units: Unit[]): Set<Unit> {
  const found = new Set<Unit>();
  const lasting = lastingVerb(units);
  if (lasting) found.add(lasting);
  const french = inFrenchOrder(units);
  french.forEach((unit, at) => {
    if (!unit.verb || unit.verb.negated || !/^(Pres|Imp)$/.test(unit.verb.tense)) return;
    const { main } = unit.verb;
    for (let k = at + 1; k < french.length && french[k].anchor < main + 9; k++) {
      const next = french[k];
      if (next.words[0] <= main || next.words[0] >= main + 9) continue;
      // "c'est la première fois depuis dix ans que": the verb behind tells what has happened.
      if (next.key.startsWith('depuis') && /^fois/.test(french[k - 1].key)) {
        const told = french.slice(k + 1).find((u) => u.verb && /^(Pres|Imp)$/.test(u.verb.tense));
        if (told) found.add(told);
        return;
      }
      // "c'est sa plus forte hausse depuis 2020": what is the greatest since then is so now.
      if (unit.verb.lemma === 'être' && french.slice(at, k).some((u) => u.degree === 'superlative')) return;
      if (next.key.startsWith('depuis')) {
        found.add(unit);
        return;
      }
      if (next.verb && !/^(Inf|PP|Part)/.test(next.verb.tense)) return;
    }
  });
  return found;
}
