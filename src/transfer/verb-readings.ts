import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import type { Unit } from './units.js';
import { lightVerb } from './word-traits.js';

/* Learned misreadings of a verb. */

/** "s'est trompé" is not "made": the table has cut the verb's object off. Only where no entry of the dictionary says so. */
export function lightens(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const unit = units[from];
  if (to - from !== 1 || unit.kind !== 'verb' || unit.senses || unit.verb!.copula) return false;
  const light = lightVerb(tokens.at(-1) ?? '');
  if (!light) return false;
  const senses = dictionary().find(itemOf(unit.lemma)) ?? [];
  return senses.length > 0 && !senses.some((s) => s.renderings.some(({ text }) => text === light));
}
