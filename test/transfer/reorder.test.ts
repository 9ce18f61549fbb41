import { expect, test } from 'vitest';
import { readFigures } from '../../src/figures/index.js';
import { analyse } from '../../src/french/index.js';
import { unitsOf } from '../../src/transfer/prepare.js';
import { reorder } from '../../src/transfer/reorder.js';
import { reorderRules } from '../../src/transfer/reorder-rules.js';

function order(text: string) {
  return reorder(unitsOf({ sentence: analyse(text), figures: readFigures(text), terms: [] }), null);
}

test.each(reorderRules.map((rule) => [rule.id, rule.changes, rule.leaves]))('%s', (id, changes, leaves) => {
  expect(order(changes).applied).toContain(id);
  expect(order(leaves).applied).not.toContain(id);
});

test('every unit comes out once', () => {
  const text = 'Les résultats annuels que présentera demain la direction ne les rassurent pas.';
  const units = unitsOf({ sentence: analyse(text), figures: [], terms: [] });
  const { units: ordered } = reorder(units, null);
  expect(new Set(ordered)).toEqual(new Set(units));
});
