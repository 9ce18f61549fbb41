import type { Relation } from './relations.js';

/** A term of the glossary that the document uses. */
export interface TermUse {
  fr: string;
  en: string;
  count: number;
  /** 1-based lines, ascending, each once. */
  lines: number[];
}

/** A term that did not come out as its English. `line` and `column` are 1-based. */
interface MissingTerm {
  fr: string;
  en: string;
  line: number;
  column: number;
  why: string;
}

/** An entry that stands in the text and gave way: `by` is the French of the longer entry, or `figure`. */
export interface OverriddenTerm {
  fr: string;
  en: string;
  by: string;
  lines: number[];
}

/** The ledgers, as in the fact sheet. */
export interface Checks {
  figures: { source: number; in_translation: number; missing: string[]; ungrounded: string[] };
  terms: {
    source: number;
    in_translation: number;
    missing: MissingTerm[];
    /** Absent when there are none. */
    overridden?: OverriddenTerm[];
  };
  summary: { figures: number; ungrounded: string[] };
  /** The article's own sums; absent until they are checked. */
  arithmetic?: { found: number; holding: number; relations: Relation[] };
}
