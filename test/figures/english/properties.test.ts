import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWord } from '../../../src/english/index.js';
import { readEnglishFigures } from '../../../src/figures/english/index.js';

const context = { published: '2025-10-29' };
const values = (text: string): unknown[] =>
  readEnglishFigures(text, context).map((figure) => figure.range ?? figure.value);

const whole = fc.integer({ min: 2, max: 999_999 });
const cents = fc.integer({ min: 100, max: 99_999 }).map((n) => n / 100);
const scale = fc.constantFrom(['million', 1e6], ['billion', 1e9], ['trillion', 1e12]) as fc.Arbitrary<
  [string, number]
>;

describe('a written value reads back', () => {
  it('whole numbers in digits and words', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(values(`${n.toLocaleString('en-US')} shares`)).toEqual([n]);
        expect(values(`${numberWord(n)} shares`)).toEqual([n]);
        expect(values(`€${n.toLocaleString('en-US')}`)).toEqual([n]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('scaled money, exactly', () => {
    fc.assert(
      fc.property(cents, scale, (amount, [name, power]) => {
        const expected = Number(`${amount}e${Math.log10(power)}`);
        for (const text of [
          `$${amount} ${name}`,
          `${amount} ${name} euros`,
          `US$${amount} ${name}`,
          `GBP ${amount} ${name}`,
        ]) {
          expect(values(text)).toEqual([expected]);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('percentages and their ranges', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(values(`${a}%`)).toEqual([a]);
        expect(values(`${a} percentage points`)).toEqual([a]);
        if (a < b) expect(values(`${a}% to ${b}%`)).toEqual([[a, b]]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('every day of a year, in four styles', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    for (let time = Date.UTC(2025, 0, 1); time < Date.UTC(2026, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const iso = date.toISOString().slice(0, 10);
      const [day, month] = [date.getUTCDate(), months[date.getUTCMonth()]];
      for (const text of [
        `${month} ${day}, 2025`,
        `${day} ${month} 2025`,
        iso,
        `${date.getUTCMonth() + 1}/${day}/2025`,
      ]) {
        expect(values(text)).toEqual([iso]);
      }
    }
  });
});

const piece = fc.constantFrom(
  'Velorane sold 34 million of the 60 million euros of bonds. ',
  'Sales rose 12% to $3.4 billion, against $3.0 billion a year earlier. ',
  'It will cut nearly 1,200 jobs by the end of the first half of 2027. ',
  'The CAC 40 lost 66.87 points to 7,989.12. ',
  'Two-thirds of its 27 members, aged at least 58, left on Tuesday, October 28. ',
  'The margin fell by a quarter of a point under the seven-year plan. ',
  'Shares (+2.9%) doubled; one in four funds sold. ',
  '“So far,” he said. ',
  '- 15 MW\n',
);
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

describe('spans', () => {
  it('quote the text, sorted, without overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const figure of readEnglishFigures(source, context)) {
          expect(source.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('shift with a prefix', () => {
    const prefix = 'Nothing was said here.\n\n';
    fc.assert(
      fc.property(text, (source) => {
        const moved = readEnglishFigures(prefix + source, context);
        const plain = readEnglishFigures(source, context);
        expect(moved.map((figure) => [figure.start - prefix.length, figure.quote, figure.value])).toEqual(
          plain.map((figure) => [figure.start, figure.quote, figure.value]),
        );
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('survive any text', () => {
    const unit = fc.constantFrom(
      ...'019.,-–%$€£ \n()/:\'"aAhnortwe[]+#°'.split(''),
      ' million',
      ' to ',
      ' half',
      ' May ',
      ' one',
      ' third',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (source) => {
        for (const figure of readEnglishFigures(source, context)) {
          expect(source.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.value !== null || figure.range !== null || figure.unresolved === true).toBe(true);
          if (typeof figure.value === 'number') expect(Number.isFinite(figure.value)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

describe('time', () => {
  it('is linear in the text, whatever its shape', () => {
    const shapes = [
      '1 ',
      '1,',
      '1.',
      '1-',
      'one ',
      'a.',
      'two hundred and ',
      '(',
      '$',
      '% ',
      'May ',
      'from 1 to ',
      'Abc-',
      '1 to ',
      '1 and ',
      'more than ',
    ];
    const measure = (source: string): number => {
      const start = performance.now();
      readEnglishFigures(source, context);
      return performance.now() - start;
    };
    for (const shape of shapes) {
      measure(shape.repeat(1000));
      const time = Math.min(measure(shape.repeat(20_000)), measure(shape.repeat(20_000)));
      // About 20,000 tokens: far under a second unless some rule looks at the whole text again and again.
      expect([shape, time < 1500]).toEqual([shape, true]);
    }
  });
});
