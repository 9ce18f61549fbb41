import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import type { Unit } from './units.js';

/** Adjectives of size, age and rank, which stand before those of origin. */
const FIRST = /^(major|large|big|leading|great|small|little|new|young|former|old|local|key)$/;

/**
 * "un gros investisseur américain": where the dictionary has "major investor" in one piece, the origin goes inside, as in
 * "a major American investor". Terms of the glossary stay whole.
 */
export function originInside(steps: Step[], units: Unit[]): void {
  for (let k = 0; k + 1 < steps.length; k++) {
    const adjective = units[steps[k].to - 1];
    const noun = units[steps[k + 1].from];
    if (adjective.upos !== 'ADJ' || adjective.governor !== noun || !noun.senses || noun.term) continue;
    const before = steps[k].option.tokens.slice(0, -1);
    const origin = steps[k].option.tokens.at(-1) ?? '';
    const [first, ...rest] = steps[k + 1].option.tokens;
    if (!/^\p{Lu}\p{Ll}/u.test(origin) || !FIRST.test(first ?? '') || rest.length === 0) continue;
    replaceTokens(steps, k, [...before, first]);
    replaceTokens(steps, k + 1, [origin, ...rest]);
  }
}

/** "l'ensemble des modèles *et des* plateformes": "all" is said once, and no article behind it, "all models and platforms". */
export function allAndAll(steps: Step[], units: Unit[]): void {
  steps.forEach(({ from, to, option }, k) => {
    if (!option.tokens.some((t) => t === 'the')) return;
    const the = units.slice(from, to).find((u) => u.upos === 'DET' && u.governor?.deprel.startsWith('conj'));
    const first = the?.governor?.governor;
    const whole = first?.governor;
    if (whole?.lemma !== 'ensemble') return;
    const all = steps[stepAt(steps, units.indexOf(whole))];
    if (all?.option.tokens.at(-1) === 'all')
      replaceTokens(
        steps,
        k,
        option.tokens.filter((t) => t !== 'the' && t !== 'of'),
      );
  });
}
