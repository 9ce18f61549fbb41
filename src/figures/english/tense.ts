import type { Token } from './token.js';

const FUTURE = new Set(
  'until till next will due scheduled delivery deadline before upcoming coming would expires ends begins'.split(
    ' ',
  ),
);

/** Which way the words around point: surely ("since", "next"), or by the tense of a verb that may be another's. */
export type Cue = 'past' | 'future' | 'was' | 'will' | null;

/** Verbs of reporting and planning whose past form dates nothing. */
const NEUTRAL =
  /^(?:said|announced|told|added|reported|published|expected|scheduled|planned|forecast|slated|projected|targeted|set|united|limited|need|indeed|speed|feed|based|proposed|seed|led|combined|estimated|supposed|required|anticipated|intended|aimed|listed)$/;
const PAST =
  /^(?:was|were|had|did|rose|fell|grew|lost|won|sold|bought|made|took|began|came|went|became|saw|shrank|hit|met|got|gave|left|paid|spent|held|kept|stood|found|been|ago|last|already)$/;
const AHEAD =
  /^(?:will|expects?|expected|due|scheduled|plans?|planned|forecasts?|forecast|aims?|aimed|targets?|slated|projected|next|upcoming|delivery|deadline|should|would|could|may|might|until|till|anticipate[sd]?|intends?|hopes?|set|shall)$/;

function tenseOf(low: string): Cue {
  if (AHEAD.test(low)) return 'will';
  if (PAST.test(low) || (low.length > 4 && low.endsWith('ed') && !NEUTRAL.test(low))) return 'was';
  return null;
}

/**
 * Whether the sentence around token `i` points back or forward: "since" and "by" at once, else the nearest verb or
 * word of planning to the left, then to the right.
 */
export function cue(tokens: Token[], i: number): Cue {
  let nearest: Cue = null;
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const token = tokens[k];
    if ((/^[.;]$/.test(token.text) && tokens[k + 1].gap !== 'none') || tokens[k + 1].gap === 'line') break;
    if (token.low === 'since' && k >= i - 8) return 'past';
    // "by March" and "by the end of March", not "shrank by 0.1% in March".
    if (token.low === 'by' && onlyCoarse(tokens, k + 1, i)) return nearest ?? 'future';
    nearest ??= FUTURE.has(token.low)
      ? 'future'
      : token.low === 'may' && token.capital
        ? null
        : tenseOf(token.low);
  }
  if (nearest) return nearest;
  for (let k = i + 1; k < tokens.length && k <= i + 10; k++) {
    const token = tokens[k];
    if (/^[.;]$/.test(token.text) || token.gap === 'line') break;
    const tense = token.capital ? null : tenseOf(token.low);
    if (tense) return tense;
  }
  return null;
}

function onlyCoarse(tokens: Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!/^(?:the|end|of|early|late|mid|start|middle)$/.test(tokens[k].low)) return false;
  return true;
}

/**
 * Year of a month, quarter or half printed without one: the nearest to publication, counted in such parts; "since" and
 * "last" point back, "by", "will" and "next" forward.
 *
 * @param part 1-based; `now` is the part publication falls into, `parts` is 12, 4 or 2
 */
export function nearestYear(part: number, now: number, parts: number, year: number, hint: Cue): number {
  const ahead = (part - now + parts) % parts;
  const behind = (now - part + parts) % parts;
  // A verb's tense does not outweigh a month that has just passed or is about to come.
  const close = parts === 12 ? 3 : 0;
  if (hint === 'past' || (hint === 'was' && ahead >= close)) return part <= now ? year : year - 1;
  if (hint === 'future' || (hint === 'will' && behind > close)) return part >= now ? year : year + 1;
  if (behind <= ahead) return part <= now ? year : year - 1;
  return part >= now ? year : year + 1;
}
