import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine, translateLine } from '../src/index.js';
import { glossaryOf } from './helpers/process.js';

const engine = (await loadEngine('transfer'))!;
const glossary = glossaryOf([{ fr: 'entreprise à mission', en: 'public benefit corporation', pos: 'noun' }]);

describe('translateLine', () => {
  it('gives one line for any text, and nothing only for blank', () => {
    const words = fc.constantFrom(
      'le',
      'titre',
      'a',
      'gagné',
      '3 %',
      "d'",
      '«',
      '»',
      '…',
      '.',
      ',',
      '2,5 Md€',
      'M.',
      '\u00a0',
      '\u2028',
      '\t',
      '(',
      ')',
      '-',
      'n’',
      'mardi',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (line) => {
        const { text: english } = translateLine(line.replace(/\n/g, ' '), engine, glossary);
        expect(english).not.toMatch(/[\n\r\u2028\u0085]/);
        expect(english).toBe(english.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the spans of terms and figures in their sentences', () => {
    const { sentences } = translateLine(
      "Il part. L'entreprise à mission gagne 3 %. Elle reste.",
      engine,
      glossary,
    );
    expect(sentences).toHaveLength(3);
    const { source, figures, terms } = sentences[1].input;
    expect(figures.map(({ start, end }) => source.slice(start, end))).toEqual(['3 %']);
    expect(terms.map(({ start, end }) => source.slice(start, end))).toEqual(['entreprise à mission']);
  });

  it('lets English pass inside a French line', () => {
    const line = 'Il part. We are very pleased with the results of the quarter. Elle reste.';
    expect(translateLine(line, engine, glossary).text).toContain(
      'We are very pleased with the results of the quarter.',
    );
  });
});
