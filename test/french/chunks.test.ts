import { expect, test } from 'vitest';
import { explainSentence } from '../../src/french/explain.js';
import { analyse } from '../../src/french/index.js';
import type { Chunk, Sentence } from '../../src/french/types.js';

const chunk = (text: string, part: string, kind: Chunk['kind']): Chunk => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, kind };
};

/** `word→head:relation` for the words of a part of the text. */
const arcs = ({ words }: Sentence, from: number, to: number): string[] =>
  words
    .filter((w) => w.start >= from && w.end <= to)
    .map((w) => `${w.form}→${w.head < 0 ? '' : words[w.head]!.form}:${w.deprel}`);

test.each<[string, string, Chunk['kind'], string[]]>([
  [
    'Le coût atteint 3,4 milliards d’euros.',
    '3,4 milliards d’euros',
    'money',
    ['3,4→milliards:nummod', 'milliards→atteint:obj', 'd’→euros:case', 'euros→milliards:nmod'],
  ],
  [
    'Il part mardi 28 octobre 2025.',
    'mardi 28 octobre 2025',
    'date',
    ['mardi→part:obl:mod', '28→mardi:nmod', 'octobre→28:nmod', '2025→octobre:nmod'],
  ],
  ['La marge vise 2 à 3 %.', '2 à 3 %', 'percent', ['2→%:nummod', 'à→3:case', '3→2:nmod', '%→vise:obj']],
  [
    'Le rachat de Provex Bio France plaît.',
    'Provex Bio France',
    'name',
    ['Provex→rachat:nmod', 'Bio→Provex:flat:name', 'France→Provex:flat:name'],
  ],
])('%s keeps %s together', (text, part, kind, expected) => {
  const span = chunk(text, part, kind);
  expect(arcs(analyse(text, { chunks: [span] }), span.start, span.end)).toEqual(expected);
});

test('outside words attach to the head of a chunk only', () => {
  const text = 'Le chiffre d’affaires du groupe Orvane a reculé de 3 %.';
  const span = chunk(text, 'chiffre d’affaires', 'term');
  const { words } = analyse(text, { chunks: [span] });
  const inside = words.filter((w) => w.start >= span.start && w.end <= span.end);
  const outside = words.filter((w) => !inside.includes(w) && w.head >= 0 && inside.includes(words[w.head]!));
  expect(new Set(outside.map((w) => words[w.head]!.form))).toEqual(new Set(['chiffre']));
});

test('offset moves tokens, words and chunks alike', () => {
  const chunks: Chunk[] = [{ start: 8, end: 11, kind: 'percent' }];
  const sentence = analyse('Un gain 3 %.', { offset: 100, chunks });
  expect(sentence.start).toBe(100);
  expect(sentence.tokens[0]).toMatchObject({ start: 100, end: 102 });
  expect(sentence.chunks).toEqual([{ start: 108, end: 111, kind: 'percent' }]);
});

test('an explanation shows the words and the tree', () => {
  const text = explainSentence(analyse('Le titre recule.'));
  expect(text).toContain('└─ recule VERB root');
  expect(text).toMatch(/titre\s+NOUN\s+Masc Sing\s+titre\s+nsubj ← recule 3/);
});
