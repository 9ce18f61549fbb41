import type { Unit } from './units.js';
import { GOING, verbKey } from './verb-groups.js';

/**
 * "tout est *à résoudre*": behind *être* an infinitive with *à* says what must be done to the subject, "is to be resolved".
 * Its verb becomes a passive. `units` in French order.
 */
export function markObligations(units: Unit[]): void {
  for (let n = 0; n + 2 < units.length; n++) {
    const [be, to, act] = [units[n], units[n + 1], units[n + 2]];
    if (be.verb?.lemma !== 'être' || be.senses || to.key !== 'à' || !act.verb || act.senses) continue;
    const { tense, reflexive, passive, lemma } = act.verb;
    if (tense !== 'Inf' || reflexive || passive || GOING.test(lemma)) continue;
    // "C'est à voir", "il est à noter que": nothing the clause is about.
    if (/^(ce|il|c')$/.test(units[n - 1]?.key ?? '')) continue;
    const own = units.some(
      (u) => u.governor === act && u.anchor > act.anchor && /^(obj|ccomp|xcomp)/.test(u.deprel),
    );
    if (own) continue;
    act.verb = { ...act.verb, passive: true };
    act.key = verbKey(act.verb);
  }
}
