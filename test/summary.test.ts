import { describe, expect, it } from 'vitest';
import { output, processText, scriptedEngine } from './helpers/process.js';

const sentence = (i: number) =>
  `Le groupe Arvane a vendu ${i} millions de pneus aux constructeurs de la région numéro un.`;
const engine = scriptedEngine({});

async function summary(text: string) {
  const file = await processText(text, { engine });
  const [title, ...sentences] = output(file, '.summary.md')
    .split('\n')
    .filter((line) => line !== '');
  return { title, sentences };
}

describe('the summary', () => {
  it.each([
    [1, 1],
    [3, 3],
    [5, 5],
    [30, 6],
  ])('of %i sentences has %i, one a line', async (count, expected) => {
    const text = Array.from({ length: count }, (_, i) => sentence(i + 2)).join('\n\n');
    const { sentences } = await summary(`# Le groupe Arvane\n\n${text}\n`);
    expect(sentences).toHaveLength(expected);
    expect(sentences[0]).toBe(sentence(2));
  });

  it('keeps the order of the text', async () => {
    const text = ['Le groupe Arvane a tenu mercredi son assemblée à Lyon.', sentence(3), sentence(4)].join(
      ' ',
    );
    const { sentences } = await summary(`# Arvane\n\n${text}\n`);
    expect([...sentences].sort((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(sentences);
  });

  it.each([
    [
      '---\ntitle: Le titre de la une\n---\n\n# Un autre titre\n\nLe texte du groupe.\n',
      '# Le titre de la une',
    ],
    ['Le texte du groupe.\n\n## Un titre\n\n# Le grand titre\n', '# Le grand titre'],
    ['Le groupe Arvane a vendu sa branche de pneus.\n', '# Le groupe Arvane a vendu sa branche de pneus'],
    [
      'Publié le 3 mars 2026\n\nLe groupe Arvane a vendu sa branche de pneus.\n',
      '# Le groupe Arvane a vendu sa branche de pneus',
    ],
  ])('of %j has the title %j', async (text, title) => {
    expect((await summary(text)).title).toBe(title);
  });
});
