import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFlowLines } from '../../glossary/flow-lines.js';
import { toEntry } from '../../glossary/schema.js';
import type { Entry } from '../../glossary/types.js';
import { sha256 } from '../../util/hash.js';
import { projectRoot } from '../../util/paths.js';

/** An entry of the dictionary or the constructions, with where it stands. */
export interface PlacedEntry {
  /** Path below `data/`, such as `dictionary/verbs.yaml`. */
  file: string;
  /** 1-based line. */
  line: number;
  entry: Entry;
}

/** Paths below `data/` of all files of entries, sorted. */
export function entryFiles(): string[] {
  return ['constructions', 'dictionary'].flatMap((folder) =>
    readdirSync(path.join(projectRoot, 'data', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

/**
 * Reads one file of entries, one flow map a line.
 *
 * @throws When the file has a line that is none.
 */
export function readEntryFile(file: string): PlacedEntry[] {
  const lines = readFlowLines(readFileSync(path.join(projectRoot, 'data', file), 'utf8'));
  if (!lines) throw new Error(`Unexpected YAML in \`data/${file}\`, expected one flow map a line`);
  return lines.map(({ value, line }) => ({ file, line, entry: toEntry(value) }));
}

/** All renderings of an entry, the preferred one first. */
export function renderingsOf({ en, alt }: Entry): string[] {
  return [en, ...(alt ?? [])];
}

/** What tells an entry from all others: French, part of speech, context. */
export function entryKey({ fr, pos, context }: Entry): string {
  const conditions = Object.entries(context ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [fr, pos, ...conditions.map(([name, values]) => `${name}=${values.join('|')}`)].join('\t');
}

/** Whether an entry is of the sample, one in forty, that tests send through the chain; others don't change that. */
export function isSampled(entry: Entry): boolean {
  return Number.parseInt(sha256(entryKey(entry)).slice(0, 8), 16) % 40 === 0;
}
