import type { Quantity } from './quantity.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** Adjectives that make "un dollar" the currency itself: "un dollar fort". */
const CURRENCY_STATE =
  /^(?:fort|faible|cher|numerique|digital|stable|solide|surevalue|trop|plus|moins|unique)$/;

/**
 * Whether a quantity with a unit is none: a clock time in words ("à 9 heures"), "24 heures sur 24", "zéro défaut", "à deux
 * vitesses", "un dollar fort".
 */
export function idiom(tokens: Token[], quantity: Quantity): boolean {
  const { numeral } = quantity;
  const before = tokens[quantity.from]!.gap === 'line' ? undefined : tokens[quantity.from - 1];
  const next = tokens[quantity.to];
  if (quantity.type === 'duration') {
    if (near(next) && next.key === 'sur' && tokens[quantity.to + 1]?.key === tokens[quantity.from]!.key)
      return true;
    if (next?.text === '/' && next.gap === 'none') return true;
    return clock(tokens, quantity, before);
  }
  if (quantity.type === 'money')
    return (
      numeral.decimal === '1' &&
      numeral.words &&
      near(next) &&
      CURRENCY_STATE.test(next.key) &&
      !(next.key === 'plus' || next.key === 'moins' ? tokens[quantity.to + 1]?.key === 'tot' : false)
    );
  if (quantity.type !== 'count' || !quantity.noun) return false;
  const noun = tokens[quantity.noun.from]!.key;
  if (numeral.words && numeral.decimal === '0') return quantity.unit !== 'degrees';
  if (
    numeral.words &&
    before &&
    (before.low === 'à' || before.key === 'en') &&
    /^(?:chiffres?|vitesses?|mots?|temps|pas|mains?|tours?|niveaux)$/.test(noun)
  )
    return true;
  return noun === 'chiffres' && before?.low === 'à';
}

/** "à 9 heures", "vers 15 heures", "dès 7 heures": an hour of the day after such a preposition, unless "de" follows. */
function clock(tokens: Token[], quantity: Quantity, before: Token | undefined): boolean {
  const hour = /^PT(\d+(?:\.\d+)?)H(?:\d+M)?$/.exec(quantity.iso ?? '');
  if (!hour || Number(hour[1]) > 24) return false;
  if (quantity.numeral.decimals === 2 && !quantity.numeral.words) return true;
  if (!before || !(before.low === 'à' || /^(?:vers|des|avant|jusqu'a|entre)$/.test(before.key))) return false;
  if (before.key === 'a' && tokens[quantity.from - 2]?.key === 'y') return false;
  const next = tokens[quantity.to];
  return !(near(next) && (next.low === 'de' || next.low === "d'"));
}
