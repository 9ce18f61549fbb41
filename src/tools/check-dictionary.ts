import { glossaryPaths } from '../cli/options.js';
import { combineLayers } from '../glossary/glossary.js';
import { loadLayer } from '../glossary/load.js';
import { transferEngine } from '../transfer/engine.js';
import { runEntry, sensesOf } from './dictionary/chain.js';
import { entryFiles, entryKey, isSampled, type PlacedEntry, readEntryFile } from './dictionary/entries.js';
import { entryFaults } from './dictionary/faults.js';

// npx tsx src/tools/check-dictionary.ts [STEP]: sends every entry (or every STEPth) alone through the whole chain and
// prints those that come out with another English, by class, with a count of each class at the end.
// --backlog: prints the keys of the sample that fail, as test/dictionary-backlog.txt holds them.

const backlog = process.argv[2] === '--backlog';
const step = backlog ? 1 : Number(process.argv[2] ?? 1);
const entries = entryFiles().flatMap(readEntryFile);
const chain = {
  engine: transferEngine,
  glossary: combineLayers(glossaryPaths(undefined).map((target) => loadLayer(target).layer)),
  senses: sensesOf(entries.map(({ entry }) => entry)),
};
const counts = new Map<string, number>();

function note(name: string, { file, line, entry }: PlacedEntry, text: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
  process.stdout.write(`${[name, `${file}:${line}`, entry.fr, entry.en, text].join('\t')}\n`);
}

/** Fault, part of speech, one word or several, with or without a context that the line can't give. */
function className(fault: string, { file, entry }: PlacedEntry): string {
  const shape = file.startsWith('constructions') ? 'construction' : entry.fr.includes(' ') ? 'words' : 'word';
  return `${fault} ${entry.pos} ${shape}${entry.context ? ' context' : ''}`;
}

function printBacklog(): void {
  for (const { entry } of entries)
    if (isSampled(entry) && runEntry(entry, chain).fault) process.stdout.write(`${entryKey(entry)}\n`);
}

function printFailures(): void {
  let total = 0;
  for (let i = 0; i < entries.length; i += step, total++) {
    const placed = entries[i];
    for (const fault of entryFaults(placed.entry)) note('entry', placed, fault);
    const { text, fault } = runEntry(placed.entry, chain);
    if (fault) note(className(fault, placed), placed, text);
  }
  process.stdout.write(`\n${total} entries\n`);
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(6)} ${name}\n`);
}

if (backlog) printBacklog();
else printFailures();
