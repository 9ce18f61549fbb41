import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, from `src/util` and from `dist/util` alike. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Absolute path of a data file, committed (`data/`) or built (`dist/data/`).
 *
 * @param name Path relative to the data folder, with slashes: `models/french.bin`.
 * @throws When it is in neither place; the message says which command makes it.
 */
export function dataFile(name: string): string {
  const committed = path.join(projectRoot, 'data', name);
  if (existsSync(committed)) return committed;
  const built = path.join(projectRoot, 'dist/data', name);
  if (existsSync(built)) return built;
  throw new Error(
    `Unexpected missing data file \`${name}\`, expected it in data/ or dist/data/; run \`npm run build\``,
  );
}

/** The version in package.json. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).version;
}

/**
 * A path as outputs may show it: relative to the working folder, with slashes. Outside of it, the base name alone, so
 * that no output depends on where a clone lies.
 */
export function displayPath(file: string, cwd = process.cwd()): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  if (relative === '') return '.';
  if (relative.startsWith('..') || path.isAbsolute(relative)) return path.basename(file);
  return relative.split(path.sep).join('/');
}
