import type { Qualifier } from '../types.js';
import type { Found } from './rule.js';
import type { Token } from './token.js';

/** Phrases before a figure, their last word first in the index; what each says of the bound. */
const BEFORE: [string, Qualifier][] = [
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['an estimated', 'about'],
  ['in the region of', 'about'],
  ['in the order of', 'about'],
  ['on the order of', 'about'],
  ['somewhere around', 'about'],
  ['or so', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['just under', 'nearly'],
  ['just short of', 'nearly'],
  ['just below', 'nearly'],
  ['not far from', 'nearly'],
  ['approaching', 'nearly'],
  ['approached', 'nearly'],
  ['approaches', 'nearly'],
  ['nearing', 'nearly'],
  ['neared', 'nearly'],
  ['more than', 'more_than'],
  ['well over', 'more_than'],
  ['just over', 'more_than'],
  ['little over', 'more_than'],
  ['over', 'more_than'],
  ['above', 'more_than'],
  ['higher than', 'more_than'],
  ['greater than', 'more_than'],
  ['larger than', 'more_than'],
  ['longer than', 'more_than'],
  ['older than', 'more_than'],
  ['exceeding', 'more_than'],
  ['exceeds', 'more_than'],
  ['exceed', 'more_than'],
  ['exceeded', 'more_than'],
  ['topping', 'more_than'],
  ['topped', 'more_than'],
  ['tops', 'more_than'],
  ['top', 'more_than'],
  ['surpassing', 'more_than'],
  ['surpassed', 'more_than'],
  ['surpasses', 'more_than'],
  ['surpass', 'more_than'],
  ['in excess of', 'more_than'],
  ['upwards of', 'more_than'],
  ['upward of', 'more_than'],
  ['north of', 'more_than'],
  ['beyond', 'more_than'],
  ['>', 'more_than'],
  ['crossed the', 'more_than'],
  ['passed the', 'more_than'],
  ['broke through the', 'more_than'],
  ['less than', 'less_than'],
  ['fewer than', 'less_than'],
  ['lower than', 'less_than'],
  ['smaller than', 'less_than'],
  ['under', 'less_than'],
  ['below', 'less_than'],
  ['shorter than', 'less_than'],
  ['younger than', 'less_than'],
  ['well below', 'less_than'],
  ['south of', 'less_than'],
  ['<', 'less_than'],
  ['at least', 'at_least'],
  ['no less than', 'at_least'],
  ['no fewer than', 'at_least'],
  ['not less than', 'at_least'],
  ['a minimum of', 'at_least'],
  ['minimum of', 'at_least'],
  ['a minimum', 'at_least'],
  ['≥', 'at_least'],
  ['up to', 'at_most'],
  ['as much as', 'at_most'],
  ['as many as', 'at_most'],
  ['at most', 'at_most'],
  ['at the most', 'at_most'],
  ['no more than', 'at_most'],
  ['not more than', 'at_most'],
  ['a maximum of', 'at_most'],
  ['maximum of', 'at_most'],
  ['not exceeding', 'at_most'],
  ['not exceed', 'at_most'],
  ['limited to', 'at_most'],
  ['capped at', 'at_most'],
  ['within', 'at_most'],
  ['no later than', 'at_most'],
  ['at the latest by', 'at_most'],
  ['≤', 'at_most'],
];
const AFTER: [string, Qualifier][] = [
  ['or more', 'at_least'],
  ['and above', 'at_least'],
  ['or above', 'at_least'],
  ['and over', 'at_least'],
  ['at least', 'at_least'],
  ['or higher', 'at_least'],
  ['minimum', 'at_least'],
  ['or less', 'at_most'],
  ['or fewer', 'at_most'],
  ['at most', 'at_most'],
  ['at the most', 'at_most'],
  ['at the latest', 'at_most'],
  ['maximum', 'at_most'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['approximately', 'about'],
];
const INTENSIFIER =
  /^(?:a|little|just|slightly|well|only|very|far|significantly|considerably|of|somewhat|much|bit)$/;

const byLast = new Map<string, { words: string[]; qualifier: Qualifier }[]>();
for (const [phrase, qualifier] of BEFORE) {
  const words = phrase.split(' ');
  const last = words[words.length - 1];
  const list = byLast.get(last) ?? [];
  list.push({ words, qualifier });
  byLast.set(last, list);
}
for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);

const byFirst = new Map<string, { words: string[]; qualifier: Qualifier }[]>();
for (const [phrase, qualifier] of AFTER) {
  const words = phrase.split(' ');
  const list = byFirst.get(words[0]) ?? [];
  list.push({ words, qualifier });
  byFirst.set(words[0], list);
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** What bounds a figure, and its tokens with the qualifying words in. `floor` is the end of the figure before. */
export function readQualifier(
  tokens: Token[],
  found: Found,
  floor: number,
): { qualifier: Qualifier; from: number; to: number } {
  const exact = { qualifier: found.qualifier ?? ('exact' as const), from: found.from, to: found.to };
  if (found.qualifier) return exact;
  const before = leading(tokens, found, floor);
  if (before) return { ...exact, ...before };
  const after = trailing(tokens, found);
  return after ? { ...exact, ...after } : exact;
}

function leading(
  tokens: Token[],
  found: Found,
  floor: number,
): { qualifier: Qualifier; from: number } | null {
  let at = found.from - 1;
  // "more than the 60 million", "below the 8,000 points".
  const article = tokens[at]?.low === 'the' || tokens[at]?.low === 'a';
  if (
    article &&
    at - 1 >= floor &&
    /^(?:below|above|under|over|than|exceeded|exceeds|topped|surpassed|nearly|almost|about)$/.test(
      tokens[at - 1]?.low ?? '',
    )
  )
    at--;
  if (at < floor || tokens[found.from].gap === 'line') return null;
  for (const { words, qualifier } of byLast.get(tokens[at].low) ?? []) {
    const start = at - words.length + 1;
    if (start < floor) continue;
    if (
      !words.every(
        (word, k) => tokens[start + k].low === word && (k === 0 || tokens[start + k].gap !== 'line'),
      )
    )
      continue;
    const bound = refine(tokens, found, start, words.join(' '), qualifier);
    if (!bound) continue;
    let from = start;
    while (
      from - 1 >= floor &&
      INTENSIFIER.test(tokens[from - 1].low) &&
      qualifier !== 'at_most' &&
      tokens[from].gap !== 'line'
    ) {
      if (
        !/^(?:just|slightly|well|little|bit|far|only|considerably|significantly|somewhat|much|a)$/.test(
          tokens[from - 1].low,
        )
      )
        break;
      if (tokens[from - 1].low === 'only' || (tokens[from - 1].low === 'a' && from === start)) break;
      from--;
    }
    return { qualifier: bound, from };
  }
  return null;
}

/** Whether the phrase bounds this figure: "over three years" spans, "under the 2025 plan" does not bound. */
function refine(
  tokens: Token[],
  found: Found,
  start: number,
  phrase: string,
  qualifier: Qualifier,
): Qualifier | null {
  const { type } = found;
  const prior = tokens[start - 1]?.low ?? '';
  if (type === 'date') {
    return /^(?:about|around|no later than)$/.test(phrase) ||
      (qualifier === 'at_most' && phrase !== 'up to' && phrase !== 'within')
      ? qualifier
      : null;
  }
  if (type === 'rank' && !/^(?:at least)$/.test(phrase)) return null;
  if (phrase === 'within') return type === 'duration' ? qualifier : null;
  if (phrase === 'over' || phrase === 'under' || phrase === 'beyond') {
    if (type === 'duration')
      return /^(?:in|for|of|after|lasted|just|well)$/.test(prior) && phrase === 'under' ? qualifier : null;
    // "over two-thirds of", but "fight over 30 jobs" cannot be told apart; "won over", "taken over" can.
    return /^(?:took|taken|take|takes|taking|won|carried|put|control|dispute)$/.test(prior)
      ? null
      : qualifier;
  }
  if (phrase === 'some')
    return type === 'count' || type === 'money' || type === 'percent' || type === 'duration'
      ? qualifier
      : null;
  if (phrase === 'top' && !/^(?:to|will|could|would|may|might|should)$/.test(prior)) return null;
  if ((phrase === 'above' || phrase === 'below') && type === 'ratio') return null;
  if (phrase === 'more than' && /^(?:no|not)$/.test(prior)) return 'at_most';
  if (phrase === 'less than' && /^(?:no|not)$/.test(prior)) return 'at_least';
  if (phrase === 'not exceed' || phrase === 'not exceeding') return 'at_most';
  if (phrase === 'exceed' && prior === 'not') return 'at_most';
  if (phrase === 'limited to' && type === 'percent') return null;
  return qualifier;
}

function trailing(tokens: Token[], found: Found): { qualifier: Qualifier; to: number } | null {
  const token = tokens[found.to];
  if (!token || token.gap === 'line') return null;
  for (const { words, qualifier } of byFirst.get(token.low) ?? []) {
    if (words.every((word, k) => tokens[found.to + k]?.low === word))
      return { qualifier, to: found.to + words.length };
  }
  return null;
}
