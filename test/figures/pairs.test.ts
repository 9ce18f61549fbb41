import { expect, test } from 'vitest';
import { readEnglishFigures } from '../../src/figures/english/index.js';
import { readFigures } from '../../src/figures/index.js';
import { pairFigures } from '../../src/figures/same-figure.js';

/** Quotes that have no partner on the other side: the French ones, then the English ones. */
function unpaired(french: string, english: string): [string[], string[]] {
  const { missing, extra } = pairFigures(readFigures(french), readEnglishFigures(english));
  return [missing.map((f) => f.quote), extra.map((f) => f.quote)];
}

test.each([
  ['les années 2005 à 2007', 'the years 2005 to 2007'],
  ['de janvier à mars 2010', 'from January to March 2010'],
  ['ce mardi 15 novembre', 'this Tuesday, November 15'],
  ['le 23e arrondissement', 'the 23rd district'],
  ['ils étaient 45 000 à défiler', 'there were 45,000 marching'],
  ['il fournit le 25 pour cent', 'it provides 25%'],
])('%s | %s: both sides close', (french, english) => {
  expect(unpaired(french, english)).toEqual([[], []]);
});

test.each<[string, string, string[], string[]]>([
  ['les années 2005 à 2007', 'the years 2005 to 2008', ['2005', '2007'], ['2005 to 2008']],
  ['en 2005 puis en 2007', 'in 2005', ['2007'], []],
  ['ils étaient 45 000 à défiler', 'there were 54,000 marching', ['45 000'], ['54,000']],
])('%s | %s: an open end shows', (french, english, missing, extra) => {
  expect(unpaired(french, english)).toEqual([missing, extra]);
});
