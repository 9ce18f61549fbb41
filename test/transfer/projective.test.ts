import { expect, test } from 'vitest';
import { makeProjective } from '../../src/transfer/projective.js';
import type { Unit } from '../../src/transfer/units.js';

function heads(...given: number[]): number[] {
  const units = given.map((head) => ({ head }) as Unit);
  makeProjective(units);
  return units.map((u) => u.head);
}

test('a crossing arc is lifted to the governor of its governor', () => {
  // 3 hangs on 1 across 2, which hangs on 0.
  expect(heads(-1, 0, 0, 1)).toEqual([-1, 0, 0, 0]);
});

test('an arc across the root ends at the root', () => {
  expect(heads(1, -1, 0)).toEqual([1, -1, 1]);
  expect(heads(2, -1, 1)).toEqual([1, -1, 1]);
});

test('projective trees stay as they are', () => {
  expect(heads(1, 2, -1, 4, 2)).toEqual([1, 2, -1, 4, 2]);
  expect(heads()).toEqual([]);
});
