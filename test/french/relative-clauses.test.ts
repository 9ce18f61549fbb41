import { expect, test } from 'vitest';
import { analyse } from '../../src/french/index.js';

/** Form of the word on top of the tree, and what its subject is. */
function said(text: string): string {
  const { words } = analyse(text);
  const top = words.findIndex((w) => w.head < 0);
  const subject = words.find((w) => w.head === top && /^nsubj/.test(w.deprel));
  return `${subject?.form} ${words[top].form}`;
}

test.each([
  ['La région, qui avait accordé des subventions, dit vouloir récupérer sa mise.', 'région dit'],
  ['Le groupe, qui a vendu sa filiale en mars, prévoit une marge de 8 %.', 'groupe prévoit'],
  ['L’action, qui avait perdu 4 % la veille, a regagné 2,5 %.', 'action regagné'],
  ['Le groupe, qui a vendu sa filiale, et qui prévoit une perte, recule.', 'groupe recule'],
  // No relative clause, and one behind the verb.
  ['Le groupe a vendu sa filiale, prévoit une perte et supprime des postes.', 'groupe vendu'],
  ['Le ministre soutient la région, qui a accordé des aides.', 'ministre soutient'],
])('a relative clause depends on its noun: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});
