import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/figures/data.js';
import { fold } from '../../src/figures/french/token.js';

describe('lexical data of the figure readers', () => {
  const columns: Record<string, number> = { currencies: 4, measures: 2, units: 2, 'units-general': 2 };
  for (const [name, width] of Object.entries(columns))
    it(`${name}.tsv has its columns, no doubles and no stray blanks`, () => {
      const rows = readRows(`figures/${name}.tsv`);
      expect(
        rows.filter(
          (row) =>
            row.length !== width || row.some((cell) => cell !== cell.trim() || /\s\s|\u00a0/.test(cell)),
        ),
      ).toEqual([]);
      const keys = rows.map(([key]) => key!);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    });

  it('repeats no hand-written noun in the generated list', () => {
    const hand = new Set(readRows('figures/units.tsv').map(([noun]) => fold(noun!)));
    expect(readRows('figures/units-general.tsv').filter(([noun]) => hand.has(fold(noun!)))).toEqual([]);
  });
});
