import type { Word } from '../../french/types.js';

/** What is said of a person before the name. */
const PERSON =
  /^(m\.|mm\.|mme|mmes|mlle|monsieur|madame|maître|docteur|dr|pr|professeur|ministre|président|présidente|sénateur|sénatrice|député|députée|maire|juge|général|colonel|commissaire|économiste|analyste|avocat|avocate|directeur|directrice|architecte|chercheur|chercheuse|socialiste|frère|frères|sœur)$/i;

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u;

/** Capitals that are no names behind a title: "le président Européen", "le ministre des Finances". */
const NO_NAME =
  /^(européen|français|américain|russe|allemand|britannique|chinois|italien|espagnol|délégué|général|adjoint)(ne|e)?s?$/i;

/**
 * "M. Petit", "la ministre Claire Blanc": a capital behind what a person is called opens a name, whatever the word means
 * by itself. The words become proper nouns in one flat phrase.
 */
export function namesAsNames(words: Word[]): boolean {
  let changed = false;
  words.forEach((title, i) => {
    if (!PERSON.test(title.form) || title.upos === 'PROPN') return;
    let end = i + 1;
    while (end < words.length && end < i + 4 && opensName(words[end])) end++;
    if (end === i + 1) return;
    const span = words.slice(i + 1, end);
    if (span.every((w) => w.upos === 'PROPN')) return;
    // A single word in capitals behind a role may be an adjective of it; behind "M." it is a name.
    if (span.length === 1 && !/^(m\.|mm\.|mmes?|mlle|monsieur|madame|maître)$/i.test(title.form)) return;
    name(words, i, end);
    changed = true;
  });
  return changed;
}

function opensName({ form, upos }: Word): boolean {
  return CAPITALISED.test(form) && /^(ADJ|NOUN|PROPN|VERB|X)$/.test(upos) && !NO_NAME.test(form);
}

function name(words: Word[], title: number, end: number): void {
  const first = title + 1;
  for (let k = first; k < end; k++) {
    const word = words[k];
    // What hung on a part of the name hangs on the title; a part that governed the title gives its place to it.
    for (const [n, w] of words.entries())
      if (w.head === k && (n < first || n >= end) && n !== title) w.head = title;
    if (words[title].head === k) {
      words[title].head = word.head >= first && word.head < end ? title : word.head;
      words[title].deprel = word.deprel;
    }
    Object.assign(word, { upos: 'PROPN', lemma: word.form, feats: '', head: k === first ? title : first });
    word.deprel = k === first ? 'appos' : 'flat:name';
  }
  // A title that was left hanging on itself is the root of what it was in.
  if (words[title].head === title) words[title].head = -1;
}
