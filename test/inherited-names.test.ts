import { expect, test } from 'vitest';
import { output, processText } from './helpers/process.js';

/** Words that every plain object answers to: a record that words are looked up in must not. */
const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith('__'));

test.each(inherited)('a document about %s', async (word) => {
  const file = await processText(`---
date: 2025-03-01
---

# Le ${word} annonce ses comptes

Le ${word} a vendu 12 % de son capital, selon son ${word}. Ce dernier progresse de 3 millions de ${word}, à 5 ${word}.
La société ${word} emploie 300 ${word}. Le taux ${word} atteint 3 % en ${word} 2025, un ${word} plus tôt.

| ${word} | 2025 |
| --- | --- |
| ${word} | 12 |
`);
  expect(output(file, '.en.md')).toContain(word);
  expect(file.data.claims?.map((claim) => claim.source.quote)).toContain('12 %');
});
