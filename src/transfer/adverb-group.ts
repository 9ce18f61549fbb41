import { AUXILIARY, MODAL } from './auxiliaries.js';
import type { Step } from './decoder.js';
import { replaceTokens as replace } from './step-tokens.js';
import type { Unit } from './units.js';

/** Puts adverbs where they stand in an English verb group: "already had fallen" is "had already fallen". */
export function placeAdverbs(steps: Step[], units: Unit[]): void {
  for (let k = 0; k + 1 < steps.length; k++) {
    shortenAddition(steps, k, units);
    enterGroup(steps, k, units);
    denyStill(steps, k);
  }
}

/** Adverbs that stand inside the English verb group: "has already sold". */
const INNER = new Set(
  `already also now still always never often even just only largely mainly recently currently previously rarely
  probably certainly clearly finally definitively sharply slightly strongly significantly widely partly almost nearly
  initially formally officially simply quickly gradually generally regularly notably therefore thus actually
  immediately directly fully completely virtually practically hardly barely very expressly`.split(/\s+/),
);

/** Adverbs in -ly that stand outside: of sentences and of times. */
const OUTER =
  /^(daily|weekly|monthly|quarterly|yearly|early|only|finally|lastly|firstly|secondly|thirdly|unfortunately|fortunately|surprisingly|interestingly|ironically|curiously|logically|hopefully|admittedly|naturally|suddenly|family|supply)$/;

/** Those of the inner ones that a denial may deny. */
const MANNER =
  /^(directly|fully|completely|entirely|really|necessarily|formally|officially|immediately|significantly|strongly|sharply|widely)$/;

/** "was seriously shaken": an adverb of manner stands in the verb group. */
function isInner(word: string): boolean {
  return INNER.has(word) || (/^[a-z]{3,}ly$/.test(word) && !OUTER.test(word));
}

/** Adverbs behind a denial: "has not yet", "does not always". */
const AFTER_NOT = /^(yet|always)$/;

/** "will *in addition* change" is "will also change". */
function shortenAddition(steps: Step[], k: number, units: Unit[]): void {
  const before = steps[k - 1]?.option.tokens.at(-1) ?? '';
  if (steps[k].option.tokens.join(' ') !== 'in addition' || !AUXILIARY.has(before)) return;
  if (units[steps[k + 1].from].kind === 'verb') replace(steps, k, ['also']);
}

/** "is not" + "still" → "is still not". */
function denyStill(steps: Step[], k: number): void {
  const tokens = steps[k].option.tokens;
  if (tokens.at(-1) !== 'not' || steps[k + 1].option.origin !== 'rule still-not') return;
  replace(steps, k, tokens.slice(0, -1));
  replace(steps, k + 1, ['still', 'not']);
}

/** "already had fallen" → "had already fallen". */
function enterGroup(steps: Step[], k: number, units: Unit[]): void {
  const adverb = steps[k];
  const next = steps[k + 1];
  // "which already": the table may have learned the adverb with what stands before it.
  const before = adverb.option.tokens.slice(0, -1);
  const word = adverb.option.tokens.at(-1);
  if (!word || (before.length > 0 && adverb.to - adverb.from === 1)) return;
  if (units[adverb.to - 1].upos !== 'ADV' || !(isInner(word) || AFTER_NOT.test(word))) return;
  const [first, ...rest] = next.option.tokens;
  const helps = AUXILIARY.has(first) || (AFTER_NOT.test(word) && /^(did|does|do)$/.test(first ?? ''));
  // "now can" is "can now" where the modal stands by itself, too.
  if (units[next.from].kind !== 'verb' || !helps || (rest.length === 0 && !MODAL.has(first))) return;
  // "does not now sell" would deny another thing; "has not yet sold" is as it should be.
  const denied = rest[0] === 'not' || rest[0] === 'no';
  // What was "not directly affected" was affected in another way.
  const manner = MANNER.test(word) || word === 'still' || (!INNER.has(word) && !AFTER_NOT.test(word));
  const afterNot = word === 'yet' || (word === 'always' && denied);
  if (denied !== afterNot && !manner) return;
  // "has been seriously affected"
  if (rest[0] === 'been' && manner && !denied) {
    replace(steps, k + 1, [first, 'been', word, ...rest.slice(1)]);
    replace(steps, k, before);
    return;
  }
  const behind = denied && word !== 'still';
  replace(steps, k + 1, behind ? [first, rest[0], word, ...rest.slice(1)] : [first, word, ...rest]);
  replace(steps, k, before);
}
