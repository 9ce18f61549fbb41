import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/messages/catalogue.js';
import { projectRoot } from '../src/util/paths.js';

const src = path.join(projectRoot, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Folders of `src` that files of a folder import from at run time; types don't count. */
function importsOf(folder: string): Set<string> {
  const found = new Set<string>();
  for (const file of files.filter((name) => name.startsWith(`${folder}${path.sep}`))) {
    const text = readFileSync(path.join(src, file), 'utf8');
    for (const [, clause, target] of text.matchAll(/^(?:import|export)\s([^'";]*)from '(\.[^']+)'/gm)) {
      if (/^type\b/.test(clause)) continue;
      found.add(path.relative(src, path.join(src, path.dirname(file), target)).split(path.sep)[0]);
    }
  }
  found.delete(folder);
  return found;
}

/** What each layer may use. A layer not listed here (cli, tools) may use all. */
const ALLOWED: Record<string, string[]> = {
  util: [],
  messages: [],
  french: ['util'],
  english: ['util'],
  figures: ['util', 'english'],
  language: ['messages'],
  read: ['messages', 'util'],
  glossary: ['messages', 'util', 'french', 'english', 'data.js', 'sentences'],
  transfer: ['util', 'french', 'english', 'figures', 'glossary'],
};

/** What makes the outputs; what reads the French must not know of it. */
const OUTPUT = ['emit', 'summary', 'checks', 'cli', 'diff', 'pipeline.js'];

describe('layers', () => {
  it.each(Object.entries(ALLOWED))('%s uses nothing but %j', (folder, allowed) => {
    expect([...importsOf(folder)].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it.each([
    'parse',
    'sentences',
    'language',
    'figures',
    'french',
    'glossary',
    'claims',
    'transfer',
    'translate',
  ])('%s knows nothing of the outputs', (folder) => {
    expect([...importsOf(folder)].filter((name) => OUTPUT.includes(name))).toEqual([]);
  });

  it('nothing but tools and commands is at the top', () => {
    for (const folder of ['emit', 'summary', 'checks', 'claims']) {
      expect([...importsOf(folder)].filter((name) => ['cli', 'tools', 'transfer'].includes(name))).toEqual(
        [],
      );
    }
  });
});

describe('the rule catalogue', () => {
  it('has no rule that nothing reports', () => {
    const text = files
      .filter((name) => !name.endsWith('catalogue.ts'))
      .map((name) => readFileSync(path.join(src, name), 'utf8'))
      .join('\n');
    expect(Object.keys(catalogue).filter((rule) => !text.includes(`'${rule}'`))).toEqual([]);
  });
});
