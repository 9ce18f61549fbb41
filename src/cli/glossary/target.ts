import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { combineLayers, placeEntry } from '../../glossary/glossary.js';
import { insertEntries } from '../../glossary/insert-entry.js';
import { type LoadedLayer, loadLayer } from '../../glossary/load.js';
import type { Entry } from '../../glossary/types.js';
import { displayPath } from '../../util/paths.js';
import { writeFiles } from '../../util/write-files.js';
import { UsageError } from '../command.js';
import { glossaryPaths } from '../options.js';
import { printMessages } from '../print-messages.js';

/** The layers in use, the last of which is written to. */
export interface Target {
  /** Lower layers, then the one that changes. */
  layers: LoadedLayer[];
  /** Folder or file of the layer that changes. */
  path: string;
}

/**
 * Loads the glossary for changing it: the user's folder (made when it is not there), or the one that comes with the
 * program when that is the working folder's.
 *
 * @throws UsageError after printing the faults, when a layer has any.
 */
export async function openTarget(given: string | undefined): Promise<Target> {
  const paths = glossaryPaths(given);
  // without a folder of one's own, one is made
  const target = given ?? 'glossary';
  const existing = paths.filter((name) => existsSync(name));
  const layers = existing.map((name) => loadLayer(name));
  if (!layers.every(({ ok }) => ok)) {
    await printMessages(layers.flatMap(({ files }) => files));
    throw new UsageError('Unexpected faults in the glossary, expected none; nothing was done');
  }
  if (!existsSync(target))
    layers.push({ layer: { name: displayPath(target), entries: [] }, files: [], ok: true });
  return { layers, path: target };
}

/** The glossary as it is, or with further entries in the changing layer. */
export function glossaryWith({ layers }: Target, file: string, entries: Entry[]) {
  const all = layers.map(({ layer }) => layer);
  if (entries.length === 0) return combineLayers(all);
  const last = all.at(-1)!;
  const added = entries.map((entry) => placeEntry(entry, file, 0));
  return combineLayers([...all.slice(0, -1), { ...last, entries: [...last.entries, ...added] }]);
}

/**
 * The file that new entries go to: the target itself, the file named, that of the domain (`finance-tax.yaml`), the only
 * one there is, or `terms.yaml`.
 */
export function targetFile({ path: target }: Target, named?: string, domain?: string): string {
  const isFile = statSync(target, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/i.test(target);
  if (isFile) return target;
  if (named !== undefined) {
    if (path.basename(named) !== named || !/\.ya?ml$/i.test(named))
      throw new UsageError(
        `Unexpected --file \`${named}\`, expected the name of a YAML file in the glossary`,
      );
    return path.join(target, named);
  }
  const names = existsSync(target) ? readdirSync(target).filter((name) => /\.ya?ml$/i.test(name)) : [];
  const ofDomain = domain && names.find((name) => name.replace(/\.ya?ml$/i, '').endsWith(domain));
  if (ofDomain) return path.join(target, ofDomain);
  return path.join(target, names.length === 1 ? names[0] : 'terms.yaml');
}

/** Writes entries into a file of the target, whole or not at all. */
export async function writeEntries(file: string, entries: Entry[]): Promise<void> {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const text = insertEntries(old, entries);
  if (text === null)
    throw new UsageError(
      `Unexpected array in brackets in \`${displayPath(file)}\`, expected a list of lines`,
    );
  await writeFiles(path.dirname(file), new Map([[path.basename(file), text]]));
}
