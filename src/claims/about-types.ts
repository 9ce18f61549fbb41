import type { Claim } from './types.js';

/** What a figure is about. */
export interface About {
  subject: string | null;
  metric: string | null;
  /** The metric is a country's. */
  macro: boolean;
  /** The figure is the size of a change; set for the figures around a date. */
  change?: boolean;
  /** A date of an event, not of the figures around it. */
  occasion?: boolean;
  /** When, where a table's header says it. */
  time?: Claim['time'];
}
