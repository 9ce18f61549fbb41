import { isFunctionWord } from './function-words.js';
import type { Unit } from './units.js';

/*
 * What a rendering must not do to its source units, whatever the learned table has seen. Each test looks at the English
 * tokens for the units from `from` to `to`, `to` exclusive.
 */

const LEXICAL = /^(NOUN|VERB|ADJ|PROPN|NUM)$/;

/** Verbs that English may express by an auxiliary or leave out. */
const LIGHT = new Set(['être', 'avoir', 'faire', 'pouvoir', 'devoir', 'aller', 'venir', 'se faire']);

const NEGATIVE =
  /^(not|n't|no|never|nor|neither|none|nothing|nobody|nowhere|without|cannot|un\w{4,}|in\w{6,}|dis\w{5,}|fail\w*|lack\w*|refus\w+)$/i;

const NUMBER_WORD =
  /^(?:\d.*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|dozen|dozens|twice|double|doubled|triple|tripled|half)(?:-.*)?)$/i;

const VERBAL = new Set(
  "be is are was were been being am have has had having do does did will would shall should can could may might must 's 're 've 'll 'd".split(
    ' ',
  ),
);

/** A negated verb keeps its negation, whatever the learned table says. */
export function keepsNegation(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { verb } = units[i];
    if (
      verb?.negator === 'just'
        ? !tokens.includes('just')
        : (verb?.negated || verb?.negator) && !tokens.some((t) => NEGATIVE.test(t))
    )
      return false;
  }
  return true;
}

const MARK = /^[.;:!?()[\]"“”…]$/;

/** No full stop, bracket or quotation mark where the source has no mark at all: "1 of" is no ". 1 of". */
export function keepsMarks(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => MARK.test(t))) return true;
  for (let i = from; i < to; i++) if (units[i].kind === 'punct') return true;
  return false;
}

/** A number in the English where the source has none: the table has seen "mandat" as "five-year term". */
export function invents(units: Unit[], tokens: string[], from: number, to: number): boolean {
  // "Both" hides the two that the ledger looks for.
  if (tokens.some((t) => /^both$/i.test(t)) && units.slice(from, to).some((u) => u.key === 'deux'))
    return true;
  if (!tokens.some((t) => NUMBER_WORD.test(t))) return false;
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
export function carries(units: Unit[], tokens: string[], from: number, to: number): boolean {
  let content = false;
  for (let i = from; i < to; i++) {
    const u = units[i];
    if (
      u.kind === 'figure' ||
      (u.kind === 'verb' && !LIGHT.has(u.lemma)) ||
      (u.kind === 'word' && LEXICAL.test(u.upos))
    )
      content = true;
  }
  // A finite "être", "avoir" or "faire" may become an auxiliary, but never nothing.
  for (let i = from; i < to; i++) {
    const { verb } = units[i];
    if (!verb || /^(Inf|PP|Part)/.test(verb.tense)) continue;
    // "est accompagnée" is never "accompanied" alone.
    if (verb.passive && !tokens.some((t) => VERBAL.has(t))) return false;
    if (!tokens.some((t) => VERBAL.has(t) || !isFunctionWord(t))) return false;
  }
  if (!content) return true;
  return tokens.some((t) => !isFunctionWord(t));
}
