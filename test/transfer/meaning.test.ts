import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['Le consensus n’en attendait que 15 %.', /\bonly 15%/],
  ['Il ne devrait se réduire que de 0,3 point en 2026.', /only 0\.3/],
  ['L’institution ne table plus que sur une croissance de 0,8 %.', /now only/],
  [
    'La pleine puissance n’étant attendue qu’au second semestre 2028, le coût augmente.',
    /only in the second half/,
  ],
  ['Ces crédits n’avaient progressé que de 1,2 %.', /only 1\.2%/],
])('a restriction is kept: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  'Le groupe n’a pas dit qu’il vendrait deux usines.',
  'Il craint que le groupe ne vende ses usines.',
  'L’objectif est qu’à la fin de 2015 le marché reprenne.',
])('none is invented: %s', (french) => {
  expect(english(french)).not.toMatch(/\bonly\b/i);
});

test.each([
  ['Le tribunal de commerce de Bobigny a placé la société en redressement.', /of Bobigny|Bobigny commercial/],
  ['Le chiffre baisse, selon le cabinet Varnel.', /according to|said/],
  ['Le fonds détient désormais 9,8 % du capital.', /\bnow\b/],
  [
    'La perte nette s’est creusée à 87 millions d’euros, contre 35 millions en 2023.',
    /(compared with|against|versus|from) €35/,
  ],
  ['Si la tendance se confirme, le groupe pourrait relever ses objectifs.', /the group/],
])('what a sentence cannot lose is there: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe compte en ouvrir 60 autres l’an prochain.', /\b60\b(?!s)/],
  ['Le dollar a atteint son plus haut niveau depuis mars.', /highest/],
  ['Ce projet, dont le coût est estimé à 2 milliards, avance.', /whose cost/],
  ['Une période d’observation de six mois est prévue.', /of six months/],
  ['L’entreprise familiale, qui fabrique des emballages, cherche un repreneur.', /\b(is looking for|seeks)/],
  ['Les stocks de brut américains ont augmenté.', /American/],
  ['La banque a laissé ses taux inchangés.', /unchanged\.$/],
])('%s is read as %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['A la fin des années 90, il a vendu ses parts.', /1990s/],
  ['Le risque de ne pas être payé augmente.', /of not being/],
])('left alone: %s is %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['La baisse a permis de réduire ses frais financiers de 35 millions d’euros.', /by €35 million/],
  [
    'Selon plusieurs sources, Orbelia aurait cédé sa filiale pour 300 millions d’euros.',
    /has reportedly sold/,
  ],
  ['Ni le groupe ni son principal actionnaire n’ont souhaité commenter.', /Neither .* nor /],
  ['Elle a 2.000 clients dans une trentaine de pays.', /(about|some) (30|thirty) countries/],
  ['Les salariés détiendront environ 5 % du capital.', /about 5% of the capital/],
  ['Le nombre de défaillances d’entreprises a augmenté de 9,6 %.', /number of/],
  ['Les syndicats dénoncent un plan « brutal » et appellent à la grève.', /"brutal"/],
])('what it says is kept: %s is %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Il doit réduire une dette de 35 millions d’euros.', /debt of €35 million|€35 million debt/],
  ['Si la loi passait, selon lui, il aurait vendu ses parts.', /would have sold/],
])('left alone as well: %s is %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});
