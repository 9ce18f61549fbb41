import type { Figure } from '../figures/types.js';
import type { Sentence, Span } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';

/** What a sentence may know of its document. Open: engines add what they keep from sentence to sentence. */
export interface TranslationContext {
  /** Publication date, ISO. */
  published: string | null;
  /** Where the sentence stands; headings and cells have headline grammar. */
  kind: 'sentence' | 'heading' | 'cell';
  /** The document's earlier sentences, in order, for pronouns; empty for `depeche translate`. */
  previous: { sentence: Sentence; source: string }[];
  /** An engine's own memory for this document; the same object for all its sentences. */
  memory: Record<string, unknown>;
  /** Whether what decided is to be told, for `depeche explain`. */
  traced?: boolean;
}

/** One sentence to translate. All spans refer to `source`: `source.slice(start, end)`. */
export interface TranslationInput {
  sentence: Sentence;
  source: string;
  figures: Figure[];
  terms: TermMatch[];
  context: TranslationContext;
}

/** A source span and the English span it became. */
export interface Alignment {
  source: Span;
  target: Span;
  kind: 'figure' | 'term' | 'name' | 'word';
}

/** One decision, for `depeche explain`: which entry, rule or score made which English words. */
export interface TraceStep {
  /** `dictionary`, `rule`, `construction`, `model`, `figure`, `term`, … */
  stage: string;
  /** Id of the entry or rule. */
  id: string;
  source: Span | null;
  text: string;
  /** Score of the choice by itself, before the language model; higher is better. Absent where nothing was chosen. */
  score?: number;
}

/** The English of one sentence. Spans of `alignments` refer to `text`, in order of their targets. */
export interface Translation {
  text: string;
  /** French forms that came through untranslated, in order. */
  unknown: string[];
  /** Where known; figures and terms always. */
  alignments: Alignment[];
  /** French in brackets, by `keepFrench` of its term; in order. Absent where there is none. */
  glosses?: Span[];
  /** Set when the sentence was retranslated by a plainer path, with the guard's name. */
  fallback?: string;
  /** Where the context asks for it. */
  trace?: TraceStep[];
}

/** A translation engine. Deterministic: the same input in the same document gives the same output. */
export interface Engine {
  name: string;
  version: string;
  /** Never throws on a French text of any kind; empty text gives empty text. */
  translateSentence(input: TranslationInput): Translation;
}
