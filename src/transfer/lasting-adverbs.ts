import { MOVING } from './amount-prepositions.js';
import type { Unit } from './units.js';

/* *toujours* and *encore*: what lasts, and what happens again. */

/** "n'est *toujours* pas clair": right before the negation it is "still", and right behind it "always". */
export function stillNot(units: Unit[], i: number): boolean {
  const next = units[i].words[0] + 1;
  return units.some(
    (u) => u.verb?.negated === true && u.verb.main !== next && u.words.includes(next) && u.words[0] < next,
  );
}

/** "l'action valait *encore* 32 euros": what lasts, lasts still; what happens may happen again. */
export function lastsStill(units: Unit[], i: number): boolean {
  const { governor, anchor } = units[i];
  const { verb } = governor ?? {};
  if (!verb || verb.negated || verb.negator || !/^(Pres|Imp)$/.test(verb.tense) || governor!.anchor > anchor)
    return false;
  const next = units.find((u) => u.words[0] === units[i].words[0] + 1);
  return LASTING.test(verb.lemma) && next?.key !== 'plus' && next?.key !== 'moins' && next?.key !== 'une';
}

/** "a *encore* vendu une usine": what happened, happened again; "a encore progressé" went further. */
export function happensAgain({ governor, words }: Unit): boolean {
  const { verb } = governor ?? {};
  if (
    !verb ||
    verb.negated ||
    verb.negator ||
    verb.tense !== 'PC' ||
    verb.passive ||
    LASTING.test(verb.lemma)
  )
    return false;
  return (
    words[0] > verb.words[0] && words[0] < verb.main && !governor!.slots && !MOVING.test(governor!.lemma)
  );
}

/** Verbs of states, with which *encore* is "still". */
export const LASTING =
  /^(être|avoir|valoir|compter|détenir|employer|représenter|posséder|rester|devoir|pouvoir|manquer|falloir|espérer|croire|penser|vouloir|figurer|exister|dépendre|appartenir|travailler|contrôler)$/;
