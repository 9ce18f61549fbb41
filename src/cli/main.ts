#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { packageVersion } from '../util/paths.js';
import { prefetchModels } from '../util/prefetch.js';
import { type Command, EXIT, UsageError } from './command.js';

/** Commands by name; each is loaded when asked for, so that none waits for what it doesn't use. */
const COMMANDS: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  run: {
    summary: 'documents to summary, translation, fact sheet and review page',
    load: () => import('./run.js'),
  },
  translate: { summary: 'French lines to English lines', load: () => import('./translate.js') },
  figures: { summary: 'French lines to the figures in them, as JSON', load: () => import('./figures.js') },
  parse: { summary: 'French sentences to CoNLL-U', load: () => import('./parse.js') },
  explain: {
    summary: 'which entry, rule or score decided each English word',
    load: () => import('./explain.js'),
  },
  glossary: {
    summary: 'add, list, check, import, export and suggest terms',
    load: () => import('./glossary/glossary.js'),
  },
  diff: { summary: 'what changed in the outputs, by sentence and by fact', load: () => import('./diff.js') },
};

/** Commands that are sure to need the models in this thread, and options with which they don't. */
const PREFETCHING = new Set(['translate', 'explain']);
const INFORMING = new Set(['--help', '-h', '--version']);

const list = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
const HELP = `Usage: depeche <command> [options]

French financial news in, reviewed English out: every number traced to its source.

Commands:
${list.join('\n')}

Options:
  --help      show this, or the help of a command
  --version   show the version

Exit codes: 0 fine, 1 a document or a check failed, 2 wrong usage or configuration.
`;

async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version' || name === '-v') return print(packageVersion());
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(
      `Unexpected command \`${name}\`, expected one of ${Object.keys(COMMANDS).join(', ')}`,
    );
  }
  // before anything is compiled: reading models takes as long as that
  if (PREFETCHING.has(name) && !rest.some((option) => INFORMING.has(option))) prefetchModels();
  const { command } = await COMMANDS[name].load();
  const options = {
    ...command.options,
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
  if (values.help) return print(command.help.trimEnd());
  if (values.version) return print(packageVersion());
  return command.run(values, positionals);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return EXIT.ok;
}

// a reader that stops early (`| head`) is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: NodeJS.ErrnoException) => {
    const usage = error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS');
    const help = usage ? '\nSee depeche --help.' : '';
    process.stderr.write(`depeche: ${usage ? error.message : (error.stack ?? error.message)}${help}\n`);
    process.exitCode = usage ? EXIT.usage : EXIT.failed;
  },
);
