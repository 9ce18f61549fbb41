import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { combineLayers, type Glossary } from '../glossary/glossary.js';
import { loadLayer } from '../glossary/load.js';
import type { Engine } from '../transfer/types.js';
import { DEFAULT_ENGINE, engineNames, loadEngine } from '../translate/engines.js';
import { projectRoot } from '../util/paths.js';
import { prefetched } from '../util/prefetch.js';
import { UsageError } from './command.js';
import { printMessages } from './print-messages.js';

/** Options of all commands that translate. */
export const TRANSLATION_OPTIONS = {
  engine: { type: 'string', default: DEFAULT_ENGINE },
  glossary: { type: 'string' },
} as const;

/**
 * Files of glossary layers, lowest first: the one that comes with the program, then the user's.
 *
 * @param given What `--glossary` names; without it `glossary/` in the working folder, if there is one.
 */
export function glossaryPaths(given: string | undefined): string[] {
  const builtIn = path.join(projectRoot, 'glossary');
  const user = given ?? (existsSync('glossary') ? 'glossary' : undefined);
  if (user === undefined) return [builtIn];
  const same = existsSync(user) && existsSync(builtIn) && realpathSync(user) === realpathSync(builtIn);
  return same || !existsSync(builtIn) ? [user] : [builtIn, user];
}

/**
 * Loads the glossary in use.
 *
 * @throws UsageError after printing the faults, when a layer has any.
 */
export async function openGlossary(given: string | undefined): Promise<Glossary> {
  const loaded = glossaryPaths(given).map((target) => loadLayer(target));
  if (!loaded.every(({ ok }) => ok)) {
    await printMessages(loaded.flatMap(({ files }): VFile[] => files));
    throw new UsageError('Unexpected faults in the glossary, expected none; nothing was done');
  }
  return combineLayers(loaded.map(({ layer }) => layer));
}

/** The engine named; a name that is none is wrong usage. */
export async function openEngine(name: unknown): Promise<Engine> {
  const engine = await loadEngine(String(name));
  await prefetched();
  if (!engine)
    throw new UsageError(`Unexpected engine \`${name}\`, expected one of ${engineNames.join(', ')}`);
  return engine;
}
