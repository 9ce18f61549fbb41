import { table } from '../../english/table.js';
import { readNumeral } from './numeral.js';
import { type Found, type ReaderState, wordsAt } from './rule.js';
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
/** Verbs of multiplication: factor and direction, by stem. */
const FACTORS = table<[number, 'up' | 'down']>({
  double: [2, 'up'],
  triple: [3, 'up'],
  treble: [3, 'up'],
  quadruple: [4, 'up'],
  quintuple: [5, 'up'],
  halve: [2, 'down'],
});
const SHARE_BEFORE =
  /^(?:by|about|nearly|almost|than|over|around|roughly|some|least|only|just|approximately|other|another|exactly|barely|under|to|up)$/;
const QUANTIFIED =
  /^(?:the|its|their|his|her|our|as|what|that|those|more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster|cheaper|longer|over|earnings|ebitda|ebit|sales|revenue|revenues|profit|profits|turnover|book|gdp|expected|last|this|previous|forward|current|annual|estimated|net|trailing|cash|subscribed|oversubscribed|of|its|leverage|debt)$/;

function ratio(from: number, to: number, value: number, rule: string, direction?: 'up' | 'down'): Found {
  return {
    from,
    to,
    type: 'ratio',
    value,
    unit: 'x',
    range: null,
    rule: `ratio.${rule}`,
    direction,
    words: true,
  };
}

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
  const token = tokens[i];
  if (token.low === 'half') return half(state, i);
  const fraction = fractionAt(tokens, i);
  if (!fraction) return null;
  const next = tokens[fraction.to];
  const of = next?.low === 'of' && next.gap !== 'line';
  const printed = token.kind === 'number' && tokens[i + 1].text === '/';
  const joined = tokens[fraction.to - 1].gap === 'hyphen';
  if (!printed) {
    const noun = tokens[fraction.to - 1].low;
    const article = token.low === 'a' || token.low === 'an';
    const before = tokens[i - 1]?.low ?? '';
    const shareBefore = SHARE_BEFORE.test(before);
    // "a quarter of growth", "a quarter of 2025", "three quarters running" are times.
    if (/^quarters?$/.test(noun)) {
      if (
        of &&
        /^(?:growth|decline|fiscal|recession|expansion|contraction|losses|20\d\d)$/.test(
          tokens[fraction.to + 1]?.low ?? '',
        )
      )
        return null;
      if (/^(?:first|last|past|next|previous)$/.test(before)) return null;
      if (!of && !joined && !(article && /^(?:by|nearly|almost|about|than|roughly|around)$/.test(before)))
        return null;
      if (
        !of &&
        !joined &&
        next?.kind === 'word' &&
        !/^(?:to|in|from|over|and|this|last|since|less|more|lower|higher)$/.test(next.low)
      )
        return null;
    } else if (article || fraction.count === 1) {
      // "a third plant", "a fifth term" are ordinals.
      const closes = !next || next.gap === 'line' || next.kind === 'symbol';
      const free =
        closes ||
        of ||
        /^(?:less|more|lower|higher|in|since|from|over|to|and|during|this|last|on|as|who|which|fewer|was|were|is|are|will|cheaper|smaller|larger|by|have|has|had)$/.test(
          next.low,
        );
      if (!free) return null;
      if (
        article &&
        !of &&
        !shareBefore &&
        !/^(?:less|more|lower|higher|fewer|cheaper|smaller|larger)$/.test(next?.low ?? '')
      )
        return null;
    } else if (
      !of &&
      !joined &&
      fraction.part > 4 &&
      next?.kind === 'word' &&
      !/^(?:in|from|over|to|since|less|more)$/.test(next.low)
    )
      return null;
  }
  return ratio(i, fraction.to, fraction.value, 'fraction', shareDirection(next));
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
    return ratio(i, i + 3, 2, 'half-as', 'down');
  }
  const cut = before?.low === 'in' && tokens[i].gap === 'space';
  const from = /^(?:one|a)$/.test(before?.low ?? '') && tokens[i].gap !== 'line' ? i - 1 : i;
  return ratio(from, i + 1, 0.5, 'fraction', cut ? 'down' : shareDirection(next));
}

/** "doubled", "halving", "tripled to", "doubles the number"; not "double-digit", "the men's doubles". */
export function readFactor(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const { low } = tokens[i];
  const stem =
    /^(double|triple|treble|quadruple|quintuple|halve)(?:d|s)?$/.exec(low)?.[1] ??
    (/ing$/.test(low) ? FORMS[low] : undefined);
  if (!stem) return fold(state, i);
  const next = tokens[i + 1];
  if (next?.gap === 'hyphen' || tokens[i].gap === 'hyphen') return null;
  const before = tokens[i - 1]?.low ?? '';
  if (low === stem && stem !== 'halve') {
    // The bare form is an adjective unless something makes it a verb or a multiple.
    const verb = /^(?:to|will|would|could|may|might|must|should|can|nearly|almost|not|than|they|we)$/.test(
      before,
    );
    const multiple =
      next !== undefined &&
      next.gap !== 'line' &&
      /^(?:the|its|their|his|that|what|those|in|by|over)$/.test(next.low);
    if (!verb && !multiple && tokens.length > 1) return null;
  }
  if (low.endsWith('s') && (before === 'the' || before === "'s" || next?.low === 'as')) return null;
  const [value, direction] = FACTORS[stem];
  return ratio(i, i + 1, value, 'factor', direction);
}

