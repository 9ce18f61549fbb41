import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitaliseSentence, detokenise, titleCase, tokenise } from '../../src/english/index.js';

const SAMPLES: [string, string][] = [
  ["It didn't sell 3.5% for US$1.2 billion.", "It did n't sell 3.5 % for US$ 1.2 billion ."],
  ['The company\'s "deal" (worth €310 million)', 'The company \'s " deal " ( worth € 310 million )'],
  ["The U.S. and U.K. companies' shares", "The U.S. and U.K. companies ' shares"],
  ['Velorane (-3.85%) and Ostrelle (+2.9%) fell', 'Velorane ( -3.85 % ) and Ostrelle ( +2.9 % ) fell'],
  ['R&D spending, M&A and the S&P 500', 'R&D spending , M&A and the S&P 500'],
  ["Oct. 28, 2025; No. 1; Mr. O'Neill's", "Oct. 28 , 2025 ; No. 1 ; Mr. O'Neill 's"],
  ['a 15-year, $4.5 billion plan', 'a 15-year , $ 4.5 billion plan'],
  ["We can't, won't, shouldn't", "We ca n't , wo n't , should n't"],
  ['two-and-a-half times', 'two-and-a-half times'],
  ['in 2024–25 and the 1990s', 'in 2024 – 25 and the 1990s'],
  ["He said: 'done' — really...", 'He said : ‘ done ’ — really ...'],
  ['up from $1.1523, at 8,123.45 points', 'up from $ 1.1523 , at 8,123.45 points'],
];

describe('tokenise', () => {
  for (const [text, tokens] of SAMPLES) {
    it(text, () => {
      expect(tokenise(text).join(' ')).toBe(tokens);
      expect(detokenise(tokenise(text))).toBe(text);
    });
  }

  it('normalises quotes and apostrophes', () => {
    expect(tokenise('“It’s «done»”')).toEqual(['"', 'It', "'s", '"', 'done', '"', '"']);
    expect(tokenise('')).toEqual([]);
  });
});

const word = fc.constantFrom(
  'the',
  'group',
  'sold',
  'Velorane',
  'U.S.',
  'sales',
  "company's",
  "didn't",
  'long-term',
  'R&D',
  "they're",
  'Inc.',
  'é',
  "plants'",
);
const figure = fc.oneof(
  fc.nat(9999).map((n) => n.toLocaleString('en-US')),
  fc.nat(99).map((n) => `${n}%`),
  fc.nat(999).map((n) => `$${n}.5 billion`),
  fc.nat(99).map((n) => `€${n} million`),
  fc.nat(99).map((n) => `-${n}.25%`),
  fc.nat(30).map((n) => `${n}-year`),
);
const phrase = fc
  .array(fc.oneof(word, figure), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const clause = fc.oneof(
  { weight: 4, arbitrary: phrase },
  phrase.map((inner) => `(${inner})`),
  phrase.map((inner) => `"${inner}"`),
  phrase.map((inner) => `[${inner}]`),
);
const sentence = fc
  .array(fc.tuple(clause, fc.constantFrom(',', ';', ':', ' —', ' and', '')), { minLength: 1, maxLength: 5 })
  .map((parts) => `${parts.map(([text, mark]) => text + mark).join(' ')} end.`);

/** Quotes and spaces are what the round trip may change. */
const essence = (text: string): string =>
  text.replace(/[\s\u00a0\u202f]+/g, '').replace(/["“”„«»‹›'’‘`]/g, '"');

describe('detokenise inverts tokenise', () => {
  it('exactly on well-set text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(detokenise(tokenise(text))).toBe(text);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('up to spaces and quotes on any text', () => {
    const unit = fc.constantFrom(...'abz AB19.,;:!?()[]%$€£"\'-–— \n&/+#@é“”’'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const plain = text.replace(/''|--+/g, '');
        expect(essence(detokenise(tokenise(plain)))).toBe(essence(plain));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('is stable', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(tokenise(detokenise(tokenise(text)))).toEqual(tokenise(text));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('capitals', () => {
  it('starts sentences', () => {
    expect(capitaliseSentence('"the deal is off"')).toBe('"The deal is off"');
    expect(capitaliseSentence('iPhone sales fell')).toBe('iPhone sales fell');
    expect(capitaliseSentence('élan')).toBe('Élan');
    expect(capitaliseSentence('...')).toBe('...');
  });

  it('sets headlines', () => {
    expect(titleCase('the bank sets aside $2 billion for a buyback')).toBe(
      'The Bank Sets Aside $2 Billion for a Buyback',
    );
    expect(titleCase('velorane to cut nearly 1,200 jobs and close two plants in France')).toBe(
      'Velorane to Cut Nearly 1,200 Jobs and Close Two Plants in France',
    );
    expect(titleCase('a 15-year plan with year-on-year growth: the details')).toBe(
      'A 15-Year Plan With Year-on-Year Growth: The Details',
    );
    expect(titleCase('the EU and the U.S. set up a fund')).toBe('The EU and the U.S. Set Up a Fund');
  });
});
