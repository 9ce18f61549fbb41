import type { OptionTable } from './decoder.js';
import { MAX_PHRASE } from './phrase-table.js';
import type { SentenceFacts } from './sentence-facts.js';
import type { Unit } from './units.js';

/** The options of a sentence in one order of its units. */
export interface Collected {
  facts: SentenceFacts;
  table: OptionTable;
  /** Units that the locutions at each place were looked for in. */
  looked: number[];
}

/** Units to the left of a span, and to the right of its last unit, that its options may depend on. */
const REACH = 3;

/**
 * Tells at which places of an order the options are those of an earlier order of the same sentence: where the same units
 * stand there and around it, and the rules found the same about them.
 */
export function sharedPlaces(facts: SentenceFacts, earlier: Collected): (i: number) => boolean {
  const n = facts.units.length;
  // Pairs of "ni" are seen from far.
  if (facts.units.some((u) => u.key === 'ni')) return () => false;
  const changed = facts.units.map((_, i) => !sameAt(facts, earlier.facts, i));
  return (i) => {
    const span = Math.max(MAX_PHRASE, earlier.looked[i]);
    for (let k = Math.max(0, i - REACH); k < Math.min(n, i + span + REACH); k++) if (changed[k]) return false;
    return true;
  };
}

function sameAt(a: SentenceFacts, b: SentenceFacts, i: number): boolean {
  const [u, v] = [a.units[i], b.units[i]];
  return (
    u.anchor === v.anchor &&
    u.key === v.key &&
    a.ids[i] === b.ids[i] &&
    a.expected[i] === b.expected[i] &&
    a.generic.has(u) === b.generic.has(v) &&
    a.since.has(u) === b.since.has(v) &&
    a.names.has(u) === b.names.has(v) &&
    sameCases(a, b, u, v)
  );
}

/** Whether the prepositions of a unit and its dependants are the same: which one comes first depends on the order. */
function sameCases(a: SentenceFacts, b: SentenceFacts, u: Unit, v: Unit): boolean {
  if (a.around.caseOf(u) !== b.around.caseOf(v)) return false;
  const cases = (facts: SentenceFacts, unit: Unit) =>
    facts.around
      .childrenOf(unit)
      .map((c) => `${c.anchor} ${facts.around.caseOf(c)}`)
      .sort();
  const [left, right] = [cases(a, u), cases(b, v)];
  return left.length === right.length && left.every((text, k) => text === right[k]);
}
