// tsx src/tools/glossary/effect.ts TERMS FILE…: what a user's glossary does to documents (.md, .txt) and to texts of one
// sentence a line. Prints some sentences with each term, before and after, and what is wrong: terms that did not come out,
// and sentences, claims and summaries that changed without a term. Exit code 1 when anything is.
import { readFileSync } from 'node:fs';
import { glossaryPaths } from '../../cli/options.js';
import type { Glossary } from '../../glossary/glossary.js';
import { combineLayers } from '../../glossary/glossary.js';
import { loadLayer } from '../../glossary/load.js';
import type { TermMatch } from '../../glossary/types.js';
import { loadEngine } from '../../translate/engines.js';
import { translateLine } from '../../translate/translate-line.js';
import { effectOnDocument } from './documents.js';
import { renderings } from './renderings.js';

const [terms, ...paths] = process.argv.slice(2);
const engine = (await loadEngine('transfer'))!;
const [own] = glossaryPaths(undefined).map((target) => loadLayer(target).layer);
const user = loadLayer(terms).layer;
const [before, after] = [combineLayers([own]), combineLayers([own, user])];
const mine = new Set(user.entries.map(({ entry }) => entry));
const seen = new Map<string, number>();
let [matches, misses, strays, sentences] = [0, 0, 0, 0];

const translate = (line: string, glossary: Glossary) => translateLine(line, engine, glossary);
const partsOf = (match: TermMatch) => match.parts ?? [match];

for (const path of paths) {
  if (/\.(?:md|txt)$/.test(path)) {
    const effect = await effectOnDocument(path, engine, before, after, mine);
    matches += effect.matches;
    strays += effect.faults.length;
    process.stdout.write(
      `${path}: ${effect.matches} matches\n${effect.faults.map((fault) => `  ! ${fault}\n`).join('')}`,
    );
    continue;
  }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    sentences++;
    const fresh = translate(line, after);
    const found = fresh.sentences
      .flatMap(({ input }) => input.terms.flatMap(partsOf))
      .filter(({ entry }) => mine.has(entry));
    const old = translate(line, before);
    if (found.length === 0) {
      if (old.text === fresh.text) continue;
      strays++;
      process.stdout.write(`STRAY ${line}\n  - ${old.text}\n  + ${fresh.text}\n`);
      continue;
    }
    const rows = fresh.sentences.flatMap(({ input, translation }) => renderings(input.terms, translation));
    const missing = rows.filter(({ held }) => !held);
    matches += found.length;
    misses += missing.length;
    for (const { entry } of found) seen.set(entry.fr, (seen.get(entry.fr) ?? 0) + 1);
    // a few sentences of each term are enough to read
    if (missing.length === 0 && found.every(({ entry }) => seen.get(entry.fr)! > 4)) continue;
    const shown = found.map(({ entry }) => entry.fr).join(', ');
    process.stdout.write(
      `${missing.length > 0 ? 'MISS' : 'ok'} [${shown}] ${line}\n  - ${old.text}\n  + ${fresh.text}\n`,
    );
    for (const { match, english } of missing)
      process.stdout.write(`  ! ${match.entry.fr} = ${match.entry.en}: ${english}\n`);
  }
}
const unused = user.entries.filter(({ entry }) => !seen.has(entry.fr)).map(({ entry }) => entry.fr);
process.stdout.write(
  `${sentences} sentences, ${matches} matches, ${misses} misses, ${strays} others changed; not found: ${unused.join(', ')}\n`,
);
process.exitCode = misses + strays > 0 ? 1 : 0;
