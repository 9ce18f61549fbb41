import type { Sentence, Word } from '../french/types.js';
import { contextHolds } from './context.js';
import { posAgrees, reflexivePronoun, sameWord, unelided } from './same-word.js';
import { termKey } from './stem.js';
import type { Pattern } from './term-index.js';

/** Words of a sentence that may be an entry. */
interface Reading {
  words: number[];
  /** The same as words; parts of hyphenated ones by themselves. */
  forms: Word[];
  sentence: Sentence;
  /** A heading of capitals. */
  capitals: boolean;
}

/** Whether words are an entry: each in some inflection, with the entry's part of speech, pronoun and context. */
export function patternHolds(pattern: Pattern, { words, forms, sentence, capitals }: Reading): boolean {
  const { entry } = pattern.placed;
  if (forms.length !== pattern.words.length) return false;
  const free = capitals || isTitle(forms);
  const alone = forms.length === 1;
  const small = mayBeSmall(pattern);
  const same = (form: Word, i: number) => {
    const wanted = pattern.words[i];
    const plain = small && /^\p{Ll}/u.test(form.form) && /^\p{Lu}\p{Ll}/u.test(wanted);
    return sameWord(form, plain ? wanted.toLowerCase() : wanted, i === 0 || free, alone);
  };
  if (!forms.every(same)) return false;
  if (!posAgrees(entry.pos, words, sentence, pattern.words[0])) return false;
  if (pattern.reflexive && reflexivePronoun(sentence, words[0]) < 0) return false;
  return !entry.context || contextHolds(entry.context, sentence, words);
}

/** "Produit Intérieur Brut": a term with capitals throughout. Of two words it would be a name: "Crédit Agricole". */
function isTitle(forms: Word[]): boolean {
  const long = forms.filter(({ form }) => form.length > 3);
  return long.length > 2 && long.every(({ form }) => /^\p{Lu}/u.test(form));
}

/** "le ministre des *finances*": long terms and nouns keep their sense without capitals; "la *poste*" would not. */
function mayBeSmall({ words, placed }: Pattern): boolean {
  const content = words.filter((word) => word.length > 2 && !/^(?:les|des|une)$/i.test(word));
  return content.length > 2 || (content.length > 1 && placed.entry.pos === 'noun');
}

/** How many words stand in the entry's own form. */
export function exactForms(pattern: Pattern, forms: Word[]): number {
  return forms.filter(({ form }, i) => form.toLowerCase() === pattern.words[i].toLowerCase()).length;
}

/** Keys of a word in the index: by its form and by its lemma. */
export function wordKeys({ form, lemma }: Word): string[] {
  const byForm = termKey(unelided(form));
  const byLemma = termKey(lemma);
  return byForm === byLemma ? [byForm] : [byForm, byLemma];
}
