import { existsSync } from 'node:fs';
import path from 'node:path';
import { createMessage } from '../messages/report.js';
import { expandPaths } from '../util/glob.js';
import { displayPath } from '../util/paths.js';
import { prefetchModels } from '../util/prefetch.js';
import { type Command, EXIT, UsageError } from './command.js';
import { openEngine, openGlossary, TRANSLATION_OPTIONS } from './options.js';
import { printMessages } from './print-messages.js';
import { type DocumentResult, documentProcessor, toFile } from './process-document.js';
import { runInThreads } from './threads.js';

const HELP = `Usage: depeche run [paths or globs…] [--out output] [--glossary glossary] [--engine transfer] [--jobs N] [--quiet]

Processes French documents (default input/). For each: <stem>.summary.md, <stem>.en.md, <stem>.facts.yaml and
<stem>.review.html in the output folder.

Options:
  --out FOLDER      where the outputs go (output)
  --glossary PATH   your glossary, a folder or a YAML file (glossary)
  --engine NAME     translation engine (transfer)
  --jobs N          documents at a time (1)
  --quiet           print errors only
  --json            print a report as JSON
`;

export const command: Command = {
  summary: 'documents to summary, translation, fact sheet and review page',
  help: HELP,
  options: {
    ...TRANSLATION_OPTIONS,
    out: { type: 'string', default: 'output' },
    jobs: { type: 'string', default: '1' },
    quiet: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(values, positionals) {
    const jobs = Number(values.jobs);
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
      throw new UsageError(`Unexpected --jobs \`${values.jobs}\`, expected a number from 1 to 64`);
    if (positionals.length === 0 && !existsSync('input'))
      throw new UsageError('Unexpected missing folder `input`, expected it or paths to documents');
    const paths = expandPaths(positionals.length > 0 ? positionals : ['input']);
    if (paths.length === 0) throw new UsageError('Unexpected empty folder, expected documents (.md, .txt)');
    const out = String(values.out);
    const { unique, collisions } = withoutCollisions(paths);
    const results = [...(await processAll(unique, values, out, jobs)), ...collisions];
    await printReport(results, values, out);
    return results.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
  },
};

async function processAll(
  paths: string[],
  values: Record<string, unknown>,
  out: string,
  jobs: number,
): Promise<DocumentResult[]> {
  const glossaryPath = values.glossary as string | undefined;
  const threads = jobs > 1 && paths.length > 1;
  if (!threads) prefetchModels();
  // faults of the configuration are found here, once, whatever the number of threads
  const glossary = await openGlossary(glossaryPath);
  const engine = await openEngine(values.engine);
  if (threads) {
    return runInThreads(
      paths,
      { glossary: glossaryPath, engine: engine.name, out },
      Math.min(jobs, paths.length),
    );
  }
  const process = documentProcessor({ engine, glossary }, out);
  const results: DocumentResult[] = [];
  for (const path of paths) results.push(await process(path));
  return results;
}

/** Of documents whose outputs would have the same names, the first is processed and the others are errors. */
function withoutCollisions(paths: string[]): { unique: string[]; collisions: DocumentResult[] } {
  const owners = new Map<string, string>();
  const collisions: DocumentResult[] = [];
  const unique = paths.filter((file) => {
    const stem = path.parse(file).name;
    const owner = owners.get(stem);
    if (owner === undefined) owners.set(stem, file);
    else collisions.push(collision(file, owner, stem));
    return owner === undefined;
  });
  return { unique, collisions };
}

function collision(file: string, owner: string, stem: string): DocumentResult {
  const { reason } = createMessage(
    'emit-collision',
    `Unexpected second document named \`${stem}\`, expected one; \`${displayPath(owner)}\` has the same outputs`,
  );
  const place = { line: 1, column: 1, endLine: null, endColumn: null };
  return {
    path: displayPath(file),
    ok: false,
    outputs: [],
    messages: [{ rule: 'emit-collision', severity: 'error', reason, ...place, note: null }],
  };
}

async function printReport(
  results: DocumentResult[],
  values: Record<string, unknown>,
  out: string,
): Promise<void> {
  const folder = displayPath(out);
  if (values.json) {
    const documents = results.map(({ path, ok, outputs, messages }) => ({
      path,
      ok,
      outputs: outputs.map((name) => `${folder}/${name}`),
      messages,
    }));
    process.stdout.write(`${JSON.stringify({ documents }, null, 2)}\n`);
  } else if (!values.quiet) {
    for (const { path: file, outputs } of results)
      for (const name of outputs) process.stdout.write(`${file} → ${folder}/${name}\n`);
  }
  const shown = results.map((result) =>
    values.quiet
      ? { ...result, messages: result.messages.filter(({ severity }) => severity === 'error') }
      : result,
  );
  await printMessages(shown.map(toFile));
}
