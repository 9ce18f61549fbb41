import { expect, it } from 'vitest';
import type { Entry } from '../src/index.js';
import { output, processText } from './helpers/process.js';

const entries: Entry[] = [
  { fr: "chiffre d'affaires", en: 'turnover figure', pos: 'noun' },
  { fr: 'banque centrale', en: 'monetary authority', pos: 'noun' },
  { fr: 'actionnaire', en: 'stockholder', pos: 'noun' },
];

const text = `# Le chiffre d'affaires de Norvane

- Le chiffre d'affaires annuel progresse.
- La décision de la banque centrale est attendue.
- Les droits des actionnaires sont garantis.

| Indicateur | 2024 | 2025 |
| --- | --- | --- |
| Chiffre d'affaires | 10 M€ | 12 M€ |
`;

it('terms hold in headings, list items and table cells, whole even as owners', async () => {
  const file = await processText(text, { entries });
  const english = output(file, '.en.md');
  expect(english).toMatch(/^# .*Turnover Figure/m);
  expect(english).toMatch(/^- .*turnover figure/m);
  expect(english).toMatch(/^\| Turnover figure/m);
  // "the monetary authority's decision" or "the decision of the monetary authority"
  expect(english).toMatch(/monetary authority('s)? /);
  expect(english).toMatch(/stockholders['\s]/);
  expect(file.messages.filter(({ ruleId }) => ruleId?.startsWith('term'))).toEqual([]);
});
