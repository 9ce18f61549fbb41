import type { FigureType, FigureValue, Qualifier } from '../figures/types.js';

/** A figure with what it says, as in the fact sheet. */
export interface Claim {
  /** From the content: adding a paragraph renames no other claim. */
  id: string;
  type: FigureType;
  value: FigureValue | null;
  unit: string | null;
  qualifier: Qualifier;
  range: [FigureValue, FigureValue] | null;
  direction: 'up' | 'down' | null;
  /** Whom or what the figure is about. */
  subject: string | null;
  /** What is measured, in English. */
  metric: string | null;
  /** What it is done to or with, in English: what is bought, who is invested in; null when there is nothing. */
  object: string | null;
  /** When it holds, ISO; null when the text does not say. */
  time: { at?: string; from?: string; to?: string } | null;
  /** Who says so. */
  attribution: string | null;
  /** `forecast` of what is to come; `unconfirmed` in the press conditional ("serait"); null for what is told as fact. */
  modality: 'forecast' | 'unconfirmed' | null;
  /** The other figures of the same comparison, by id; null for a figure that stands alone. */
  comparison: Comparison | null;
  statement: string;
  source: { line: number; column: number; start: number; end: number; quote: string };
}

/** "a progressé de 12 % à 3,4 milliards d'euros, contre 3,0 milliards": the parts of one change. Ids of claims. */
export interface Comparison {
  change?: string;
  level?: string;
  base?: string;
}

/** A firm, person or place of the document. */
export interface Entity {
  id: string;
  name: string;
  type: 'organization' | 'person' | 'place' | 'other';
  mentions: number;
}

/** Whom or what a phrase names, as an English reader would. */
export interface Described {
  text: string;
  kind: 'firm' | 'market' | 'place' | 'thing' | 'other';
  /** What a market instrument's own moves measure ("index level"). */
  level: string | null;
}
