import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['Les taux sont inchangés, comme le prévoyaient la plupart des économistes.', 'by most'],
  ['Le plan coûte cher, ont annoncé mardi les deux groupes.', 'the two groups announced on Tuesday'],
  ["L'accord fait désormais du géant américain un actionnaire.", 'makes the'],
  ['Le groupe vient de boucler un tour de table.', ' just '],
])('%s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});

test.each([
  ['Le groupe annonce une hausse, et publie ses comptes.', 'a rise, and'],
  ['La hausse vient de la Chine.', 'comes from China'],
])('left alone: %s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});
