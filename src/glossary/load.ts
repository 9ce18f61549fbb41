import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../messages/report.js';
import { displayPath } from '../util/paths.js';
import { readBlockLines } from './block-lines.js';
import { compiledEntries } from './compiled.js';
import { type FlowEntry, readFlowLines } from './flow-lines.js';
import { FormTable } from './form-table.js';
import { type Layer, type PlacedEntry, placeEntry } from './glossary.js';
import { checkEntry, toEntry } from './schema.js';
import { readYamlEntries } from './yaml-entries.js';

/** Largest glossary file, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A layer as far as it could be read, and its files with the messages about them. */
export interface LoadedLayer {
  layer: Layer;
  files: VFile[];
  ok: boolean;
}

/**
 * Loads the glossary files (`*.yaml`, `*.yml`, in order of their names) of a folder, or one file.
 *
 * Never throws on bad content: faults are messages with line and column in `files`, and `ok` is false.
 */
export function loadLayer(target: string): LoadedLayer {
  const layer: Layer = { name: displayPath(target), entries: [] };
  const files: VFile[] = [];
  const seen = new FormTable();
  for (const name of glossaryFiles(target, files)) {
    const file = new VFile({ path: displayPath(name) });
    files.push(file);
    const text = readText(file, name);
    if (text === null) continue;
    for (const { value, line } of compiledEntries(name, text) ?? readEntries(file, text)) {
      const placed = placeEntry(toEntry(value), file.path, line);
      if (isDuplicate(file, text, placed, seen)) continue;
      layer.entries.push(placed);
    }
  }
  return {
    layer,
    files,
    ok: files.every((file) => file.messages.every((message) => message.fatal !== true)),
  };
}

function glossaryFiles(target: string, files: VFile[]): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) {
    const file = new VFile({ path: displayPath(target) });
    report(file, 'glossary-missing', 'Unexpected missing glossary, expected a folder or a YAML file', {
      place: { line: 1, column: 1 },
    });
    files.push(file);
    return [];
  }
  if (!stat.isDirectory()) return [target];
  const names = readdirSync(target).filter((name) => /\.ya?ml$/i.test(name));
  return names.sort().map((name) => path.join(target, name));
}

function readText(file: VFile, name: string): string | null {
  const place = { line: 1, column: 1 };
  try {
    const bytes = readFileSync(name);
    if (bytes.length > MAX_BYTES) {
      report(
        file,
        'glossary-yaml',
        `Unexpected glossary of ${bytes.length} bytes, expected at most ${MAX_BYTES}`,
        { place },
      );
      return null;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    report(
      file,
      'glossary-yaml',
      `Unexpected unreadable glossary (${code ?? message}), expected UTF-8 YAML`,
      { place },
    );
    return null;
  }
}

/** Checked entries; the fast paths for the usual forms, the full parser for all else and for places of faults. */
function readEntries(file: VFile, text: string): FlowEntry[] {
  const fast = readFlowLines(text) ?? readBlockLines(text);
  if (fast?.every(({ value }) => checkEntry(value).length === 0)) return fast;
  return readYamlEntries(file, text);
}

function isDuplicate(file: VFile, text: string, placed: PlacedEntry, seen: FormTable): boolean {
  for (const form of placed.forms) {
    const other = seen.rival(form, placed);
    if (other) {
      const column =
        text
          .split('\n', placed.line)
          .at(-1)!
          .search(/[^\s-]/) + 1;
      report(
        file,
        'glossary-duplicate',
        `Unexpected second entry for \`${form}\`, expected one; the other is at ${other.file}:${other.line}`,
        {
          place: { line: placed.line, column: Math.max(column, 1) },
        },
      );
      return true;
    }
  }
  seen.addAll(placed);
  return false;
}
