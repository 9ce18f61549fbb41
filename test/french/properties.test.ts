import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, splitSentences, toConllu } from '../../src/french/index.js';
import type { Chunk, Sentence } from '../../src/french/types.js';

/** Tokens lie in order inside the sentence, only blanks lie between them, and every span slices back to its form. */
function assertGrounded(sentence: Sentence, source: string): void {
  let at = sentence.start;
  for (const token of sentence.tokens) {
    expect(source.slice(at, token.start)).toMatch(/^[\s\u200b\ufeff]*$/u);
    expect(source.slice(token.start, token.end)).toBe(token.form);
    expect(token.lastWord).toBeGreaterThan(token.firstWord);
    at = token.end;
  }
  expect(source.slice(at, sentence.end)).toMatch(/^[\s\u200b\ufeff]*$/u);
}

function assertTree({ words }: Sentence): void {
  if (words.length === 0) return;
  expect(words.filter((w) => w.head === -1)).toHaveLength(1);
  for (let start = 0; start < words.length; start++) {
    let steps = 0;
    for (let at = start; at !== -1; at = words[at]!.head) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(words.length);
      expect(++steps).toBeLessThanOrEqual(words.length);
    }
  }
}

const piece = fc.constantFrom(
  ...'Le titre recule de 3,4 % mardi . , ; : « » " ( ) — - … ! ? d\' qu’ -t-il a du des aux M. 12 €/kg'.split(
    ' ',
  ),
  '\u00a0',
  '\u202f',
  '\n',
  '\n\n',
  'http://x.y/',
  'a@b.c',
  '😀',
  'e\u0301',
);
const prose = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), prose);

test('any text: sentences are ordered, tokens cover them exactly once, trees are trees', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      for (const span of splitSentences(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, span.start).trim()).toBe('');
        last = span.end;
        const sentence = analyse(text.slice(span.start, span.end), { offset: span.start });
        assertGrounded(sentence, text);
        assertTree(sentence);
      }
      expect(text.slice(last).trim()).toBe('');
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('chunks never break the tree', () => {
  const kinds: Chunk['kind'][] = ['money', 'percent', 'number', 'date', 'duration', 'name', 'term'];
  fc.assert(
    fc.property(prose, fc.array(fc.tuple(fc.nat(80), fc.nat(30), fc.constantFrom(...kinds))), (text, raw) => {
      const chunks = raw.map(([start, length, kind]) => ({ start, end: start + length, kind }));
      const sentence = analyse(text, { chunks });
      assertGrounded(sentence, text);
      assertTree(sentence);
    }),
    { numRuns: 300, seed: 2 },
  );
});

test('a line without end takes linear time', { timeout: 60_000 }, () => {
  const clause = 'Le groupe a vendu, pour 3,4 milliards, sa part du capital et ';
  const seconds = (times: number): number => {
    const start = performance.now();
    expect(analyse(clause.repeat(times)).tokens.length).toBeGreaterThan(13 * times);
    return (performance.now() - start) / 1000;
  };
  seconds(200);
  const short = seconds(400);
  expect(seconds(1600)).toBeLessThan(12 * short + 1);
});

test('CoNLL-U has ten columns and ranges for contractions', () => {
  const text = 'Le cours du titre baisse.';
  const lines = toConllu(analyse(text), text).trimEnd().split('\n');
  expect(lines[0]).toBe(`# text = ${text}`);
  expect(lines.slice(1).every((line) => line.split('\t').length === 10)).toBe(true);
  expect(lines.some((line) => line.startsWith('3-4\tdu\t_'))).toBe(true);
});
