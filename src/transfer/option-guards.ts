import type { Unit } from './units.js';
import { TRAIT } from './word-traits.js';

/*
 * What a rendering must not do to its source units, whatever the learned table has seen. Each test looks at the traits of
 * the English words for the units from `from` to `to`, `to` exclusive.
 */

const LEXICAL = /^(NOUN|VERB|ADJ|PROPN|NUM)$/;

/** Verbs that English may express by an auxiliary or leave out. */
const LIGHT = new Set(['être', 'avoir', 'faire', 'pouvoir', 'devoir', 'aller', 'venir', 'se faire']);

/** A negated verb keeps its negation, whatever the learned table says. */
export function keepsNegation(units: Unit[], traits: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { verb } = units[i];
    if (!verb) continue;
    const needed = verb.negator === 'just' ? TRAIT.just : verb.negated || verb.negator ? TRAIT.negative : 0;
    if ((traits & needed) !== needed) return false;
  }
  return true;
}

/** No full stop, bracket or quotation mark where the source has no mark at all: "1 of" is no ". 1 of". */
export function keepsMarks(units: Unit[], traits: number, from: number, to: number): boolean {
  if (!(traits & TRAIT.mark)) return true;
  for (let i = from; i < to; i++) if (units[i].kind === 'punct') return true;
  return false;
}

/** A number in the English where the source has none: the table has seen "mandat" as "five-year term". */
export function invents(units: Unit[], traits: number, from: number, to: number): boolean {
  // "Both" hides the two that the ledger looks for.
  if (traits & TRAIT.both) for (let i = from; i < to; i++) if (units[i].key === 'deux') return true;
  if (!(traits & TRAIT.number)) return false;
  for (let i = from; i < to; i++) {
    const u = units[i];
    if (
      u.kind === 'figure' ||
      u.upos === 'NUM' ||
      u.upos === 'X' ||
      /\d|^(?:deux|premi|second|dernier|\p{L}+aine$|millier|million|milliard|doubl|tripl|moitié|tiers|quart)/u.test(
        u.key,
      )
    )
      return false;
  }
  return true;
}

/** A content word never becomes function words alone. */
export function carries(units: Unit[], traits: number, from: number, to: number): boolean {
  // A finite "être", "avoir" or "faire" may become an auxiliary, but never nothing.
  for (let i = from; i < to; i++) {
    const { verb } = units[i];
    if (!verb || /^(Inf|PP|Part)/.test(verb.tense)) continue;
    // "est accompagnée" is never "accompanied" alone.
    if (verb.passive && !(traits & TRAIT.verbal)) return false;
    if (!(traits & (TRAIT.verbal | TRAIT.content))) return false;
  }
  if (traits & TRAIT.content) return true;
  for (let i = from; i < to; i++) {
    const u = units[i];
    if (
      u.kind === 'figure' ||
      (u.kind === 'verb' && !LIGHT.has(u.lemma)) ||
      (u.kind === 'word' && LEXICAL.test(u.upos))
    )
      return false;
  }
  return true;
}
