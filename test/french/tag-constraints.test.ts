import { expect, test } from 'vitest';
import { analyse } from '../../src/french/index.js';

function tag(text: string, form: string): string | undefined {
  return analyse(text).words.find((w) => w.form === form)?.upos;
}

test.each([
  ["L'institution ne table plus que sur une croissance de 0,8 %.", 'table', 'VERB'],
  ['Le groupe table pour 2026 sur une hausse.', 'table', 'VERB'],
  ["L'entreprise, qui emploie 85 personnes, compte porter ses effectifs à 90.", 'compte', 'VERB'],
  ["Le tribunal a placé l'enseigne en redressement judiciaire.", 'enseigne', 'NOUN'],
  ['Les négociateurs sont à la table sur laquelle tout se décide.', 'table', 'NOUN'],
  ["Le compte de la filiale n'est pas soldé.", 'compte', 'NOUN'],
])('%s: %s is %s', (text, form, upos) => {
  expect(tag(text, form)).toBe(upos);
});
