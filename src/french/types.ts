/** Universal POS tags (UD v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Half-open span of UTF-16 code units in the original text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A syntactic word (UD sense). `du` is one token and two words: `de`, `le`. */
export interface Word extends Span {
  /** Surface form; for words inside a contraction the UD form (`de`, `le`). */
  form: string;
  lemma: string;
  upos: Upos;
  /** UD FEATS, sorted, `|`-joined (`Gender=Fem|Number=Sing`); '' when there are none. */
  feats: string;
  /** Index of the governor in `Sentence.words`; -1 for the root. */
  head: number;
  /** UD relation, with its subtype where the parser knows one (`aux:pass`, `nsubj:pass`). */
  deprel: string;
  /** Index of the surface token in `Sentence.tokens`. */
  token: number;
}

/** A surface token; tokens and the gaps between them cover the sentence exactly once. */
export interface Token extends Span {
  form: string;
  /** Its words are `words.slice(firstWord, lastWord)`. */
  firstWord: number;
  lastWord: number;
}

/** A stretch that enters the parser as one unit (amount, date, range, name, term). */
export interface Chunk extends Span {
  kind: 'money' | 'percent' | 'number' | 'date' | 'duration' | 'name' | 'term';
}

/** One analysed sentence. The tree is always a tree: one root, no cycle. Empty text: no words. */
export interface Sentence extends Span {
  tokens: Token[];
  words: Word[];
  chunks: Chunk[];
}
