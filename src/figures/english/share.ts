import { table } from '../../util/table.js';
import { readNumeral } from './numeral.js';
import { type Found, type ReaderState, ratioFound } from './rule.js';
import type { Token } from './token.js';

const PARTS = table<number>({
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
});
/** Words before "a third" that make a share of it. */
const APPROXIMATE =
  /^(?:by|about|nearly|almost|than|over|around|roughly|some|least|only|just|approximately|exactly|barely|under)$/;
/** Words after "a third" that an ordinal never has before its noun. */
const AFTER_SHARE =
  /^(?:of|less|more|lower|higher|fewer|cheaper|smaller|larger|in|since|from|over|to|and|during|this|last|on|as|who|which|was|were|is|are|will|by|have|has|had)$/;
const COMPARED = /^(?:less|more|lower|higher|fewer|cheaper|smaller|larger)$/;
/** What a quarter of the year is followed by. */
const AFTER_PERIOD = /^(?:growth|decline|fiscal|recession|expansion|contraction|losses|19\d\d|20\d\d)$/;

/** A fraction of a whole and the token after it: "one-third", "three-quarters", "half", "a fifth", "1/3". */
export function fractionAt(
  tokens: Token[],
  i: number,
): { value: number; to: number; part: number; count: number } | null {
  const token = tokens[i];
  if (token.low === 'half') return { value: 0.5, to: i + 1, part: 2, count: 1 };
  if (token.kind === 'number' && tokens[i + 1]?.text === '/' && tokens[i + 1].gap === 'none') {
    const low = tokens[i + 2];
    if (low?.kind !== 'number' || low.gap !== 'none' || tokens[i + 3]?.text === '/') return null;
    const [n, d] = [Number(token.decimal), Number(low.decimal)];
    return n > 0 && n < d && d <= 20 && Number.isInteger(n)
      ? { value: n / d, to: i + 3, part: d, count: n }
      : null;
  }
  const article = token.low === 'a' || token.low === 'an';
  const number = article ? null : readNumeral(tokens, i);
  if (!article && (!number || number.scale > 0 || Number(number.decimal) > 20)) return null;
  const at = number ? number.to : i + 1;
  const count = number ? Number(number.decimal) : 1;
  const noun = tokens[at];
  if (!noun || noun.gap === 'line' || noun.gap === 'none') return null;
  const singular = count > 1 ? noun.low.replace(/s$/, '') : noun.low;
  if (count > 1 && !noun.low.endsWith('s')) return null;
  const part = PARTS[singular] ?? (singular === 'halve' ? 2 : 0);
  return part && count < part ? { value: count / part, to: at + 1, part, count } : null;
}

/** Fractions that say a share: "half of them", "two-thirds of its sales", "fell by a third", "one-fifth less". */
export function readShare(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  if (tokens[i].low === 'half') return half(state, i);
  const fraction = fractionAt(tokens, i);
  if (!fraction || !isShare(tokens, i, fraction)) return null;
  return ratioFound(i, fraction.to, fraction.value, 'fraction', shareDirection(tokens[fraction.to]));
}

/** Whether a fraction is one: not an ordinal ("a third plant"), not a quarter of the year ("three quarters running"). */
function isShare(
  tokens: Token[],
  i: number,
  { to, part, count }: { to: number; part: number; count: number },
): boolean {
  const printed = tokens[i].kind === 'number' && tokens[i + 1].text === '/';
  if (printed || (tokens[to - 1].gap === 'hyphen' && count > 1)) return true;
  const before = tokens[i - 1]?.low ?? '';
  const line = tokens[to] && tokens[to].gap !== 'line' ? tokens[to] : undefined;
  const next = line?.kind === 'word' ? line.low : '';
  const approximate = APPROXIMATE.test(before);
  const article = tokens[i].low === 'a' || tokens[i].low === 'an';
  if (/^quarters?$/.test(tokens[to - 1].low)) {
    if (next === 'of')
      return !AFTER_PERIOD.test(tokens[to + 1]?.low ?? '') && !/^(?:first|last|past|next)$/.test(before);
    if (tokens[to - 1].gap === 'hyphen') return true;
    return article && approximate && !/^(?:century|point|hour|million|billion|earlier|ago|later)$/.test(next);
  }
  if (count > 1) return part <= 4 || next === '' || AFTER_SHARE.test(next);
  if (next !== '' && !AFTER_SHARE.test(next))
    return approximate && before !== 'only' && !/s$/.test(tokens[to].low) && part > 4;
  return !article || next === 'of' || approximate || COMPARED.test(next) || before === 'to';
}

function shareDirection(next: Token | undefined): 'up' | 'down' | undefined {
  if (!next || next.gap === 'line') return undefined;
  if (/^(?:less|lower|fewer|cheaper|smaller)$/.test(next.low)) return 'down';
  return /^(?:more|higher|larger)$/.test(next.low) ? 'up' : undefined;
}

/** "half": not in "first half", "half-hearted", "half past", "two and a half". */
function half(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before && tokens[i].gap !== 'line') {
    if (tokens[i].gap === 'hyphen' && before.low !== 'one' && before.low !== 'a') return null;
    if (
      /^(?:first|second|1st|2nd|final|latter|last|this|next|previous|back|later|each|every|per|opening|closing|better|current|coming)$/.test(
        before.low,
      )
    )
      return null;
    if (before.low === 'a' && tokens[i - 2]?.low === 'and') return null;
    if (before.low === 'the' && next?.low !== 'of') return null;
  }
  if (next && next.gap === 'hyphen') return null;
  if (
    next &&
    next.gap !== 'line' &&
    /^(?:past|time|term|year|yearly|hearted|way|day|hour|hours|brother|sister|dozen)$/.test(next.low)
  )
    return null;
  // "half as many": twice as few, like its French counterpart.
  if (
    next?.low === 'as' &&
    /^(?:many|much|big|large|high|fast|expensive|likely|long)$/.test(tokens[i + 2]?.low ?? '')
  ) {
    return ratioFound(i, i + 3, 2, 'half-as', 'down');
  }
  const cut = before?.low === 'in' && tokens[i].gap === 'space';
  const from = /^(?:one|a)$/.test(before?.low ?? '') && tokens[i].gap !== 'line' ? i - 1 : i;
  return ratioFound(from, i + 1, 0.5, 'fraction', cut ? 'down' : shareDirection(next));
}
