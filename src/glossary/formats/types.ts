import type { Entry } from '../types.js';

/** A row or concept of a foreign file that became an entry, or a fault in it. `line` and `column` are 1-based. */
export interface Imported {
  entries: { entry: Entry; line: number }[];
  problems: { line: number; column: number; reason: string }[];
}

/** A file in a foreign format, and what of the entries it cannot hold, as sentences. */
export interface Exported {
  text: string;
  lost: string[];
}

/** Counts what got lost, by kind, and says it. */
export class Losses {
  private readonly counts = new Map<string, number>();

  add(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  toSentences(): string[] {
    return [...this.counts].sort().map(([what, count]) => `${count} × ${what}`);
  }
}
