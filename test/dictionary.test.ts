import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryFiles, type PlacedEntry, readEntryFile } from '../src/tools/dictionary/entries.js';
import { entryFaults } from '../src/tools/dictionary/faults.js';
import { projectRoot } from '../src/util/paths.js';

const collator = new Intl.Collator('fr');

/** Order of a file: by French, then part of speech, entries without context first. */
function compare({ entry: a }: PlacedEntry, { entry: b }: PlacedEntry): number {
  return (
    collator.compare(a.fr, b.fr) ||
    (a.fr < b.fr ? -1 : a.fr > b.fr ? 1 : 0) ||
    (a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : 0) ||
    Number(a.context !== undefined) - Number(b.context !== undefined)
  );
}

function place({ file, line, entry }: PlacedEntry): string {
  return `${file}:${line} ${entry.fr}`;
}

describe.each(entryFiles())('data/%s', (file) => {
  const entries = readEntryFile(file);

  it('is YAML, also by the full parser', () => {
    const lines = readFileSync(path.join(projectRoot, 'data', file), 'utf8').split('\n');
    const sample = lines.filter((_, i) => i % 40 === 0);
    expect(parse(sample.join('\n'))).toEqual(
      entries.filter(({ line }) => (line - 1) % 40 === 0).map(({ entry }) => entry),
    );
  });

  it('has sound entries', () => {
    expect(entries.flatMap((e) => entryFaults(e.entry).map((fault) => `${place(e)}: ${fault}`))).toEqual([]);
  });

  it('is sorted', () => {
    expect(entries.filter((e, i) => i > 0 && compare(entries[i - 1], e) > 0).map(place)).toEqual([]);
  });

  it('has slots in constructions only', () => {
    const slotted = entries.filter(({ entry }) => entry.fr.includes('{'));
    expect(slotted.length).toBe(file.startsWith('constructions') ? entries.length : 0);
  });
});

it('has no entry twice', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const placed of entryFiles().flatMap(readEntryFile)) {
    const { fr, pos, context } = placed.entry;
    const key = JSON.stringify([fr, pos, Object.entries(context ?? {}).sort()]);
    const first = seen.get(key);
    if (first) twice.push(`${place(placed)}, as ${first}`);
    seen.set(key, place(placed));
  }
  expect(twice).toEqual([]);
});

describe('faults of an entry', () => {
  it.each([
    [{ fr: 'abaisser', en: 'lower', pos: 'verb', alt: ['cut', 'take down'] }],
    [{ fr: 'assainir', en: 'have in hand', pos: 'verb' }],
    [{ fr: 'bilan', en: 'balance sheet', pos: 'noun', alt: ['growth {-}', 'sales', 'rules of procedure'] }],
    [{ fr: 'à {money} contre {money2}', en: 'at {money} against {money2}', pos: 'prep' }],
    [{ fr: 'coûter {money}', en: 'cost {money}', pos: 'verb', context: { subj: ['projet'] } }],
  ])('none in %j', (entry) => {
    expect(entryFaults(entry as never)).toEqual([]);
  });

  it.each([
    [{ fr: 'abaisser', en: 'lowered', pos: 'verb' }, 'not a base form'],
    [{ fr: 'abaisser', en: 'to lower', pos: 'verb' }, '"to"'],
    [{ fr: 'bilan', en: 'a balance sheet', pos: 'noun' }, 'article'],
    [{ fr: 'bilan', en: 'result', pos: 'noun', alt: ['result {-}'] }, 'twice'],
    [{ fr: 'l’été', en: 'summer', pos: 'noun' }, 'stray character'],
    [{ fr: 'bilan', en: 'balance\u00a0sheet', pos: 'noun' }, 'stray character'],
    [{ fr: 'de {money}', en: 'of', pos: 'prep' }, 'other slots'],
    [{ fr: 'de {money}', en: '{money} or {money}', pos: 'prep' }, 'other slots'],
    [{ fr: 'de {monnaie}', en: 'of {monnaie}', pos: 'prep' }, 'unknown slot'],
    [{ fr: 'de {money2}', en: 'of {money2}', pos: 'prep' }, 'without {money}'],
    [{ fr: 'bilan', en: 'result', pos: 'nom' }, 'expected one of'],
    [{ fr: 'bilan', en: 'result', pos: 'noun', context: { sujet: ['a'] } }, 'field `sujet`'],
  ])('in %j', (entry, fault) => {
    expect(entryFaults(entry as never).join()).toContain(fault);
  });
});
