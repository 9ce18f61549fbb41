import type { Lexicon } from '../lexicon/lexicon.js';
import { hashString, mix } from '../model/hashing.js';
import { tagSet } from './tags.js';
import type { SeenWord } from './word-table.js';

/** What is known of a token by its form alone; computed once per form. */
export interface TokenInfo {
  form: string;
  lower: string;
  formHash: number;
  lowerHash: number;
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix2: number;
  prefix3: number;
  /** Collapsed shape (`Xx`, `X`, `d,d`, `x-x`), hashed. */
  shape: number;
  capital: boolean;
  /** Tags the token may get; never empty. */
  candidates: number;
  /** Hash of what lexicon and treebanks say: the ambiguity class. */
  ambiguity: number;
  /** Tags by the lexicon alone. */
  lexical: number;
  /** Word class learnt from plain text, 0 when unknown. */
  cluster: number;
}

const OPEN = tagSet(
  'NOUN',
  'ADJ',
  'PROPN',
  'VERB.Fin',
  'VERB.Inf',
  'VERB.Part',
  'VERB.Pres',
  'ADV',
  'X',
  'NUM',
  'INTJ',
);
const COMPOUND = tagSet('NOUN', 'ADJ', 'PROPN');
const NUMERIC = tagSet('NUM', 'ADJ', 'NOUN', 'PROPN', 'X', 'SYM');
const MARKS = tagSet('PUNCT', 'SYM', 'NOUN', 'X');
const NAME = tagSet('PROPN');
const NOUN = tagSet('NOUN');
const ADJ = tagSet('ADJ');
const PART = tagSet('VERB.Part', 'VERB.Pres');
const FOREIGN = tagSet('X');
const CONTRACTED: Record<string, number> = {
  du: tagSet('ADP+DET', 'DET'),
  des: tagSet('ADP+DET', 'DET'),
  au: tagSet('ADP+DET'),
  aux: tagSet('ADP+DET'),
  duquel: tagSet('ADP+PRON'),
  desquels: tagSet('ADP+PRON'),
  desquelles: tagSet('ADP+PRON'),
  auquel: tagSet('ADP+PRON'),
  auxquels: tagSet('ADP+PRON'),
  auxquelles: tagSet('ADP+PRON'),
};

/** Describes one form; `seen` is its entry in the word table, if it may be used. */
export function describeToken(
  form: string,
  lexicon: Lexicon,
  seen: SeenWord | undefined,
  cluster = 0,
): TokenInfo {
  const lower = form.toLowerCase();
  const capital = form !== lower;
  let lexical = lexicon.classes(lower) | (capital ? lexicon.classes(form) : 0);
  // `demi-vies` inflects like `vies`.
  if (lexical === 0 && lower.includes('-', 1))
    lexical = lexicon.classes(lower.slice(lower.lastIndexOf('-') + 1)) & COMPOUND;
  const candidates = candidatesOf(lower, capital, lexical, seen);
  const n = lower.length;
  return {
    form,
    lower,
    formHash: hashString(form),
    lowerHash: hashString(lower),
    suffix1: hashString(lower.slice(-1)),
    suffix2: hashString(lower.slice(-2)),
    suffix3: hashString(lower.slice(-3)),
    suffix4: hashString(n > 5 ? lower.slice(-5) : lower.slice(-4)),
    prefix2: hashString(lower.slice(0, 2)),
    prefix3: hashString(lower.slice(0, 4)),
    shape: hashString(shapeOf(form)),
    capital,
    candidates,
    lexical,
    ambiguity: mix(mix(lexical, seen?.tags ?? -1), capital ? 1 : 2),
    cluster,
  };
}

function candidatesOf(lower: string, capital: boolean, lexical: number, seen: SeenWord | undefined): number {
  if (Object.hasOwn(CONTRACTED, lower)) return CONTRACTED[lower]!;
  if (seen?.settled) return seen.tags | (capital ? NAME : 0);
  let bits = (seen?.tags ?? 0) | lexical;
  if (bits === 0) {
    if (/^[-+−±]?\p{N}/u.test(lower)) return NUMERIC;
    if (!/\p{L}/u.test(lower)) return MARKS;
    return OPEN;
  }
  if (bits & ADJ) bits |= NOUN;
  if (bits & NOUN) bits |= ADJ | FOREIGN;
  if (bits & PART) bits |= ADJ;
  if (capital) bits |= NAME | FOREIGN;
  return bits;
}

function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{M}]+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8);
}

/** Stands before the first and after the last token. */
export const BOUNDARY: TokenInfo = {
  form: '',
  lower: '',
  formHash: 11,
  lowerHash: 12,
  suffix1: 13,
  suffix2: 14,
  suffix3: 15,
  suffix4: 16,
  prefix2: 17,
  prefix3: 18,
  shape: 19,
  capital: false,
  candidates: 0,
  ambiguity: 20,
  lexical: 0,
  cluster: -1,
};
