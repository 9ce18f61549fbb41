import type { Step } from './decoder.js';
import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

const OBJECT = /^(le|la|l'|les)$/;

/**
 * *le*, *la* or *les* before its verb: never left out, where the learned table, which sees no difference between the pronoun
 * and the article, leaves it out or writes "the".
 */
export function isObjectClitic({ key, upos, deprel, governor, anchor }: Unit): boolean {
  return (
    upos === 'PRON' &&
    OBJECT.test(key) &&
    /^(obj|iobj|xcomp|obl)/.test(deprel) &&
    governor?.kind === 'verb' &&
    anchor < governor.anchor
  );
}

/** "on le sait", "comme il l'a annoncé": *le* for what was said, which English leaves out. */
function standsForClause({ key, governor }: Unit, units: Unit[]): boolean {
  if (key !== 'le' || !governor?.verb) return false;
  // "il l'est", "les robots le peuvent"
  if (governor.verb.copula || /^(être|pouvoir|devoir)$/.test(governor.verb.lemma)) return true;
  // "mieux que ne le laissent penser ses résultats"
  if (
    governor.verb.bareNe &&
    units.some((u) => u.key === 'que' && u.anchor < governor.anchor && u.anchor > governor.anchor - 6)
  )
    return true;
  return units.some(
    (u) => u.key === 'comme' && (u.governor === governor || u.governor?.governor === governor),
  );
}

/**
 * English of an object clitic, one or more to choose from; null for any other unit. `expected`: what fits its antecedent.
 */
export function cliticObjects(unit: Unit, units: Unit[], expected: Set<string> | null): string[][] | null {
  if (isSpeaker(unit)) {
    const word = SPEAKERS[unit.key];
    return unit.deprel.startsWith('iobj') ? [[word], ['to', word]] : [[word]];
  }
  if (!isObjectClitic(unit)) return null;
  if (standsForClause(unit, units)) return [[]];
  if (unit.key === 'les') return [['them']];
  if (expected) return [...expected].map((word) => [word]);
  return [['it'], [/^la$/i.test(unit.surface) ? 'her' : 'him']];
}

const SPEAKERS: Record<string, string> = { me: 'me', te: 'you', nous: 'us', vous: 'you' };

/** *me*, *te*, *nous*, *vous* that something is done to. */
export function isSpeaker({ key, upos, deprel, governor, anchor }: Unit): boolean {
  return (
    upos === 'PRON' &&
    Object.hasOwn(SPEAKERS, key) &&
    /^(obj|iobj|expl)/.test(deprel) &&
    governor?.kind === 'verb' &&
    anchor < governor.anchor
  );
}

/** What ends an English verb phrase and comes behind a pronoun: "take it over", "set them up". */
const PARTICLE = /^(up|out|off|over|away|back|down|aside|apart|forward|together)$/;

/** Governs a noun of its own: "look at them", "wait for it". */
const PREPOSITION = /^(at|for|on|of|with|from|into|to|in|against|by|about|upon|through|after|as)$/;

/**
 * Puts an object pronoun inside the English of its verb: "forces to them" is "forces them to", "put up for sale it" is "put
 * it up for sale".
 */
export function placeObjects(steps: Step[], units: Unit[]): void {
  for (let k = 0; k + 1 < steps.length; k++) {
    const [verb, pronoun] = [steps[k], steps[k + 1]];
    const unit = units[verb.to - 1];
    if (pronoun.to - pronoun.from !== 1 || pronoun.option.tokens.length !== 1) continue;
    if (!isObject(units[pronoun.from]) || units[pronoun.from].governor !== unit) continue;
    const { tokens } = verb.option;
    const phrase = unit.senses !== undefined && unit.lemma.replace(/^se /, '').includes(' ');
    const at = pronounPlace(tokens, phrase);
    if (at === tokens.length) continue;
    replaceTokens(steps, k, [...tokens.slice(0, at), ...pronoun.option.tokens, ...tokens.slice(at)]);
    replaceTokens(steps, k + 1, []);
  }
}

const isObject = (unit: Unit): boolean =>
  isObjectClitic(unit) ||
  (/^(me|te|nous|vous)$/.test(unit.key) && unit.upos === 'PRON' && /^(obj|iobj)/.test(unit.deprel));

/** Place among a verb's tokens where its object pronoun goes. `phrase`: the French has several words, too. */
function pronounPlace(tokens: string[], phrase: boolean): number {
  const verb = lastVerb(tokens);
  const tail = tokens.slice(verb + 1);
  if (verb < 0 || tail.length === 0) return tokens.length;
  if (tail.length === 1 && PARTICLE.test(tail[0])) return verb + 1;
  // A verb of one French word with a preposition in English: "look at it".
  if (!phrase) return tokens.length;
  return PREPOSITION.test(tail[0]) || PARTICLE.test(tail[0]) || ADJECTIVE.test(tail[0])
    ? verb + 1
    : tokens.length;
}

/** "make *available* to", "keep *informed*": what an object is made into. */
const ADJECTIVE = /^(available|public|possible|known|clear|informed|responsible|aware|under|within|public)$/;

const AUXILIARY =
  /^(have|has|had|is|are|was|were|be|been|being|will|would|can|could|may|must|should|to|not|no|never|ever|still|already|also|reportedly|just)$/;

/** Index of the verb itself behind its auxiliaries; -1 where the tokens have none. */
function lastVerb(tokens: string[]): number {
  return tokens.findIndex((t) => !AUXILIARY.test(t) && !t.endsWith('ly') && t !== 'longer');
}
