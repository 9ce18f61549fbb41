import type { Unit } from './units.js';

/** Keys of *de* and *à* between which an amount moves from one level to another. */
export const FROM_LEVEL = 'de^^';
export const TO_LEVEL = 'à^^';

/** Verbs and nouns that say that something goes from one level to another. */
export const LEVELLING =
  /^(se )?(ramener|porter|passer|relever|abaisser|rehausser|réviser|réduire|tomber|passage|relèvement|abaissement|révision)(\s|$)/;

/**
 * "ramener sa perte *de* 12 *à* 9 millions": two figures of one kind behind such a verb are where it was and where it is.
 * "gagner 3 % à 45 euros" is another thing. `units` in French order, heads settled.
 */
export function markLevels(units: Unit[]): void {
  markWords(units);
  markYears(units);
  for (let n = 1; n + 3 < units.length; n++) {
    if (units[n].key !== 'de') continue;
    const [of, low, to, high] = units.slice(n, n + 4);
    if (to.key !== 'à' || low.kind !== 'figure' || low.key !== high.key) continue;
    if (!/^(money|percent|count|index|ratio)$/.test(low.figure?.type ?? '')) continue;
    if (!levelled(units, n)) continue;
    of.key = FROM_LEVEL;
    to.key = TO_LEVEL;
  }
}

/** "les années 2005 à 2007", "janvier 2024 à mars 2025": from one date to another. */
function markYears(units: Unit[]): void {
  for (let n = 1; n + 1 < units.length; n++) {
    const [first, to, last] = [units[n - 1], units[n], units[n + 1]];
    if (to.key !== 'à' || last.figure?.type !== 'date') continue;
    const figure = first.figure ?? [...(first.slots?.values() ?? [])].at(-1);
    if (figure?.type === 'date' && String(figure.value).length === String(last.figure.value).length)
      to.key = TO_LEVEL;
  }
}

/** "passer de sept sièges à neuf": the same with numbers in words, where a verb of passing stands right before. */
function markWords(units: Unit[]): void {
  units.forEach((of, n) => {
    const passing = of.lemma === 'passer de' && !of.slots;
    if (!passing && (of.key !== 'de' || units[n - 1]?.verb?.lemma !== 'passer' || units[n - 1].slots)) return;
    if (units[n + 1]?.upos !== 'NUM') return;
    const to = units.findIndex((u, k) => k > n + 1 && k < n + 5 && u.key === 'à');
    if (
      to < 0 ||
      !(units[to + 1]?.upos === 'NUM' || units[to + 1]?.key === 'neuf') ||
      units.slice(n + 1, to).some((u) => u.verb)
    )
      return;
    if (!passing) of.key = FROM_LEVEL;
    units[to].key = TO_LEVEL;
  });
}

/** Whether the nearest verb before unit `n`, or the noun right before it, is one of levels. */
function levelled(units: Unit[], n: number): boolean {
  if (units[n - 1].kind !== 'verb' && LEVELLING.test(units[n - 1].lemma)) return true;
  for (let at = n - 1; at >= 0 && at > n - 10; at--)
    if (units[at].verb) return LEVELLING.test(units[at].verb!.lemma) && !units[at].slots;
  return false;
}
