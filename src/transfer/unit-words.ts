import { analyseForm, inflectPhrase } from '../english/index.js';
import type { Surroundings } from './context.js';
import { CLASS_SLOTS, WHOLE_FIGURE } from './figure-classes.js';
import { itemOf } from './normalise.js';
import { slotItem } from './slots.js';
import type { Unit } from './units.js';

/* Small answers about the words of a unit, on the way to the dictionary and back. */

/** Infinitive of an adjective or noun that looks like a participle, else ''. */
export function participleOf(unit: Unit): string {
  const lemma = unit.lemma.toLowerCase();
  if (!/^(ADJ|NOUN)$/.test(unit.upos)) return '';
  if (lemma.endsWith('é')) return `${lemma.slice(0, -1)}er`;
  return lemma.endsWith('i') ? `${lemma}r` : '';
}

/** Item of a unit in the key of a locution, '' for a unit that can stand in none. */
export function itemOfUnit(unit: Unit): string {
  if (unit.figure && unit.kind === 'figure') return slotItem(unit.figure, unit.key);
  // "à plus long terme"
  if (unit.degree && unit.kind === 'word') return unit.surface.split(' ').map(itemOf).join(' ');
  return unit.words.length === 1 && unit.kind !== 'term' ? itemOf(unit.surface) : '';
}

/** Part of speech in the dictionary by UPOS. */
export const DICTIONARY_POS: Record<string, string> = {
  NOUN: 'n',
  ADJ: 'adj',
  ADV: 'adv',
  ADP: 'prep',
  CCONJ: 'conj',
  SCONJ: 'conj',
  PRON: 'pron',
  DET: 'det',
  INTJ: 'intj',
  PROPN: 'name',
  NUM: 'num',
  AUX: 'v',
  VERB: 'v',
};

/** Plural of an English noun; `plural` is the entry's own, '-' for none, '' for regular. */
export function plurals(text: string, plural: string): string {
  if (plural !== '') return plural === '-' ? text : plural;
  // "sales" for "chiffre d'affaires" is plural as it stands; of "board of directors" the head counts.
  const head = text.split(/ (?:of|in|for|to|on|at|by|from|with|per|under) /)[0];
  if (analyseForm(head.slice(head.lastIndexOf(' ') + 1)).some((a) => a.feature === 'pl')) return text;
  return inflectPhrase(text, 'noun', 'pl');
}

/** *de* of "a reculé *de* 3 %" when the verb is the glossary's: no learned phrase knows how that goes on. */
export function isMeasureOfTerm({ key, governor }: Unit): boolean {
  if (key !== 'de' || governor?.kind !== 'figure' || governor.key === WHOLE_FIGURE) return false;
  if (!/^(?:money|percent|points|number)$/.test(CLASS_SLOTS[governor.key] ?? '')) return false;
  const term = governor.governor?.kind === 'term' ? governor.governor.term!.entry : undefined;
  // "passer une provision de 3 millions": the noun of the term is what is measured.
  return term?.pos === 'verb' && !/ (?:un|une|des|le|la|les) /.test(` ${term.fr} `);
}

/** "a su tirer parti": *savoir* of the past with an infinitive of its own. */
export function managesTo(unit: Unit, around: Surroundings): boolean {
  const { verb, senses } = unit;
  return (
    verb?.lemma === 'savoir' &&
    !senses &&
    /^(PC|Past|PQP)$/.test(verb.tense) &&
    around
      .childrenOf(unit)
      .some((c) => c.verb?.tense === 'Inf' && c.deprel.startsWith('xcomp') && c.anchor - unit.anchor < 4)
  );
}
