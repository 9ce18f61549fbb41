import type { Token } from './token.js';

const INDEX_WORDS =
  /^(?:cac|dax|ftse|nikkei|dow|jones|nasdaq|stoxx|s&p|ibex|sensex|topix|hang|seng|indice|indices|bourse|sbf|smi|bel|aex|mib|climat|confiance|pmi|ifo|zew|barometre|indicateur|russell|bovespa|cote|seance|cloture|cloture|ouverture)$/;
const SPREAD_WORDS = /^(?:ecart|spread|spreads|prime|differentiel)$/;
const RATE_WORDS =
  /^(?:taux|marge|marges|part|parts|croissance|pib|deficit|ratio|inflation|rendement|penetration|progression|effort|rentabilite|chomage|audience|cote|popularite|occupation|sondage)$/;

/**
 * What "points" means: index points, percentage points, or basis points of a spread. The size says most of it; words of the
 * same sentence decide the rest.
 */
export function classifyPoints(
  tokens: Token[],
  from: number,
  to: number,
  decimal: string,
): { type: 'index' | 'percent'; unit: string } {
  const value = Math.abs(Number(decimal));
  const start = sentenceStart(tokens, from);
  let index = 0;
  let rate = 0;
  for (let k = from - 1, far = 0; k >= start && far < 40; k--, far++) {
    const key = tokens[k]!.key;
    if (SPREAD_WORDS.test(key) && Number.isInteger(value) && value >= 5)
      return { type: 'percent', unit: 'bp' };
    if (!index && INDEX_WORDS.test(key)) index = far + 1;
    if (!rate && RATE_WORDS.test(key)) rate = far + 1;
  }
  for (let k = to, far = 0; k < tokens.length && far < 8; k++, far++) {
    const token = tokens[k]!;
    if (token.text === '.' || token.gap === 'line') break;
    if (SPREAD_WORDS.test(token.key) && Number.isInteger(value) && value >= 5)
      return { type: 'percent', unit: 'bp' };
    if (!rate && RATE_WORDS.test(token.key)) rate = far + 5;
  }
  if (value >= 100) return { type: 'index', unit: 'points' };
  if (index && (!rate || index < rate || value >= 30)) return { type: 'index', unit: 'points' };
  if (rate) return { type: 'percent', unit: 'pp' };
  if (value < 20) return { type: 'percent', unit: 'pp' };
  return { type: 'index', unit: 'points' };
}

/** First token of the sentence token `i` is in. */
export function sentenceStart(tokens: Token[], i: number): number {
  let at = i;
  while (at > 0 && i - at < 80) {
    const before = tokens[at - 1]!;
    if (/^[.!?]$/.test(before.text) && tokens[at]!.gap !== 'none') break;
    if (tokens[at]!.gap === 'line') break;
    at--;
  }
  return at;
}
