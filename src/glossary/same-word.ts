import { lexicon } from '../french/lexicon/lexicon.js';
import type { Sentence, Word } from '../french/types.js';
import { stem, unaccented } from './stem.js';
import type { EntryPos } from './types.js';

/**
 * Whether a word of the sentence is an entry's word in some inflection, with the entry's capitals.
 *
 * @param initial Whether capitals mean nothing: in the entry's first word, and in headings of capitals.
 * @param alone Whether the entry has no other word.
 * @example sameWord({ form: 'cotées', lemma: 'coté', upos: 'ADJ', … }, 'cotée', false) // true
 */
export function sameWord(word: Word, wanted: string, initial: boolean, alone = true): boolean {
  const written = unelided(word.form);
  const bare = dropsAccents(written, wanted);
  // "L'ETAT", "Etat": capitals may stand without their accents; then the wanted word tells them
  const form = bare ? restored(written, wanted) : written;
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
  const lemma = bare ? lower : word.lemma.toLowerCase();
  if (isInvariable(lower, wanted)) return false;
  if (lower === wanted || lemma === wanted) return true;
  // beyond the plain forms only agreement of adjectives and participles in the entry itself ("société cotée")
  return (
    stem(lower) === stem(wanted) &&
    lower.length >= wanted.length - 1 &&
    ['ADJ', 'VERB', 'NOUN', 'PROPN'].includes(word.upos) &&
    (!isOtherLemma(word, lemma, wanted) || (!alone && mayBe(lower, wanted)))
  );
}

/** Whether a word with a capital is without accents where the wanted one has some. */
function dropsAccents(form: string, wanted: string): boolean {
  return /^\p{Lu}/u.test(form) && /[^\u0000-\u007f]/.test(wanted) && unaccented(form) === form;
}

/** The wanted word's accents put into a form that begins like it: a capital at least, or all of them. */
function restored(form: string, wanted: string): string {
  const most = Math.min(form.length, wanted.length);
  let out = '';
  for (let i = 0; i < most; i++) {
    const [char, like] = [form[i], wanted[i]];
    const same = unaccented(like.toLowerCase()) === char.toLowerCase() && /\p{Lu}/u.test(char);
    if (!same && char.toLowerCase() !== like.toLowerCase()) return out + form.slice(i);
    out += same && char !== like ? (like.toLowerCase() === like ? like.toUpperCase() : like) : char;
  }
  return out + form.slice(most);
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

/** "au *fond*" is no *fonds*, "la *cour*" no *cours*: a noun that ends in s or x in the singular has no shorter form. */
function isInvariable(form: string, wanted: string): boolean {
  if (!/[sx]$/.test(wanted) || form !== wanted.slice(0, -1)) return false;
  const nouns = lexicon()
    .readings(wanted)
    .filter(({ upos }) => upos === 'NOUN');
  return nouns.some(({ lemma }) => lemma === wanted) && lexicon().readings(form).length > 0;
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

/**
 * Whether the words are of the entry's part of speech; of several words only a verb is told by its first.
 *
 * @param wanted The entry's first word as the glossary writes it: "Ebitda" has its capital everywhere.
 */
export function posAgrees(pos: EntryPos, words: number[], sentence: Sentence, wanted: string): boolean {
  const at = words[0];
  const first = sentence.words[at];
  if (pos === 'verb') {
    // "deux *entrées* en Bourse" is no verb, whatever the tagger says
    const noun =
      /VerbForm=Part/.test(first.feats) && /^(?:DET|NUM)$/.test(sentence.words[at - 1]?.upos ?? '');
    return (first.upos === 'VERB' || first.upos === 'AUX') && !noun;
  }
  // "a été *mis* en examen" is no *mise en examen*
  if (pos === 'noun' && first.upos === 'VERB' && hasAuxiliary(sentence, at)) return false;
  // what has a digit is nothing else ("3G"), whatever the tagger took it for
  if (words.length > 1 || /\d/.test(first.form)) return true;
  // "chez *Orange*": a capital inside the sentence without an article is a name; "la *Bourse*" is the noun
  const named =
    first.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(first.form) && at > 0 && first.form !== wanted;
  if (named && pos !== 'name' && sentence.words[at - 1].upos !== 'DET' && !startsQuote(sentence, at))
    return false;
  // "devient *actionnaire*": an adjective that modifies nothing stands for a noun
  if (pos === 'noun' && first.upos === 'ADJ') return first.deprel !== 'amod';
  return SINGLE_POS[pos]?.includes(first.upos) ?? true;
}

function hasAuxiliary({ words }: Sentence, verb: number): boolean {
  return words.some(({ head, deprel }) => head === verb && deprel.startsWith('aux'));
}

/** « *Dividende* en hausse » begins again. */
function startsQuote(sentence: Sentence, at: number): boolean {
  return sentence.words[at - 1].upos === 'PUNCT';
}

/** The reflexive pronoun before a verb, as its index; -1 when there is none. */
export function reflexivePronoun(sentence: Sentence, verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - 8; i--) {
    const { head, form, lemma, deprel, feats } = sentence.words[i];
    // an analysis may take the pronoun for an object: "le groupe *s'*est retiré"
    const reflexive = lemma === 'se' || deprel.startsWith('expl') || feats.includes('Reflex=Yes');
    if (head === verb && reflexive && /^(?:s[e'’]|[mt][e'’]|[nv]ous)$/i.test(form)) return i;
  }
  return -1;
}
