import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryPaths } from '../src/cli/options.js';
import { combineLayers } from '../src/glossary/glossary.js';
import { loadLayer } from '../src/glossary/load.js';
import { runEntry, sensesOf } from '../src/tools/dictionary/chain.js';
import { entryFiles, entryKey, isSampled, readEntryFile } from '../src/tools/dictionary/entries.js';
import { transferEngine } from '../src/transfer/engine.js';
import { projectRoot } from '../src/util/paths.js';

const built = existsSync(path.join(projectRoot, 'data/models/transfer.bin'));

describe.runIf(built)('a sample of entries, each alone through the whole chain', () => {
  const all = entryFiles().flatMap((file) => readEntryFile(file).map(({ entry }) => entry));
  const chain = {
    engine: transferEngine,
    glossary: combineLayers(glossaryPaths(undefined).map((target) => loadLayer(target).layer)),
    senses: sensesOf(all),
  };
  // Known failures, one key a line, in the order of the files; the list may only get shorter.
  const backlog = readFileSync(path.join(projectRoot, 'test/dictionary-backlog.txt'), 'utf8').split('\n');
  const known = new Set(backlog.filter((line) => line !== ''));
  const results = all.filter(isSampled).map((entry) => ({ entry, ...runEntry(entry, chain) }));

  it('comes out as one of its renderings', () => {
    const failed = results.filter(({ entry, fault }) => fault && !known.has(entryKey(entry)));
    expect(failed.map(({ entry, text }) => `${entryKey(entry)}: ${text}`)).toEqual([]);
  });

  it('has no known failure that is none any more', () => {
    const failing = new Set(results.filter(({ fault }) => fault).map(({ entry }) => entryKey(entry)));
    expect([...known].filter((key) => !failing.has(key))).toEqual([]);
  });

  it('is wrong in one case of eight at most', () => {
    expect(results.length).toBeGreaterThan(1000);
    expect(known.size / results.length).toBeLessThan(0.125);
  });
});
