import type { Word } from '../french/types.js';
import type { Unit } from './units.js';
import type { VerbGroup } from './verb-groups.js';

/** Key of *que* with *ne*: "only"; and of *que* with *ne … plus*: "now only". */
export const ONLY = 'que~';

export const NOW_ONLY = 'que~~';

/** Farther apart, *ne* and *que* have nothing to do with each other. */
const REACH = 16;

/**
 * Finds each *que* that restricts a verb ("ne vend que deux usines", "ne table plus que sur 1 %"), with the unit key that
 * says so. A restricted *ne … plus* is no negation: the group loses its negator.
 */
export function restrictions(words: Word[], groups: VerbGroup[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const group of groups) {
    if (!group.bareNe && group.negator !== 'no longer') continue;
    const i = restrictive(words, group.main, groups);
    if (i < 0) continue;
    found.set(i, group.bareNe ? ONLY : NOW_ONLY);
    group.negator = '';
  }
  return found;
}

/** *de* of "n'a progressé que *de* 1,2 %" at place `i`: English has nothing for it behind "only". */
export function onlyBy(units: Unit[], i: number): boolean {
  const next = units[i + 1];
  return units[i].key === 'de' && units[i - 1]?.key === ONLY && next?.kind === 'figure';
}

/** "la plus grosse opération *jamais* réalisée": behind a superlative and without *ne* it denies nothing. */
export function neverDenied(units: Unit[], i: number): boolean {
  const before = units.filter((u) => u.anchor < units[i].anchor && u.anchor > units[i].anchor - 8);
  return (
    before.some((u) => u.degree === 'superlative' || /^(premier|plus|meilleur|pire|record)$/.test(u.lemma)) &&
    !before.some((u) => u.key === 'ne' || u.verb?.negated || u.verb?.negator || u.verb?.bareNe)
  );
}

/** "either" for the first *soit* of a pair and "or" for the others; null for any other unit. */
export function pairOfSoit(units: Unit[], i: number): 'either' | 'or' | null {
  if (units[i].key !== 'soit' || units[i].upos !== 'CCONJ') return null;
  const others = units.filter((u, k) => k !== i && u.key === 'soit' && u.upos === 'CCONJ');
  if (others.length === 0) return null;
  return others.every((u) => u.anchor > units[i].anchor) ? 'either' : 'or';
}

/** "neither" or "nor" for a *ni* of a pair within one clause; null for any other unit. */
export function pairOfNi(units: Unit[], i: number): 'neither' | 'nor' | null {
  if (units[i].key !== 'ni') return null;
  const others = units.flatMap((u, k) => (u.key === 'ni' && k !== i && Math.abs(k - i) < 12 ? [k] : []));
  if (others.length === 0) return null;
  return others.every((k) => k > i) ? 'neither' : 'nor';
}

/** The *que* of the verb at `main`, or -1. */
function restrictive(words: Word[], main: number, groups: VerbGroup[]): number {
  for (let i = main + 1; i < words.length && i < main + REACH; i++) {
    if (words[i].form === ',' || words[i].form === ';') return -1;
    if (groups.some((g) => g.main === i && !/^(Inf|PP|Part)/.test(g.tense))) return -1;
    if (!/^qu[e'’]$/i.test(words[i].form)) continue;
    // "à moins qu'il ne prouve que la filiale vend": the head of a conjunction is the verb of its clause.
    // Before a preposition or a number there is hardly a clause, whatever the parser hung it on.
    const clause =
      !/^(ADP|NUM)$/.test(words[i + 1]?.upos ?? '') &&
      groups.some((g) => g.main === words[i].head && g.main > i && !/^(Inf|PP|Part)/.test(g.tense));
    const compares = /^(plus|moins|même|mêmes|autre|autres|aussi|autant)$/.test(
      words[i - 1].form.toLowerCase(),
    );
    return clause || words[i].upos === 'PRON' || (compares && i - 1 > main + 1) ? -1 : i;
  }
  return -1;
}
