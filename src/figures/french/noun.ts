import { readRows } from '../data.js';
import { fold, type Token } from './token.js';
import { BEFORE_NOUN, ELLIPTIC, FUNCTION_WORDS, MONTHS, WEEKDAYS } from './words.js';

/** The noun a count counts. */
export interface CountNoun {
  /** English plural. */
  unit: string;
  /** Tokens of the noun and the adjectives around it. */
  from: number;
  to: number;
  /** In the lexicon, rather than guessed. */
  known: boolean;
}

const AUX_EXCEPT = new Set([
  'bal',
  'carnaval',
  'festival',
  'recital',
  'chacal',
  'regal',
  'cal',
  'aval',
  'serval',
]);
const AIL_AUX = new Set(['travail', 'bail', 'vitrail', 'email', 'corail', 'soupirail']);

/** Plural of a folded French noun or adjective. */
function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (word.endsWith('al') && !AUX_EXCEPT.has(word)) return `${word.slice(0, -1)}ux`;
  if (AIL_AUX.has(word) && word !== 'email') return `${word.slice(0, -2)}ux`;
  if (/(?:e?au|eu)$/.test(word) && word !== 'pneu' && word !== 'bleu') return `${word}x`;
  return `${word}s`;
}

const PREPOSITION = new Set(['de', "d'", 'a', 'en', 'du', 'des', 'sur', 'sans', 'par', 'pour']);

interface Lexicon {
  byForm: Map<string, string>;
  /** Longest entry that starts with a word, in words. */
  longest: Map<string, number>;
  /** Forms that keep a capital: "Français". */
  capitals: Set<string>;
}

let lexicon: Lexicon | null = null;

