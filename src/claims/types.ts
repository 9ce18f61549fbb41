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
  /** When it holds, ISO; null when the text does not say. */
  time: { at?: string; from?: string; to?: string } | null;
  /** Who says so. */
  attribution: string | null;
  statement: string;
  source: { line: number; column: number; start: number; end: number; quote: string };
}

/** A firm, person or place of the document. */
export interface Entity {
  id: string;
  name: string;
  type: 'organization' | 'person' | 'place' | 'other';
  mentions: number;
}
