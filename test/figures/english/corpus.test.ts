import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnglishFigures } from '../../../src/figures/english/index.js';
import type { Figure } from '../../../src/figures/types.js';

const folder = new URL('./corpus/', import.meta.url);
const context = { published: '2025-10-29' };
const lines = (name: string): string[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** "= TYPE VALUE [UNIT] [QUALIFIER]" as the figure prints it. */
function shown(figure: Figure, withQualifier: boolean): string {
  const value = figure.range ? figure.range.join('..') : String(figure.value);
  const unit = figure.unit && figure.type !== 'date' ? ` ${figure.unit}` : '';
  return `${figure.type} ${value}${unit}${withQualifier ? ` ${figure.qualifier}` : ''}`;
}

const MONTHS_OF = /^P(?:(\d+)Y)?(?:(\d+)M)?$/;
/** P18M and P1Y6M are one duration. */
function sameDuration(text: string): string {
  return text.replace(/P[\dYM]+(?=$| |\.)/g, (iso) => {
    const match = MONTHS_OF.exec(iso);
    return match ? `P${Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0)}M` : iso;
  });
}

const QUALIFIER = / (?:exact|about|nearly|more_than|less_than|at_least|at_most)$/;

describe('English figures by value', () => {
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith('.txt') && !name.startsWith('negatives'),
  )) {
    let expected = '';
    for (const line of lines(file)) {
      if (line.startsWith('=')) {
        expected = line.slice(2).trim();
        continue;
      }
      const want = expected;
      it(`${line} = ${want}`, () => {
        const marked = line.indexOf('[');
        const start = Math.max(0, marked);
        const text = marked < 0 ? line : line.replace('[', '').replace(']', '');
        const end = marked < 0 ? line.length : line.indexOf(']') - 1;
        const figures = readEnglishFigures(text, context);
        expect(figures.map((figure) => sameDuration(shown(figure, QUALIFIER.test(want))))).toEqual([
          sameDuration(want),
        ]);
        const [figure] = figures;
        if (marked >= 0) expect(text.slice(figure.start, figure.end)).toBe(text.slice(start, end));
        expect(figure.quote).toBe(text.slice(figure.start, figure.end));
      });
    }
  }
});

describe('no figure', () => {
  for (const line of readdirSync(folder)
    .filter((name) => name.startsWith('negatives'))
    .flatMap(lines)) {
    it(line, () =>
      expect(readEnglishFigures(line, context).map((figure) => shown(figure, false))).toEqual([]),
    );
  }
});
