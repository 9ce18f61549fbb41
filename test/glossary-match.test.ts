import { describe, expect, it } from 'vitest';
import { readFigures } from '../src/figures/index.js';
import { analyse } from '../src/french/index.js';
import { findMatches, matchTerms } from '../src/glossary/match.js';
import { stem } from '../src/glossary/stem.js';
import { termWords } from '../src/glossary/term-words.js';
import type { Entry } from '../src/glossary/types.js';
import { toChunk } from '../src/sentences/chunks.js';
import { glossaryOf } from './helpers/process.js';

const entries: Entry[] = [
  { fr: "chiffre d'affaires", en: 'revenue', pos: 'noun', aliases: ['CA'] },
  { fr: "excédent brut d'exploitation", en: 'EBITDA', pos: 'noun', aliases: ['Ebitda'] },
  {
    fr: 'entreprise à mission',
    en: 'public benefit corporation',
    pos: 'noun',
    aliases: ['société à mission'],
  },
  { fr: 'taux', en: 'rate', pos: 'noun' },
  { fr: "taux d'intérêt", en: 'interest rate', pos: 'noun' },
  { fr: 'société cotée', en: 'listed company', pos: 'noun' },
  { fr: 'résultat net part du groupe', en: 'net income attributable to shareholders', pos: 'noun' },
  { fr: 'tabler sur', en: 'count on', pos: 'verb' },
  { fr: 'jeune pousse', en: 'startup', pos: 'noun' },
  { fr: 'start-up', en: 'startup', pos: 'noun' },
  { fr: 'cours', en: 'price', pos: 'noun', context: { mod: ['action'] } },
  { fr: 'point de base', en: 'basis point', pos: 'noun' },
  { fr: 'introduction en Bourse', en: 'IPO', pos: 'noun', aliases: ['introduction en bourse'] },
  { fr: 'taux court', en: 'short-term rate', pos: 'noun' },
  { fr: 'taux long', en: 'long-term rate', pos: 'noun' },
  { fr: 'impôt sur les sociétés', en: 'corporate tax', pos: 'noun' },
  { fr: 'impôt sur le revenu', en: 'income tax', pos: 'noun' },
  { fr: 'directeur financier', en: 'CFO', pos: 'noun' },
  { fr: 'taux annuel effectif', en: 'annual effective rate', pos: 'noun' },
  { fr: 'lever des fonds', en: 'raise funds', pos: 'verb' },
  { fr: 'AMF', en: 'Financial Markets Authority', pos: 'name' },
];
const glossary = glossaryOf(entries);

function terms(text: string): string[] {
  const matches = matchTerms(analyse(text), glossary);
  for (const { start, end } of matches) expect(text.slice(start, end).trim()).not.toBe('');
  return matches.map(({ start, end, entry }) => `${text.slice(start, end)} = ${entry.en}`);
}

