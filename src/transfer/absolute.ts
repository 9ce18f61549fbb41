import { analyseForm, inflect } from '../english/index.js';
import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import type { Unit } from './units.js';

/**
 * "avec le titre qui a gagné 3 %" says what happened meanwhile: "with the stock gaining 3%". The relative pronoun goes and
 * its verb becomes a participle.
 */
export function absolutes(steps: Step[], units: Unit[]): void {
  units.forEach((who, at) => {
    if (who.key !== 'qui' || who.deprel.split(':')[0] !== 'nsubj') return;
    const verb = who.governor;
    const noun = verb?.governor;
    if (!verb?.verb || verb.verb.copula || verb.verb.negated || !noun || !verb.deprel.startsWith('acl'))
      return;
    if (!/^(PC|Pres|Imp)$/.test(verb.verb.tense) || noun.upos === 'PRON') return;
    const opener = units.find((u) => u.governor === noun && u.key === 'avec');
    const comma = opener && units[units.indexOf(opener) - 1];
    if (!opener || comma?.key !== ',') return;
    const place = (i: number) => stepAt(steps, i);
    const [relative, main] = [place(at), place(units.indexOf(verb))];
    if (relative < 0 || main < 0 || relative === main) return;
    const pronoun = steps[relative].option.tokens;
    const tokens = participle(steps[main].option.tokens);
    if (!tokens || !/^(which|who|that)$/.test(pronoun.at(-1) ?? '')) return;
    replaceTokens(steps, relative, pronoun.slice(0, -1));
    replaceTokens(steps, main, tokens);
  });
}

/** "gained 3%" → "gaining 3%", "has gained" → "gaining", "is falling" → "falling"; null where the verb does not show. */
function participle(tokens: string[]): string[] | null {
  const rest = /^(has|have|had|is|are|was|were)$/.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  const reading = analyseForm(rest[0] ?? '').find((a) => a.pos === 'verb');
  if (!reading) return null;
  return reading.feature === 'ing' ? rest : [inflect(reading.lemma, 'ing'), ...rest.slice(1)];
}
