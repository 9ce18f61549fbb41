import type { Sentence } from '../french/types.js';
import { genericArticles } from './articles.js';
import { Surroundings } from './context.js';
import { dictionary } from './dictionary.js';
import { WHOLE_FIGURE } from './figure-classes.js';
import type { TransferModel } from './model.js';
import { nameParts } from './names.js';
import { itemOf } from './normalise.js';
import { isObjectClitic, isSpeaker } from './object-clitics.js';
import { expectedWords } from './reference.js';
import { type Ruled, ruledTokens } from './ruled-words.js';
import { sinceVerbs } from './since.js';
import { traitsOfUnit } from './unit-traits.js';
import { isMeasureOfTerm, managesTo } from './unit-words.js';
import type { Unit } from './units.js';

/** What the rules find out about one sentence before anything is rendered. */
export interface SentenceFacts {
  /** In English order. */
  units: Unit[];
  /** Phrase-table ids; -1 for a unit about which nothing learned counts. */
  ids: number[];
  /** See `unit-traits.ts`. */
  marks: number[];
  around: Surroundings;
  /** Verbs that "depuis" puts into the perfect. */
  since: Set<Unit>;
  /** What becomes of a unit by rule alone. */
  ruled: Ruled[];
  /** Definite articles that English does without. */
  generic: Set<Unit>;
  /** Parts of names of several words. */
  names: Set<Unit>;
  /** English pronouns that fit each unit by its antecedent. */
  expected: (Set<string> | null)[];
  /** Whether the document is about firms and amounts. */
  business: boolean;
}

export function sentenceFacts(
  units: Unit[],
  model: TransferModel,
  previous: Sentence | null,
  business: boolean,
): SentenceFacts {
  const around = new Surroundings(units);
  const since = sinceVerbs(units);
  const ruled = units.map((_, i) => ruledTokens(units, i));
  const dict = dictionary();
  const names = nameParts(
    units,
    (form) => dict.find(itemOf(form)) !== undefined,
    (form) => dict.find(itemOf(form))?.every((s) => /^(adj|v|n)$/.test(s.pos)) === true,
  );
  // What becomes of a unit by rule, its tense too, is not left to the learned table.
  const ids = units.map((u, i) =>
    u.kind === 'term' ||
    // A learned phrase would leave out the figure that an entry holds.
    u.slots !== undefined ||
    u.key === WHOLE_FIGURE ||
    ruled[i] ||
    since.has(u) ||
    names.has(u) ||
    isMeasureOfTerm(u) ||
    isObjectClitic(u) ||
    isSpeaker(u) ||
    u.verb?.lead !== undefined ||
    u.verb?.trail !== undefined ||
    managesTo(u, around) ||
    isNameOnly(u, around)
      ? -1
      : model.sourceId(u.key),
  );
  return {
    units,
    ids,
    marks: units.map(traitsOfUnit),
    around,
    since,
    ruled,
    generic: genericArticles(units, around),
    names,
    expected: units.map((u) => expectedWords(u, around, previous, business)),
    business,
  };
}

/** "Bon Marché" and "Carrefour" are shops, whatever the texts say of "bon marché" and crossroads. */
function isNameOnly(unit: Unit, around: Surroundings): boolean {
  const { senses, upos, lemma, surface, words } = unit;
  if (upos !== 'PROPN') return false;
  if (senses)
    return (
      senses.every((s) => s.pos === 'name') &&
      dictionary()
        .find(lemma)
        ?.some((s) => s.pos !== 'name') === true
    );
  if (words[0] === 0 || !/^\p{Lu}/u.test(surface)) return false;
  if (around.childrenOf(unit).some((c) => c.upos === 'DET')) return false;
  const all = dictionary().find(itemOf(surface)) ?? [];
  return (
    all.some((s) => s.pos === 'n') && all.some((s) => s.pos === 'name' && s.renderings[0].text === surface)
  );
}
