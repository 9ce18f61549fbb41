import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFlowLines } from '../../src/glossary/flow-lines.js';
import { dataFile } from '../../src/util/paths.js';

const TYPES = new Set(['money', 'percent', 'count', 'date', 'duration', 'ratio', 'rank', 'index']);
const FIELDS: Record<string, string[]> = {
  metrics: ['fr', 'en', 'aliases', 'for', 'of', 'whole', 'near'],
  verbs: ['fr', 'en', 'for', 'of', 'by', 'units', 'obj'],
  dates: ['fr', 'en', 'aliases', 'for', 'link', 'near'],
  subjects: ['fr', 'en', 'aliases', 'is', 'level', 'place'],
  units: ['unit', 'en', 'near'],
  demonyms: ['fr', 'en'],
};

describe.each(Object.entries(FIELDS))('data/claims/%s.yaml', (name, fields) => {
  const text = readFileSync(dataFile(`claims/${name}.yaml`), 'utf8');
  const rows = (readFlowLines(text) ?? []).map(({ value }) => value as Record<string, string | string[]>);

  it('has one map a line, with known fields and figure types', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(Object.keys(row).filter((key) => !fields.includes(key))).toEqual([]);
      for (const type of [row.for ?? []].flat()) expect(TYPES).toContain(type);
    }
  });

  it('lists no row twice and holds no stray spaces', () => {
    const keys = rows.map((row) => JSON.stringify(row));
    expect(new Set(keys).size).toBe(keys.length);
    expect(text).not.toMatch(/[\u00a0\u202f\t]| $/m);
  });
});
