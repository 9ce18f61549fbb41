import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnglishFigures } from '../../../src/figures/english/index.js';
import { readFigures, writeFigure } from '../../../src/figures/index.js';
import { pairFigures, sameFigure } from '../../../src/figures/same-figure.js';

const context = { published: '2025-10-29' };

/** French and English that print the same figures, in any order. */
const PAIRS: [string, string][] = [
  ['près de 9 milliards d’euros', 'nearly €9 billion'],
  ['plus de 2,4 milliards de dollars', 'over $2.4bn'],
  ['1 180 postes, soit 14 % de l’effectif', '1,180 jobs, or 14% of the workforce'],
  ['de 90 à 100 millions d’euros', '€90 million to €100 million'],
  ['entre 62 et 68 euros', 'between €62 and €68'],
  ['un quart de point', 'a quarter of a percentage point'],
  ['25 points de base', '25 basis points'],
  ['1,4 point de marge', '1.4 percentage points of margin'],
  ['un tiers du capital', 'one-third of the capital'],
  ['les deux tiers', 'two-thirds'],
  ['la moitié des salariés', 'half the employees'],
  ['un ingénieur sur quatre', 'one engineer in four'],
  ['près de neuf économistes sur dix', 'nearly nine out of ten economists'],
  ['deux fois plus', 'twice as much'],
  ['deux fois moins', 'half as many'],
  ['9,5 fois l’Ebitda', '9.5 times EBITDA'],
  ['dans dix-huit mois', 'in a year and a half'],
  ['pendant sept ans', 'for seven years'],
  ['un accord de quinze ans', 'a 15-year agreement'],
  ['une heure et demie', 'an hour and a half'],
  ['le 28 octobre 2025', 'October 28, 2025'],
  ['mardi 28 octobre', 'Tuesday, October 28'],
  ['jeudi', 'Thursday'],
  ['au troisième trimestre 2025', 'in the third quarter of 2025'],
  ['au premier semestre', 'in the first half'],
  ['fin 2027', 'late 2027'],
  ['d’ici à la fin de l’année', 'by the end of the year'],
  ['l’an dernier', 'last year'],
  ['il y a six mois', 'six months ago'],
  ['en septembre dernier', 'last September'],
  ['l’exercice 2024-2025', 'fiscal 2024-2025'],
  ['les années 1990', 'the 1990s'],
  ['la veille', 'the previous day'],
  ['numéro deux mondial', 'the world’s No. 2'],
  ['le cinquième trimestre consécutif', 'the fifth consecutive quarter'],
  ['à 8 123,45 points', 'at 8,123.45 points'],
  ['420 MW', '420 megawatts'],
  ['4,9 millions de tonnes', '4.9 million metric tons'],
  ['une trentaine de sites', 'about 30 sites'],
  ['soixante-dix éoliennes', 'seventy turbines'],
  ['40 millions de francs suisses', '40 million Swiss francs'],
  ['de 2,15 % à 1,90 %', 'from 2.15% to 1.90%'],
];

/** Pairs of which the English says something else. */
const DIFFERENT: [string, string][] = [
  ['9 milliards d’euros', '$9 billion'],
  ['9 milliards d’euros', '€9 million'],
  ['14 %', '14 percentage points'],
  ['un tiers du capital', 'two-thirds of the capital'],
  ['a doublé', 'was halved'],
  ['dix-huit mois', 'eight months'],
  ['le 28 octobre 2025', 'October 28, 2024'],
  ['jeudi', 'Friday'],
  ['au troisième trimestre', 'in the second quarter'],
  ['le 10 mars', 'May 10'],
  ['entre 62 et 68 euros', 'between €62 and €69'],
  ['deux usines', 'three plants'],
];

describe('French and English readers', () => {
  for (const [french, english] of PAIRS) {
    it(`${french} = ${english}`, () => {
      const source = readFigures(french, context);
      const { missing } = pairFigures(source, readEnglishFigures(english, context));
      expect(source.length).toBeGreaterThan(0);
      expect(missing.map(({ quote }) => quote)).toEqual([]);
    });
  }

  for (const [french, english] of DIFFERENT) {
    it(`${french} ≠ ${english}`, () => {
      const [source] = readFigures(french, context);
      const found = readEnglishFigures(english, context);
      expect(found.some((figure) => sameFigure(source, figure))).toBe(false);
    });
  }

  it('agree on what the writer makes of any amount', () => {
    const number = fc.integer({ min: 2, max: 99_999 }).map((n) => String(n / 100).replace('.', ','));
    const unit = fc.constantFrom(
      'millions d’euros',
      'milliards de dollars',
      '%',
      'points de base',
      'euros',
      'M€',
      'milliards de yens',
      'GW',
    );
    const bound = fc.constantFrom(
      '',
      'près de ',
      'plus de ',
      'au moins ',
      'environ ',
      'jusqu’à ',
      'moins de ',
    );
    fc.assert(
      fc.property(bound, number, unit, (before, n, after) => {
        const [figure] = readFigures(`${before}${n} ${after}`, context);
        const [back] = readEnglishFigures(writeFigure(figure), context);
        expect([back.type, back.value, back.unit, back.qualifier]).toEqual([
          figure.type,
          figure.value,
          figure.unit,
          figure.qualifier,
        ]);
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
