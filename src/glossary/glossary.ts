import { sha256 } from '../util/hash.js';
import { addTo } from '../util/multimap.js';
import { FormTable } from './form-table.js';
import { TermIndex } from './term-index.js';
import type { Entry } from './types.js';

/** An entry and where it stands. */
export interface PlacedEntry {
  entry: Entry;
  /** Path as shown in messages, `glossary/finance-markets.yaml`. */
  file: string;
  /** 1-based line of the entry. */
  line: number;
  /** French forms, spelling variants folded: `fr`, then the aliases. */
  forms: string[];
}

/** An entry with its place and forms. */
export function placeEntry(entry: Entry, file: string, line: number): PlacedEntry {
  return { entry, file, line, forms: formsOf(entry) };
}

/** The entries of one layer (a folder or file), checked, in order. */
export interface Layer {
  name: string;
  entries: PlacedEntry[];
}

/** An entry of a higher layer that hides one of a lower layer. */
interface Shadowing {
  entry: PlacedEntry;
  hidden: PlacedEntry;
  /** French forms of the hidden entry that no higher one has: they keep its English. */
  kept: string[];
}

/**
 * What an entry hides, as the end of a sentence with places.
 *
 * @example "hides the entry at glossary/finance-accounting.yaml:77 (revenue), which keeps `CA`"
 */
export function describeHidden({ hidden, kept }: Shadowing): string {
  const rest = kept.length > 0 ? `, which keeps ${kept.map((form) => `\`${form}\``).join(', ')}` : '';
  return `hides the entry at ${hidden.file}:${hidden.line} (${hidden.entry.en})${rest}`;
}

/** Entries in use, and the index that finds them in sentences. */
export interface Glossary {
  entries: PlacedEntry[];
  shadowed: Shadowing[];
  /** The same by the hiding entry. */
  hides: Map<PlacedEntry, Shadowing[]>;
  index: TermIndex;
  /** `sha256:` and a hash over the entries in use, whatever their order and layout in the files. */
  fingerprint(): string;
}

/** An entry's French form and its aliases, folded. */
function formsOf({ fr, aliases }: Entry): string[] {
  const forms = [foldForm(fr)];
  for (const alias of aliases ?? []) forms.push(foldForm(alias));
  return forms;
}

/** Spelling variants that are the same term: apostrophes, spaces; case only where it is ordinary. */
function foldForm(form: string): string {
  const plain = /[’ʼ\t\u00a0\u202f]| {2}|^ | $/.test(form)
    ? form
        .trim()
        .replace(/[’ʼ]/g, "'")
        .replace(/[\s\u00a0\u202f]+/g, ' ')
    : form;
  // acronyms keep their case: `CA` is no `ça`, `PER` no `per`
  const last = plain.charCodeAt(plain.length - 1);
  if (last > 96 && last < 123) return plain.toLowerCase();
  return plain.length > 1 && plain === plain.toUpperCase() && !plain.includes(' ')
    ? plain
    : plain.toLowerCase();
}

/**
 * Puts layers together, lowest first: an entry hides the same form with the same part of speech in lower layers,
 * whatever its context. A lower entry keeps those of its forms that no higher one has.
 */
export function combineLayers(layers: Layer[]): Glossary {
  return stack([], [], layers);
}

/** A glossary with one more layer on top: the terms of a document. */
export function addLayer(glossary: Glossary, layer: Layer): Glossary {
  return stack(glossary.entries, glossary.shadowed, [layer]);
}

function stack(base: PlacedEntry[], before: Shadowing[], layers: Layer[]): Glossary {
  let entries = base;
  const shadowed = [...before];
  for (const layer of layers) {
    const hidden =
      entries.length > 0 ? hiddenBy(layer, entries, shadowed) : new Map<PlacedEntry, Set<string>>();
    const lower =
      hidden.size === 0
        ? entries
        : entries.flatMap((placed) => {
            const forms = hidden.get(placed);
            return forms ? (without(placed, forms) ?? []) : placed;
          });
    entries = lower.length === 0 ? layer.entries : [...lower, ...layer.entries];
  }
  const hides = new Map<PlacedEntry, Shadowing[]>();
  for (const shadowing of shadowed) addTo(hides, shadowing.entry, shadowing);
  // every document asks; of a large glossary it takes longer than matching
  let fingerprint: string | undefined;
  return {
    entries,
    shadowed,
    hides,
    index: new TermIndex(entries),
    fingerprint: () => {
      fingerprint ??= fingerprintOf(entries);
      return fingerprint;
    },
  };
}

function fingerprintOf(entries: PlacedEntry[]): string {
  const lines = entries.map(({ entry }) => canonical(entry)).sort();
  return `sha256:${sha256(lines.join('\n'))}`;
}

function leftOf({ fr, aliases }: Entry, forms: string[], hidden: Set<string>): string[] {
  return [fr, ...(aliases ?? [])].filter((_, i) => !hidden.has(forms[i]));
}

/** An entry with those of its forms that nothing hides, as "marché de l'emploi" of *marché du travail*; null for none. */
function without({ entry, file, line, forms }: PlacedEntry, hidden: Set<string>): PlacedEntry | null {
  const left = leftOf(entry, forms, hidden);
  if (left.length === 0) return null;
  const [fr, ...aliases] = left;
  // its examples are about forms that it has no more
  const { examples: _, ...rest } = entry;
  return placeEntry({ ...rest, fr, aliases }, file, line);
}

/** The forms of lower entries that a layer hides; each entry is noted with the first that hides it. */
function hiddenBy(layer: Layer, lower: PlacedEntry[], shadowed: Shadowing[]): Map<PlacedEntry, Set<string>> {
  const table = new FormTable();
  const hidden = new Map<PlacedEntry, Set<string>>();
  const fresh: Shadowing[] = [];
  const hide = (entry: PlacedEntry, other: PlacedEntry, form: string): void => {
    if (entry.entry.pos !== other.entry.pos) return;
    const forms = hidden.get(other);
    if (!forms) fresh.push({ entry, hidden: other, kept: [] });
    hidden.set(other, (forms ?? new Set()).add(form));
  };
  for (const placed of lower) table.addAll(placed);
  for (const entry of layer.entries)
    for (const form of entry.forms) for (const other of table.at(form)) hide(entry, other, form);
  for (const { entry, hidden: other } of fresh)
    shadowed.push({ entry, hidden: other, kept: leftOf(other.entry, other.forms, hidden.get(other)!) });
  return hidden;
}

/** What JSON writes otherwise than it is: quotes, backslashes, control characters, halves of characters. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function canonical(value: unknown): string {
  // a third of the time that writing it as JSON takes
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const map = value as Record<string, unknown>;
  let text = '';
  // no list of pairs: this runs for each entry of a large glossary
  for (const name of Object.keys(map).sort())
    text += `${text === '' ? '{' : ','}${canonical(name)}:${canonical(map[name])}`;
  return `${text || '{'}}`;
}
