import { ONLY } from './restriction.js';
import type { Ruled } from './ruled-words.js';
import type { Unit } from './units.js';

/* Words that ask, stand for a clause or open one. */

/** "*Ce qui* a ruiné le groupe n'est pas clair": as the subject of another verb it is "what". */
export function openingWhat(units: Unit[], i: number): Ruled {
  const opens = (ce: Unit | undefined) =>
    ce?.key === 'ce' && ce.upos === 'PRON' && ce.deprel === 'nsubj' && ce.governor !== null;
  const { key } = units[i];
  // "Que va devenir l'usine ?"
  if (key === 'que' && units[i].upos === 'PRON' && units[i].anchor === 0 && units.some((u) => u.key === '?'))
    return { tokens: ['what'], rule: 'what' };
  if (isCleft(units, i)) return { tokens: ['it'], rule: 'cleft' };
  // ", *ce qui* a relancé la demande"
  const beside = (ce: number) =>
    units[ce]?.key === 'ce' && units[ce].upos === 'PRON' && units[ce - 1]?.key === ',';
  if (beside(i) && units[i + 1]?.key === 'qui') return { tokens: ['which'], rule: 'what' };
  if (key === 'qui' && beside(i - 1)) return { tokens: [], rule: 'what' };
  if (opens(units[i]) && units[i - 1]?.key !== ',' && /^(qui|que)$/.test(units[i + 1]?.key ?? ''))
    return { tokens: ['what'], rule: 'what' };
  if (/^(qui|que)$/.test(key) && opens(units[i - 1]) && units[i - 2]?.key !== ',')
    return { tokens: [], rule: 'what' };
  return null;
}

/** "les conditions *auxquelles* l'accord est soumis": "to which". */
export function whichBehind(units: Unit[], i: number): Ruled {
  const which = /^(lequel|laquelle|lesquels|lesquelles)$/;
  if (units[i].key === 'à' && which.test(units[i + 1]?.key ?? ''))
    return { tokens: ['to'], rule: 'to-which' };
  return which.test(units[i].key) && units[i - 1]?.key === 'à'
    ? { tokens: ['which'], rule: 'to-which' }
    : null;
}

/** "trois offres, dont *une* portant sur le tout": without a noun of its own it counts. */
export function isOne(units: Unit[], i: number): boolean {
  const { key, surface, governor, words, upos } = units[i];
  if (key !== 'un' && !/^une?$/i.test(surface)) return false;
  const next = units.find((u) => u.words[0] === words[0] + 1);
  if (next?.verb?.tense !== 'Part') return false;
  return (
    upos === 'PRON' || upos === 'NUM' || governor === next || governor === null || governor.anchor < words[0]
  );
}

/** "on ne sait pas *qui* prendra sa place": without anything that it stands for, *qui* asks. */
export function asksWho(units: Unit[], i: number): boolean {
  const { governor, deprel, anchor } = units[i];
  if (!deprel.startsWith('nsubj') || !governor?.verb || !/^(ccomp|xcomp|obj)/.test(governor.deprel))
    return false;
  const before = units.find((u) => u.words.at(-1) === units[i].words[0] - 1);
  return anchor > 0 && (before?.upos === 'ADV' || before?.kind === 'verb');
}

/** "*ce* n'est qu'en 2027 que …", "*c'*est à Lyon que …": what is put forward stands behind a preposition. */
function isCleft(units: Unit[], i: number): boolean {
  const [ce, be, next, then] = units.slice(i, i + 4);
  if (ce.key !== 'ce' || ce.upos !== 'PRON' || be?.verb?.lemma !== 'être') return false;
  const at = next?.key === ONLY ? then : next;
  const place = at?.upos === 'ADP' || at?.figure?.type === 'date' || at?.senses?.[0].pos === 'prep';
  return place && units.slice(i + 3).some((u) => u.key === 'que');
}
