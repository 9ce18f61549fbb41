import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { Conflicts, describeConflict } from '../../glossary/conflicts.js';
import { formatNames, formatOf, readForeign } from '../../glossary/formats/formats.js';
import { placeEntry } from '../../glossary/glossary.js';
import { loadLayer } from '../../glossary/load.js';
import type { Entry } from '../../glossary/types.js';
import { report } from '../../messages/report.js';
import { displayPath } from '../../util/paths.js';
import { EXIT, UsageError } from '../command.js';
import { printMessages } from '../print-messages.js';
import type { Action } from './glossary.js';
import { openTarget, targetFile, writeEntries } from './target.js';

const MAX_BYTES = 16 * 1024 * 1024;

/** `depeche glossary import FILE`: the entries of a foreign file, but those the glossary has. */
export const action: Action = {
  summary: 'the terms of a file of another program',
  async run(values, [source, ...rest]) {
    if (source === undefined || rest.length > 0)
      throw new UsageError('Unexpected arguments, expected glossary import FILE');
    const format = formatOf(values.format as string | undefined, source);
    if (!format)
      throw new UsageError(`Unexpected format of \`${source}\`, expected one of ${formatNames.join(', ')}`);
    const file = new VFile({ path: displayPath(source) });
    const found = format === 'yaml' ? fromYaml(source, file) : readForeign(file, readText(source), format);
    // a file with faults may be another than it seems: none of it is taken
    const faulty = file.messages.length > 0;
    const target = await openTarget(values.glossary as string | undefined);
    const conflicts = new Conflicts(target.layers.at(-1)!.layer);
    const fresh: Entry[] = [];
    let known = 0;
    for (const { entry, line } of found) {
      const [conflict] = conflicts.of(entry);
      if (!conflict) {
        fresh.push(entry);
        conflicts.add(placeEntry(entry, file.path, line));
      } else if (/same|inflected/.test(conflict.kind) && conflict.other.entry.en === entry.en) known++;
      else report(file, 'glossary-import', describeConflict(entry, conflict), { place: { line, column: 1 } });
    }
    const into = targetFile(target, (values.file as string | undefined) ?? `${path.parse(source).name}.yaml`);
    const written = fresh.length > 0 && !values['dry-run'] && !faulty;
    if (written) await writeEntries(into, fresh);
    const summary = {
      added: faulty ? 0 : fresh.length,
      known,
      refused: file.messages.length,
      file: displayPath(into),
      written,
    };
    if (values.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    else {
      const where = written ? `written to ${summary.file}` : 'nothing written';
      process.stdout.write(
        `${summary.added} terms added, ${known} known, ${summary.refused} refused; ${where}\n`,
      );
    }
    await printMessages([file]);
    return file.messages.length > 0 ? EXIT.failed : EXIT.ok;
  },
};

function fromYaml(source: string, file: VFile): { entry: Entry; line: number }[] {
  const { layer, files } = loadLayer(source);
  file.messages.push(...files.flatMap(({ messages }) => messages));
  return layer.entries;
}

function readText(source: string): string {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UsageError(`Unexpected missing file \`${source}\`, expected a glossary`);
  if (stat.size > MAX_BYTES)
    throw new UsageError(`Unexpected file of ${stat.size} bytes, expected at most ${MAX_BYTES}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(source));
  } catch {
    throw new UsageError(`Unexpected bytes in \`${source}\`, expected UTF-8`);
  }
}
