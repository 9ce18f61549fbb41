import { lemmatise, tokenise } from '../../english/index.js';
import type { TermMatch } from '../../glossary/types.js';
import type { Translation } from '../../transfer/types.js';

/** What a term became. */
export interface Rendering {
  match: TermMatch;
  /** The English at the term's place, '' when nothing is known to stand for it. */
  english: string;
  /** Whether that is the entry's English in some inflection. */
  held: boolean;
}

/** The English of each term of a sentence, read off the alignment: independent of the term ledger. */
export function renderings(matches: TermMatch[], { text, alignments }: Translation): Rendering[] {
  return matches.map((match) => {
    const around = alignments.filter(({ source }) => source.start < match.end && match.start < source.end);
    const terms = around.filter(({ kind }) => kind === 'term');
    // "troisième trimestre" is a date as well, and comes out as one
    const aligned = terms.length > 0 ? terms : around.filter(({ kind }) => kind === 'figure');
    const english = aligned.map(({ target }) => text.slice(target.start, target.end)).join(' ');
    return { match, english, held: isInflection(english, match.entry.en) };
  });
}

const OWN = /^(?:its|their|his|her|our|my|your|itself|themselves|himself|herself)$/;

/** Whether all words of the wanted English are in the text, inflected at most, in order. */
function isInflection(english: string, wanted: string): boolean {
  const words = tokenise(english).map((word) => word.toLowerCase());
  let at = 0;
  for (const word of tokenise(wanted.replaceAll("one's", 'oneself')).map((item) => item.toLowerCase())) {
    while (at < words.length && !same(words[at], word)) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}

function same(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (wanted === 'oneself') return OWN.test(word);
  const lemmas = lemmatise(wanted);
  return lemmatise(word).some((lemma) => lemma === wanted || lemmas.includes(lemma));
}
