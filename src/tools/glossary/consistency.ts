// tsx src/tools/glossary/consistency.ts FILE…: how often terms come out as the glossary says, and whether each entry that
// a document has twice or more has one English there. `*.fr` files of a sentence a line count as one document each.
// Read off the alignments, not the term ledger; mentions that matching left out are counted by plain search. Exit code 1
// when anything is off.
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { glossaryPaths } from '../../cli/options.js';
import { need } from '../../data.js';
import { combineLayers } from '../../glossary/glossary.js';
import { loadLayer } from '../../glossary/load.js';
import type { Entry } from '../../glossary/types.js';
import { createPipeline } from '../../pipeline.js';
import { decode } from '../../read/read.js';
import { sentencesOf } from '../../sentences/sentences-of.js';
import { loadEngine } from '../../translate/engines.js';
import { unmatched } from './mentions.js';
import { renderings } from './renderings.js';

const engine = (await loadEngine('transfer'))!;
const glossary = combineLayers(glossaryPaths(undefined).map((target) => loadLayer(target).layer));
const total = { terms: 0, held: 0, repeated: 0, consistent: 0, left: 0 };

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8');
  const file = new VFile({ path });
  decode(file, Buffer.from(path.endsWith('.fr') ? text.replace(/\n/g, '\n\n') : text));
  await createPipeline({ engine, glossary }).process(file);
  const uses = new Map<Entry, string[]>();
  const off: string[] = [];
  const units = [...sentencesOf(need(file.data.blocks, 'blocks'))].map(({ unit }) => unit);
  for (const unit of units) {
    if (!unit.translation) continue;
    for (const { match, english, held } of renderings(unit.terms, unit.translation)) {
      for (const { entry } of match.parts ?? [match]) {
        total.terms++;
        if (held) total.held++;
        uses.set(entry, [...(uses.get(entry) ?? []), held ? entry.en : english]);
        if (!held) off.push(`${entry.fr} = ${entry.en}: \`${english}\` in ${unit.translation.text}`);
      }
    }
  }
  for (const found of uses.values()) {
    if (found.length < 2) continue;
    total.repeated++;
    if (new Set(found).size === 1) total.consistent++;
  }
  for (const { entry, context } of unmatched(units, [...uses.keys()])) {
    total.left++;
    off.push(`${entry.fr} not matched in: ${context}`);
  }
  for (const line of off) process.stdout.write(`${path}: ${line}\n`);
}
const { terms, held, repeated, consistent, left } = total;
process.stdout.write(
  `${held} of ${terms} terms as the glossary says; ${consistent} of ${repeated} repeated entries with one English; ${left} mentions not matched\n`,
);
process.exitCode = held < terms || consistent < repeated || left > 0 ? 1 : 0;
