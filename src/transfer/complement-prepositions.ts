import type { Step } from './decoder.js';
import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

/** English nouns of change: what changed stands behind "in". */
const CHANGE =
  /^(increase|increases|decrease|rise|fall|drop|decline|jump|surge|slump|plunge|rebound|slowdown|uptick)$/;

/** What comes from somebody. */
const GIVEN = /^(light|support|backing|pressure|funding|loan|loans|grant|note|bid)$/;

/**
 * "la hausse *des* matières premières" is the rise *in* raw materials, "le feu vert *de* Bruxelles" the green light *from*
 * Brussels: the "of" of the words goes by the English noun. "Une hausse de 3 %" keeps its own.
 */
export function complementPrepositions(steps: Step[], units: Unit[]): void {
  let noun = '';
  steps.forEach(({ from, to, option }, k) => {
    const tokens = option.tokens.map((token, t) => {
      const before = t > 0 ? option.tokens[t - 1].toLowerCase() : noun;
      if (token !== 'of') return token;
      const after = complementOf(units, from, to);
      if (!after) return token;
      if (CHANGE.test(before) && isThing(after)) return 'in';
      if (/^(demand|appetite)$/.test(before) && isThing(after)) return 'for';
      if (SITE.test(before) && after.upos === 'PROPN') return 'in';
      return GIVEN.test(before) && isSomebody(after) ? 'from' : token;
    });
    if (tokens.some((t, i) => t !== option.tokens[i])) replaceTokens(steps, k, tokens);
    if (tokens.length > 0) noun = tokens[tokens.length - 1].toLowerCase();
  });
}

/** What stands in a place. */
const SITE = /^(factory|plant|site|warehouse|store|shop|refinery|shipyard|mine)$/;

const isSomebody = ({ upos, senses, term }: Unit): boolean =>
  upos === 'PROPN' || senses?.[0].pos === 'name' || /bank|government|state|fund/i.test(term?.entry.en ?? '');

/** What the *de* of a step governs. */
function complementOf(units: Unit[], from: number, to: number): Unit | undefined {
  for (let i = from; i < to; i++)
    if (units[i].key === 'de' && units[i].upos === 'ADP') return units[i].governor ?? undefined;
  return undefined;
}

/** No amount and no time. */
const isThing = ({ upos, kind, slots, lemma }: Unit): boolean =>
  (upos === 'NOUN' || kind === 'term') &&
  kind !== 'figure' &&
  slots === undefined &&
  !/^(an|année|mois|semaine|jour|point|millier|million|milliard|dizaine|centaine)(\s|$)/.test(lemma);
