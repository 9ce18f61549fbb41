import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refreshExamples } from '../src/tools/readme-examples.js';
import { projectRoot } from '../src/util/paths.js';

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows what its commands print', () => {
    expect(refreshExamples(readme)).toBe(readme);
  });

  it('names only files that are there', () => {
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(() => readFileSync(path.join(projectRoot, target)), target).not.toThrow();
    }
  });
});
