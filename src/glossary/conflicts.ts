import { addTo } from '../util/multimap.js';
import { type Layer, type PlacedEntry, placeEntry } from './glossary.js';
import type { Entry } from './types.js';

/** What stands in the way of a new entry. */
interface Conflict {
  kind: 'same' | 'forbidden' | 'forbids';
  other: PlacedEntry;
}

/**
 * Tells which entries of a layer a new one would collide with: the same French form, part of speech and context; or
 * English that one of the two forbids for the same French.
 */
export class Conflicts {
  private readonly keys = new Map<string, PlacedEntry>();
  private readonly forms = new Map<string, PlacedEntry[]>();

  constructor(layer: Layer) {
    for (const placed of layer.entries) this.add(placed);
  }

  /** Counts an entry among those that later ones may collide with. */
  add(placed: PlacedEntry): void {
    for (const key of placed.keys) this.keys.set(key, placed);
    for (const form of new Set(formsOf(placed.entry))) addTo(this.forms, form, placed);
  }

  /** What an entry collides with; none when it may be added. */
  of(entry: Entry): Conflict[] {
    const same = new Set(placeEntry(entry, '', 0).keys.flatMap((key) => this.keys.get(key) ?? []));
    const conflicts = [...same].map((other): Conflict => ({ kind: 'same', other }));
    const related = new Set(formsOf(entry).flatMap((form) => this.forms.get(form) ?? []));
    for (const other of related) {
      if (same.has(other)) continue;
      if (other.entry.forbid?.includes(entry.en)) conflicts.push({ kind: 'forbidden', other });
      else if (entry.forbid?.includes(other.entry.en)) conflicts.push({ kind: 'forbids', other });
    }
    return conflicts;
  }
}

/** A conflict as a sentence, with the place of the other entry. */
export function describeConflict(entry: Entry, { kind, other }: Conflict): string {
  const at = `${other.file}:${other.line}`;
  if (kind === 'same')
    return `Unexpected second entry for \`${entry.fr}\`, expected one; \`${other.entry.en}\` is at ${at}`;
  return kind === 'forbidden'
    ? `Unexpected English \`${entry.en}\` for \`${entry.fr}\`, forbidden at ${at}`
    : `Unexpected forbidden English \`${other.entry.en}\`, it is the term at ${at}`;
}

function formsOf({ fr, aliases }: Entry): string[] {
  return [fr, ...(aliases ?? [])].map((form) => form.toLowerCase());
}
