// Compiles the program's own glossary for a quick start: `dist/data/glossary.json`. Run by the set-up.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeCompiled } from '../glossary/compiled.js';
import { type FlowEntry, readFlowLines } from '../glossary/flow-lines.js';
import { checkEntry } from '../glossary/schema.js';
import { projectRoot } from '../util/paths.js';

const folder = path.join(projectRoot, 'glossary');
const files = new Map<string, FlowEntry[]>();
for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const entries = readFlowLines(text);
  // a file with faults is left to the loader, which tells of them
  if (entries?.every(({ value }) => checkEntry(value).length === 0)) files.set(text, entries);
}
mkdirSync(path.join(projectRoot, 'dist/data'), { recursive: true });
writeCompiled(files);
