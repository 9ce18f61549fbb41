import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/figures/index.js';

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];
const BELGIAN: Record<number, string> = { 7: 'septante', 8: 'huitante', 9: 'nonante' };

/** French words of a whole number below a billion; `belgian` counts in tens all the way. */
function words(n: number, belgian = false): string {
  if (n < 17) return UNITS[n]!;
  if (n < 20) return `dix-${UNITS[n - 10]}`;
  if (n < 100) {
    const ten = Math.floor(n / 10);
    if (belgian && BELGIAN[ten]) {
      const unit = n % 10;
      return BELGIAN[ten]! + (unit === 0 ? '' : unit === 1 ? ' et un' : `-${UNITS[unit]}`);
    }
    const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
    if (rest === 0) return ten === 8 ? 'quatre-vingts' : TENS[ten]!;
    if ((rest === 1 || rest === 11) && ten < 8) return `${TENS[ten]} et ${words(rest)}`;
    return `${TENS[ten]}-${words(rest)}`;
  }
  if (n < 1000) {
    const hundreds = Math.floor(n / 100);
    const rest = n % 100;
    const head = hundreds === 1 ? 'cent' : `${words(hundreds)} cent${rest === 0 ? 's' : ''}`;
    return rest === 0 ? head : `${head} ${words(rest, belgian)}`;
  }
  if (n < 1e6) {
    const thousands = Math.floor(n / 1000);
    const rest = n % 1000;
    const head =
      thousands === 1 ? 'mille' : `${words(thousands, belgian).replace(/(cent|vingt)s$/, '$1')} mille`;
    return rest === 0 ? head : `${head} ${words(rest, belgian)}`;
  }
  const millions = Math.floor(n / 1e6);
  const rest = n % 1e6;
  const head = `${words(millions, belgian)} million${millions > 1 ? 's' : ''}`;
  return rest === 0 ? head : `${head} ${words(rest, belgian)}`;
}

const SPACES = [' ', '\u00a0', '\u202f', '\u2009', '.'];
const grouped = (n: string, by: string) => n.replace(/\B(?=(\d{3})+$)/g, by);

describe('what is written is read back', () => {
  it('numbers in words, in French and Belgian counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), fc.boolean(), (n, belgian) => {
        const [figure, ...more] = readFigures(words(n, belgian));
        expect([figure?.value, more.length]).toEqual([n, 0]);
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it('amounts in digits, whatever the separators, scale and currency form', () => {
    const forms: [string, number, string][] = [
      [' €', 0, 'EUR'],
      ['€', 0, 'EUR'],
      [' euros', 0, 'EUR'],
      [" millions d'euros", 6, 'EUR'],
      [' M€', 6, 'EUR'],
      [' Md€', 9, 'EUR'],
      [' milliards de dollars', 9, 'USD'],
      [' MUSD', 6, 'USD'],
      [' francs suisses', 0, 'CHF'],
      [' Mds€', 9, 'EUR'],
      [' k€', 3, 'EUR'],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...SPACES),
        fc.constantFrom(...forms),
        (whole, cents, by, [suffix, power, unit]) => {
          const fraction = cents === 0 ? '' : `,${String(cents).padStart(2, '0')}`;
          const printed = `${grouped(String(whole), by)}${fraction}${suffix}`;
          const exact = Number(`${whole}.${String(cents).padStart(2, '0')}e${power}`);
          const [figure] = readFigures(printed);
          expect([printed, figure?.value, figure?.unit, figure?.quote]).toEqual([
            printed,
            exact,
            unit,
            printed,
          ]);
        },
      ),
      { numRuns: 800, seed: 11 },
    );
  });

  it('full dates', () => {
    const months =
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
          const long = `${day === 1 ? '1er' : day} ${months[month - 1]} ${year}`;
          const short = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
          for (const text of [long, short, iso]) expect(readFigures(text).map((f) => f.value)).toEqual([iso]);
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});

const PIECES = [
  'plus de 2,4 milliards de dollars',
  'près de 9 %',
  'entre 2 et 3 ans',
  'mardi 28 octobre',
  'un tiers',
  'a doublé',
  '640 salariés',
  'le CAC 40',
  'article 49.3',
  'contre 815',
  'il y a six mois',
  '1er janvier',
  'T3 2025',
  '(18,9)',
  'trois des cinq sites',
  ', ',
  '. ',
  ' et ',
  ' de ',
  ' à ',
  'un',
  '«',
  '12',
  '3,5',
  'millions',
  'vingt',
  'cent',
  '%',
  '€',
  '-',
  '\n',
  '|',
  'deux fois plus',
  'numéro 1 mondial',
  '5G',
  '😀',
  'é',
];
const noise = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 25 })
  .map((a) => a.join(' '));

describe('spans', () => {
  it('are slices of the text, in order, without overlap; value or range, never both', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let end = 0;
        for (const figure of readFigures(text, { published: '2026-03-10' })) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.value === null || figure.range === null).toBe(true);
          if (figure.number) {
            expect(figure.number.start).toBeGreaterThanOrEqual(figure.start);
            expect(figure.number.end).toBeLessThanOrEqual(figure.end);
          }
          end = figure.end;
        }
      }),
      { numRuns: 1500, seed: 5 },
    );
  });

  it('shift by exactly the length of a paragraph put before', () => {
    const prefix = 'Le conseil se réunira prochainement, selon un proche du dossier.\n\n';
    fc.assert(
      fc.property(noise, (tail) => {
        const text = `Selon le groupe, ${tail.replaceAll('|', ' ')}`;
        const context = { published: '2026-03-10' };
        // a text of several blocks is read as a document, so both sides must be one
        const plain = readFigures(`Le conseil.\n\n${text}`, context).map((f) => ({
          ...f,
          start: f.start - 13,
          end: f.end - 13,
          number: undefined,
          noun: undefined,
        }));
        const moved = readFigures(prefix + text, context).map((f) => ({
          ...f,
          start: f.start - prefix.length,
          end: f.end - prefix.length,
          number: undefined,
          noun: undefined,
        }));
        expect(moved).toEqual(plain);
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});

describe('time', () => {
  const took = (text: string) => {
    const start = performance.now();
    readFigures(text, { published: '2026-03-10' });
    return performance.now() - start;
  };

  it('is linear in texts of any shape', () => {
    for (const piece of [
      '1, ',
      '12 et ',
      'un ',
      'vingt ',
      'de 1 à ',
      'entre ',
      '1 000 ',
      'cent mille ',
      '((((',
      '- ',
      '| a | 1 |\n',
      '1/',
      '9'.repeat(8),
      'd’',
      'millions ',
      'plus de ',
      'deux cents ',
      'mardi ',
      '1-',
      'troisième ',
    ]) {
      const small = piece.repeat(Math.ceil(6_000 / piece.length));
      took(small);
      const one = Math.min(took(small), took(small));
      const four = Math.min(took(small.repeat(4)), took(small.repeat(4)));
      expect(four, JSON.stringify(piece)).toBeLessThan(Math.max(250, one * 12));
    }
  });
});
