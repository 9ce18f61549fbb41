import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../src/util/paths.js';
import { depeche, temporaryFolder } from './helpers/run-cli.js';

// `npm start` makes them anew; read the diff before you commit it
it('gives the outputs that are committed', () => {
  const folder = temporaryFolder();
  depeche(['run', 'input', '--out', folder]);
  const committed = path.join(projectRoot, 'output');
  expect(readdirSync(folder).sort()).toEqual(
    readdirSync(committed)
      .filter((name) => !name.startsWith('.'))
      .sort(),
  );
  for (const name of readdirSync(folder)) {
    expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(
      readFileSync(path.join(committed, name), 'utf8'),
    );
  }
});
