import { moreAndMore } from './correlatives.js';
import { pointing, theLatter } from './demonstratives.js';
import { forSoLong } from './for-so-long.js';
import { happensAgain, lastsStill, stillNot } from './lasting-adverbs.js';
import { FROM_LEVEL, TO_LEVEL } from './levels.js';
import { ruledPreposition } from './prepositions.js';
import { asksWho, isOne, openingWhat, whichBehind } from './relative-words.js';
import { NOW_ONLY, neverDenied, ONLY, onlyBy, pairOfNi, pairOfSoit } from './restriction.js';
import type { Unit } from './units.js';

/** English of a unit that follows by rule alone, with the id of the rule; null where it is a matter of choice. */
export type Ruled = { tokens: string[]; rule: string } | null;

/**
 * What the unit at place `i` becomes by rule alone: nothing learned about it counts. Null for any other unit. `units` in
 * English order.
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
  if (opensSentence(units[i]) && key === 'aussi') return { tokens: ['so'], rule: 'opening' };
  if (opensSentence(units[i]) && /^(résultat|conséquence)$/.test(key) && units[i + 1]?.key === ',')
    return { tokens: ['as', 'a', 'result'], rule: 'opening' };
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
  const either = pairOfSoit(units, i);
  if (either) return { tokens: [either], rule: 'either-or' };
  const pair = pairOfNi(units, i);
  return pair ? { tokens: [pair], rule: 'ni-ni' } : ruledPreposition(units, i);
}

const opensSentence = ({ anchor }: Unit): boolean => anchor === 0;

/** "*tout en* restant prudent": "while"; null for anything else. */
function whileDoing(units: Unit[], i: number): Ruled {
  const [all, by, doing] =
    units[i].key === 'tout' ? units.slice(i, i + 3) : units.slice(Math.max(0, i - 1), i + 2);
  if (all?.key !== 'tout' || by?.key !== 'en' || doing?.verb?.tense !== 'Part') return null;
  return { tokens: units[i] === all ? ['while'] : [], rule: 'while-doing' };
}
