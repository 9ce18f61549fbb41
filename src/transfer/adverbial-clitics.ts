import { dictionary } from './dictionary.js';
import { SILENT } from './unit-keys.js';
import type { Unit } from './units.js';

/** Verbs whose *y* is what they take with *à*, and not a place. */
const WITH_TO =
  /^(se attendre|renoncer|penser|croire|se opposer|participer|répondre|tenir|se intéresser|contribuer|remédier|recourir|songer|parvenir|échapper|se préparer|se résoudre)$/;

/** Verbs whose *en* is what they take with *de*. */
const WITH_OF =
  /^(profiter|bénéficier|dépendre|souffrir|disposer|parler|user|abuser|douter|se servir|se réjouir|se inquiéter|se méfier|se occuper|se souvenir|se passer|se débarrasser|se plaindre|se féliciter|se contenter|hériter)$/;

/**
 * "les investisseurs s'*y* attendaient", "il *en* profite": the clitic is an object of the verb with its preposition, "expected
 * it", "takes advantage of it". Gives the verb the senses that it has with the preposition. `units` in French order, heads
 * settled.
 */
export function markAdverbialClitics(units: Unit[]): void {
  for (const clitic of units) {
    const verb = clitic.governor;
    if (clitic.upos !== 'PRON' || !verb?.verb || verb.senses || clitic.anchor > verb.anchor) continue;
    if (clitic.key === 'y' && standsAlone(verb, units) && markWhole(clitic, verb)) continue;
    const preposition =
      clitic.key === 'y' && WITH_TO.test(verb.lemma)
        ? 'à'
        : clitic.key === 'en' && WITH_OF.test(verb.lemma)
          ? 'de'
          : '';
    if (preposition === '') continue;
    const senses = dictionary()
      .find(`${verb.lemma} ${preposition}`)
      ?.filter((s) => s.pos === 'v' && !s.context);
    if (!senses || senses.length === 0) continue;
    verb.senses = senses;
    Object.assign(clitic, { key: 'le', deprel: 'obj' });
  }
}

/** Whether nothing behind the verb says more of what it takes ("y parvenir", but not "y parvenir à pied"). */
function standsAlone(verb: Unit, units: Unit[]): boolean {
  return !units.some(
    (u) => u.governor === verb && u.anchor > verb.anchor && /^(obj|xcomp|obl:arg)/.test(u.deprel),
  );
}

/** "y parvenir" has an entry of its own: the verb gets its senses, and nothing is left of the clitic. */
function markWhole(clitic: Unit, verb: Unit): boolean {
  const senses = dictionary()
    .find(`y ${verb.lemma}`)
    ?.filter((s) => s.pos === 'v');
  if (!senses || senses.length === 0) return false;
  verb.senses = senses;
  clitic.key = SILENT;
  return true;
}
