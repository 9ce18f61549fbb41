import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['La CGT a quant à elle évoqué un simple retard.', /mentioned/],
  ['Les ventes ont, quant à elles, progressé de 4 %.', /rose (by )?4%/],
  ['Le parquet a de nouveau estimé que la plainte était fondée.', /said/],
  ['La société avait, selon lui, perdu des parts de marché.', /had lost/],
])('a perfect whose parts stand apart: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a verb of having keeps its object', () => {
  expect(english('Le groupe a toujours des salariés licenciés.')).toMatch(/\bha(s|ve)\b.*employees/);
});

test.each([
  ['Les fonds devant être décaissés cette année seront réduits.', /funds to be paid out/],
  ['Le rapport devant être publié mardi est très attendu.', /to be published/],
])('what has yet to be done: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('in front of stays where no infinitive follows', () => {
  expect(english('Les salariés sont devant le siège.')).toMatch(/in front of/);
});

test.each([
  ['Selon M. Petit, les ventes progressent.', /Petit/],
  ['La ministre Claire Blanc a rencontré Nicolas de Clément.', /Claire Blanc met .*Clément/],
  ['Selon le directeur de Bon Marché, les ventes progressent.', /Bon Marché/],
])('names stay: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le président américain a parlé.', /US president|American president/i],
  ['Un modèle bon marché.', /cheap/],
])('no name: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe a dit ne pas être en mesure de vendre.', /said it was not/],
  ["La start-up n'a pas encore dégagé de bénéfice.", /not yet/],
  ['Ses concurrents ne sont pas en reste.', /not outdone/],
])('a negation denies its own verb: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a finite verb keeps its negation', () => {
  expect(english("Le groupe n'a pas dit vouloir vendre.")).toMatch(/did not say|has not said/);
});

test.each([
  ['Le taux est repassé sous la barre des 3 %.', /fell back|fallen back/],
  ['La croissance est ressortie à 4,2 %.', /came to 4\.2%/],
])('a perfect with être is no passive: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test('a passive stays one', () => {
  expect(english('Le rapport a été publié par la banque.')).toMatch(/(was|has been) (published|released) by/);
});

test('a giant is a noun', () => {
  expect(english('Le géant américain du cloud Sélimar va investir.')).toMatch(
    /American giant|American cloud giant/,
  );
  expect(english('Un géant projet.')).not.toBe('');
});

test('a subject has no preposition, and going no future by itself', () => {
  expect(english('Le cours va de 3 à 5 euros.')).toMatch(/^The (price|course|rate) (goes|ranges|is going)/i);
  expect(english('Le cours va baisser.')).toMatch(/(will|going to) (fall|drop|decline|decrease)/);
  expect(english('Au cours de l’année, le groupe vend ses usines.')).toMatch(
    /^(During|In|Over|This|Throughout)/,
  );
});
