import { shift } from '../decimal.js';
import type { FigureValue } from '../types.js';
import { type Amount, fractionOfPoint, isNamed, readAmount } from './amount.js';
import { yearAt } from './date.js';
import { secondPart } from './duration.js';
import type { Found, ReaderState } from './rule.js';
import type { Token } from './token.js';

/** Verbs of change: behind them "from 48 to 57" is two levels, elsewhere a range. */
const CHANGE =
  /^(?:r(?:o|i)se|risen|rises|rising|fell|falls?|fallen|falling|cuts?|cutting|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|goes|go|going|went|gone|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|gr(?:o|e)w(?:s|n|ing)?|shr(?:i|a|u)nk(?:s|ing)?|narrow(?:s|ed|ing)?|widen(?:s|ed|ing)?|slip(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|revis(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|pass(?:es|ed|ing)?|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tion)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|trim(?:s|med|ming)?|boost(?:s|ed|ing)?|declin(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|br(?:i|ou)ngs?|brought|bringing|t(?:ake|akes|ook|aken)|down|up|chang(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|tighten(?:s|ed)?|slow(?:s|ed|ing)?|accelerat(?:e|es|ed|ing)|deteriorat(?:e|es|ed|ing)|shift(?:s|ed)?|plung(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|double(?:s|d)?|swung|swing|recover(?:s|ed)?|rebound(?:s|ed)?|edg(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|extend(?:s|ed|ing)?|downgrad(?:e|es|ed|ing)|contract(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|weaken(?:s|ed|ing)?)$/;

function followsChange(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const token = tokens[k];
    if ((token.text === '.' || token.text === ';') && tokens[k + 1].gap !== 'none') return false;
    if (token.low === 'of' && k === i - 2) return false;
    if (CHANGE.test(token.low)) return true;
  }
  return false;
}

/** The figure an amount at `i` makes: a value, a range, or a value whose unit comes from its neighbour. */
export function readQuantity(state: ReaderState, i: number): Found | null {
  const point = fractionOfPoint(state, i);
  if (point) {
    return {
      from: i,
      to: point.to,
      type: 'percent',
      value: point.value,
      unit: 'pp',
      range: null,
      rule: 'percent.fraction-of-point',
      words: true,
    };
  }
  const first = readAmount(state, i);
  if (!first) return null;
  const range = readRange(state, first);
  if (range) return range;
  const complete = first.type ? first : inherit(state, first);
  return complete ? toFound(state, complete) : null;
}

/** Type and value of a plain amount. */
function toFound(state: ReaderState, amount: Amount): Found | null {
  const { numeral } = amount;
  const type = amount.type!;
  // "one" as a determiner counts nothing; "one year", "one percent" measure.
  if (type === 'count' && numeral.one && amount.rule !== 'count.measure') return null;
  const found: Found = {
    from: amount.from,
    to: amount.to,
    type,
    value: type === 'duration' ? amount.value : Number(amount.value),
    unit: amount.unit,
    range: null,
    rule: amount.rule,
    scale: numeral.scale,
    decimals: numeral.decimals,
    words: numeral.words,
  };
  if (amount.negative && type === 'percent') found.direction = 'down';
  if (amount.plus) found.direction = 'up';
  if (amount.direction) found.direction = amount.direction;
  if (type === 'duration') {
    const more = secondPart(state, amount.to, amount.value);
    if (more) {
      found.value = more.value;
      found.to = more.to;
    }
  }
  return found;
}

/** "18% to 22%", "$3-5 billion", "between 62 and 68 euros", "two or three plants"; null where the two stay apart. */
function readRange(state: ReaderState, first: Amount): Found | null {
  const { tokens } = state;
  const before = tokens[first.from - 1]?.low;
  const link = tokens[first.to];
  if (!link || link.gap === 'line') return null;
  let at = -1;
  if (link.gap === 'hyphen' && (link.kind === 'number' || link.kind === 'symbol' || first.numeral.words))
    at = first.to;
  else if (link.low === 'to' || (link.low === 'and' && before === 'between')) at = first.to + 1;
  else if (link.low === 'or' && Number(first.numeral.decimal) < 100) at = first.to + 1;
  else if (
    /^[–—-]$/.test(link.text) &&
    first.numeral.words === false &&
    tokens[first.to + 1]?.gap === 'space'
  )
    return null;
  if (at < 0 || !tokens[at] || tokens[at].gap === 'line') return null;
  if (tokens[at].low === 'about' || tokens[at].low === 'around') at++;
  if (before !== 'between' && yearAt(tokens, at) !== null && first.type !== null) return null;
  const second = readAmount(state, at);
  if (!second) return null;
  const merged = agree(state, first, second);
  if (!merged) return null;
  const [low, high] = merged;
  const levels = before === 'from' && followsChange(tokens, first.from - 1);
  const rising =
    first.type === 'duration' || low.type === 'duration' || Number(low.value) < Number(high.value);
  if (link.low === 'or' && (low.type === 'money' || Number(high.value) - Number(low.value) > 10)) return null;
  if (levels || !rising) {
    // "from 36 to 47 euros": two figures, the first with the unit of the second.
    return first.type === null ? toFound(state, { ...low, to: first.to }) : null;
  }
  const values: [FigureValue, FigureValue] =
    low.type === 'duration' ? [low.value, high.value] : [Number(low.value), Number(high.value)];
  return {
    from: before === 'between' || (before === 'from' && first.from > 0) ? first.from - 1 : first.from,
    to: second.to,
    type: low.type!,
    value: null,
    unit: low.unit,
    range: values,
    rule: `${low.rule.split('.')[0]}.range`,
    scale: high.numeral.scale,
    decimals: Math.max(low.numeral.decimals, high.numeral.decimals),
    words: high.numeral.words,
    direction: second.plus ? 'up' : undefined,
  };
}

/** Both ends with one type and unit, the missing one taken from the other; null when they differ. */
function agree(state: ReaderState, first: Amount, second: Amount): [Amount, Amount] | null {
  if (first.type === null && second.type === null) {
    const unit = inherit(state, second);
    if (unit?.type === 'duration') {
      return [{ ...first, value: `P${first.numeral.decimal}Y`, type: 'duration', rule: unit.rule }, unit];
    }
    return unit ? [{ ...first, type: unit.type, unit: unit.unit, rule: unit.rule }, unit] : null;
  }
  if (first.type === null) {
    if (second.type === 'ratio' && !second.rule.includes('times')) return null;
    let { value } = first;
    // "$3 to $5 billion", "1.3 to 1.5 million": the first takes the scale too.
    if (second.numeral.scale > 0 && first.numeral.scale === 0) value = shift(value, second.numeral.scale);
    if (second.type === 'duration') {
      const letter = /^P(T?)[\d.]+([A-Z])$/.exec(second.value);
      if (!letter) return null;
      value = `P${letter[1]}${scaleLike(second, first.numeral.decimal)}${letter[2]}`;
    }
    if (second.rule === 'money.cents') value = shift(value, -2);
    return [{ ...first, value, type: second.type, unit: second.unit, rule: second.rule }, second];
  }
  if (second.type === null) {
    if (first.rule !== 'money.sign-before' && first.type !== 'count') return null;
    // "$3-5 billion": sign before the first only; "seven seats to nine" are two counts.
    if (first.type === 'count') return null;
    const value =
      first.numeral.scale === 0 && second.numeral.scale > 0
        ? shift(first.value, second.numeral.scale)
        : first.value;
    return [
      { ...first, value },
      { ...second, type: first.type, unit: first.unit, rule: first.rule },
    ];
  }
  if (first.type !== second.type || first.unit !== second.unit) return null;
  if (
    first.type === 'count' &&
    first.rule === 'count.noun' &&
    first.unit === second.unit &&
    first.numeral.one
  )
    return null;
  // "$3 to $5 billion": the first takes the scale of the second.
  const value =
    first.type === 'money' &&
    first.numeral.scale === 0 &&
    second.numeral.scale > 0 &&
    Number(first.value) < Number(second.numeral.decimal)
      ? shift(first.value, second.numeral.scale)
      : first.value;
  return [{ ...first, value }, second];
}

/** "two to three decades" counts decades in the second's ISO unit. */
function scaleLike(second: Amount, decimal: string): string {
  const count = Number(second.numeral.decimal);
  const iso = Number(/[\d.]+/.exec(second.value)?.[0]);
  return count && iso % count === 0 ? String(Number(decimal) * (iso / count)) : decimal;
}

/** A bare number with the unit its context gives: a table's, the next amount's, or that of the last figure. */
function inherit(state: ReaderState, amount: Amount): Amount | null {
  const { tokens, context, last } = state;
  const { numeral, to } = amount;
  if (amount.rule === 'occasions') return null;
  const next = tokens[to];
  const inherited = context.inherited;
  if (inherited) {
    const scaled =
      numeral.scale === 0 && inherited.scale ? shift(amount.value, inherited.scale) : amount.value;
    return {
      ...amount,
      value: scaled,
      type: inherited.type,
      unit: inherited.unit,
      rule: `${inherited.type}.inherited`,
    };
  }
  const linked = next && next.gap !== 'line' ? /^(?:of|and|or)$/.test(next.low) : false;
  if (linked) {
    const skip = tokens[to + 1]?.low === 'the' || tokens[to + 1]?.low === 'its' ? to + 2 : to + 1;
    const second = tokens[skip] && tokens[skip].gap !== 'line' ? readAmount(state, skip) : null;
    if (
      second?.type &&
      (second.type === 'money' || second.type === 'percent' || (second.type === 'count' && next.low !== 'or'))
    ) {
      // "34 of the 60 million euros", "310 and 265 people": one unit for both.
      const share =
        second.type === 'money' && numeral.scale === 0 && second.numeral.scale > 0 && !numeral.words;
      if (second.type === 'count' || share || numeral.scale > 0 || second.type === 'percent') {
        if (second.type !== 'percent' || next.low !== 'of') {
          return {
            ...amount,
            type: second.type,
            unit: second.unit,
            rule: `${second.type}.elided`,
            value: share ? shift(amount.value, second.numeral.scale) : amount.value,
          };
        }
      }
    }
  }
  const currency = state.currency ?? context.currency ?? null;
  if (numeral.scale >= 6 && currency)
    return { ...amount, type: 'money', unit: currency, rule: 'money.elided' };
  const before = tokens[amount.from - 1];
  if (isAge(tokens, amount.from)) {
    return { ...amount, type: 'duration', unit: null, value: `P${numeral.decimal}Y`, rule: 'duration.age' };
  }
  // "remains below its average (100)" after an index level.
  if (last?.type === 'index' && before?.text === '(' && next?.text === ')' && last.to > amount.from - 14) {
    return { ...amount, type: 'index', unit: last.unit, rule: 'index.elided' };
  }
  if (
    last &&
    before &&
    last.to > amount.from - 14 &&
    /^(?:money|percent|count|index)$/.test(last.type) &&
    last.rule !== 'count.bare'
  ) {
    if (
      /^(?:from|to|against|versus|vs|than)$/.test(before.low) &&
      !sentenceBetween(tokens, last.to, amount.from)
    ) {
      return { ...amount, type: last.type, unit: last.unit, rule: `${last.type}.elided` };
    }
  }
  return bare(state, amount, before);
}

/** "aged 58", "aged at least 58", "aged between 18 and 25", "over the age of 60". */
function isAge(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const { low } = tokens[k];
    if (low === 'aged' || (low === 'age' && k === i - 1) || (low === 'of' && tokens[k - 1]?.low === 'age'))
      return true;
    if (
      !/^(?:at|least|over|under|between|and|than|more|about|up|to|most)$/.test(low) &&
      tokens[k].kind !== 'number'
    )
      return false;
  }
  return false;
}

function sentenceBetween(tokens: Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (/^[.;?!]$/.test(tokens[k].text) && tokens[k + 1]?.gap !== 'none') return true;
  return false;
}

/** A number without any unit: counted unless it labels something or is a pronoun ("the two", "a third one"). */
function bare(state: ReaderState, amount: Amount, before: Token | undefined): Amount | null {
  const { tokens } = state;
  const { numeral, to } = amount;
  const token = tokens[amount.from];
  const next = tokens[to];
  if (numeral.words) {
    if (numeral.one) return null;
    const spoken =
      before &&
      before.gap !== undefined &&
      /^(?:the|these|those|all|its|their|other|last|first|his|her|both|which|no|on|day|-)$/.test(
        before.low,
      ) &&
      token.gap !== 'line';
    if (spoken && numeral.scale === 0) return null;
    // "Formula One", "Big Four", "Seven Mobile": capitals inside a sentence are names.
    if (token.capital && before && before.kind === 'word' && token.gap !== 'line') return null;
    if (token.capital && next?.capital) return null;
    if (next?.gap === 'hyphen' || token.gap === 'hyphen') return null;
    return { ...amount, type: 'count', unit: lastUnit(state), rule: 'count.bare' };
  }
  const text = token.text;
  // List numbers, footnote marks and numbers glued into names.
  if (token.gap === 'hyphen' || next?.gap === 'hyphen') return null;
  if (token.gap === 'line' && /^[.)]$/.test(next?.text ?? '') && next.gap === 'none') return null;
  if (before?.text === '(' && next?.text === ')') {
    // "Jeanne Morvan (53)": an age or a cross-reference.
    if (tokens[amount.from - 2]?.capital && numeral.decimals === 0) return null;
    if (numeral.decimals > 0 || Number(numeral.decimal) >= 21)
      return { ...amount, type: 'count', unit: null, rule: 'count.bare' };
    return null;
  }
  if (before?.text === '/' || next?.text === '/' || (before?.text === ':' && token.gap === 'none'))
    return null;
  if (text.length > 7 && !token.grouped && token.decimals === 0) return null;
  if (/^0\d/.test(text)) return null;
  if (isNamed(tokens, numeral)) return null;
  return { ...amount, type: 'count', unit: lastUnit(state), rule: 'count.bare' };
}

/** The noun last counted, for "640 at the end of December". */
function lastUnit(state: ReaderState): string | null {
  return state.last?.type === 'count' ? state.last.unit : null;
}
