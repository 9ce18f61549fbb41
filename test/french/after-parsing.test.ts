import { expect, test } from 'vitest';
import { amountsLeaveObjects } from '../../src/french/chunks/after-parsing.js';
import type { ChunkRange } from '../../src/french/chunks/ranges.js';
import { READING_CLASSES } from '../../src/french/lexicon/lexicon.js';

/** Head and relation of the word `at` of a parsed sentence, written `lemma/TAG/head/relation …`, after the rule. */
function arcAfter(text: string, ranges: ChunkRange[], at: number): string {
  const words = text.split(' ').map((w) => w.split('/'));
  const tree = { heads: words.map((w) => Number(w[2])), relations: words.map((w) => w[3]!) };
  const input = words.map(([lemma, tag]) => ({
    form: lemma!,
    lemma: lemma!,
    tag: READING_CLASSES.indexOf(tag as 'ADP'),
    feats: '',
    cluster: 0,
  }));
  amountsLeaveObjects(tree, input, ranges);
  return `${tree.heads[at]} ${tree.relations[at]}`;
}

const CASH = 'caisse/NOUN/1/nsubj relever/VERB.Fin/-1/root lundi/NOUN/1/obl:mod de/ADP/5/case';
const RANGES: ChunkRange[] = [
  { from: 2, to: 3, kind: 'date' },
  { from: 4, to: 6, kind: 'percent' },
];

test.each([
  [
    'a bare noun with its article',
    `${CASH} 12/NUM/5/nummod %/SYM/2/nmod le/DET/7/det taux/NOUN/5/appos`,
    '1 obj',
  ],
  ['a time', `${CASH} 12/NUM/5/nummod %/SYM/2/nmod le/DET/7/det mois/NOUN/5/appos`, '5 appos'],
  [
    'a noun with a preposition',
    `${CASH} 12/NUM/5/nummod %/SYM/2/nmod le/DET/7/det taux/NOUN/5/nmod à/ADP/7/case`,
    '5 nmod',
  ],
])('behind an amount of change, %s', (_, text, expected) => {
  expect(arcAfter(text, RANGES, 7)).toBe(expected);
});

test('a verb that has its object keeps it', () => {
  const text =
    'il/PRON/2/nsubj le/PRON/2/obj relever/VERB.Fin/-1/root de/ADP/5/case 12/NUM/5/nummod %/SYM/2/obl le/DET/7/det taux/NOUN/5/appos';
  expect(arcAfter(text, [{ from: 4, to: 6, kind: 'percent' }], 7)).toBe('5 appos');
});
