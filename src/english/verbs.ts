import { table } from '../util/table.js';
import { irregularVerb } from './irregular-verbs.js';
import { addEd, addIng, addS } from './spelling.js';

export type VerbFeature = 'base' | '3sg' | 'past' | 'pastpart' | 'ing';

const THIRD = table<string>({ be: 'is', have: 'has', do: 'does', go: 'goes' });

/**
 * One-word verb in the wanted form. `be` gives `is` and `was`; person and number are the verb group's business.
 *
 * @example verbForm('refer', 'ing') // 'referring'
 */
export function verbForm(base: string, feature: VerbFeature): string {
  switch (feature) {
    case 'base':
      return base;
    case '3sg': {
      if (THIRD[base]) return THIRD[base];
      // "undergoes", "vetoes", "echoes"; but "radios", "videos".
      return /(?:go|do|[^aeiou]o)$/.test(base) ? `${base}es` : addS(base);
    }
    case 'ing':
      return addIng(base);
    case 'past':
      return irregularVerb(base)?.[0] ?? addEd(base);
    case 'pastpart':
      return irregularVerb(base)?.[1] ?? addEd(base);
  }
}
