import { sha256 } from '../util/hash.js';
import { TermIndex } from './term-index.js';
import type { Entry } from './types.js';

/** An entry and where it stands. */
export interface PlacedEntry {
  entry: Entry;
  /** Path as shown in messages, `glossary/finance-markets.yaml`. */
  file: string;
  /** 1-based line of the entry. */
  line: number;
}

/** The entries of one layer (a folder or file), checked, in order. */
export interface Layer {
  name: string;
  entries: PlacedEntry[];
}

/** An entry of a higher layer that hides one of a lower layer. */
export interface Shadowing {
  entry: PlacedEntry;
  hidden: PlacedEntry;
}

/** Entries in use, and the index that finds them in sentences. */
export interface Glossary {
  entries: PlacedEntry[];
  shadowed: Shadowing[];
  index: TermIndex;
  /** `sha256:` and a hash over the entries in use, whatever their order and layout in the files. */
  fingerprint(): string;
}

/** What two entries must differ in: French form, part of speech, context. */
export function entryKeys(entry: Entry): string[] {
  const context = entry.context ? JSON.stringify(entry.context) : '';
  return [entry.fr, ...(entry.aliases ?? [])].map((form) => `${foldForm(form)}\t${entry.pos}\t${context}`);
}

/** Spelling variants that are the same term: apostrophes, spaces, hyphens; case only where it is ordinary. */
function foldForm(form: string): string {
  const folded = form
    .trim()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  // acronyms keep their case: `CA` is no `ça`, `PER` no `per`
  return /^\p{Lu}[\p{Lu}\d&-]+$/u.test(folded) ? folded : folded.toLowerCase();
}

/** Puts layers together, lowest first: an entry hides those of lower layers with the same form and part of speech. */
export function combineLayers(layers: Layer[]): Glossary {
  const inUse = new Map<PlacedEntry, true>();
  const owners = new Map<string, { placed: PlacedEntry; layer: Layer }[]>();
  const shadowed: Shadowing[] = [];
  for (const layer of layers) {
    for (const placed of layer.entries) {
      inUse.set(placed, true);
      for (const key of entryKeys(placed.entry)) {
        const form = layers.length > 1 ? key.slice(0, key.lastIndexOf('\t')) : key;
        const others = owners.get(form) ?? [];
        for (const other of others) {
          if (other.layer === layer || !inUse.has(other.placed)) continue;
          inUse.delete(other.placed);
          shadowed.push({ entry: placed, hidden: other.placed });
        }
        owners.set(form, [...others.filter((other) => inUse.has(other.placed)), { placed, layer }]);
      }
    }
  }
  const entries = [...inUse.keys()];
  return {
    entries,
    shadowed,
    index: new TermIndex(entries),
    fingerprint: () =>
      `sha256:${sha256(
        entries
          .map(({ entry }) => canonical(entry))
          .sort()
          .join('\n'),
      )}`,
  };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
