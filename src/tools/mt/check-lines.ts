import { openGlossary } from '../../cli/options.js';
import { transferEngine } from '../../transfer/engine.js';
import { faults } from '../../transfer/guards.js';
import { type TranslatedLine, translateLine } from '../../translate/translate-line.js';
import { readLines } from './corpus.js';

/** What may be wrong with the English of a line. */
type Fault = 'failed' | 'empty' | 'figure-lost' | 'figure-added' | 'bracket-open' | 'quote-open';

/**
 * Translates files of French sentences, one a line, and looks for what must never happen: a line that fails or comes
 * out empty, a figure lost or added, a bracket or quote left open. Also counts words left in French, names aside.
 *
 * Usage: `tsx src/tools/mt/check-lines.ts [--list] FILE…`; with `--list` every fault is shown with its place.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const list = args.includes('--list');
  const glossary = await openGlossary(undefined);
  for (const file of args.filter((a) => a !== '--list')) {
    const counts = new Map<string, number>();
    let words = 0;
    let unknown = 0;
    const lines = readLines(file);
    lines.forEach((line, n) => {
      const french = line.split('\t')[0];
      let result: TranslatedLine | null = null;
      try {
        result = translateLine(french, transferEngine, glossary);
      } catch (error) {
        if (list) process.stdout.write(`${file}:${n + 1}: ${String(error)}\n`);
      }
      words += french.split(/\s+/).length;
      unknown += result?.unknown.length ?? 0;
      for (const fault of result ? faultsOf(french, result) : (['failed'] as Fault[])) {
        counts.set(fault, (counts.get(fault) ?? 0) + 1);
        if (list) process.stdout.write(`${file}:${n + 1}: ${fault}\n  ${french}\n  ${result?.text}\n`);
      }
    });
    const found = [...counts].sort().map(([fault, n]) => `${fault} ${n}`);
    const share = ((100 * unknown) / words).toFixed(2);
    process.stdout.write(
      `${file}: ${lines.length} lines, ${found.join(', ') || 'no fault'}, unknown ${unknown} of ${words} words (${share} %)\n`,
    );
  }
}

function faultsOf(french: string, result: TranslatedLine): Fault[] {
  const out: Fault[] = [];
  if (result.text === '' && french.trim() !== '') out.push('empty');
  for (const { input, translation } of result.sentences)
    out.push(...(faults(input, translation.text) as Fault[]));
  const open = (text: string) => (text.match(/["“”]/g)?.length ?? 0) % 2;
  const guillemets = (french.match(/«/g)?.length ?? 0) - (french.match(/»/g)?.length ?? 0);
  if (open(result.text) === 1 && open(french) === 0 && guillemets === 0) out.push('quote-open');
  return out;
}

await main();
