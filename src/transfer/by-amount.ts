import { WEEKDAYS } from '../french/chunks/structure.js';
import type { Unit } from './units.js';

/** Key of the *de* that says by how much. */
export const BY_AMOUNT = 'de^';

/** Verbs that change an amount. */
const CHANGING =
  /^(augmenter|accroître|réduire|diminuer|baisser|abaisser|relever|alléger|alourdir|rehausser|majorer|gonfler|améliorer|raboter|amputer|dépasser|revaloriser|minorer|raccourcir|allonger|comprimer)$/;

/**
 * "réduire ses frais de 35 millions" is "by €35 million", not costs of that amount; "réduire une dette de 35 millions" is
 * a debt of that amount. Marks the *de* of the first; `units` in French order, heads settled.
 */
export function markAmounts(units: Unit[]): void {
  units.forEach((of, n) => {
    const amount = units[n + 1];
    if (of.key === 'de' && isLength(amount, units[n + 2]) && SHIFTING.test(units[n - 1]?.verb?.lemma ?? '')) {
      of.key = BY_AMOUNT;
      return;
    }
    if (of.key === 'de' && isLength(amount, units[n + 2]) && shiftedObject(units, n)) {
      of.key = BY_AMOUNT;
      return;
    }
    if (of.key === 'de' && isPartOfPoint(units, n + 1) && changedObject(units, n)) {
      of.key = BY_AMOUNT;
      return;
    }
    if (of.key !== 'de' || amount?.kind !== 'figure' || !/^(money|percent)/.test(amount.figure?.type ?? ''))
      return;
    const changing = changedBy(units, n);
    if (changing) {
      of.key = BY_AMOUNT;
      amount.governor = changing;
      amount.head = units.indexOf(changing);
      amount.deprel = 'obl:mod';
      return;
    }
    let at = n - 1;
    while (at >= 0 && /^(NOUN|ADJ)$/.test(units[at].upos) && units[at].kind !== 'verb') at--;
    // The object begins with an article that makes it a known one.
    if (at === n - 1 || !/^(le|les|son|leur|ce)$/.test(units[at]?.key ?? '')) return;
    const verb = units[at - 1];
    // "a fait chuter les récoltes de 14 %"
    const caused = (verb?.verb?.causative ?? -1) >= 0;
    if (caused || (verb?.verb && !verb.senses && CHANGING.test(verb.lemma))) of.key = BY_AMOUNT;
  });
}

/** Verbs that move something in time. */
const SHIFTING =
  /^(repousser|reporter|retarder|décaler|avancer|prolonger|allonger|raccourcir|différer|étendre)$/;

/** "de deux ans", "de 18 mois". */
function isLength(number: Unit | undefined, period: Unit | undefined): boolean {
  if (number?.figure) return number.figure.type === 'duration';
  return number?.upos === 'NUM' && /^(an|année|mois|semaine|jour|heure)$/.test(period?.lemma ?? '');
}

/** "prolonger *la période d'observation* de trois mois": a known thing that a verb moves, right before the *de*. */
function shiftedObject(units: Unit[], n: number): boolean {
  for (let at = n - 1; at > 0 && at > n - 8; at--) {
    const verb = units[at].verb;
    if (verb) return SHIFTING.test(verb.lemma) && /^(le|la|les|l'|son|leur|ce)$/.test(units[at + 1].key);
    if (!/^(NOUN|DET|ADJ|ADP|PROPN)$/.test(units[at].upos) && units[at].kind !== 'term') return false;
  }
  return false;
}

/** "un quart de point", "un demi-point" from place `n`. */
function isPartOfPoint(units: Unit[], n: number): boolean {
  const text = units
    .slice(n, n + 4)
    .map((u) => u.surface.toLowerCase())
    .join(' ');
  return /^un (quart de point|demi-point|demi point|dixième de point)/.test(text);
}

/** Whether the verb before the *de* at place `n` changes something, which may stand between. */
function changedObject(units: Unit[], n: number): boolean {
  for (let at = n - 1; at >= 0 && at > n - 6; at--) {
    if (units[at].verb) return CHANGING.test(units[at].verb!.lemma);
    if (!/^(NOUN|DET|ADJ)$/.test(units[at].upos) && units[at].kind !== 'term') return false;
  }
  return false;
}

const BRIEF = /^(hier|aujourd'hui|encore|ainsi|également)$/;

/** "a abaissé *jeudi de 25 points de base* le taux": the verb before an amount, with at most when it happened between. */
function changedBy(units: Unit[], n: number): Unit | null {
  const before = units[n - 1];
  const when = before?.figure?.type === 'date' || WEEKDAYS.has(before?.key) || BRIEF.test(before?.key ?? '');
  const verb = units[when ? n - 2 : n - 1];
  if (!verb?.verb || verb.senses || verb.verb.passive || verb.verb.reflexive || !CHANGING.test(verb.lemma))
    return null;
  // What is changed comes behind.
  return units.some(
    (u) => u.governor === verb && u.anchor > units[n + 1].anchor && u.deprel.startsWith('obj'),
  )
    ? verb
    : null;
}
