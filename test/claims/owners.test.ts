import { describe, expect, it } from 'vitest';
import { processText } from '../helpers/process.js';

/** Subject and metric of the figure whose quote ends a sentence's part, by quote. */
async function about(text: string): Promise<Record<string, string>> {
  const claims = (await processText(`Paris, le 3 mars 2026\n\n${text}`)).data.claims!;
  return Object.fromEntries(
    claims.map(({ source, subject, metric }) => [source.quote, `${subject}: ${metric}`]),
  );
}

describe('owners', () => {
  it('gives a valuation to the firm that is not the subject', async () => {
    const found = await about(
      'Le groupe Helmis est un partenaire de la start-up Velmora. Dans le cadre de cet accord, Helmis devient actionnaire de Velmora à hauteur de 27 % de son capital, ce qui, avec une capitalisation de 500 millions de dollars pour la firme de Jeanne Morel, valorise sa part à 135 millions de dollars. Helmis aura ainsi accès à l’ensemble des plateformes développées par Velmora jusqu’en 2032.',
    );
    expect(found['500 millions de dollars']).toBe('Velmora: market capitalization');
    expect(found['135 millions de dollars']).toBe('Helmis: stake');
    expect(found['2032']).toBe('Helmis: end date');
  });

  it('takes up a level by a pronoun', async () => {
    const found = await about(
      'Le déficit public de la France s’est établi à 5,8 % du PIB en 2024. Le gouvernement espère le ramener à 5,4 % cette année.',
    );
    expect(found['5,4 %']).toBe('France: public deficit target');
  });

  it('leaves what others expect with whom they expect it of', async () => {
    const found = await about(
      'Le groupe Helmis a publié un chiffre d’affaires de 845 millions d’euros. Le consensus tablait sur 810 millions. Le titre de Helmis a gagné 3 %.',
    );
    expect(found['810 millions']).toBe('Helmis: consensus revenue forecast');
  });

  it('reads stakes in brackets, and moves', async () => {
    const found = await about(
      'Le groupe Helmis détient 45 % du projet. Le japonais Nihara (30 %) et le groupe Velmora (25 %) sont les autres actionnaires.\n\nLe groupe Helmis (+3,2 %) et le groupe Velmora (-1,4 %) ont évolué en ordre dispersé.',
    );
    expect(found['30 %']).toBe('Nihara: stake');
    expect(found['25 %']).toBe('Velmora: stake');
    expect(found['+3,2 %']).toBe('Helmis: share price');
  });

  it('reads the label of a line as a part of the firm', async () => {
    const found = await about(
      'Le groupe Helmis a publié jeudi ses résultats annuels dans un communiqué :\n\n- Bureaux : 158 millions d’euros de loyers (+0,8 %) ;\n- Hôtels : 34 millions (+6,3 %).\n- Ebitda : 12 millions',
    );
    expect(found['158 millions d’euros']).toBe('Helmis offices: rental income');
    expect(found['+6,3 %']).toBe('Helmis hotels: rental income');
    expect(found['12 millions']).toBe('Helmis: EBITDA');
  });

  it('takes the metric of a table from the text', async () => {
    const found = await about(
      'Le groupe Helmis a publié un chiffre d’affaires de 845 millions d’euros au troisième trimestre.\n\n| En M€ | T3 2025 |\n| --- | --- |\n| Automobile | 402 |\n| Total | 845 |',
    );
    expect(found['402']).toMatch(/^Helmis .*: revenue$/);
  });
});

it('reads who speaks after the words, what was passed from, and a stake that is taken', async () => {
  const text =
    'Paris, le 3 mars 2026\n\nLe groupe Helmis prévoit une marge de 8 % en 2026, a déclaré son directeur général. Les ventes sont passées de 200 à 250 millions d’euros, soit une hausse de 30 %. Helmis prend 27 % du capital de Velmora.';
  const { claims } = (await processText(text)).data;
  const of = (quote: string) => claims!.find(({ source }) => source.quote === quote)!;
  expect(of('8 %').attribution).toBe('Helmis chief executive');
  expect(of('30 %').comparison).toEqual({
    change: of('30 %').id,
    level: of('250 millions d’euros').id,
    base: of('200').id,
  });
  expect([of('27 %').metric, of('27 %').direction]).toEqual(['stake', null]);
});

describe('owners by structure', () => {
  it('gives a sentence that begins with a place to the place, unless it names somebody', async () => {
    const found = await about(
      'Le groupe Helmis a publié un chiffre d’affaires de 845 millions d’euros. En Italie, le textile a perdu 12 000 emplois. En Espagne, Helmis a supprimé 300 emplois.',
    );
    expect(found['12 000 emplois']).toMatch(/^Italy: /);
    expect(found['300 emplois']).toMatch(/^Helmis/);
  });

  it('takes no institute that is only quoted for the subject of a bounding verb', async () => {
    const found = await about(
      'Le groupe Helmis a perdu du terrain. Sa part de marché est tombée à 7 %, d’après l’institut Tarvox, alors qu’elle frôlait les 9 % il y a deux ans.',
    );
    expect(found['frôlait les 9 %']).toBe('Helmis: market share');
  });

  it('gives a price to the plain noun it is of, a firm’s own metric to the firm', async () => {
    const found = await about(
      'Le groupe Helmis a publié ses comptes. Les tarifs de l’assurance automobile augmenteront de 4 %. Le chiffre d’affaires du trimestre atteint 52 millions d’euros.',
    );
    expect(found['4 %']).toMatch(/insurance: /);
    expect(found['52 millions d’euros']).toMatch(/^Helmis: /);
  });

  it('keeps what was the most of Europe where it was', async () => {
    const found = await about(
      'Le déficit public de la France, l’un des plus élevés d’Europe, a atteint 5,8 % du PIB. Le gouvernement table sur une croissance de 0,7 %.',
    );
    expect(found['0,7 %']).toMatch(/^France: /);
  });
});
