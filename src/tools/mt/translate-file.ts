import { writeFileSync } from 'node:fs';
import { openGlossary } from '../../cli/options.js';
import type { Glossary } from '../../glossary/glossary.js';
import { transferEngine } from '../../transfer/engine.js';
import { translateLine } from '../../translate/translate-line.js';
import { readLines } from './corpus.js';

/**
 * Translates a file of sentences, one a line, for scoring.
 *
 * Usage: `tsx src/tools/mt/translate-file.ts IN OUT [odd|even|all]`. Prints words, seconds and words per second.
 */
function translateLines(lines: string[], glossary: Glossary): string[] {
  return lines.map((line) => translateLine(line, transferEngine, glossary).text);
}

async function main(): Promise<void> {
  const [input, output, half = 'all'] = process.argv.slice(2);
  const all = readLines(input).map((l) => l.split('\t')[0]);
  const lines = all.filter((_, i) => half === 'all' || (half === 'odd') === (i % 2 === 0));
  const glossary = await openGlossary(undefined);
  translateLines(lines.slice(0, 5), glossary);
  const start = process.hrtime.bigint();
  const out = translateLines(lines, glossary);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  writeFileSync(output, `${out.join('\n')}\n`);
  const words = lines.reduce((n, l) => n + l.split(/\s+/).length, 0);
  process.stderr.write(`${words} words, ${seconds.toFixed(1)} s, ${(words / seconds).toFixed(0)} words/s\n`);
}

await main();
