import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../util/paths.js';

/**
 * Milliseconds of a whole `depeche` process for one line, start-up included: the median of some runs.
 *
 * @throws When the command fails.
 */
export function coldStart(args: string[], input: string, runs = 5): number {
  const main = path.join(projectRoot, 'dist/cli/main.js');
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`Unexpected failure of \`depeche ${args[0]}\` (${stderr.trim()}), expected exit 0`);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}
