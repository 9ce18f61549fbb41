import { quantityHit } from './hit.js';
import { countNoun } from './noun.js';
import type { Quantity } from './quantity.js';
import { readRange } from './range.js';
import { outOf } from './ratio.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** "un ingénieur sur quatre", "un sur quatre": the article measures only there. "une à deux baisses" is a range. */
export function article(scan: Scan, i: number): Hit[] | null {
  const { tokens } = scan;
  const key = tokens[i]!.key;
  if (key !== 'un' && key !== 'une') return null;
  for (let at = i + 1; at < i + 4 && near(tokens[at]); at++) {
    if (tokens[at]!.key === 'sur') {
      const hit = outOf(tokens, i, at, 1);
      const noun = hit ? countNoun(tokens, i + 1, false) : null;
      if (hit && noun?.known) return [{ ...hit, parts: { ...hit.parts, unit: noun.unit } }];
      return hit ? [hit] : null;
    }
  }
  const alone = i === 0 && (tokens.length === 1 || (tokens.length === 2 && tokens[1]!.kind === 'symbol'));
  const numeral = {
    from: i,
    to: i + 1,
    decimal: '1',
    scale: 0,
    decimals: 0,
    words: true,
    approximate: false,
    article: false,
    partitive: false,
    abbreviated: false,
  };
  const one: Quantity = {
    type: 'bare',
    unit: null,
    assumed: false,
    decimal: '1',
    iso: null,
    numeral,
    sign: '',
    from: i,
    to: i + 1,
    numberTo: i + 1,
    noun: null,
    rule: 'number',
  };
  if (alone) return [quantityHit(one)];
  const measured = oneMeasure(scan, i, one);
  if (measured) return [measured];
  if (/^(?:a|ou)$/.test(tokens[i + 1]?.key ?? '')) {
    const range = readRange(scan, one);
    return range ? [range] : null;
  }
  return null;
}

const MEASURED =
  /^(?:litre|kilo|kilogramme|gramme|metre|kilometre|centimetre|tonne|degre|tasse|pied|pouce|mile|hectare|baril|gallon|once|megawatt|gigawatt|demi)$/;

/** "un litre", "un kilo et demi", "un demi-litre" alone: the article measures. */
function oneMeasure(scan: Scan, i: number, one: Quantity): Hit | null {
  const { tokens } = scan;
  if (!scan.short || i > 0 || !MEASURED.test(tokens[i + 1]?.key ?? '')) return null;
  const half = tokens[i + 1]!.key === 'demi';
  const at = half ? i + 2 : i + 1;
  const noun = tokens[at] ? countNoun(tokens.with(at, { ...tokens[at]!, gap: 'space' }), at, false) : null;
  if (!noun?.known || !MEASURED.test(tokens[at]!.key)) return null;
  const more = tokens[noun.to]?.key === 'et' && /^demie?$/.test(tokens[noun.to + 1]?.key ?? '');
  const decimal = half ? '0.5' : more ? '1.5' : '1';
  const to = more ? noun.to + 2 : noun.to;
  return quantityHit({
    ...one,
    type: 'count',
    unit: noun.unit,
    decimal,
    to,
    noun,
    numberTo: at,
    rule: 'count.noun',
  });
}
