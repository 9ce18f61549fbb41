// Prepares a fresh clone with nothing but Node: installs, compiles, builds the data; does nothing when all is up to date.
// Plain JavaScript without dependencies, because it runs before they are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const force = process.argv.includes('--force');
const at = (...parts) => path.join(root, ...parts);

/** Data built from sources after compiling: `output` is remade when one of `inputs` is newer. */
const DATA_STEPS = [
  {
    name: 'dictionary',
    script: 'dist/tools/build-dictionary.js',
    inputs: ['src/tools/build-dictionary.ts', 'data/dictionary', 'data/constructions'],
    output: 'dist/data/dictionary.txt',
  },
  {
    name: 'glossary',
    script: 'dist/tools/build-glossary.js',
    inputs: ['src/tools/build-glossary.ts', 'src/glossary', 'glossary'],
    output: 'dist/data/glossary.json',
  },
];

/**
 * Puts the command line together: one file for each command, and what they share in chunks, start in three quarters of
 * the time of five hundred modules. Chunks lie as deep as modules, which find the project's root from their place.
 */
async function bundle() {
  process.stderr.write('setup: bundle\n');
  rmSync(at('dist/chunks'), { recursive: true, force: true });
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outdir: 'dist',
    entryNames: 'cli/[name]',
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  });
}

/** Time of the newest file under `target`, 0 when there is none. */
function newest(target) {
  if (!existsSync(target)) return 0;
  const stat = statSync(target);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(target).map((name) => newest(path.join(target, name))));
}

function run(label, command, args) {
  process.stderr.write(`setup: ${label}\n`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(`setup: ${label} failed; see the lines above\n`);
    process.exit(1);
  }
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`setup: Node 20 or newer is needed, this is ${process.versions.node}\n`);
  process.exit(1);
}

const installed = at('node_modules/.package-lock.json');
if (!existsSync(installed) || newest(at('package-lock.json')) > newest(installed)) {
  run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--include=dev']);
}

const stamp = at('dist/.built');
const sources = Math.max(newest(at('src')), newest(at('tsconfig.json')), newest(installed));
if (force || !existsSync(stamp) || sources > newest(stamp)) {
  rmSync(stamp, { force: true });
  run('compile', process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
  await bundle();
  writeFileSync(stamp, '');
}

for (const step of DATA_STEPS) {
  if (!existsSync(at(step.script))) continue;
  const inputs = Math.max(...step.inputs.map((input) => newest(at(input))));
  if (force || inputs > newest(at(step.output))) run(step.name, process.execPath, [at(step.script)]);
}
