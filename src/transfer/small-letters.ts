import type { Step } from './decoder.js';
import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

/** "la fédération" is no "Federation": a common noun that the dictionary writes small stays small, whatever was learned. */
export function smallLetters(steps: Step[], units: Unit[]): void {
  steps.forEach(({ from, to, option }, k) => {
    if (!/^(phrase|word)/.test(option.origin) || !option.tokens.some((t) => CAPITAL.test(t))) return;
    const small = new Set<string>();
    for (const { lemma, upos, surface, anchor } of units.slice(from, to)) {
      if (upos !== 'NOUN' || (anchor > 0 && CAPITAL.test(surface))) continue;
      for (const { pos, renderings } of dictionary().find(itemOf(lemma)) ?? [])
        if (pos === 'n') for (const { text } of renderings) small.add(text);
    }
    const tokens = option.tokens.map((t) =>
      CAPITAL.test(t) && small.has(t.toLowerCase()) ? t.toLowerCase() : t,
    );
    if (tokens.some((t, i) => t !== option.tokens[i])) replaceTokens(steps, k, tokens);
  });
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** "une centaine d'ingénieurs": "a hundred engineers", not "a hundred of engineers". */
export function countsWithoutOf(steps: Step[]): void {
  steps.forEach(({ option: { tokens } }, k) => {
    const [next] = steps.slice(k + 1);
    if (!/^(hundred|dozen|thousand)$/.test(tokens.at(-1) ?? '') || next?.option.tokens[0] !== 'of') return;
    if (/^(the|these|those|its|their|his|her|them|us|which|whom)$/.test(next.option.tokens[1] ?? 'the'))
      return;
    replaceTokens(steps, k + 1, next.option.tokens.slice(1));
  });
}
