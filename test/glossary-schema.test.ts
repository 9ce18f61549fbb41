import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../src/glossary/schema.js';
import { projectRoot } from '../src/util/paths.js';

const schema = JSON.parse(readFileSync(path.join(projectRoot, 'data/schema/glossary.schema.json'), 'utf8'));
const validate = new Ajv().compile(schema);
const entry = { fr: 'titre', en: 'share', pos: 'noun' };

describe('the published schema', () => {
  it.each([
    entry,
    { ...entry, aliases: ['valeur'], alt: ['stock'], forbid: ['title'], plural: '-' },
    { ...entry, plural: null, keepFrench: true, status: 'admitted', jurisdiction: 'FR' },
    { ...entry, context: { near: ['Bourse', '%money'], gov: ['prix'] } },
    { ...entry, examples: [{ fr: 'le titre', en: 'the share' }], note: '' },
  ])('takes %o', (value) => {
    expect(validate([value]) || validate.errors).toBe(true);
    expect(checkEntry(value)).toEqual([]);
  });

  it.each([
    { fr: 'titre', en: 'share' },
    { ...entry, pos: 'nom' },
    { ...entry, en: '' },
    { ...entry, en: 12 },
    { ...entry, aliases: 'valeur' },
    { ...entry, aliases: [''] },
    { ...entry, notes: 'x' },
    { ...entry, context: { after: ['x'] } },
    { ...entry, examples: [{ fr: 'le titre' }] },
    { ...entry, fr: 'a'.repeat(201) },
    { ...entry, fr: 'a\u202eb' },
    { ...entry, fr: 'a\u0007b' },
    { ...entry, fr: '   ' },
    null,
    [],
    'titre',
  ])('refuses %j, as loading does', (value) => {
    expect(validate([value])).toBe(false);
    expect(checkEntry(value)).not.toEqual([]);
  });

  it('agrees with loading on any value', () => {
    const value = fc.oneof(
      fc.constantFrom('x', '', ' ', 'noun', null, 1, true, 'a\u200eb'),
      fc.array(fc.constantFrom('x', '', 3), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('near', 'gov', 'fr', 'en'), fc.array(fc.constant('x'), { maxLength: 1 })),
    );
    const names = Object.keys(schema.items.properties);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'other'), value, { maxKeys: 3 }), (fields) => {
        const item = { ...entry, ...fields };
        expect({ item, ok: validate([item]) }).toEqual({ item, ok: checkEntry(item).length === 0 });
      }),
      { numRuns: 1000 },
    );
  });
});
