import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Entry, EntryPos } from '../glossary/types.js';
import { keyItems } from '../transfer/normalise.js';
import { projectRoot } from '../util/paths.js';

/** Short part-of-speech codes of the compiled dictionary. */
const CODES: Record<EntryPos, string> = {
  noun: 'n',
  verb: 'v',
  adj: 'adj',
  adv: 'adv',
  prep: 'prep',
  conj: 'conj',
  pron: 'pron',
  det: 'det',
  num: 'num',
  intj: 'intj',
  name: 'name',
  phrase: 'phr',
};

/** Compiles `data/dictionary/*.yaml` and `data/constructions/*.yaml` to `dist/data/dictionary.txt` (see `Dictionary`). */
export function buildDictionary(): number {
  const rows: { key: string; order: number; line: string }[] = [];
  for (const folder of ['dictionary', 'constructions']) {
    const dir = path.join(projectRoot, 'data', folder);
    for (const name of readdirSync(dir)
      .filter((n) => n.endsWith('.yaml'))
      .sort()) {
      for (const entry of readEntries(path.join(dir, name))) {
        for (const fr of [entry.fr, ...(entry.aliases ?? [])]) {
          // A contraction is two words to the parser, and no locution.
          if (!/^(?:du|des|aux?)$/.test(fr)) rows.push(row(fr, entry, rows.length));
        }
      }
    }
  }
  // Binary search compares whole lines: the tab must sort as it stands there.
  rows.sort((a, b) => {
    const [x, y] = [`${a.key}\t`, `${b.key}\t`];
    return x < y ? -1 : x > y ? 1 : a.order - b.order;
  });
  const out = path.join(projectRoot, 'dist/data');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'dictionary.txt'), rows.map((r) => r.line).join('\n'));
  return rows.length;
}

function row(fr: string, entry: Entry, order: number) {
  const key = keyItems(fr).join(' ');
  const first = entry.plural
    ? `${entry.en} {${entry.plural === '-' ? '-' : `pl:${entry.plural}`}}`
    : entry.en;
  const renderings = [first, ...(entry.alt ?? [])].join(' / ');
  // Lemmas are compared in lower case.
  const context = entry.context ? JSON.stringify(entry.context).toLowerCase() : '';
  return { key, order, line: [key, fr, renderings, CODES[entry.pos], context].join('\t') };
}

/** One entry a line is one flow map: those are parsed in bulk, which is many times faster than one big document. */
function readEntries(file: string): Entry[] {
  return (parse(readFileSync(file, 'utf8')) as Entry[] | null) ?? [];
}

process.stdout.write(`${buildDictionary()} dictionary entries\n`);
