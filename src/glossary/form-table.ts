import type { PlacedEntry } from './glossary.js';

/**
 * Entries by their French forms. A form mostly has one entry, so that one is kept without a list: a large glossary loads
 * in half the time.
 */
export class FormTable {
  private readonly entries = new Map<string, PlacedEntry | PlacedEntry[]>();

  /** Counts an entry under all of its forms. */
  addAll(placed: PlacedEntry): void {
    for (const form of placed.forms) this.add(form, placed);
  }

  /** Counts an entry under one form. */
  add(form: string, placed: PlacedEntry): void {
    const old = this.entries.get(form);
    if (old === undefined) this.entries.set(form, placed);
    else if (Array.isArray(old)) old.push(placed);
    else this.entries.set(form, [old, placed]);
  }

  /** The first other entry that is the same term under a form. */
  rival(form: string, placed: PlacedEntry): PlacedEntry | undefined {
    const found = this.entries.get(form);
    if (found === undefined || found === placed) return undefined;
    if (!Array.isArray(found)) return sameTerm(found, placed) ? found : undefined;
    return found.find((other) => other !== placed && sameTerm(other, placed));
  }

  /** The entries with a form, in the order they came. */
  at(form: string): readonly PlacedEntry[] {
    const found = this.entries.get(form);
    return found === undefined ? NONE : Array.isArray(found) ? found : [found];
  }
}

const NONE: readonly PlacedEntry[] = [];

/** Whether two entries that share a form are the same term: part of speech and context agree. */
export function sameTerm({ entry: a }: PlacedEntry, { entry: b }: PlacedEntry): boolean {
  if (a.pos !== b.pos) return false;
  return a.context === b.context || JSON.stringify(a.context) === JSON.stringify(b.context);
}
