import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import type { Layer } from './glossary.js';
import { loadLayer } from './load.js';

/**
 * The layer of a glossary that a document names: a path from the document's folder, to a YAML file or a folder of them.
 * It must stay in the document's folder or in the working folder, links followed, so that no document can make the
 * program read what its user did not put beside it.
 *
 * @returns null, with a message at `place`, when there is none or it has faults.
 */
export function namedLayer(name: string, file: VFile, place: { line: number; column: number }): Layer | null {
  const refuse = (reason: string): null => {
    report(file, 'glossary-missing', reason, { place });
    return null;
  };
  const folder = file.data.folder ?? path.dirname(path.resolve(file.cwd, file.path));
  if (name.trim() === '' || path.isAbsolute(name) || /^(?:[a-z]:|\\|~)/i.test(name) || name.includes('\0'))
    return refuse(`Unexpected glossary path \`${name}\`, expected one from the document's folder`);
  const target = path.join(folder, name);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat || !(stat.isDirectory() || /\.ya?ml$/i.test(name)))
    return refuse(`Unexpected glossary path \`${name}\`, expected a YAML file or folder beside the document`);
  const real = realpathSync(target);
  if (![folder, file.cwd].some((root) => isWithin(real, realpathSync(root))))
    return refuse(
      `Unexpected glossary path \`${name}\`, expected one in the document's folder or the working folder`,
    );
  const { layer, files, ok } = loadLayer(target);
  if (ok) return layer;
  for (const loaded of files)
    for (const { reason, line, column, ruleId, fatal } of loaded.messages) {
      if (fatal !== true) continue;
      const rule = ruleId === 'glossary-duplicate' || ruleId === 'glossary-yaml' ? ruleId : 'glossary-schema';
      report(file, rule, `${reason} (${loaded.path}:${line}:${column})`, { place });
    }
  return null;
}

function isWithin(target: string, root: string): boolean {
  const relative = path.relative(root, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
