import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import { feature, type Unit } from './units.js';
import { verbKey } from './verb-groups.js';

/**
 * "*Tous* les analystes *ne* sont *pas* convaincus" denies that all are: English says "not all analysts are". The verb loses
 * its negation here, and `sayNotAll` puts it before what is all. `units` in French order, heads settled.
 */
export function markNotAll(units: Unit[]): void {
  for (const all of units) {
    if (!/^tout/.test(all.lemma) || /^(toutefois|tout de même)/.test(all.key)) continue;
    // "*Tout* n'est pas perdu": with no other subject it is the one.
    const above = all.governor;
    if (
      all.upos === 'ADV' &&
      all.anchor === 0 &&
      above &&
      !units.some((u) => u.governor === above && u.deprel.startsWith('nsubj'))
    )
      Object.assign(all, { upos: 'PRON', deprel: 'nsubj' });
    const subject = all.deprel.startsWith('nsubj') ? all : all.governor;
    if (!subject || !/^(nsubj|root)/.test(subject.deprel) || (subject !== all && all.anchor > subject.anchor))
      continue;
    if (
      (!/^(ADJ|DET|PRON)$/.test(all.upos) && all.lemma !== 'tout le monde') ||
      units.some((u) => u.governor === all && u.deprel === 'case')
    )
      continue;
    const said = subject.governor ?? units.find((u) => u.governor === subject && u.senses && u.verb?.negated);
    const verb = said?.verb
      ? said
      : units.find((u) => u.governor === said && u.verb?.copula && u.anchor > subject.anchor);
    if (!verb?.verb?.negated || verb.verb.negator || verb.anchor < subject.anchor) continue;
    verb.verb = { ...verb.verb, negated: false };
    verb.key = verbKey(verb.verb);
    all.notAll = true;
  }
}

const WHOLE = /^(all|everyone|everybody|everything|every|each)$/i;

/** Puts "not" before the "all" of a subject whose verb was denied. */
export function sayNotAll(steps: Step[], units: Unit[]): void {
  units.forEach(({ notAll }, i) => {
    if (!notAll) return;
    const k = stepAt(steps, i);
    const { tokens } = steps[k].option;
    const at = Math.max(
      0,
      tokens.findIndex((t) => WHOLE.test(t)),
    );
    replaceTokens(steps, k, [...tokens.slice(0, at), 'not', ...tokens.slice(at)]);
  });
}

/** "exclut *toute* nouvelle niche": without article and of one thing, *tout* is "any", which "all" cannot be. */
export function sayAny(steps: Step[], units: Unit[]): void {
  units.forEach((unit, i) => {
    if (unit.lemma !== 'tout' || unit.upos !== 'DET' || feature(unit.feats, 'Number') !== 'Sing') return;
    const noun = unit.governor;
    if (
      noun?.upos !== 'NOUN' ||
      units.some((u) => u !== unit && u.governor === noun && u.deprel.startsWith('det'))
    )
      return;
    const k = stepAt(steps, i);
    const { tokens } = steps[k].option;
    if (steps[k].to - steps[k].from === 1 && tokens.join(' ') === 'all') replaceTokens(steps, k, ['any']);
  });
}
