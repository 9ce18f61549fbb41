import { describe, expect, it } from 'vitest';
import { processText } from '../helpers/process.js';

/** Subject and metric of each figure, by its quote, in a text about invented firms of March 3, 2026. */
async function about(text: string): Promise<Record<string, string>> {
  const claims = (await processText(`Paris, le 3 mars 2026\n\n${text}\n`)).data.claims!;
  return Object.fromEntries(
    claims.map(({ source, subject, metric }) => [source.quote, `${subject}: ${metric}`]),
  );
}

const BID = 'Le groupe Helmis a lancé une offre publique d’achat sur Velmora.';

describe('terms of an offer', () => {
  it('reads both sides of an exchange', async () => {
    const found = await about(
      `${BID} Les actionnaires recevront trois actions Helmis pour deux titres Velmora.`,
    );
    expect(found['trois actions']).toMatch(/: exchange ratio$/);
    expect(found['deux titres']).toMatch(/: exchange ratio$/);
  });

  it('tells a condition from a stake', async () => {
    const found = await about(
      `${BID} Elle est conditionnée à l’obtention d’au moins 55 % du capital. Helmis détient 12 % du capital.`,
    );
    expect(found['au moins 55 %']).toMatch(/: acceptance threshold$/);
    expect(found['12 %']).toBe('Helmis: stake');
  });

  it('gives what the firms will be together to the combined company', async () => {
    const found = await about(
      `${BID} L’ensemble emploierait 47 000 personnes. Sur l’ensemble de l’exercice, Helmis a recruté 300 personnes.`,
    );
    expect(found['47 000 personnes']).toBe('combined company: headcount');
    expect(found['300 personnes']).toBe('Helmis: hires');
  });
});

describe('recoveries and takeovers', () => {
  it('takes the recovery of an economy for growth', async () => {
    const found = await about(
      'La Banque du Japon attend une croissance de 0,6 % cette année, puis une reprise modérée de 1,4 % en 2027.',
    );
    expect(found['1,4 %']).toMatch(/growth/);
  });

  it('leaves the price of a takeover what it is', async () => {
    const found = await about('Le groupe Helmis a signé la reprise de Velmora pour 40 millions d’euros.');
    expect(found['40 millions d’euros']).toMatch(/price/);
  });
});

describe('times', () => {
  it('says since when a level was not seen, and how old somebody is', async () => {
    const found = await about(
      'Le groupe Helmis a vendu 3 000 voitures, son plus bas niveau en neuf ans. Le directeur général, Jean Morel, 58 ans, a signé un contrat de trois ans.',
    );
    expect(found['neuf ans']).toMatch(/: time since last low$/);
    expect(found['58 ans']).toMatch(/: age$/);
    expect(found['trois ans']).not.toMatch(/: (?:age|time since)/);
  });

  it('gives a listed date the event of the one before', async () => {
    const found = await about('Le groupe Helmis a été condamné en 2007 puis en 2013.');
    expect(found['2013']).toBe(found['2007']);
  });

  it('compares the columns of a table', async () => {
    const found = await about(
      'Le groupe Helmis a publié ses comptes. Helmis tient une réunion.\n\n| En M€ | T3 2025 | T3 2024 |\n| --- | --- | --- |\n| Chiffre d’affaires | 812 | 780 |',
    );
    expect(found['T3 2025']).toBe('Helmis: reporting quarter');
    expect(found['T3 2024']).toBe('Helmis: comparison quarter');
  });
});

describe('things and people', () => {
  it('prices a common noun, not what is paid for a deed', async () => {
    const found = await about(
      'Le litre de gazole a renchéri de 6 centimes. Le groupe Helmis a payé 3 millions d’euros à ses salariés.',
    );
    expect(found['6 centimes']).toMatch(/^diesel[a-z ]*: price$/);
    expect(found['3 millions d’euros']).toMatch(/^Helmis: /);
  });

  it('calls counted firms by their part in a loan, and only there', async () => {
    const found = await about(
      'Le groupe Helmis a obtenu un prêt de six banques. Il a racheté deux banques en Italie.',
    );
    expect(found['six banques']).toBe('Helmis: lenders');
    expect(found['deux banques']).not.toMatch(/lenders/);
  });

  it('knows a firm after a colon, and a person by what follows the name', async () => {
    const found = await about(
      '# Télécoms : Voxalis gagne des abonnés\n\nVoxalis compte 3 millions de clients, selon Jeanne Morel, analyste. Le chiffre d’affaires a atteint 12 millions d’euros.',
    );
    expect(found['12 millions d’euros']).toBe('Voxalis: revenue');
  });
});

describe('funding', () => {
  it('reads a title in the currency of the text, and a fund as an investor', async () => {
    const found = await about(
      '# Helmis lève 60 millions\n\nLa société Helmis a levé 60 millions d’euros. Le fonds Tarvane entre au capital de Helmis à hauteur de 14 %. Les fonds levés, 60 millions, suffiront. Helmis compte 2 millions de clients.',
    );
    expect(found['60 millions']).toBe('Helmis: funding raised');
    expect(found['14 %']).toMatch(/: stake$/);
    expect(found['2 millions de clients']).toBe('Helmis: customers');
  });
});
