import { type Lexicon, READING_CLASSES } from '../lexicon/lexicon.js';
import type { WordTable } from '../tagger/word-table.js';
import type { WordKnowledge } from './tokenize.js';

const FINITE = (1 << READING_CLASSES.indexOf('VERB.Fin')) | (1 << READING_CLASSES.indexOf('AUX.Fin'));

/** What the tokenizer asks of lexicon and treebank words. */
export function wordKnowledge(lexicon: Lexicon, table: WordTable): WordKnowledge {
  return {
    isWord: (form) => lexicon.classes(form) !== 0 || table.get(form) !== undefined,
    isVerb: (form) => (lexicon.classes(form) & FINITE) !== 0,
  };
}
