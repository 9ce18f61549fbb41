import { expect, test } from 'vitest';
import { joinModels } from '../../src/tools/french/ensemble.js';
import { Perceptron } from '../../src/tools/french/perceptron.js';

const score = (model: Perceptron, feature: number): number[] => {
  const scores = new Float32Array(2);
  model.score(Int32Array.of(feature), 1, scores);
  return [...scores];
};

/** A model that saw one decision with the feature. */
function trained(feature: number, good: number, bad: number, times = 1): Perceptron {
  const model = new Perceptron(2);
  for (let i = 0; i < times; i++) model.update(Int32Array.of(feature), 1, good, bad);
  for (let i = 0; i < 3; i++) model.tick();
  model.average();
  return model;
}

test('joined models weigh every feature by the mean of their weights', () => {
  const joined = joinModels([trained(7, 0, 1, 3), trained(7, 0, 1), trained(9, 1, 0)]);
  expect(score(joined, 7)[0]).toBeCloseTo((3 * 0.75 + 0.75) / 3);
  expect(score(joined, 7)[1]).toBeCloseTo(-(3 * 0.75 + 0.75) / 3);
  expect(score(joined, 9)[1]).toBeCloseTo(0.75 / 3);
  expect(score(joined, 8)).toEqual([0, 0]);
});

test('updates of joined models add up, and features come in the order of their hashes', () => {
  const joined = joinModels([trained(9, 0, 1), trained(-7, 0, 1), trained(9, 0, 1)]);
  expect([...joined.entries(1)].map(([hash]) => hash)).toEqual([-7, 9]);
  expect([...joined.entries(3)].map(([hash]) => hash)).toEqual([9]);
});

test('no model joins nothing', () => {
  expect(() => joinModels([])).toThrow('Unexpected empty list of models, expected one at least');
});

test('a model keeps its weights when its table grows', () => {
  const model = new Perceptron(2);
  for (let hash = 0; hash < 70_000; hash++) model.add(Int32Array.of(hash * 7919), 1, hash % 2, 1);
  for (const hash of [0, 1, 34_567, 69_999])
    expect(score(model, hash * 7919)).toEqual(hash % 2 === 0 ? [1, 0] : [0, 1]);
});
