import { describe, expect, it } from 'vitest';
import { readFigures, type WriteOptions, writeFigure, writeNumber } from '../../src/figures/index.js';

const english = (text: string, options?: WriteOptions) => {
  const figure = readFigures(text, { published: '2026-02-06' }).at(-1);
  return figure ? writeFigure(figure, options) : null;
};

const CASES: Record<string, [french: string, english: string][]> = {
  money: [
    ['plus de 13 milliards de dollars', 'more than $13 billion'],
    ["près de 9 milliards d'euros", 'nearly €9 billion'],
    ['1,2 milliard de francs suisses', '1.2 billion Swiss francs'],
    ['un franc suisse', '1 Swiss franc'],
    ['350 M€', '€350 million'],
    ['1 200 M€', '€1.2 billion'],
    ["3 500 milliards d'euros", '€3.5 trillion'],
    ['15 k€', '€15,000'],
    ['1 234 567 euros', '€1,234,567'],
    ['214,30 dollars', '$214.30'],
    ['5 euros 40', '€5.40'],
    ['1,1523 dollar', '$1.1523'],
    ['-3,2 M€', '-€3.2 million'],
    ['40 milliards de yuans', '40 billion yuan'],
    ["de 90 à 100 millions d'euros", '€90 million to €100 million'],
    ['entre 62 et 68 euros', 'between €62 and €68'],
    ['entre 2 et 3 milliards de francs suisses', 'between 2 billion and 3 billion Swiss francs'],
    ["dépasse 3 500 milliards d'euros", 'exceeds €3.5 trillion'],
    ["quelque 20 millions d'euros", 'some €20 million'],
    ["jusqu'à 500 euros", 'up to €500'],
    ['au moins 500 euros', 'at least €500'],
    ['500 euros au maximum', 'a maximum of €500'],
  ],
  percent: [
    ['27 %', '27%'],
    ['1,90 %', '1.90%'],
    ['-1,8 %', '-1.8%'],
    ['+3 %', '+3%'],
    ['5 à 6 %', '5% to 6%'],
    ['entre 2 et 3 %', 'between 2% and 3%'],
    ['0,5 point', '0.5 percentage point'],
    ['4,3 points de pourcentage', '4.3 percentage points'],
    ['4 points de base', '4 basis points'],
    ['un quart de point', 'a quarter point'],
    ['supérieure à 2 %', 'above 2%'],
    ['de 0,3 à 0,4 point', '0.3 to 0.4 percentage point'],
  ],
  count: [
    ['640 salariés', '640 employees'],
    ['deux usines', 'two plants'],
    ['1 usine', '1 plant'],
    ['2,2 millions de tonnes', '2.2 million metric tons'],
    ['une trentaine', 'about 30'],
    ['moins de 300 départs', 'fewer than 300 departures'],
    ['420 MW', '420 MW'],
    ['100 à 150 MW', '100 MW to 150 MW'],
    ['douze pays', '12 countries'],
    ['8 123,45 points', '8,123.45 points'],
  ],
  ratio: [
    ['un tiers', 'one-third'],
    ['deux tiers', 'two-thirds'],
    ['la moitié', 'half'],
    ['trois quarts', 'three-quarters'],
    ['a doublé', 'doubled'],
    ['triplera', 'will triple'],
    ['a presque doublé', 'nearly doubled'],
    ['deux fois plus', 'twice as much'],
    ['deux fois moins', 'half as much'],
    ['divisé par deux', 'halved'],
    ['un ingénieur sur quatre', 'one in four engineers'],
    ["près d'un tiers", 'nearly one-third'],
  ],
  rank: [
    ['numéro 1 mondial', 'No. 1'],
    ['cinquième', 'fifth'],
    ['la deuxième banque du pays', 'second-largest'],
    ['le premier constructeur européen', 'largest'],
    ['troisième repli annuel', 'third'],
    ['21e', '21st'],
  ],
  date: [
    ['mardi 28 octobre', 'Tuesday, October 28'],
    ['28 octobre 2025', 'October 28, 2025'],
    ['28/10/2025', 'October 28, 2025'],
    ['en septembre dernier', 'last September'],
    ['mars 2024', 'March 2024'],
    ["l'an dernier", 'last year'],
    ["l'an prochain", 'next year'],
    ['un an plus tôt', 'a year earlier'],
    ['il y a six mois', 'six months ago'],
    ['dans deux semaines', 'in two weeks'],
    ['troisième trimestre', 'third quarter'],
    ['troisième trimestre 2025', 'third quarter of 2025'],
    ['T3 2025', 'Q3 2025'],
    ['exercice 2024-2025', 'fiscal 2024-2025'],
    ['fin 2027', 'late 2027'],
    ['mi-novembre', 'mid-November'],
    ["fin de l'année", 'end of the year'],
    ['fin du premier semestre 2027', 'end of the first half of 2027'],
    ['été 2027', 'summer of 2027'],
    ['entre avril et juin prochains', 'between April and June'],
    ['du 8 au 26 juin', 'from June 8 to 26'],
    ['de 2021 à 2024', 'from 2021 to 2024'],
    ['la veille', 'the previous day'],
    ['mardi prochain', 'next Tuesday'],
  ],
  duration: [
    ['sept ans', 'seven years'],
    ['douze mois', '12 months'],
    ['un an', 'a year'],
    ['un an et demi', 'a year and a half'],
    ['vingt-quatre prochains mois', 'next 24 months'],
    ['24 heures', '24 hours'],
    ['deux à trois ans', 'two to three years'],
    ['dans les deux mois', 'within two months'],
    ['deux trimestres', 'two quarters'],
  ],
};

describe('writeFigure', () => {
  for (const [kind, cases] of Object.entries(CASES))
    it(`writes ${kind} figures in US financial style`, () => {
      expect(cases.map(([french]) => [french, english(french)])).toEqual(cases);
    });

  it('leaves out the qualifier or the noun when asked, and writes the form before a noun', () => {
    expect(english('près de 9 %', { qualifier: false })).toBe('9%');
    expect(english('640 salariés', { noun: false })).toBe('640');
    expect(english('sept ans', { adjectival: true })).toBe('seven-year');
    expect(english('12 mois', { adjectival: true })).toBe('12-month');
    expect(english("1,2 milliard d'euros", { adjectival: true })).toBe('€1.2 billion');
  });
});

describe('writeNumber', () => {
  const number = (text: string) => writeNumber(readFigures(text, { published: '2026-02-06' })[0]!);

  it('writes the quantity alone', () => {
    expect(number('au moins 1 000 salariés')).toBe('1,000');
    expect(number('trois anciens chercheurs')).toBe('three');
    expect(number('plus de 2,4 milliards de dollars')).toBe('$2.4 billion');
    expect(number('une quarantaine')).toBe('about 40');
  });

  it('stands for the span the figure calls its number', () => {
    const text = 'au moins 1 000 salariés';
    const [figure] = readFigures(text);
    expect(text.slice(figure!.number!.start, figure!.number!.end)).toBe('1 000');
    expect(text.slice(figure!.noun!.start, figure!.noun!.end)).toBe('salariés');
  });
});
