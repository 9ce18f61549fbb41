import { existsSync } from 'node:fs';
import { Conflicts, describeConflict } from '../../glossary/conflicts.js';
import { yamlLine } from '../../glossary/formats/yaml-line.js';
import { describeHidden } from '../../glossary/glossary.js';
import { guessEntry, headOf, pluralOf } from '../../glossary/guess.js';
import { checkEntry } from '../../glossary/schema.js';
import type { Entry, EntryPos } from '../../glossary/types.js';
import { expandPaths } from '../../util/glob.js';
import { displayPath } from '../../util/paths.js';
import { EXIT, UsageError } from '../command.js';
import { openEngine } from '../options.js';
import type { Action } from './glossary.js';
import { previewChanges, type SentenceChange } from './preview.js';
import { glossaryWith, openTarget, targetFile, writeEntries } from './target.js';

/** `depeche glossary add "fr" "en" [documents…]`: shows what would change; writes with `--yes`. */
export const action: Action = {
  summary: 'a new term, and what it changes',
  async run(values, [fr, en, ...documents]) {
    const entry = entryFrom(fr, en, values);
    const target = await openTarget(values.glossary as string | undefined);
    // an entry may hide the same form of a lower layer, but not stand beside it in another number or spelling
    const conflicts = target.layers.flatMap(({ layer }, i) =>
      new Conflicts(layer)
        .of(entry)
        .filter(({ kind }) => i === target.layers.length - 1 || kind === 'inflected'),
    );
    if (conflicts.length > 0) {
      for (const conflict of conflicts) process.stderr.write(`${describeConflict(entry, conflict)}\n`);
      return EXIT.failed;
    }
    const file = targetFile(target, values.file as string | undefined, entry.domain);
    const [before, after] = [glossaryWith(target, file, []), glossaryWith(target, file, [entry])];
    const hides = after.shadowed.filter(({ entry: by }) => by.entry === entry);
    const paths = expandPaths(documents.length > 0 ? documents : existsSync('input') ? ['input'] : []);
    const changes = await previewChanges(paths, await openEngine(values.engine), before, after);
    const written = values.yes === true;
    if (written) await writeEntries(file, [entry]);
    if (values.json) {
      const places = hides.map(({ hidden, kept }) => ({
        file: hidden.file,
        line: hidden.line,
        en: hidden.entry.en,
        kept,
      }));
      const report = {
        entry,
        file: displayPath(file),
        hides: places,
        documents: paths.length,
        changes,
        written,
      };
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
      return EXIT.ok;
    }
    process.stdout.write(`${yamlLine(entry)}\n${about(entry)}\n`);
    for (const shadowing of hides) process.stdout.write(`${describeHidden(shadowing)}\n`);
    process.stdout.write(changes.map(changeText).join(''));
    const count = `${changes.length} sentences change in ${paths.length} documents`;
    const done = written
      ? `written to ${displayPath(file)}`
      : `not written; add --yes to write to ${displayPath(file)}`;
    process.stdout.write(`${count}; ${done}\n`);
    return EXIT.ok;
  },
};

function entryFrom(fr: string | undefined, en: string | undefined, values: Record<string, unknown>): Entry {
  if (fr === undefined || en === undefined)
    throw new UsageError('Unexpected missing term, expected glossary add "French" "English"');
  const text = (name: string) => values[name] as string | undefined;
  // terms that can't be one are refused before anything reads them
  const [early] = checkEntry({ fr, en, pos: text('pos') ?? 'noun' });
  if (early) throw new UsageError(early.reason);
  const entry: Entry = guessEntry(fr, en, text('pos') as EntryPos | undefined);
  const list = (name: string) => values[name] as string[] | undefined;
  if (text('plural')) entry.plural = text('plural');
  if (list('alias')) entry.aliases = list('alias');
  if (list('forbid')) entry.forbid = list('forbid');
  if (text('domain')) entry.domain = text('domain');
  if (text('note')) entry.note = text('note');
  const [problem] = checkEntry(entry);
  if (problem) throw new UsageError(problem.reason);
  return entry;
}

function about(entry: Entry): string {
  const plural = entry.pos === 'noun' ? `; plural: ${pluralOf(entry) ?? 'as it stands'}` : '';
  return `${entry.pos}; head: ${headOf(entry)}${plural}`;
}

function changeText({ file, line, fr, old, new: fresh }: SentenceChange): string {
  return `\n${file}:${line}  ${fr}\n  - ${old}\n  + ${fresh}\n`;
}
