/** A term of the glossary that the document uses. */
export interface TermUse {
  fr: string;
  en: string;
  count: number;
  /** 1-based lines, ascending, each once. */
  lines: number[];
}

/** The ledgers, as in the fact sheet. */
export interface Checks {
  figures: { source: number; in_translation: number; missing: string[]; ungrounded: string[] };
  terms: { source: number; in_translation: number; missing: string[] };
  summary: { figures: number; ungrounded: string[] };
}
