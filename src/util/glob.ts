import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const DOCUMENT = /\.(?:md|markdown|mdown|txt)$/i;

/**
 * Files that paths, folders and globs (`*`, `?`, `**`) name, in order, each once. Of a folder, the documents in it and
 * below it. A path that names nothing stays, so that reading it says so; so does a glob without a match.
 */
export function expandPaths(paths: string[]): string[] {
  const files = new Set<string>();
  for (const item of paths) {
    const stat = statSync(item, { throwIfNoEntry: false });
    const found = stat?.isDirectory()
      ? documentsBelow(item)
      : stat || !/[*?]/.test(item)
        ? [item]
        : glob(item);
    for (const file of found.length > 0 || stat ? found : [item]) files.add(file);
  }
  return [...files];
}

function documentsBelow(folder: string): string[] {
  return filesBelow(folder).filter((file) => DOCUMENT.test(file));
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}

function glob(pattern: string): string[] {
  const normal = path.normalize(pattern).split(path.sep).join('/');
  const fixed = normal.slice(0, normal.search(/[^/]*[*?]/));
  const base = fixed === '' ? '.' : fixed;
  if (!statSync(base, { throwIfNoEntry: false })?.isDirectory()) return [];
  const source = normal
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(
      (part) =>
        ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[part] ??
        part.replace(/[.+^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  const matcher = new RegExp(`^${source}$`, 'u');
  return filesBelow(base).filter((file) => matcher.test(path.normalize(file).split(path.sep).join('/')));
}
