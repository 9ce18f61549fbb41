import { analyseForm } from '../english/index.js';
import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import type { Unit } from './units.js';
import { LIGHT_VERBS } from './word-traits.js';

/* Learned misreadings of a verb. */

/** "s'est trompé" is not "made": the table has cut the verb's object off. Only where no entry of the dictionary says so. */
export function lightens(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const unit = units[from];
  if (to - from !== 1 || unit.kind !== 'verb' || unit.senses || unit.verb!.copula) return false;
  const last = tokens.at(-1) ?? '';
  const verbs = analyseForm(last).filter((a) => a.pos === 'verb');
  const light = [last, ...verbs.map((a) => a.lemma)].find((lemma) => LIGHT_VERBS.has(lemma));
  if (!light) return false;
  const senses = dictionary().find(itemOf(unit.lemma)) ?? [];
  return senses.length > 0 && !senses.some((s) => s.renderings.some(({ text }) => text === light));
}
