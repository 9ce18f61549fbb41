import type { Quantity } from './quantity.js';
import type { Token } from './token.js';
import { LABELS, MONTHS } from './words.js';

/**
 * Whether a bare number names something instead of measuring it: "article 49.3", "CAC 40", "Solvabilité 2", "G7", "75008
 * Paris", "n° 12", a footnote mark, a list number.
 */
export function isLabel(tokens: Token[], quantity: Quantity): boolean {
  const { from } = quantity;
  const token = tokens[from]!;
  const before = tokens[from - 1];
  const next = tokens[quantity.to];
  if (
    next &&
    next.gap === 'none' &&
    (next.kind === 'word' || next.kind === 'mixed') &&
    !quantity.numeral.abbreviated
  )
    return true;
  if (next?.gap === 'hyphen') return true;
  if (!before || token.gap === 'line') {
    // "1. Résultats", "2) Perspectives": an item's number
    return (
      next !== undefined &&
      (next.text === '.' || next.text === ')') &&
      next.gap === 'none' &&
      token.kind === 'number' &&
      tokens[quantity.to + 1] !== undefined
    );
  }
  if (token.gap === 'hyphen') return true;
  if (before.kind === 'mixed' || before.kind === 'other')
    return token.gap !== 'space' || before.kind === 'mixed';
  if (before.kind === 'symbol') {
    if (/^[°ºª#§@]$/.test(before.text)) return true;
    if (
      before.text === '&' ||
      (before.text === '/' && token.gap === 'none') ||
      (before.text === '[' && next?.text === ']')
    )
      return true;
    return false;
  }
  if (before.kind !== 'word') return false;
  if (LABELS.has(before.key)) return true;
  return (
    before.capital &&
    token.gap !== 'none' &&
    before.text.length > 1 &&
    !(before.key in MONTHS) &&
    !sentenceOpener(tokens, from - 1) &&
    quantity.numeral.scale === 0 &&
    !quantity.numeral.words
  );
}

/** A capital at the start of a sentence is grammar, not a name; longer words only, so that "CAC" stays a name. */
function sentenceOpener(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  const first = before === undefined || tokens[i]!.gap === 'line' || /^[.!?«"“]$/.test(before.text);
  // "Comptez 20 euros": an imperative asks
  if (first && /[a-z]{3}ez$/.test(tokens[i]!.key)) return true;
  return (
    first &&
    /^(?:dont|soit|contre|environ|pres|plus|moins|apres|avec|pour|sur|de|a|dans|entre|et|ou)$/.test(
      tokens[i]!.key,
    )
  );
}
