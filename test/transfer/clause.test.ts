import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['Les déchets sont traités dans une usine.', /waste is (treated|processed)/],
  ['Les informations ont été transmises à la police.', /information (has|was)/],
  ['Les équipements sont fabriqués en Chine.', /equipment is made/i],
  ['La police est sur place.', /police are/],
])('the verb agrees with the English noun: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Les voitures sont chères.', /are/],
  ['Le bénéfice est en baisse.', /is down/],
])('and with the French one where both agree: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ["L'usine a ouvert en mars 2024.", /factory opened|plant opened/],
  ['Les magasins ont été fermés mardi.', /were closed on Tuesday/],
  ["Les prix n'ont pas augmenté en 2023.", /did not increase|did not rise/],
])('a named time takes the past: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a stretch up to now keeps the perfect', () => {
  expect(english('Le groupe a investi depuis 2019 dans la filière.')).toMatch(/has invested/);
});

test.each([
  ["L'accord exclut par contre les objets physiques.", /^By contrast, the agreement/],
  ['Le groupe prévoit par ailleurs de fermer deux usines.', /^In addition, the group/],
])('a connector goes first: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a sentence that opens with a time of its own keeps its connector inside', () => {
  expect(english('En 2024, le groupe a par ailleurs fermé deux usines.')).toMatch(/^In 2024/);
});

test.each([
  ['Un contrat a été proposé à 12 salariés.', /to 12 employees/],
  ['Ils veulent donner une nouvelle forme à leur travail.', /to their/],
  ['Le groupe lui a vendu sa filiale.', /\b(him|it|her)\b/],
  ["L'État donne 3 millions d'euros à la région.", /to the region/],
])('who gets it is said: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a receiver right behind the verb needs no "to"', () => {
  expect(english('Le gouvernement leur a donné deux semaines.')).toMatch(/gave them/);
});

test.each([
  ["Microsoft devient actionnaire d'OpenAI.", /a(n OpenAI)? shareholder/],
  ["Le fonds est devenu un actionnaire de poids de l'entreprise.", /major shareholder/],
  ["C'est le leader mondial de l'IA.", /world leader in AI/],
  ['Une entreprise privée à objectifs non financiers.', /with/],
  ["L'Allemagne, première économie de la zone euro, est en récession.", /the largest economy/],
  ["C'est la plus grosse opération jamais réalisée par le groupe.", /\bever\b/],
  ['Le groupe vend sa division chimie.', /chem\w+ division/],
  ["C'est la première fois depuis dix ans que le groupe enregistre une perte.", /in ten years/],
  ['Il faut réduire les coûts, et ce, dès cette année.', /costs, as early/],
])('%s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ["Le leader de l'opposition a démissionné.", /leader of the opposition|opposition leader/],
  ['Il est président du groupe.', /is chairman|is president/],
  ['Le groupe ne vend jamais ses usines.', /never/],
  ['Un actionnaire a vendu ses parts.', /shareholder/],
  ['Le groupe vend sa division américaine.', /US division|American division/],
])('left alone: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});
