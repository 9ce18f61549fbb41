import type { Step } from './decoder.js';
import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

const PREPOSITION = /^(to|for|on|in|at|with|of|into|from|by|against|over)$/;

/**
 * "repose *en grande partie* sur les exportations": the verb and its preposition are one unit, and what parts them in
 * French parts them in English, "is based largely on exports".
 */
export function partedPrepositions(steps: Step[], units: Unit[]): void {
  for (let k = 0; k + 1 < steps.length; k++) {
    const { from, to, option } = steps[k];
    const preposition = option.tokens.at(-1) ?? '';
    const verb = units[to - 1];
    if (!verb.verb || option.tokens.length < 2 || !PREPOSITION.test(preposition)) continue;
    if (units.slice(from, to - 1).some((u) => u.verb)) continue;
    const end = Math.max(...verb.words);
    const inside = (step: Step): boolean =>
      units.slice(step.from, step.to).every((u) => u.anchor > verb.anchor && u.anchor < end);
    let last = k;
    while (last + 1 < steps.length && inside(steps[last + 1])) last++;
    if (!steps.slice(k + 1, last + 1).some(({ option: { tokens } }) => tokens.length > 0)) continue;
    replaceTokens(steps, k, option.tokens.slice(0, -1));
    replaceTokens(steps, last, [...steps[last].option.tokens, preposition]);
  }
}
