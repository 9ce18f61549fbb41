import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataFile } from '../src/util/paths.js';
import { prefetched, prefetchModels, readWhole } from '../src/util/prefetch.js';

const lexicon = dataFile('models/french-lexicon.bin');

test('bytes read ahead are those of the file, and given out once', async () => {
  const plain = readFileSync(lexicon);
  expect(readWhole(lexicon).equals(plain)).toBe(true);
  prefetchModels();
  await prefetched();
  const ahead = readWhole(lexicon);
  expect(ahead.equals(plain)).toBe(true);
  expect(ahead.byteOffset % 8).toBe(0);
  const again = readWhole(lexicon);
  expect(again.buffer).not.toBe(ahead.buffer);
  expect(again.equals(plain)).toBe(true);
});

test('a loader that does not wait reads for itself', () => {
  prefetchModels();
  expect(readWhole(lexicon).equals(readFileSync(lexicon))).toBe(true);
});

test('nothing started is nothing to wait for, and a missing file is told by who opens it', async () => {
  await prefetched();
  expect(() => readWhole('absent.bin')).toThrow('ENOENT');
});
