import { dictionary } from './dictionary.js';
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
