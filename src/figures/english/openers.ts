import type { Token } from './token.js';

/** Every word a figure can start with; one look-up rules most words out. */
const OPENERS = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety a an half quarter minus
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth hundredth
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
  the last next this previous prior preceding following current coming yesterday tomorrow
  year month week day decade yearend midyear early late mid end beginning start middle close midway
  fiscal financial fy final spring summer autumn fall winter
  double doubled doubles doubling triple tripled triples tripling treble trebled trebles trebling quadruple quadrupled
  quadruples quadrupling quintuple quintupled quintuples quintupling halve halved halves halving
  twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold hundredfold twice thrice
  no number largest biggest leading top`.split(/\s+/),
);

/** Whether a rule may find a figure at this token: a digit or symbol, an opening word, a currency code before a number. */
export function opens(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word')
    return token.kind !== 'opaque' && (token.kind !== 'symbol' || token.text !== ',');
  if (OPENERS.has(token.low)) return true;
  return token.capital && token.text.length <= 4 && (next?.kind === 'number' || next?.text === '$');
}
