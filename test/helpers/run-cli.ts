import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { projectRoot } from '../../src/util/paths.js';

const main = path.join(projectRoot, 'dist/cli/main.js');

/** Runs the compiled program as a user would; standard input is text or bytes. */
export function depeche(args: string[], options: { input?: string | Uint8Array; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input: options.input ?? '',
    cwd: options.cwd ?? projectRoot,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** A folder of its own, removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
