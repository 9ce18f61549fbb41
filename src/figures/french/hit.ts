import type { Quantity } from './quantity.js';
import type { Hit } from './scan.js';

/** A quantity as a hit; a duration's value is its ISO form. */
export function quantityHit(quantity: Quantity, more: Partial<Hit> = {}): Hit {
  const { numeral } = quantity;
  const type = quantity.type === 'bare' ? 'count' : quantity.type;
  return {
    type,
    unit: quantity.type === 'duration' ? null : quantity.unit,
    value: quantity.iso ?? Number(quantity.decimal),
    range: null,
    from: quantity.from,
    to: quantity.to,
    numberFrom: quantity.from,
    numberTo: quantity.numberTo,
    noun: quantity.noun,
    rule: quantity.rule,
    scale: numeral.scale,
    decimals: numeral.decimals,
    words: numeral.words,
    sign: quantity.sign,
    ...(quantity.assumed ? { assumed: true } : {}),
    ...(numeral.approximate ? { qualifier: 'about' as const } : {}),
    ...more,
  };
}

/** A bare quantity that takes type and unit from another figure. */
export function borrow(quantity: Quantity, from: Hit | Quantity, more: Partial<Hit> = {}): Hit {
  return quantityHit(
    { ...quantity, type: from.type, unit: from.unit, rule: `${from.rule}.elliptic` },
    { elliptic: true, ...more },
  );
}
