import type { Step } from './decoder.js';
import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

const VALUING = /^(valoriser|revaloriser)$/;
const PREPOSITION =
  /^(at|of|to|by|for|from|about|around|nearly|over|than|some|roughly|between|up|least|most|almost)$/;

/** "l'offre valorise la société 1,2 milliard": English values it *at* so much. */
export function valuedAt(steps: Step[], units: Unit[]): void {
  for (let k = 1; k < steps.length; k++) {
    const amount = units[steps[k].from];
    if (amount.figure?.type !== 'money') continue;
    const verb = units.find((u) => VALUING.test(u.verb?.lemma ?? '') && !u.slots && u.anchor < amount.anchor);
    if (!verb || amount.anchor - verb.anchor > REACH) continue;
    const between = units.filter((u) => u.anchor > verb.anchor && u.anchor < amount.anchor);
    if (between.some((u) => u.verb || u.kind === 'figure' || u.key === ',' || u.upos === 'ADP')) continue;
    if (!between.some((u) => /^(NOUN|PROPN)$/.test(u.upos) || u.kind === 'term')) continue;
    const tokens = steps[k].option.tokens;
    if (tokens.length > 0 && !PREPOSITION.test(tokens[0])) replaceTokens(steps, k, ['at', ...tokens]);
  }
}

/** Words between the verb and the amount, at most. */
const REACH = 8;
