// Refreshes the examples of the README: `tsx src/tools/readme-examples.ts` runs each `console` block's commands anew.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../util/paths.js';

const main = path.join(projectRoot, 'dist/cli/main.js');

/** The text with what its commands print now, standard output alone. A command takes one line, after `$ `. */
export function refreshExamples(text: string): string {
  return text.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    const parts = commands.map((line) => {
      const command = line.slice(2).replace(/\b(?:npx )?depeche\b/g, `"${process.execPath}" "${main}"`);
      const { stdout } = spawnSync('sh', ['-c', command], {
        cwd: projectRoot,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      return `${line}\n${stdout.trimEnd()}\n`;
    });
    return `\`\`\`console\n${parts.join('\n')}\`\`\``;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = path.join(projectRoot, 'README.md');
  writeFileSync(readme, refreshExamples(readFileSync(readme, 'utf8')));
}
