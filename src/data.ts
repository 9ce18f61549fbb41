import type { Nodes, PhrasingContent } from 'mdast';
import type { Root as NlcstRoot } from 'nlcst';
import type { Item } from './checks/relations.js';
import type { Checks, TermUse } from './checks/types.js';
import type { Claim, Entity } from './claims/types.js';
import type { Figure, FigureContext } from './figures/types.js';
import type { Sentence, Span } from './french/types.js';
import type { OverriddenMatch, TermMatch } from './glossary/types.js';
import type { TextMap } from './sentences/text-map.js';
import type { Summary } from './summary/types.js';
import type { Translation } from './transfer/types.js';
import type { LineIndex } from './util/line-index.js';

/** What the document says of itself, outside its prose. */
export interface Metadata {
  /** Publication date, ISO; null when the text gives none. */
  published: string | null;
  /** Title from the front matter, French, with the source offset of its text. */
  title: { text: string; offset: number } | null;
  /** Source spans of datelines and bylines: their dates are metadata, not figures. */
  datelines: Span[];
}

/** A sentence with all that the steps find out about it. Its own spans refer to `text`. */
export interface SentenceUnit {
  text: string;
  /** Offset of `text` in the block's text. */
  offset: number;
  /** Source span, UTF-16 code units of the original text. */
  start: number;
  end: number;
  analysis: Sentence;
  figures: Figure[];
  terms: TermMatch[];
  /** Entries that gave way to `terms` and figures. */
  overridden?: OverriddenMatch[];
  /** Not French (a quoted English sentence): passes untouched. */
  foreign: boolean;
  translation: Translation | null;
}

/** A stretch of prose: paragraph, heading or table cell. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'cell';
  /** The front matter's title: translated and checked like the others, but no place of claims and not in the tree. */
  metadata: boolean;
  /** The mdast node; its children are replaced in the English document. */
  node: Extract<Nodes, { children: PhrasingContent[] }>;
  /** Plain text without Markdown marks; `map` leads back to the source. */
  text: string;
  map: TextMap;
  sentences: SentenceUnit[];
  /** What table header or caption settle for figures in this block. */
  inherited: FigureContext['inherited'];
}

declare module 'vfile' {
  interface DataMap {
    /** Folder the document was read from, absolute, never shown: paths in its front matter start there. */
    folder: string;
    source: { sha256: string };
    /** Lines and columns of the source's offsets. */
    lines: LineIndex;
    metadata: Metadata;
    /** ISO 639-3. */
    language: string;
    blocks: Block[];
    /** The same prose as a natural language tree. */
    nlcst: NlcstRoot;
    /** Figures as claims, in the order of the text. */
    claims: Claim[];
    /** The claims with their figures and places, for checks. */
    claimed: Item[];
    entities: Entity[];
    terms: TermUse[];
    summary: Summary;
    checks: Checks;
    /** Name and version of the engine that translated, `transfer@0.1.0`. */
    engine: string;
    /** `sha256:` and the hash of the glossary entries in use. */
    glossary: string;
  }
}

/** Reads a value that an earlier step has set; a missing one is a defect in the order of the pipeline. */
export function need<T>(value: T | undefined, name: string): T {
  if (value === undefined)
    throw new Error(`Unexpected missing \`file.data.${name}\`, expected an earlier step to set it`);
  return value;
}
