import type { Figure } from '../figures/types.js';
import type { TermMatch } from '../glossary/types.js';
import { sortFew } from '../util/sort-few.js';
import type { Sense } from './dictionary.js';
import type { VerbGroup } from './verb-groups.js';

/**
 * A unit of transfer: one word, a verb group ("n'ont pas été vendus"), a figure, or a glossary term.
 * Units are nodes of a tree of their own, drawn from the dependency tree.
 */
export interface Unit {
  kind: 'word' | 'verb' | 'figure' | 'term' | 'punct';
  /** Key into the learned phrase table. */
  key: string;
  /** The source text of the unit's words. */
  surface: string;
  /** Lemma for the dictionary. */
  lemma: string;
  upos: string;
  feats: string;
  deprel: string;
  /** Indices into `Sentence.words`, ascending. */
  words: number[];
  /** Index of the unit's head word. */
  anchor: number;
  /** Index of the governing unit in French order; -1 for the root. */
  head: number;
  /** The governing unit itself; null for the root. */
  governor: Unit | null;
  verb?: VerbGroup;
  figure?: Figure;
  term?: TermMatch;
  /** Senses of a multiword entry that this unit is. */
  senses?: Sense[];
  /** Figures that stand in the slots of the entry, by slot name. */
  slots?: Map<string, Figure>;
  /** Of a definite article: log-odds that English has one too. */
  article?: number;
  /** "Tout" of a subject whose verb is denied: not all; see `not-all.ts`. */
  notAll?: boolean;
  /** Degree of an adjective with *plus*. */
  degree?: 'comparative' | 'superlative';
}

/** Whether a UD FEATS string is that of a past participle. */
export function isPastParticiple(feats: string): boolean {
  return /Tense=Past/.test(feats) && /VerbForm=Part/.test(feats);
}

/** Value of one feature in a UD FEATS string, '' when it is absent. */
export function feature(feats: string, name: string): string {
  let at = feats.indexOf(name);
  // "Form" is no name in "VerbForm=Part".
  while (at >= 0 && (feats[at + name.length] !== '=' || (at > 0 && feats[at - 1] !== '|')))
    at = feats.indexOf(name, at + 1);
  if (at < 0) return '';
  const end = feats.indexOf('|', at);
  return feats.slice(at + name.length + 1, end < 0 ? undefined : end);
}

/** Lemma of a unit with its kind, so that inflection does not thin out the counts: for alignment and the joint model. */
export function baseKey(unit: Unit): string {
  if (unit.kind === 'figure') return unit.key;
  return unit.kind === 'verb' ? `v:${unit.lemma}` : unit.lemma.toLowerCase();
}

/** The units of a sentence in French order, whatever order they stand in. */
export function inFrenchOrder(units: Unit[]): Unit[] {
  return sortFew([...units], ({ anchor }) => anchor);
}

/** The same units as new objects with governors among themselves: reordering marks what it moves. */
export function copyUnits(units: Unit[]): Unit[] {
  const copies = units.map((u) => ({ ...u }));
  // No two units have the same head word.
  const byAnchor: Unit[] = [];
  for (const c of copies) byAnchor[c.anchor] = c;
  for (const c of copies) if (c.governor) c.governor = byAnchor[c.governor.anchor] ?? null;
  return copies;
}
