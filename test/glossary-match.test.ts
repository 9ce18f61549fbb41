import { describe, expect, it } from 'vitest';
import { readFigures } from '../src/figures/index.js';
import { analyse } from '../src/french/index.js';
import { matchTerms } from '../src/glossary/match.js';
import { stem } from '../src/glossary/stem.js';
import { termWords } from '../src/glossary/term-words.js';
import type { Entry } from '../src/glossary/types.js';
import { toChunk } from '../src/sentences/chunks.js';
import { glossaryOf } from './helpers/process.js';

const entries: Entry[] = [
  { fr: "chiffre d'affaires", en: 'revenue', pos: 'noun', aliases: ['CA'] },
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
    ['La start-up lève des fonds.', ['start-up = startup']],
    ["L'AMF a donné son accord.", ['AMF = Financial Markets Authority']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    'Ca va mieux.',
    'Il a coté la société.',
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
    const start = performance.now();
    expect(matchTerms(sentence, glossary)).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(500);
  });
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
