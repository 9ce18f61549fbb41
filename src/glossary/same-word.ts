import { lexicon } from '../french/lexicon/lexicon.js';
import type { Sentence, Word } from '../french/types.js';
import { stem } from './stem.js';
import type { EntryPos } from './types.js';

/**
 * Whether a word of the sentence is an entry's word in some inflection, with the entry's capitals.
 *
 * @param initial Whether capitals mean nothing: in the entry's first word, and in headings of capitals.
 * @param alone Whether the entry has no other word.
 * @example sameWord({ form: 'cotées', lemma: 'coté', upos: 'ADJ', … }, 'cotée', false) // true
 */
export function sameWord(word: Word, wanted: string, initial: boolean, alone = true): boolean {
  const form = unelided(word.form);
  const lower = form.toLowerCase();
  if (/\p{Lu}/u.test(wanted)) {
    // an acronym must be written as one; a name may stand in a heading of capitals
    const capitals = isCapitals(form) && form.length > 3 && lower === wanted.toLowerCase();
    return form === wanted || form === `${wanted}s` || capitals;
  }
  // `Agricole` of "Crédit Agricole" is no adjective
  if (word.upos === 'PROPN' && !initial && /^\p{Lu}\p{Ll}/u.test(form)) return false;
  // `CA` is no `ça`, but a heading may be all capitals
  if (form.length > 1 && form.length < 4 && !initial && /^\p{Lu}+$/u.test(form)) return false;
  const lemma = word.lemma.toLowerCase();
  if (lower === wanted || lemma === wanted) return true;
  // beyond the plain forms only agreement of adjectives and participles in the entry itself ("société cotée")
  return (
    stem(lower) === stem(wanted) &&
    lower.length >= wanted.length - 1 &&
    ['ADJ', 'VERB', 'NOUN', 'PROPN'].includes(word.upos) &&
    (!isOtherLemma(word, lemma, wanted) || (!alone && mayBe(lower, wanted)))
  );
}

function isCapitals(form: string): boolean {
  return /^[\p{Lu}\d&'-]+$/u.test(form);
}

/** `cours` (price) against the entry word `cour`: the sentence's lemma says it is another word. */
function isOtherLemma({ upos, form }: Word, lemma: string, wanted: string): boolean {
  // "banques *chefs* de file", "business *angels*": the lemma is a guess
  if (upos !== 'NOUN' || lexicon().readings(form.toLowerCase()).length === 0) return false;
  return stem(lemma) === stem(wanted) && lemma.length > wanted.length && lemma.startsWith(wanted);
}

/** "les *cours* d'appel": beside other words of its entry, any reading of the form will do. */
function mayBe(form: string, wanted: string): boolean {
  return lexicon()
    .readings(form)
    .some(({ lemma }) => lemma === wanted);
}

/** "d'" as *de*, with straight apostrophes. */
export function unelided(form: string): string {
  const straight = form.replace(/[’ʼ]/g, "'");
  return straight.length > 1 && straight.endsWith("'") ? `${straight.slice(0, -1)}e` : straight;
}

const SINGLE_POS: Partial<Record<EntryPos, string[]>> = {
  noun: ['NOUN', 'PROPN', 'X', 'SYM'],
  verb: ['VERB', 'AUX'],
  adj: ['ADJ', 'VERB'],
  adv: ['ADV'],
  name: ['PROPN', 'NOUN', 'X', 'ADJ'],
};

/** Whether the words are of the entry's part of speech; of several words only a verb is told by its first. */
export function posAgrees(pos: EntryPos, words: number[], sentence: Sentence): boolean {
  const at = words[0];
  const first = sentence.words[at];
  if (pos === 'verb') {
    // "deux *entrées* en Bourse" is no verb, whatever the tagger says
    const noun =
      /VerbForm=Part/.test(first.feats) && /^(?:DET|NUM)$/.test(sentence.words[at - 1]?.upos ?? '');
    return (first.upos === 'VERB' || first.upos === 'AUX') && !noun;
  }
  if (words.length > 1) return true;
  // "chez *Orange*": a capital inside the sentence without an article is a name; "la *Bourse*" is the noun
  const named = first.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(first.form) && at > 0;
  if (named && pos !== 'name' && sentence.words[at - 1].upos !== 'DET' && !startsQuote(sentence, at))
    return false;
  // "devient *actionnaire*": an adjective that modifies nothing stands for a noun
  if (pos === 'noun' && first.upos === 'ADJ') return first.deprel !== 'amod';
  return SINGLE_POS[pos]?.includes(first.upos) ?? true;
}

/** « *Dividende* en hausse » begins again. */
function startsQuote(sentence: Sentence, at: number): boolean {
  return sentence.words[at - 1].upos === 'PUNCT';
}

/** Whether the verb has a reflexive pronoun before it. */
export function isReflexive(sentence: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i >= verb - 8; i--) {
    const { head, lemma, deprel } = sentence.words[i];
    if (head === verb && (lemma === 'se' || deprel.startsWith('expl'))) return true;
  }
  return false;
}
