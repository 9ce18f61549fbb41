import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortFew } from '../src/util/sort-few.js';

test('sorts as `sort` does, equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat())), (items) => {
      expect(sortFew([...items], ([key]) => key)).toEqual([...items].sort(([a], [b]) => a - b));
    }),
  );
});