function load(): Lexicon {
  if (lexicon) return lexicon;
  const byForm = new Map<string, string>();
  const longest = new Map<string, number>();
  const capitals = new Set<string>();
  const enter = (words: string[], unit: string) => {
    const form = words.join(' ');
    if (!byForm.has(form)) byForm.set(form, unit);
    if ((longest.get(words[0]!) ?? 0) < words.length) longest.set(words[0]!, words.length);
  };
  // the hand-written list comes first and wins
  for (const [french, unit] of [...readRows('figures/units.tsv'), ...readRows('figures/units-general.tsv')]) {
    const words = fold(french!).split(/[ -]|(?<=')/);
    enter(words, unit!);
    if (/^[A-ZÉÀ][a-zéèàç]/.test(french!))
      for (const form of [words[0]!, plural(words[0]!)]) capitals.add(form);
    const stop = words.findIndex((w, k) => k > 0 && PREPOSITION.has(w));
    enter(
      words.map((w, k) => ((stop < 0 || k < stop) && !(k > 0 && / [A-Z]/.test(french!)) ? plural(w) : w)),
      unit!,
    );
    // "bons de souscription" beside "chefs-d'œuvre": the words after the preposition keep their number
  }
  lexicon = { byForm, longest, capitals };
  return lexicon;
}

/** The English plural of a French noun in either number ("chantier", "lignes de production"); null: no list has it. */
export const countedNoun = (french: string): string | null =>
  load().byForm.get(
    fold(french)
      .split(/[ -]|(?<=')/)
      .join(' '),
  ) ?? null;

/** Longest lexicon entry at `i`, either number. */
function entryAt(tokens: Token[], i: number): { unit: string; to: number } | null {
  const { byForm, longest } = load();
  const most = longest.get(tokens[i]!.key);
  if (most === undefined) return null;
  let best: { unit: string; to: number } | null = null;
  let form = '';
  for (let k = 0; k < most; k++) {
    const token = tokens[i + k];
    if (!token || (k > 0 && token.gap === 'line') || token.kind !== 'word') break;
    form = k === 0 ? token.key : `${form} ${token.key}`;
    const unit = byForm.get(form);
    if (unit !== undefined) best = { unit, to: i + k + 1 };
  }
  return best;
}

const ENDINGS: [RegExp, string][] = [
  [/(?:ateurs?|atrices?)$/, 'ators'],
  [/iteurs?$/, 'itors'],
  [/cteurs?$|ctrices?$/, 'ctors'],
  [/euses?$|eurs?$/, 'ers'],
  [/istes?$/, 'ists'],
  [/iques?$/, 'ics'],
  [/tes$/, 'ties'],
  [/ites?$/, 'ites'],
  [/ies?$/, 'ies'],
  [/ismes?$/, 'isms'],
  [/aires?$/, 'aries'],
  [/oires?$/, 'ories'],
  [/ances?$/, 'ances'],
  [/ences?$/, 'ences'],
  [/iens?$|iennes?$/, 'ians'],
  [/ants?$/, 'ants'],
  [/ents?$/, 'ents'],
  [/ees?$/, 'ees'],
  [/aux$/, 'als'],
  [/eaux$/, 'eaus'],
];

/** A guess at the English plural of an unknown French noun, by its ending ("stabilisateurs" → "stabilizators"). */
export function cognate(word: string): string {
  const key = fold(word);
  if (key.endsWith('ions') || key.endsWith('ion')) return key.endsWith('s') ? key : `${key}s`;
  for (const [ending, english] of ENDINGS) if (ending.test(key)) return key.replace(ending, english);
  return /[sx]$/.test(key) ? key.replace(/x$/, 's') : `${key}s`;
}

/** Acronyms and English loans keep one form: "12 PME", "3 start-up". */
const invariable = (token: Token) =>
  token.text === token.text.toUpperCase() || /^(?:start|data|stock|m|kilometre-heure)$/.test(token.key);

const participle = (low: string) => /(?:és|ées|é|ée)$/.test(low);
const pluralish = (key: string) => /[sxz]$/.test(key);

/**
 * The counted noun that starts at `i`, right after a number or its "de". `many` is false when the number is below two, so
 * that a singular fits. Adjectives before and right after the noun belong to its span.
 */
export function countNoun(tokens: Token[], i: number, many: boolean): CountNoun | null {
  let at = i;
  while (at < i + 3 && tokens[at]?.kind === 'word' && tokens[at]!.gap === 'space') {
    const key = tokens[at]!.key;
    if (
      key === 'plus' &&
      tokens[at + 1] &&
      BEFORE_NOUN.has(tokens[at + 1]!.key) &&
      pluralish(tokens[at + 1]!.key)
    )
      at++;
    else if (BEFORE_NOUN.has(key) && !(load().byForm.has(key) && !nounFollows(tokens, at + 1, many))) {
      if (entryAt(tokens, at) && entryAt(tokens, at)!.to > at + 1) break;
      at++;
    } else break;
  }
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.gap !== 'space' && !(at === i && tokens[i - 1]?.low === "d'")))
    return null;
  const entry = entryAt(tokens, at);
  if (entry && !(FUNCTION_WORDS.has(token.key) && entry.to === at + 1)) {
    if (many && !pluralish(token.key) && !invariable(token)) return null;
    if (token.capital && token.text !== token.text.toUpperCase() && !load().capitals.has(token.key))
      return null;
    return { unit: entry.unit, from: i, to: adjectives(tokens, entry.to, many), known: true };
  }
  if (!nounFollows(tokens, at, many)) return null;
  return { unit: cognate(token.low), from: i, to: adjectives(tokens, at + 1, many), known: false };
}

/** Whether the word at `i` can be a noun of the right number that the lexicon lacks. */
function nounFollows(tokens: Token[], i: number, many: boolean): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.gap === 'line' || token.gap === 'none') return false;
  const key = token.key;
  if (entryAt(tokens, i)) return true;
  if (token.capital || key.endsWith("'") || key.length < 4 || ELLIPTIC.has(key) || participle(token.low))
    return false;
  if (FUNCTION_WORDS.has(key) || key in MONTHS || key in WEEKDAYS) return false;
  return many ? pluralish(key) : false;
}

/** Token after the adjectives that follow a noun at `i`; participles stay out ("80 avions livrés"). */
function adjectives(tokens: Token[], i: number, many: boolean): number {
  let at = i;
  while (at < i + 2) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.gap !== 'space' || token.capital) break;
    const key = token.key;
    if (key.length < 4 || FUNCTION_WORDS.has(key) || key in MONTHS || key in WEEKDAYS) break;
    if (!(many && pluralish(key)) || participle(token.low)) break;
    if (/(?:is|us)$/.test(key) && !/(?:ais|ois|gris)$/.test(key)) break;
    at++;
  }
  return at;
}
