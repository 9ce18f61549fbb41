import { addTo } from '../util/multimap.js';
import { sameTerm } from './form-table.js';
import { type Layer, type PlacedEntry, placeEntry } from './glossary.js';
import { unaccented } from './stem.js';
import { termVariants } from './term-words.js';
import type { Entry } from './types.js';

/** What stands in the way of a new entry. */
interface Conflict {
  kind: 'same' | 'inflected' | 'forbidden' | 'forbids';
  other: PlacedEntry;
}

/**
 * Tells which entries of a layer a new one would collide with: the same French form in any number, case or
 * spelling, with the same part of speech and context; or English that one of the two forbids for the same French.
 */
export class Conflicts {
  private readonly forms = new Map<string, PlacedEntry[]>();

  constructor(layer: Layer) {
    for (const placed of layer.entries) this.add(placed);
  }

  /** Counts an entry among those that later ones may collide with. */
  add(placed: PlacedEntry): void {
    for (const key of keysOf(placed.entry)) addTo(this.forms, key, placed);
  }

  /** What an entry collides with; none when it may be added. */
  of(entry: Entry): Conflict[] {
    const placed = placeEntry(entry, '', 0);
    const related = new Set(keysOf(entry).flatMap((key) => this.forms.get(key) ?? []));
    const conflicts: Conflict[] = [];
    for (const other of related) {
      if (sameTerm(placed, other)) {
        const exact = placed.forms.some((form) => other.forms.includes(form));
        conflicts.push({ kind: exact ? 'same' : 'inflected', other });
      } else if (other.entry.forbid?.some((en) => sameEnglish(en, entry.en)))
        conflicts.push({ kind: 'forbidden', other });
      else if (entry.forbid?.some((en) => sameEnglish(en, other.entry.en)))
        conflicts.push({ kind: 'forbids', other });
    }
    return conflicts;
  }
}

/** A conflict as a sentence, with the place of the other entry. */
export function describeConflict(entry: Entry, { kind, other }: Conflict): string {
  const at = `${other.file}:${other.line}`;
  if (kind === 'same')
    return `Unexpected second entry for \`${entry.fr}\`, expected one; \`${other.entry.en}\` is at ${at}`;
  if (kind === 'inflected')
    return `Unexpected form \`${entry.fr}\` of \`${other.entry.fr}\`, expected one entry; \`${other.entry.en}\` is at ${at}`;
  return kind === 'forbidden'
    ? `Unexpected English \`${entry.en}\` for \`${entry.fr}\`, forbidden at ${at}`
    : `Unexpected forbidden English \`${other.entry.en}\`, it is the term at ${at}`;
}

/** What all inflections and spellings of an entry share. Acronyms keep their case: `CA` is no `ça`. */
function keysOf({ fr, aliases }: Entry): string[] {
  return [...new Set([fr, ...(aliases ?? [])].flatMap(keysOfForm))];
}

function keysOfForm(form: string): string[] {
  const plain = form.trim().replace(/\p{Pd}/gu, '-');
  if (/^[\p{Lu}\d]{2,5}s?$/u.test(plain)) return [plain.replace(/s$/, '')];
  return termVariants(plain).map((words) => words.map(singular).join(' '));
}

/** A word without case and plural. Gender stays: *présidente* may have English of its own. */
function singular(word: string): string {
  const lower = unaccented(word.slice(0, 1).toLowerCase()) + word.slice(1).toLowerCase();
  if (lower.length < 4) return lower;
  return lower.endsWith('aux') && !lower.endsWith('eaux')
    ? `${lower.slice(0, -3)}al`
    : lower.replace(/[sx]$/, '');
}

function sameEnglish(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
