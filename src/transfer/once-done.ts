import { analyseForm } from '../english/index.js';
import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import { feature, type Unit } from './units.js';

/** "une fois la vente bouclée": English has a verb there, "once the sale *is* completed". */
export function onceDone(steps: Step[], units: Unit[]): void {
  units.forEach((done, at) => {
    const noun = done.governor;
    if (done.verb?.tense !== 'PP' || !done.deprel.startsWith('acl') || noun?.upos !== 'NOUN') return;
    const first = units.find((u) => u.governor === noun)?.anchor ?? noun.anchor;
    const once = units.find(
      (u) => u.key === 'fois' && u.anchor < noun.anchor && u.anchor >= Math.min(first, noun.anchor) - 2,
    );
    if (!once || !units.some((u) => u.key === 'un' && u.anchor === once.anchor - 1)) return;
    const k = stepAt(steps, at);
    const tokens = steps[k]?.option.tokens ?? [];
    if (!analyseForm(tokens[0] ?? '').some((a) => a.feature === 'pastpart')) return;
    replaceTokens(steps, k, [feature(noun.feats, 'Number') === 'Plur' ? 'are' : 'is', ...tokens]);
  });
}
