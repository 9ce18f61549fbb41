import path from 'node:path';
import type { VFile } from 'vfile';
import { report } from '../../messages/report.js';
import { checkEntry } from '../schema.js';
import type { Entry } from '../types.js';
import { readDelimited, writeDelimited } from './delimited.js';
import { readTbx } from './tbx-read.js';
import { writeTbx } from './tbx-write.js';
import type { Exported, Imported } from './types.js';
import { yamlLine } from './yaml-line.js';

/** Foreign formats by the name that `--format` takes. Services share formats: two columns, tabs or commas. */
const FORMATS: Record<string, { read(text: string): Imported; write(entries: Entry[]): Exported }> = {
  tsv: { read: (text) => readDelimited(text, '\t'), write: (entries) => writeDelimited(entries, '\t') },
  csv: { read: (text) => readDelimited(text, ','), write: (entries) => writeDelimited(entries, ',') },
  tbx: { read: readTbx, write: writeTbx },
};
const ALIASES: Record<string, string> = {
  deepl: 'tsv',
  google: 'csv',
  azure: 'tsv',
  xml: 'tbx',
  martif: 'tbx',
  yml: 'yaml',
};

/** Names for messages and help. */
export const formatNames = ['yaml', 'tsv', 'csv', 'tbx', 'deepl', 'google', 'azure'];

/** The format that a name or a file's extension stands for; null when there is none. */
export function formatOf(name: string | undefined, file: string): string | null {
  const given = (name ?? path.extname(file).slice(1)).toLowerCase();
  const format = ALIASES[given] ?? given;
  return format === 'yaml' || Object.hasOwn(FORMATS, format) ? format : null;
}

/** Reads entries of a foreign file; what is wrong with it are messages, and those rows are left out. */
export function readForeign(file: VFile, text: string, format: string): Imported['entries'] {
  const { entries, problems } = FORMATS[format].read(text.replace(/^\uFEFF/, ''));
  for (const { line, column, reason } of problems)
    report(file, 'glossary-import', reason, { place: { line, column } });
  return entries.filter(({ entry, line }) => {
    const [problem] = checkEntry(entry);
    if (problem) report(file, 'glossary-import', problem.reason, { place: { line, column: 1 } });
    return problem === undefined;
  });
}

/** Entries in a format, and what it cannot hold. YAML holds all. */
export function writeForeign(entries: Entry[], format: string): Exported {
  if (format === 'yaml') return { text: entries.map((entry) => `${yamlLine(entry)}\n`).join(''), lost: [] };
  return FORMATS[format].write(entries);
}
