import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ["Nous n'avons aucune intention de céder nos activités.", 'of selling'],
  ['Le titre a perdu 6 % avant de réduire ses pertes.', 'before cutting'],
  ["Il doit en effet s'achever sur une hausse.", 'indeed end'],
  ['La veille, il avait déjà reculé de 0,34 %.', 'had already fallen'],
  ['Le fonds détient désormais 9,8 % du capital.', 'now owns'],
  ['La société emploie déjà 85 personnes.', 'already employs'],
  ['Le titre a bondi d’un coup de 7,4 % à 31,20 euros.', 'jumped 7.4% to €31.20'],
])('%s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});

test.each([
  ["L'État a décidé de ne pas vendre ses parts.", 'not to sell'],
  ['Le groupe se tait pour ne pas nuire à son image.', 'so as not to'],
  ['Le groupe espère vendre deux usines.', 'hopes to sell'],
  ['Il doit faire face à la hausse des prix.', 'face'],
])('left alone: %s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});