const FORMS = table<string>({
  doubling: 'double',
  tripling: 'triple',
  trebling: 'treble',
  quadrupling: 'quadruple',
  quintupling: 'quintuple',
  halving: 'halve',
});

const FOLD = /^(two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)fold$/;
const FOLD_VALUES = table<number>({
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  hundred: 100,
});

/** "threefold", "tenfold"; "twice the size", "twice as much". */
function fold(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const { low } = tokens[i];
  const word = FOLD.exec(low);
  if (word)
    return ratio(
      i,
      i + 1,
      FOLD_VALUES[word[1]],
      'fold',
      /^(?:increase|rise|growth|gain|jump)$/.test(tokens[i + 1]?.low ?? '') ? 'up' : undefined,
    );
  if (low !== 'twice' && low !== 'thrice') return null;
  const next = tokens[i + 1];
  if (!next || next.gap === 'line' || !QUANTIFIED.test(next.low)) return null;
  // "twice this year" counts occasions.
  if (
    /^(?:this|last|over|in)$/.test(next.low) &&
    /^(?:year|month|week|quarter|the)$/.test(tokens[i + 2]?.low ?? '')
  )
    return null;
  const more = timesDirection(tokens, i + 1);
  return ratio(i, more.to, low === 'twice' ? 2 : 3, 'times', more.direction);
}

/** "as much", "more", "fewer" behind a multiple, with the token after it. */
export function timesDirection(tokens: Token[], i: number): { to: number; direction?: 'up' | 'down' } {
  const next = tokens[i];
  if (!next || next.gap === 'line') return { to: i };
  if (next.low === 'as' && tokens[i + 1])
    return { to: i + 2, direction: /^(?:few|little|small|low)$/.test(tokens[i + 1].low) ? 'down' : 'up' };
  if (/^(?:more|higher|larger|bigger|greater|faster)$/.test(next.low)) return { to: i + 1, direction: 'up' };
  if (/^(?:less|fewer|lower|smaller|cheaper)$/.test(next.low)) return { to: i + 1, direction: 'down' };
  return { to: i };
}

/** Whether "times" behind a number multiplies ("9.5 times EBITDA") or counts occasions ("three times a week"). */
export function multiplies(tokens: Token[], times: number): boolean {
  const next = tokens[times + 1];
  if (!next) return true;
  if (next.gap === 'line' || (next.kind === 'symbol' && next.text !== '('))
    return tokens[times - 1].decimals > 0;
  if (
    /^(?:a|an|per|in|since|this|last|before|during|each|every|already|and|on|over|from|for)$/.test(next.low)
  )
    return false;
  return QUANTIFIED.test(next.low) || tokens[times - 1].decimals > 0;
}

/** "one in four", "nine out of ten", "one engineer in four", "three of every five"; the number at `i` is read again. */
export function readOneIn(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const first = readNumeral(tokens, i);
  if (!first || first.scale > 0 || first.decimals > 0) return null;
  let k = first.to;
  // A noun of one or two words may stand between.
  for (
    let words = 0;
    words < 2 && tokens[k]?.kind === 'word' && !/^(?:in|out|of|on)$/.test(tokens[k].low);
    words++
  )
    k++;
  const between = k > first.to;
  const of = tokens[k]?.low;
  const outOf = wordsAt(tokens, k, 'out of');
  if (!outOf && of !== 'in' && !(of === 'of' && tokens[k + 1]?.low === 'every')) return null;
  k += outOf ? 2 : 1;
  const every = tokens[k]?.low === 'every';
  if (every) k++;
  const second = readNumeral(tokens, k);
  if (!second || second.scale > 0 || second.decimals > 0 || tokens[k].gap === 'line') return null;
  const [n, d] = [Number(first.decimal), Number(second.decimal)];
  if (n < 1 || n >= d || d > 1000 || (d > 20 && d % 10 !== 0)) return null;
  const after = tokens[second.to];
  const open = after && after.gap !== 'line' && after.kind === 'word';
  if (
    after?.text === '%' ||
    (open &&
      /^(?:percent|years?|months?|weeks?|days?|hours?|quarters?|decades?|million|billion|minutes?|per)$/.test(
        after.low,
      ))
  )
    return null;
  // "two plants in five countries" is two counts; "one in three households" is a share.
  if (
    between &&
    !outOf &&
    !every &&
    (n > 1 || (open && /s$/.test(after.low) && !/(?:ss|us|is|has|was|says)$/.test(after.low)))
  )
    return null;
  return ratio(i, second.to, n / d, 'one-in');
}
