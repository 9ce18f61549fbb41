import type { Word } from '../french/types.js';
import { moreAndMore } from './correlatives.js';
import { pointing, theLatter } from './demonstratives.js';
import { forSoLong } from './for-so-long.js';
import { FROM_LEVEL, TO_LEVEL } from './levels.js';
import { MOVING, ruledPreposition } from './prepositions.js';
import type { Unit } from './units.js';
import type { VerbGroup } from './verb-groups.js';

/** Key of *que* with *ne*: "only"; and of *que* with *ne … plus*: "now only". */
const ONLY = 'que~';
const NOW_ONLY = 'que~~';

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

/** English of a unit that follows by rule alone, with the id of the rule; null where it is a matter of choice. */
export type Ruled = { tokens: string[]; rule: string } | null;

/**
 * What a restriction or a pair of *ni* at place `i` becomes by rule alone: nothing learned about it counts. Null for any
 * other unit.
 */
export function ruledTokens(units: Unit[], i: number): Ruled {
  const { key } = units[i];
  if (key === ONLY) return { tokens: ['only'], rule: 'ne-que' };
  if (key === NOW_ONLY) return { tokens: ['now', 'only'], rule: 'ne-plus-que' };
  if (key === FROM_LEVEL || key === TO_LEVEL)
    return { tokens: [key === FROM_LEVEL ? 'from' : 'to'], rule: 'from-level-to-level' };
  if (key === 'jamais' && neverDenied(units, i)) return { tokens: ['ever'], rule: 'ever' };
  if (onlyBy(units, i)) return { tokens: [], rule: 'ne-que' };
  if (key === 'toujours' && stillNot(units, i)) return { tokens: ['still'], rule: 'still-not' };
  const what = openingWhat(units, i) ?? moreAndMore(units, i);
  if (what) return what;
  const meanwhile = whileDoing(units, i);
  if (meanwhile) return meanwhile;
  if (key === 'encore' && lastsStill(units, i)) return { tokens: ['still'], rule: 'still' };
  if (key === 'encore' && happensAgain(units[i])) return { tokens: ['again'], rule: 'again' };
  if (isOne(units, i)) return { tokens: ['one'], rule: 'one' };
  if (key === 'qui' && asksWho(units, i)) return { tokens: ['who'], rule: 'who' };
  const long = forSoLong(units, i) ?? whichBehind(units, i);
  if (long) return long;
  const pointed = pointing(units, i) ?? theLatter(units, i);
  if (pointed) return pointed;
  const pair = pairOfNi(units, i);
  return pair ? { tokens: [pair], rule: 'ni-ni' } : ruledPreposition(units, i);
}

/** "n'est *toujours* pas clair": right before the negation it is "still", and right behind it "always". */
function stillNot(units: Unit[], i: number): boolean {
  const next = units[i].words[0] + 1;
  return units.some(
    (u) => u.verb?.negated === true && u.verb.main !== next && u.words.includes(next) && u.words[0] < next,
  );
}

/** "*Ce qui* a ruiné le groupe n'est pas clair": as the subject of another verb it is "what". */
function openingWhat(units: Unit[], i: number): Ruled {
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
function whichBehind(units: Unit[], i: number): Ruled {
  const which = /^(lequel|laquelle|lesquels|lesquelles)$/;
  if (units[i].key === 'à' && which.test(units[i + 1]?.key ?? ''))
    return { tokens: ['to'], rule: 'to-which' };
  return which.test(units[i].key) && units[i - 1]?.key === 'à'
    ? { tokens: ['which'], rule: 'to-which' }
    : null;
}

/** "*tout en* restant prudent": "while"; null for anything else. */
function whileDoing(units: Unit[], i: number): Ruled {
  const [all, by, doing] =
    units[i].key === 'tout' ? units.slice(i, i + 3) : units.slice(Math.max(0, i - 1), i + 2);
  if (all?.key !== 'tout' || by?.key !== 'en' || doing?.verb?.tense !== 'Part') return null;
  return { tokens: units[i] === all ? ['while'] : [], rule: 'while-doing' };
}

/** "l'action valait *encore* 32 euros": what lasts, lasts still; what happens may happen again. */
function lastsStill(units: Unit[], i: number): boolean {
  const { governor, anchor } = units[i];
  const { verb } = governor ?? {};
  if (!verb || verb.negated || verb.negator || !/^(Pres|Imp)$/.test(verb.tense) || governor!.anchor > anchor)
    return false;
  const next = units.find((u) => u.words[0] === units[i].words[0] + 1);
  return LASTING.test(verb.lemma) && next?.key !== 'plus' && next?.key !== 'moins' && next?.key !== 'une';
}

/** "a *encore* vendu une usine": what happened, happened again; "a encore progressé" went further. */
function happensAgain({ governor, words }: Unit): boolean {
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

/** "trois offres, dont *une* portant sur le tout": without a noun of its own it counts. */
function isOne(units: Unit[], i: number): boolean {
  const { key, surface, governor, words, upos } = units[i];
  if (key !== 'un' && !/^une?$/i.test(surface)) return false;
  const next = units.find((u) => u.words[0] === words[0] + 1);
  if (next?.verb?.tense !== 'Part') return false;
  return (
    upos === 'PRON' || upos === 'NUM' || governor === next || governor === null || governor.anchor < words[0]
  );
}

/** "on ne sait pas *qui* prendra sa place": without anything that it stands for, *qui* asks. */
function asksWho(units: Unit[], i: number): boolean {
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

/** *de* of "n'a progressé que *de* 1,2 %" at place `i`: English has nothing for it behind "only". */
function onlyBy(units: Unit[], i: number): boolean {
  const next = units[i + 1];
  return units[i].key === 'de' && units[i - 1]?.key === ONLY && next?.kind === 'figure';
}

/** "la plus grosse opération *jamais* réalisée": behind a superlative and without *ne* it denies nothing. */
function neverDenied(units: Unit[], i: number): boolean {
  const before = units.filter((u) => u.anchor < units[i].anchor && u.anchor > units[i].anchor - 8);
  return (
    before.some((u) => u.degree === 'superlative' || /^(premier|plus|meilleur|pire|record)$/.test(u.lemma)) &&
    !before.some((u) => u.key === 'ne' || u.verb?.negated || u.verb?.negator || u.verb?.bareNe)
  );
}

/** "neither" or "nor" for a *ni* of a pair within one clause; null for any other unit. */
function pairOfNi(units: Unit[], i: number): 'neither' | 'nor' | null {
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
