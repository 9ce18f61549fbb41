import type { LanguageModel } from './language-model.js';

/** English words with what the language model says of them by themselves. */
export interface Wording {
  tokens: string[];
  /** The tokens with blanks between them. */
  text: string;
  ids: number[];
  /** Place of the unit each token comes from: 0, for what renders one unit. */
  origins: number[];
  lmScore: number;
}

/** Wordings kept; all are dropped when there are more. */
const MAX_WORDINGS = 50_000;

/** Wordings by their text, kept from one sentence to the next. */
export class Wordings {
  private readonly known = new Map<string, Wording>();

  constructor(
    private readonly lm: LanguageModel,
    private readonly idOf: (token: string) => number,
  ) {}

  of(tokens: string[]): Wording {
    const text = tokens.length === 1 ? tokens[0] : tokens.join(' ');
    const known = this.known.get(text);
    if (known && same(known.tokens, tokens)) return known;
    const ids = tokens.map(this.idOf);
    const wording = { tokens, text, ids, origins: ids.map(() => 0), lmScore: freeScore(this.lm, ids) };
    if (this.known.size >= MAX_WORDINGS) this.known.clear();
    this.known.set(text, wording);
    return wording;
  }
}

/** A token may hold blanks ("$3 billion"), so that one text may have two wordings. */
function same(a: string[], b: string[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** Log-probability of words with nothing before them. */
export function freeScore(lm: LanguageModel, ids: number[]): number {
  let sum = 0;
  for (let k = 0; k < ids.length; k++)
    sum += lm.score(
      lm.state(k > 2 ? ids[k - 3] : -1, k > 1 ? ids[k - 2] : -1, k > 0 ? ids[k - 1] : -1),
      ids[k],
    );
  return sum;
}
