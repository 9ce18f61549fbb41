import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/french/index.js';
import { readConllu } from '../../src/tools/french/conllu-read.js';
import { countSentence, noCounts, type Scores, scoresOf } from '../../src/tools/french/score.js';

function measure(name: string): Scores {
  const counts = noCounts();
  for (const gold of readConllu(path.join(import.meta.dirname, 'gold', `${name}.conllu`))) {
    const { tokens, words } = analyse(gold.text);
    countSentence(counts, gold, { text: gold.text, tokens, words });
  }
  return scoresOf(counts);
}

test('finance sentences never trained on keep their accuracy', () => {
  const scores = measure('finance-test');
  expect(scores.tokens).toBe(100);
  expect(scores.words).toBeGreaterThanOrEqual(99.5);
  expect(scores.upos).toBeGreaterThanOrEqual(97.5);
  expect(scores.lemma).toBeGreaterThanOrEqual(99);
  expect(scores.las).toBeGreaterThanOrEqual(88);
});

test('the gold trees are trees', () => {
  for (const name of ['finance-dev', 'finance-test', 'homographs'])
    for (const { words, text } of readConllu(path.join(import.meta.dirname, 'gold', `${name}.conllu`))) {
      expect(
        words.filter((w) => w.head < 0).map((w) => w.deprel),
        text,
      ).toEqual(['root']);
      for (const word of words) {
        let steps = 0;
        for (let at = word.head; at >= 0; at = words[at]!.head)
          expect(++steps, text).toBeLessThan(words.length);
      }
    }
});
