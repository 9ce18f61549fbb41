import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['La grève aura lieu du 12 au 21 mai.', 'from May 12 to 21'],
  ['Les négociations auront lieu entre le 3 et le 7 juin.', 'between June 3 and 7'],
  ['Du 30 avril au 2 mai, les magasins seront fermés.', 'From April 30 to May 2'],
  ['La réunion se tiendra les 5 et 6 mars.', 'on March 5 and March 6'],
  ['Le contrat a été signé au mois de septembre dernier.', 'signed last September'],
  ["L'usine a ouvert au mois de mars 2024.", 'opened in March 2024'],
  ['Depuis le mois de janvier, les ventes baissent.', 'Since January'],
  ['Le groupe a ramené sa perte de 12 à 9 millions d’euros.', 'from €12 million to €9 million'],
  ['Le déficit a été réduit de 5 % à 3 % du PIB.', 'from 5% to 3%'],
  ['Elle passera de sept sièges à neuf.', 'from seven seats to nine'],
  ["Le taux d'occupation a progressé de trois points, à 72 %.", 'to 72%'],
  ['Le seuil a été repoussé de deux ans.', 'by two years'],
  ['Le chômage a reculé à 7,4 %, contre 7,9 % un an plus tôt.', 'compared with 7.9%'],
  ["Le rendement de l'emprunt à dix ans a reculé.", 'ten-year loan'],
  ["Ils ont signé un contrat d'achat d'une durée de sept ans.", 'seven-year purchase'],
  ["Le groupe investira 100 millions d'euros sur quinze ans.", 'over fifteen years'],
  ['Trois des vingt-sept membres ont voté contre.', 'of the 27'],
  ['Le repreneur conserve 320 des 450 emplois.', '320 of the 450'],
  ['Francfort, le 11 juin 2026 – La banque a baissé ses taux.', 'Frankfurt, June 11, 2026'],
  ['Il reprendra à partir de la semaine prochaine.', 'next week'],
])('%s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});

test.each([
  ['Le mois de mai a été mauvais.', 'month of May'],
  ['Le titre a gagné 2 euros à 45 euros.', '€45'],
  ["Une perte de 12 millions d'euros a été annoncée.", '€12 million'],
  ['Il travaille ici depuis dix ans.', 'for ten years'],
  ['La réunion aura lieu le 5 mars.', 'on March 5'],
  ['Il a voté contre la loi.', 'against'],
  ['Les dernières semaines ont été difficiles.', 'weeks'],
])('left alone: %s: … %s …', (french, part) => {
  expect(english(french)).toContain(part);
});

test('no level without one before it', () => {
  expect(english('Le titre a gagné 2 euros à 45 euros.')).not.toMatch(/from €2/);
  expect(english('La semaine sera longue.')).not.toMatch(/next/);
});
