import type { Step } from './decoder.js';
import { replaceTokens as replace } from './step-tokens.js';
import type { Unit } from './units.js';

/** "Selon une source, X aurait vendu": the conditional of hearsay, where nothing is conditional. */
export function reportHearsay(steps: Step[], units: Unit[]): void {
  if (
    units.some((u) => u.key === 'si') ||
    !units.some((u) => /^(selon|d'après|rumeur|source)(\s|$)/.test(u.lemma))
  )
    return;
  const reported = units.some((u) =>
    /^(source|rumeur|presse|média|quotidien|journal|information)(\s|$)/.test(u.lemma),
  );
  steps.forEach(({ from, option }, k) => {
    const { verb } = units[from];
    const [first, second, ...rest] = option.tokens;
    // "les discussions seraient avancées"
    if (reported && verb?.tense === 'Cond' && verb.lemma === 'être' && first === 'would' && second === 'be') {
      replace(steps, k, [verb.plural ? 'are' : 'is', 'reportedly', ...rest]);
      return;
    }
    if (verb?.tense !== 'CondPast' || first !== 'would' || second !== 'have') return;
    replace(steps, k, [verb.plural || verb.person < 3 ? 'have' : 'has', 'reportedly', ...rest]);
  });
}
