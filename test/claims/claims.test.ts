import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/types.js';
import { assertGrounded } from '../helpers/grounded.js';
import { processText } from '../helpers/process.js';

const HEAD = 'Paris, le 3 mars 2026\n\n';

/** Claims of a text about the invented firm Lormet, published on March 3, 2026. */
async function claimsOf(text: string): Promise<Claim[]> {
  const source = `${HEAD}${text}\n`;
  const file = await processText(source);
  assertGrounded(source, file.data.claims!);
  return file.data.claims!;
}

const told = (claims: Claim[]) =>
  claims.map(({ source, subject, metric }) => `${source.quote} | ${subject} | ${metric}`);

describe('subject and metric', () => {
  it.each<[string, string[]]>([
    [
      "Le chiffre d'affaires de Lormet a progressé de 12 % à 3,4 milliards d'euros, contre 3,0 milliards en 2024.",
      [
        '12 % | Lormet | revenue',
        "3,4 milliards d'euros | Lormet | revenue",
        '3,0 milliards | Lormet | revenue',
        '2024 | Lormet | comparison year',
      ],
    ],
    [
      'Le brasseur Lormet va investir 45 millions d’euros dans Verdalis. Le groupe emploie 620 salariés.',
      ['45 millions d’euros | Lormet | investment', '620 salariés | Lormet | headcount'],
    ],
    ['Lormet détiendra 27 % du capital de Verdalis.', ['27 % | Lormet | stake']],
    [
      "L'action Lormet a cédé 1,8 % à 21,40 euros.",
      ['1,8 % | Lormet | share price', '21,40 euros | Lormet | share price'],
    ],
    [
      'Francfort a cédé 0,52 %, Londres 0,19 %.',
      ['0,52 % | Frankfurt stock market | index level', '0,19 % | London stock market | index level'],
    ],
    ['Le taux de chômage en France a atteint 7,9 %.', ['7,9 % | France | unemployment rate']],
    [
      'Le brasseur Lormet souffre. Son bénéfice net est tombé à 12 millions d’euros.',
      ['12 millions d’euros | Lormet | net income'],
    ],
    [
      'Le brasseur Lormet, fondé en 1998, versera un dividende de 1,40 euro par action, en hausse de 12 %.',
      [
        '1998 | Lormet | founding date',
        '1,40 euro | Lormet | dividend per share',
        '12 % | Lormet | dividend per share',
      ],
    ],
    ['Lormet va supprimer 230 postes.', ['230 postes | Lormet | job cuts']],
  ])('%s', async (text, expected) => {
    expect(told(await claimsOf(text))).toEqual(expected);
  });

  it.each([
    'Le CAC 40 est resté stable.',
    'Lormet applique la norme Solvabilité 2.',
    "L'article 49.3 de la Constitution a été invoqué.",
  ])('there is no claim in: %s', async (text) => {
    expect(await claimsOf(text)).toEqual([]);
  });

  it('a commodity named in passing is nobody', async () => {
    const [claim] = await claimsOf('Le brasseur Lormet ou ses filiales ont perdu 12 millions d’euros.');
    expect(claim.subject).toBe('Lormet');
  });
});

describe('comparisons', () => {
  it('link change, level and base', async () => {
    const claims = await claimsOf(
      "Le chiffre d'affaires de Lormet a progressé de 12 % à 3,4 milliards d'euros, contre 3,0 milliards un an plus tôt.",
    );
    const [change, level, base, date] = claims;
    const links = { change: change.id, level: level.id, base: base.id };
    expect(claims.map(({ comparison }) => comparison)).toEqual([links, links, links, null]);
    expect(change.statement).toBe('Lormet revenue: up 12% to €3.4 billion from €3.0 billion');
    expect(date.metric).toBe('comparison year');
  });

  it('leave figures of other metrics apart', async () => {
    const claims = await claimsOf('Lormet emploie 620 salariés et détient 27 % du capital de Verdalis.');
    expect(claims.map(({ comparison }) => comparison)).toEqual([null, null]);
  });
});

describe('who says so', () => {
  it.each([
    ['Selon Bercy, le déficit public atteindra 5 % du PIB en 2027.', 'French Finance Ministry', 'forecast'],
    ['Le déficit public a atteint 5 % du PIB en 2025.', null, null],
    ['Le brasseur Lormet aurait perdu 15 millions d’euros.', null, 'unconfirmed'],
    ['Le brasseur Lormet a perdu 15 millions d’euros.', null, null],
  ])('%s', async (text, attribution, modality) => {
    expect((await claimsOf(text))[0]).toMatchObject({ attribution, modality });
  });
});

describe('time', () => {
  it.each<[string, Claim['time']]>([
    ['Lormet a vendu 12 usines en 2024.', { at: '2024' }],
    ['En 2025, Lormet a vendu 12 usines.', { at: '2025' }],
    ['Lormet détient 12 usines depuis 2019.', { from: '2019' }],
    ["Lormet ouvrira 12 usines d'ici à 2030.", { to: '2030' }],
    ['Lormet a vendu 12 usines.', null],
    ['Lormet, fondé en 1998, a vendu 12 usines.', null],
  ])('%s', async (text, time) => {
    const claim = (await claimsOf(text)).find(({ type }) => type === 'count');
    expect(claim?.time).toEqual(time);
  });
});

describe('ids', () => {
  const sentence = 'Lormet emploie 620 salariés dans 12 usines et 12 usines encore.';

  it('stay when a paragraph is put before', async () => {
    const before = await claimsOf(sentence);
    const after = await claimsOf(`Verdalis emploie 310 salariés.\n\n${sentence}`);
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('are different for equal figures', async () => {
    const ids = (await claimsOf(`${sentence}\n\n${sentence}`)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('tables', () => {
  const table =
    "# Lormet publie ses résultats\n\n| En M€ | 2025 | 2024 |\n| --- | --- | --- |\n| Chiffre d'affaires | 642 | 598 |\n| France | 401 | 380 |\n| Résultat net | 34 | 35 |";

  it('are read by row, column and what they split', async () => {
    const claims = (await claimsOf(table)).filter(({ type }) => type === 'money');
    expect(claims.map(({ subject, metric, time }) => [subject, metric, time?.at])).toEqual([
      ['Lormet', 'revenue', '2025'],
      ['Lormet', 'revenue', '2024'],
      ['Lormet in France', 'revenue', '2025'],
      ['Lormet in France', 'revenue', '2024'],
      ['Lormet', 'net income', '2025'],
      ['Lormet', 'net income', '2024'],
    ]);
  });
});
