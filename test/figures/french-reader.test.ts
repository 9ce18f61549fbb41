import { describe, expect, it, test } from 'vitest';
import { readFigures } from '../../src/figures/index.js';
import { corpus } from './corpus.js';

const all = corpus();
const files = [...new Set(all.map((phrase) => phrase.file))];

describe('French figure corpus', () => {
  for (const file of files) {
    it(`reads ${file}`, () => {
      const wrong: string[] = [];
      for (const phrase of all.filter((p) => p.file === file)) {
        let figures = readFigures(phrase.text, { published: phrase.published });
        if (phrase.only === 'last') figures = figures.slice(-1);
        const got = figures.map((f) =>
          [
            f.type,
            f.range ? f.range.join('..') : String(f.value),
            f.unit,
            f.qualifier,
            f.direction,
            f.start,
            f.end,
          ].join(' '),
        );
        const want =
          phrase.type === 'none'
            ? []
            : [
                [
                  phrase.type,
                  phrase.value,
                  phrase.unit,
                  phrase.qualifier,
                  phrase.direction,
                  phrase.start,
                  phrase.end,
                ].join(' '),
              ];
        if (got.join(';') !== want.join(';'))
          wrong.push(`${file}:${phrase.line} ${phrase.text} | ${got.join(' ; ')} | expected ${want.join()}`);
      }
      expect(wrong).toEqual([]);
    });
  }

  it('has enough phrases with and without figures', () => {
    const negatives = all.filter((phrase) => phrase.type === 'none').length;
    expect(all.length - negatives).toBeGreaterThan(900);
    expect(negatives).toBeGreaterThan(600);
  });
});

const values = (text: string, published = '2026-02-06') =>
  readFigures(text, { published }).map((f) => [f.quote, f.range ?? f.value, f.unit]);

