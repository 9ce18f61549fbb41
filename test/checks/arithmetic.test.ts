import { describe, expect, it } from 'vitest';
import { processText } from '../helpers/process.js';

async function arithmetic(text: string) {
  const file = await processText(`Paris, le 3 mars 2026\n\n${text}\n`);
  const warnings = file.messages.filter(({ ruleId }) => ruleId === 'arithmetic-mismatch');
  return { ...file.data.checks!.arithmetic!, warnings };
}

describe('growth between two levels', () => {
  it.each([
    "Le chiffre d'affaires de Lormet a progressé de 12 % à 3,4 milliards d'euros, contre 3,04 milliards un an plus tôt.",
    "Le chiffre d'affaires de Lormet a reculé de 5,1 % à 186 millions d'euros, contre 196 millions un an plus tôt.",
  ])('holds within rounding: %s', async (text) => {
    const { relations, warnings } = await arithmetic(text);
    expect(relations).toMatchObject([{ kind: 'growth', holds: true }]);
    expect(warnings).toEqual([]);
  });

  it('is a warning with both places when it does not', async () => {
    const { relations, warnings } = await arithmetic(
      "Le chiffre d'affaires de Lormet a progressé de 20 % à 3,4 milliards d'euros, contre 3,04 milliards un an plus tôt.",
    );
    expect(relations).toMatchObject([{ kind: 'growth', holds: false, expected: 11.8421 }]);
    expect(warnings.map(({ reason }) => reason)).toEqual([
      "Unexpected change `20 %`, expected about 11.8421 from `3,4 milliards d'euros` (3:55), `3,04 milliards` (3:85)",
    ]);
    expect(warnings[0]).toMatchObject({ line: 3, column: 48, fatal: false });
  });
});

describe('shares, sums and ranges', () => {
  it('finds that 27% of 500 billion is 135 billion', async () => {
    const { relations } = await arithmetic(
      "L'opération valorise Lormet 500 milliards de dollars, soit 135 milliards pour sa part de 27 %.",
    );
    expect(relations).toMatchObject([{ kind: 'share', expected: 135e9, holds: true }]);
  });

  it('finds the parts of a total', async () => {
    const { relations } = await arithmetic(
      'Lormet supprime 720 postes : 310 postes à Vierzon, 265 postes à Roanne et 145 postes à Nanterre.',
    );
    expect(relations).toMatchObject([{ kind: 'sum', expected: 720, holds: true }]);
    expect(relations[0].claims).toHaveLength(4);
  });

  it('sees nothing in figures that have nothing to do with one another', async () => {
    const { found } = await arithmetic(
      'Lormet emploie 720 salariés, possède 38 usines et prévoit une croissance de 5 % en 2027. Son siège est à Roanne depuis 1971.',
    );
    expect(found).toBe(0);
  });
});

describe('tables', () => {
  const table = (total: string, change: string) =>
    `| En M€ | 2025 | 2024 | Variation |\n| --- | --- | --- | --- |\n| France | 401 | 380 | +5,5 % |\n| Étranger | 241 | 218 | ${change} |\n| Total | ${total} | 598 | +7,4 % |`;

  it('checks sums of columns and changes of rows', async () => {
    const { found, holding } = await arithmetic(table('642', '+10,6 %'));
    expect({ found, holding }).toEqual({ found: 5, holding: 5 });
  });

  it('warns of a total and a change that are wrong', async () => {
    const { relations } = await arithmetic(table('652', '+1,6 %'));
    const wrong = relations.filter(({ holds }) => !holds).map(({ kind }) => kind);
    // the wrong total makes its own change wrong, too
    expect(wrong.sort()).toEqual(['growth', 'growth', 'sum']);
  });
});
