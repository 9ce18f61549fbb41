import type { ParserInput } from './parse-words.js';

const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;

/**
 * What is known of a relation whatever the model says: a weekday under a verb tells when (`Il part mardi`). The treebanks
 * have 45 such and two objects, too few for the model to learn it.
 */
export function correctRelation(word: ParserInput, relation: string): string {
  return relation === 'obj' && WEEKDAY.test(word.lemma) ? 'obl:mod' : relation;
}