describe('readFigures in running text', () => {
  it('takes elided units from the neighbours', () => {
    expect(values('Le groupe a touché 34 des 60 M€ promis, contre 28 millions un an plus tôt.')).toEqual([
      ['34', 34e6, 'EUR'],
      ['60 M€', 60e6, 'EUR'],
      ['28 millions', 28e6, 'EUR'],
      ['un an plus tôt', '2025', null],
    ]);
    expect(
      values('Trois des douze membres ont voté contre ; 310 et 265 salariés restent.').map((v) => v.slice(1)),
    ).toEqual([
      [3, 'members'],
      [12, 'members'],
      [310, 'employees'],
      [265, 'employees'],
    ]);
  });

  it('takes the unit of a bare range from the text', () => {
    const text = 'Il a vendu pour 500 millions d’euros et attend entre 290 et 310 millions.';
    expect(values(text).at(-1)).toEqual(['entre 290 et 310 millions', [290e6, 310e6], 'EUR']);
    expect(values('Le nombre de clients se situe entre 2 et 3 millions.').at(-1)?.[2]).toBe('customers');
  });

  it('tells a range from the two ends of a move', () => {
    expect(values('Orvane relève son objectif de cours de 36 à 47 euros.')).toEqual([
      ['36', 36, 'EUR'],
      ['47 euros', 47, 'EUR'],
    ]);
    expect(values('Le plan coûtera de 36 à 47 euros par client.')).toEqual([
      ['de 36 à 47 euros', [36, 47], 'EUR'],
    ]);
  });

  it('resolves what counts from a period named before', () => {
    const [, , , last] = readFigures(
      'En 2024, les ventes ont atteint 12 M€, contre 9 millions un an plus tôt.',
      { published: '2026-03-10' },
    );
    expect(last!.value).toBe('2023');
  });

  it('leaves datelines out and keeps the dates of the text', () => {
    const text = '# Titre\n\nParis, le 6 février 2026 – Le groupe Tavelin signera le 17 février.';
    expect(values(text)).toEqual([['17 février', '2026-02-17', null]]);
    expect(values('Publié le 6 février 2026\n\nTavelin gagne 3 %.')).toEqual([['3 %', 3, '%']]);
  });

  it('gives table cells the unit and scale of their row, header or caption', () => {
    const text = [
      'En millions d’euros',
      '',
      '| | 2024 | 2025 | Variation |',
      '|---|---:|---:|---:|',
      '| Chiffre d’affaires | 1 204,5 | 1 310,2 | +8,8 % |',
      '| Résultat net | 52,1 | (18,9) | |',
      '| Marge (en %) | 12,4 | 11 | |',
      '| Effectifs | 3 200 | 3 350 | |',
      '| Dividende par action | 1,15 | 1,20 | |',
    ].join('\n');
    const cells = readFigures(text, { published: '2026-02-06' }).map((f) => [
      f.quote,
      f.type,
      f.value,
      f.unit,
    ]);
    expect(cells).toEqual([
      ['2024', 'date', '2024', null],
      ['2025', 'date', '2025', null],
      ['1 204,5', 'money', 1204500000, 'EUR'],
      ['1 310,2', 'money', 1310200000, 'EUR'],
      ['+8,8 %', 'percent', 8.8, '%'],
      ['52,1', 'money', 52100000, 'EUR'],
      ['(18,9)', 'money', -18900000, 'EUR'],
      ['12,4', 'percent', 12.4, '%'],
      ['11', 'percent', 11, '%'],
      ['3 200', 'count', 3200, 'employees'],
      ['3 350', 'count', 3350, 'employees'],
      ['1,15', 'money', 1.15, 'EUR'],
      ['1,20', 'money', 1.2, 'EUR'],
    ]);
    for (const figure of readFigures(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
  });

  it('applies an inherited unit to a bare cell', () => {
    const [figure] = readFigures('1 234,5', { inherited: { unit: 'EUR', type: 'money', scale: 6 } });
    expect([figure!.value, figure!.unit]).toEqual([1234500000, 'EUR']);
  });
});

describe('direction', () => {
  const directions = (text: string) => readFigures(text, { published: '2026-02-06' }).map((f) => f.direction);

  it('follows verbs and nouns, and passes along a list', () => {
    expect(directions('Madrid a cédé 0,5 %, Lisbonne 0,2 % et Oslo 1,1 %.')).toEqual([
      'down',
      'down',
      'down',
    ]);
    expect(directions('Le titre Orvane bondit de 4 % à 12,30 euros.')).toEqual(['up', null]);
    expect(directions('La marge passe de 4 % à 5 %.')).toEqual([null, null]);
    expect(directions('Les ventes atteignent 3 M€, en hausse de 2 %.')).toEqual([null, 'up']);
    expect(directions('Le groupe va supprimer 120 postes.')).toEqual(['down']);
    expect(directions('Le plan prévoit la suppression de 120 postes.')).toEqual([null]);
  });
});

test.each([
  ["le titre qui a gagné d'un coup 3 %", 'up'],
  ['le titre a perdu en moyenne 4 %', 'down'],
  ["le taux est d'un coup de 3 %", null],
])('direction past an adverb of several words: %s', (text, direction) => {
  expect(readFigures(text)[0].direction).toBe(direction);
});

test.each([
  ['un taux de 0, 5 % contre 1, 2 %', ['0, 5 % = 0.5', '1, 2 % = 1.2']],
  ['à 0, 25 %', ['0, 25 % = 0.25']],
  ['en hausse de 2, 5 pour cent', ['2, 5 pour cent = 2.5']],
  ['des hausses de 2, 3 et 5 %', ['2 = 2', '3 = 3', '5 % = 5']],
  ["selon l'article 3, 5 % du prix", ['5 % = 5']],
  ['3 %, 5 %', ['3 % = 3', '5 % = 5']],
  ['en 2024, 5 % de plus', ['2024 = 2024', '5 % = 5']],
])('a space behind the decimal comma: %s', (text, wanted) => {
  expect(readFigures(text).map(({ quote, value }) => `${quote} = ${value}`)).toEqual(wanted);
});
