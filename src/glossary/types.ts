/** Part of speech of an entry, decided by its head. */
export type EntryPos =
  | 'noun'
  | 'verb'
  | 'adj'
  | 'adv'
  | 'prep'
  | 'conj'
  | 'pron'
  | 'det'
  | 'num'
  | 'intj'
  | 'name'
  | 'phrase';

/** When an entry applies. Each value lists French lemmas, or classes such as `%money`, `%percent`, `%figure`, `%person`, `%org`. */
export interface EntryContext {
  /** Lemma or class of the subject (verbs, predicative adjectives). */
  subj?: string[];
  /** Lemma or class of the direct object (verbs). `%none`: intransitive use. */
  obj?: string[];
  /** Preposition that introduces the complement. */
  prep?: string[];
  /** A modifier or complement of the word: adjective, or noun after `de`. */
  mod?: string[];
  /** The word that governs it. */
  gov?: string[];
  /** Any of these lemmas somewhere in the sentence. */
  near?: string[];
}

/**
 * One entry of the dictionary, the finance glossary or a user's glossary: the same format in all layers.
 *
 * @example { fr: 'entreprise à mission', en: 'public benefit corporation', pos: 'noun', aliases: ['société à mission'] }
 */
export interface Entry {
  /** French citation form: lemmas, singular, infinitive (`s'établir à {money}`); slots in braces. */
  fr: string;
  /** Preferred English citation form, without article or "to". `one's` and `oneself` agree with the subject. */
  en: string;
  pos: EntryPos;
  /** Other English renderings in order of preference, for the learned choice (dictionary only). */
  alt?: string[];
  aliases?: string[];
  /** Irregular English plural; `null` or absent: regular. `-` for a noun without plural (uncountable). */
  plural?: string;
  note?: string;
  /** English renderings that must not be used for this term. */
  forbid?: string[];
  status?: 'preferred' | 'admitted' | 'deprecated';
  source?: string;
  domain?: string;
  jurisdiction?: string;
  context?: EntryContext;
  examples?: { fr: string; en: string }[];
  /** On first mention the English carries the French term in brackets. */
  keepFrench?: boolean;
}

/** A glossary entry found in a sentence. The span covers the whole match, words put in between included. */
export interface TermMatch {
  /** Half-open span in the sentence's text. */
  start: number;
  end: number;
  entry: Entry;
  /** The form of the entry that matched: its `fr` or one of its aliases. */
  matched: string;
  /** Indices in `Sentence.words` of the entry's own words, in order. */
  words: number[];
  /** Indices of words that stand in between ("chiffre d'affaires *annuel* net"); mostly empty. */
  inserted: number[];
  /** Layer the entry comes from, e.g. `glossary/finance.yaml`. */
  layer: string;
  /** Number of a noun, by its determiner or numeral, else by its form ("les *prix d'émission*", "ces *OAT*"). */
  plural?: boolean;
  /** Two coordinated terms ("taux courts et longs") are one match; these are the two, by themselves. */
  parts?: TermMatch[];
}

/** An entry that stands in the sentence and gave way to a longer or higher one, or to a figure. */
export interface OverriddenMatch extends TermMatch {
  by: Entry | 'figure';
}
