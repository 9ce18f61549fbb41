import { expect, test } from 'vitest';
import { kneserNey } from '../../src/tools/mt/kneser-ney.js';
import { LanguageModel } from '../../src/transfer/language-model.js';

const BOS = 0;
const EOS = 1;

function train(sentences: number[][]): LanguageModel {
  const text = sentences.flatMap((s) => [BOS, BOS, BOS, ...s, EOS]);
  return new LanguageModel(
    kneserNey(Uint16Array.from(text), 8, { bos: BOS, eos: EOS, minCounts: [1, 1, 1] }),
  );
}

const lm = train([
  [2, 3, 4],
  [2, 3, 4],
  [2, 3, 5],
  [6, 3, 4],
]);

test('a seen continuation is likelier than an unseen one', () => {
  const state = lm.state(BOS, 2, 3);
  expect(lm.score(state, 4)).toBeGreaterThan(lm.score(state, 5));
  expect(lm.score(state, 5)).toBeGreaterThan(lm.score(state, 6));
});

test('an unseen context backs off to what it ends in', () => {
  expect(lm.score(lm.state(7, 7, 3), 4)).toBeGreaterThan(lm.score(lm.state(7, 7, 3), 6));
});

test('both ways of scoring agree', () => {
  for (const word of [2, 3, 4, 5, 6, 7]) {
    expect(lm.scoreAfter(2, 3, 4, word)).toBeCloseTo(lm.score(lm.state(2, 3, 4), word), 5);
  }
});

test('probabilities after a context add up to about one', () => {
  const state = lm.state(BOS, BOS, 2);
  let sum = 0;
  for (let word = 0; word < 8; word++) sum += Math.exp(lm.score(state, word));
  expect(sum).toBeGreaterThan(0.8);
  expect(sum).toBeLessThan(1.2);
});
