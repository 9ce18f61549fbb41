import { countedNoun } from './noun.js';
import { readNumeral, readOrdinal } from './numeral.js';
import { type Found, type ReaderState, wordsAt } from './rule.js';

function rank(from: number, to: number, value: number, rule: string): Found {
  return {
    from,
    to,
    type: 'rank',
    value,
    unit: null,
    range: null,
    rule: `rank.${rule}`,
    words: rule !== 'number',
  };
}

/** Nouns after an ordinal that make it no rank. */
const NOT_RANKED =
  /^(?:party|parties|hand|guess|rate|thoughts?|nature|country|countries|world|person|age|quarter|half|century|centuries|millennium|semester|republic|reich|term|floor|avenue|street|degree|thought|districts?|arrondissements?|precincts?|wards?|regiment|congress)$/;

/** "No. 1", "number two", "#3", "second-largest", "the fifth", "21st": a place, or an ordinal of two and more. */
export function readRank(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token.low === 'no' && token.capital) {
    const at = next?.text === '.' && next.gap === 'none' ? i + 2 : i + 1;
    const number = tokens[at];
    if (
      number?.kind === 'number' &&
      number.decimals === 0 &&
      number.gap !== 'line' &&
      number.text.length <= 3
    )
      return rank(i, at + 1, Number(number.decimal), 'number');
    return null;
  }
  if (token.text === '#' && next?.kind === 'number' && next.gap === 'none' && next.text.length <= 3)
    return rank(i, i + 2, Number(next.decimal), 'number');
  if (token.low === 'number' && next && next.gap === 'space') {
    const value = readNumeral(tokens, i + 1);
    if (
      value &&
      value.scale === 0 &&
      value.decimals === 0 &&
      Number(value.decimal) <= 100 &&
      value.to === i + 2
    )
      return rank(i, i + 2, Number(value.decimal), 'number');
    return null;
  }
  const ordinal = readOrdinal(tokens, i);
  return ordinal ? ordinalRank(state, i, ordinal) : superlative(state, i);
}

function ordinalRank(
  state: ReaderState,
  i: number,
  { value, to }: { value: number; to: number },
): Found | null {
  const { tokens } = state;
  if (value < 2) return null;
  const next = tokens[to];
  const before = tokens[i - 1];
  if (
    next &&
    next.gap !== 'line' &&
    NOT_RANKED.test(next.low) &&
    !(/^(?:quarter|half)$/.test(next.low) && isRun(state, i, to + 1))
  )
    return null;
  if (
    next?.gap === 'hyphen' &&
    !/^(?:largest|biggest|highest|lowest|best|most|fastest|richest|strongest|leading|ranked|placed|longest|worst|smallest|straight|consecutive|oldest|busiest|tallest|year|quarter|generation)$/.test(
      next.low,
    )
  )
    return null;
  if (next?.gap === 'hyphen' && /^(?:quarter|year)$/.test(next.low) && !isRun(state, i, to + 1)) return null;
  if (tokens[i].low === 'second') {
    // The unit of time, the verb, "every second".
    if (
      before &&
      /^(?:a|per|every|each|split|one)$/.test(before.low) &&
      !(
        next &&
        next.kind === 'word' &&
        next.gap === 'space' &&
        before.low === 'a' &&
        !/^(?:later|before|after|to|of|and|or|in|for)$/.test(next.low)
      )
    )
      return null;
    if (tokens[i].gap === 'hyphen') return null;
  }
  // Fractions: "two-thirds" never comes here, "a third" and "one-fifth" do.
  if (tokens[i].gap === 'hyphen' && before && before.kind === 'word' && before.low !== 'the') return null;
  // Dates of history and names: "Napoleon the Third", "Fifth Avenue", "World War Second".
  if (
    tokens[i].capital &&
    before?.low === 'the' &&
    next?.capital &&
    tokens[i - 2] !== undefined &&
    value < 6 &&
    /^(?:republic|reich|world|avenue)$/.test(next.low)
  )
    return null;
  const end = next && next.gap === 'hyphen' ? to + 1 : to;
  return rank(i, end, value, 'ordinal');
}

/** "third quarter in a row", "fifth straight quarter". */
function isRun(state: ReaderState, i: number, after: number): boolean {
  const { tokens } = state;
  return (
    tokens[i - 1]?.low === 'a' ||
    wordsAt(tokens, after, 'in a row') ||
    /^(?:running|straight|consecutive)$/.test(tokens[after]?.low ?? '') ||
    wordsAt(tokens, after, 'of growth') ||
    wordsAt(tokens, after, 'of decline')
  );
}

/** "Europe's largest carmaker", "the world's leading bank": first place. */
function superlative(state: ReaderState, i: number): Found | null {
  const { tokens } = state;
  if (
    !/^(?:largest|biggest|leading|top)$/.test(tokens[i].low) ||
    tokens[i].gap === 'hyphen' ||
    tokens[i - 1]?.low !== "'s"
  )
    return null;
  if (tokens[i + 1]?.kind !== 'word' || tokens[i + 1].gap !== 'space') return null;
  // "the world's biggest banks" are many.
  if (countedNoun(state, i + 1)) return null;
  const owner = tokens[i - 2];
  const place =
    owner?.low === 'world' ||
    owner?.low === 'country' ||
    owner?.low === 'region' ||
    owner?.low === 'continent' ||
    owner?.capital;
  return place ? rank(i, i + 1, 1, 'superlative') : null;
}
