import { expect, test } from 'vitest';
import { analyse } from '../../src/french/index.js';

/** Form of the word on top of the tree. */
function top(text: string): string {
  return analyse(text).words.find((w) => w.head < 0)!.form;
}

test.each([
  ['Si le groupe avait investi davantage, il n’aurait pas perdu ce marché.', 'perdu'],
  ['Après avoir longtemps hésité, les actionnaires ont accepté l’offre.', 'accepté'],
  ['Quand les taux montent, les ménages empruntent moins.', 'empruntent'],
  ['Les ménages empruntent moins quand les taux montent.', 'empruntent'],
  ['Le groupe a vendu sa filiale, et il a réduit sa dette.', 'vendu'],
  ['Un plan qui prévoit la fermeture de trois usines.', 'plan'],
])('what a sentence says is on top: %s', (text, expected) => {
  expect(top(text)).toBe(expected);
});
