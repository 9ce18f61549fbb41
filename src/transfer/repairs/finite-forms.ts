import type { Word } from '../../french/types.js';
import { isPastParticiple } from '../units.js';

/**
 * "le banquier *écrit* : …": a form that is participle and present in one, with a subject and without auxiliary, is the
 * present.
 */
export function participlesAsPresents(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    if (word.upos !== 'VERB' || !word.form.endsWith('it') || !isPastParticiple(word.feats)) return;
    const own = words.filter((w) => w.head === i);
    if (own.some((w) => /^(aux|cop)/.test(w.deprel))) return;
    // "le livre écrit" has no subject of its own; before a colon and a quotation there was somebody who spoke.
    const subject = words.some((w, k) => w.head === i && k < i && w.deprel === 'nsubj' && w.upos !== 'PRON');
    const speaks = words[i + 1]?.form === ':' && /^[«"“]$/.test(words[i + 2]?.form ?? '');
    // "le groupe *dit* vouloir vendre": nothing that was said takes an infinitive
    const wants = words.some(
      (w, k) => w.head === i && k > i && k < i + 4 && w.deprel === 'xcomp' && /VerbForm=Inf/.test(w.feats),
    );
    if (!subject && !speaks && !wants) return;
    if (wants && word.deprel.startsWith('acl')) takeTop(words, i);
    word.feats = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
    changed = true;
  });
  return changed;
}

/** Makes the verb at `i` the top of the tree where its noun was. */
function takeTop(words: Word[], i: number): void {
  const noun = words[i].head;
  if (words[noun].head >= 0) return;
  Object.assign(words[i], { head: -1, deprel: 'root' });
  Object.assign(words[noun], { head: i, deprel: 'nsubj' });
  for (const [k, w] of words.entries()) if (k > i && w.head === noun) w.head = i;
}

/**
 * "le résultat *est que* les prix ont baissé": before a clause with *que*, *être* is no auxiliary of the verb in it.
 */
export function copulasOfClauses(words: Word[]): boolean {
  let changed = false;
  words.forEach((be, i) => {
    if (be.lemma !== 'être' || !be.deprel.startsWith('aux') || be.head <= i) return;
    if (!/^qu[e'’]$/.test(words[i + 1]?.form ?? '')) return;
    be.deprel = 'cop';
    changed = true;
  });
  return changed;
}

/**
 * "Ce qui a ruiné le groupe n'est pas clair": an adjective with a finite copula is no modifier of a noun. Where the sentence
 * has no other predicate, it is the predicate, and the top of the tree its subject.
 */
export function predicatesOnTop(words: Word[]): boolean {
  const top = words.findIndex((w) => w.head < 0);
  if (top < 0 || !/^(NOUN|PRON|PROPN)$/.test(words[top].upos)) return false;
  if (words.some((w) => w.head === top && /^(cop|nsubj|expl)/.test(w.deprel))) return false;
  const at = words.findIndex(
    (w, i) =>
      i > top &&
      w.upos === 'ADJ' &&
      /^(amod|nmod|acl$|conj|appos|dep)/.test(w.deprel) &&
      !words.some((c) => c.head === i && c.deprel === 'cc') &&
      words.some((c) => c.head === i && c.deprel === 'cop' && /Mood=/.test(c.feats)),
  );
  if (at < 0) return false;
  Object.assign(words[at], { head: -1, deprel: 'root' });
  Object.assign(words[top], { head: at, deprel: 'nsubj' });
  for (const [i, w] of words.entries()) if (i > at && w.upos === 'PUNCT' && w.head === top) w.head = at;
  return true;
}
