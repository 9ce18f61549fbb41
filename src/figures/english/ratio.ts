import { table } from '../../util/table.js';
import { readNumeral } from './numeral.js';
import { type Found, type ReaderState, ratioFound, wordsAt } from './rule.js';
import type { Token } from './token.js';

/** Verbs of multiplication: factor and direction, by stem. */
const FACTORS = table<[number, 'up' | 'down']>({
  double: [2, 'up'],
  triple: [3, 'up'],
  treble: [3, 'up'],
  quadruple: [4, 'up'],
  quintuple: [5, 'up'],
  halve: [2, 'down'],
});
const QUANTIFIED =
  /^(?:the|its|their|his|her|our|as|what|that|those|more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster|cheaper|longer|over|earnings|benefits|gains|income|equity|assets|results|ebitda|ebit|sales|revenue|revenues|profit|profits|turnover|book|gdp|expected|last|this|previous|forward|current|annual|estimated|net|trailing|cash|subscribed|oversubscribed|of|its|leverage|debt)$/;

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
  return ratioFound(i, i + 1, value, 'factor', direction);
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
    return ratioFound(
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
  return ratioFound(i, more.to, low === 'twice' ? 2 : 3, 'times', more.direction);
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
  // "has grown by 90 times".
  if (!next || tokens[times - 2]?.low === 'by') return true;
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
  if (n < 1 || n >= d || d > 1_000_000 || (d > 20 && d % 10 !== 0)) return null;
  // "from 107 in 2009 to 160 in 2010"
  if (!outOf && n > 1 && /^(?:1[5-9]|20)\d\d$/.test(tokens[k].text)) return null;
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
  return ratioFound(i, second.to, n / d, 'one-in');
}
