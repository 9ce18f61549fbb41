import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Change, factChanges, sentenceChanges } from '../diff/changes.js';
import { displayPath } from '../util/paths.js';
import { type Command, EXIT, UsageError } from './command.js';

const HELP = `Usage: depeche diff [files…] [--json]
       depeche diff OLD-FOLDER NEW-FOLDER [--json]

Shows what changed in the outputs since git's last commit (default output/), or between two folders: by sentence in the
texts and by fact in the fact sheets. Exit 1 when something changed.

Options:
  --json   print a report as JSON
`;

/** The outputs that say something; the review page only shows them again. */
const COMPARED = /\.(?:summary\.md|en\.md|facts\.yaml)$/;

export const command: Command = {
  summary: 'what changed in the outputs, by sentence and by fact',
  help: HELP,
  options: { json: { type: 'boolean' } },
  async run(values, positionals) {
    const folders = positionals.length === 2 && positionals.every(isFolder);
    const pairs = folders
      ? folderPairs(positionals[0], positionals[1])
      : headPairs(positionals.length > 0 ? positionals : ['output']);
    const changes = pairs
      .map(({ name, before, after }) => ({ file: name, changes: compare(name, before, after) }))
      .filter((item) => item.changes.length > 0);
    if (values.json) process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
    else
      process.stdout.write(
        changes.map(({ file, changes: list }) => `${file}\n${list.map(toText).join('')}\n`).join(''),
      );
    return changes.length > 0 ? EXIT.failed : EXIT.ok;
  },
};

interface Pair {
  name: string;
  before: string;
  after: string;
}

function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function outputsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => COMPARED.test(name))
    .sort();
}

function folderPairs(old: string, now: string): Pair[] {
  const names = [...new Set([...outputsIn(old), ...outputsIn(now)])].sort();
  const read = (folder: string, name: string) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : '';
  return names.map((name) => ({ name, before: read(old, name), after: read(now, name) }));
}

/** Outputs now against those of the last commit; files that are gone now count, too. */
function headPairs(targets: string[]): Pair[] {
  const names = targets.flatMap((target) => {
    const tracked = git(['ls-tree', '-r', '--name-only', 'HEAD', '--', target]).split('\n');
    const here = isFolder(target) ? outputsIn(target).map((name) => path.join(target, name)) : [target];
    return [...tracked.filter((name) => name !== ''), ...here].map((name) => displayPath(name));
  });
  return [...new Set(names)]
    .filter((name) => COMPARED.test(name))
    .sort()
    .map((name) => ({
      name,
      before: git(['show', `HEAD:./${name}`], ''),
      after: existsSync(name) ? readFileSync(name, 'utf8') : '',
    }));
}

function git(args: string[], missing?: string): string {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    if (missing !== undefined) return missing;
    throw new UsageError(
      `Unexpected failure of \`git ${args[0]}\` (${(error as Error).message.split('\n')[0]}), expected a git repository with a commit`,
    );
  }
}

function compare(name: string, before: string, after: string): Change[] {
  return name.endsWith('.yaml') ? factChanges(before, after) : sentenceChanges(before, after);
}

function toText({ where, before, after }: Change): string {
  const lines = [`  ${where}`];
  if (before !== null) lines.push(`  - ${before}`);
  if (after !== null) lines.push(`  + ${after}`);
  return `${lines.join('\n')}\n`;
}