describe('matchTerms', () => {
  it.each([
    ["La hausse du chiffre d'affaires continue.", ["chiffre d'affaires = revenue"]],
    ['Les chiffres d’affaires des deux groupes montent.', ['chiffres d’affaires = revenue']],
    ["LE CHIFFRE D'AFFAIRES MONTE", ["CHIFFRE D'AFFAIRES = revenue"]],
    ['Le CA annuel progresse.', ['CA = revenue']],
    ['Deux sociétés à mission sont nées.', ['sociétés à mission = public benefit corporation']],
    ["Les taux d'intérêt remontent, les taux aussi.", ["taux d'intérêt = interest rate", 'taux = rate']],
    ['Les sociétés cotées publient leurs comptes.', ['sociétés cotées = listed company']],
    [
      'Le résultat net part du groupe recule.',
      ['résultat net part du groupe = net income attributable to shareholders'],
    ],
    ['Les starts-up et la startup.', ['starts-up = startup', 'startup = startup']],
    ['Les jeunes-pousses lèvent des fonds.', ['jeunes-pousses = startup', 'lèvent des fonds = raise funds']],
    ['Le taux annuel d’intérêt baisse.', ['taux annuel d’intérêt = interest rate']],
    [
      "Une introduction en bourse, puis l'introduction en Bourse.",
      ['introduction en bourse = IPO', 'introduction en Bourse = IPO'],
    ],
    ['Les taux courts et longs baissent.', ['taux courts et longs = short-term and long-term rates']],
    [
      "L'impôt sur les sociétés ou sur le revenu.",
      ['impôt sur les sociétés ou sur le revenu = corporate or income tax'],
    ],
    ['Les directrices financières partent.', ['directrices financières = CFO']],
    [
      "Elle veut lever des fonds et lève aujourd'hui des fonds.",
      ['lever des fonds = raise funds', "lève aujourd'hui des fonds = raise funds"],
    ],
    ["Le Chiffre d'Affaires recule.", ["Chiffre d'Affaires = revenue"]],
    ['Ce même Ebitda baisse.', ['Ebitda = EBITDA']],
    ['La start-up lève des dettes.', ['start-up = startup']],
    ['La start\u2011up lève des dettes.', ['start\u2011up = startup']],
    ['Les taux nouveaux et annuels d’intérêt.', ['taux nouveaux et annuels d’intérêt = interest rate']],
    ['Un taux très élevé d’intérêt.', ['taux très élevé d’intérêt = interest rate']],
    ['LA SOCIETE COTEE MONTE', ['SOCIETE COTEE = listed company']],
    ["L'AMF a donné son accord.", ['AMF = Financial Markets Authority']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    'Ca va mieux.',
    'Il a coté la société.',
    'Les sociétés non cotées montent.',
    'La mission de cette entreprise est claire.',
    'Au cours de la séance, le titre monte.',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(terms(text)).toEqual([]);
  });

  it.each([
    ['Deux sociétés cotées publient leurs comptes.', ['sociétés cotées = listed company']],
    ['Le titre gagne 3 points de base.', []],
  ])('leaves figures to themselves: %s', (text, expected) => {
    const figures = readFigures(text);
    expect(figures).toHaveLength(1);
    const found = matchTerms(analyse(text, { chunks: figures.map(toChunk) }), glossary, figures);
    expect(found.map(({ start, end, entry }) => `${text.slice(start, end)} = ${entry.en}`)).toEqual(expected);
  });

  it('takes linear time in the text', () => {
    const sentence = analyse(Array.from({ length: 4000 }, () => 'taux').join(' '));
    const start = process.cpuUsage();
    expect(matchTerms(sentence, glossary)).toHaveLength(4000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });
});

describe('findMatches', () => {
  const found = (text: string, list: Entry[]) => findMatches(analyse(text), glossaryOf(list));
  const noun = (fr: string, en: string, more = {}): Entry => ({ fr, en, pos: 'noun', ...more });

  it('lets the longest entry win wherever it starts, and says what gave way', () => {
    const { terms: won, overridden } = found('Le crédit à taux fixe de marché recule.', [
      noun('crédit à taux', 'A'),
      noun('taux fixe de marché', 'B'),
      noun('marché', 'C'),
    ]);
    expect(won.map(({ entry }) => entry.en)).toEqual(['B']);
    expect(overridden.map(({ entry, by }) => [entry.en, by === 'figure' ? by : by.en])).toEqual([
      ['A', 'B'],
      ['C', 'B'],
    ]);
  });

  it('prefers a context that holds, then the exact form, then the later entry', () => {
    const [plain, held, other] = [
      noun('titre', 'A'),
      noun('titre', 'B', { context: { near: ['dividende'] } }),
      noun('titre', 'C'),
    ];
    const first = (text: string, list: Entry[]) => found(text, list).terms[0]?.entry.en;
    expect(first('Le titre et le dividende montent.', [held, plain])).toBe('B');
    expect(first('Le titre monte.', [held, plain])).toBe('A');
    expect(first('Le titre monte.', [plain, other])).toBe('C');
    const chairs = [noun('président du conseil', 'chairman'), noun('présidente du conseil', 'chairwoman')];
    expect(first('Le président du conseil parle.', chairs)).toBe('chairman');
    expect(first('La présidente du conseil parle.', chairs)).toBe('chairwoman');
  });

  it.each([
    ['Les taux à court et long terme.', 'short-term and long-term rates'],
    ['Les taux à court et à long terme.', 'short-term and long-term rates'],
    ['Le taux à court ou à long terme.', 'short-term or long-term rate'],
  ])('reads two terms that share their last words: %s', (text, expected) => {
    const rates = [
      noun('taux à court terme', 'short-term rate'),
      noun('taux à long terme', 'long-term rate'),
    ];
    const [pair] = found(text, rates).terms;
    expect(pair.entry.en).toBe(expected);
    expect(pair.parts).toHaveLength(2);
  });

  it('leaves the shorter form of an invariable noun alone', () => {
    expect(
      found('Au fond, la cour a raison.', [noun('fonds', 'fund'), noun('cours', 'price')]).terms,
    ).toEqual([]);
  });

  it.each([
    ["Le groupe s'est retiré du marché.", 1],
    ['Le groupe a retiré son offre.', 0],
  ])('tells a reflexive verb by its pronoun: %s', (text, count) => {
    const verb: Entry = { fr: 'se retirer', en: 'pull out', pos: 'verb' };
    expect(found(text, [verb]).terms).toHaveLength(count);
  });

  it.each([
    ['Les prix montent.', true],
    ['Le prix monte.', false],
    ['Ces principaux prix montent.', true],
    ['Le marché fixe 3 prix.', true],
    ['Son prix monte.', false],
  ])('tells the number: %s', (text, plural) => {
    expect(found(text, [noun('prix', 'price')]).terms[0].plural).toBe(plural);
  });

  it.each(['(a+)+$', '[titre', '.*', 'a{2', '\\d', '$&', '^'])(
    'takes characters of regular expressions as they are: %s',
    (fr) => {
      expect(found('Le titre monte de 12 aaaaaaaaaaaaaaaaaaaaaaaa.', [noun(fr, 'x')]).terms).toEqual([]);
    },
  );
});

describe('termWords', () => {
  it.each([
    ["chiffre d'affaires du groupe", ['chiffre', 'de', 'affaires', 'de', 'le', 'groupe']],
    ['prix aux enchères', ['prix', 'à', 'le', 'enchères']],
    ["s'établir à", ['se', 'établir', 'à']],
  ])('%s', (term, words) => {
    expect(termWords(term)).toEqual(words);
  });
});

describe('stem', () => {
  it.each([
    ['cotées', 'coté'],
    ['sociales', 'social'],
    ['sociaux', 'social'],
    ['actives', 'actif'],
    ['annuelle', 'annuel'],
    ['Premières', 'premier'],
    ['européennes', 'européen'],
  ])('%s and %s meet', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });
});
