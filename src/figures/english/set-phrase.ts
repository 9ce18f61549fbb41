import { readRows } from '../data.js';
import { scan, type Token } from './token.js';

/** A set phrase's words; those with a capital or a hyphen before them must have it in the text. */
type Phrase = { low: string; capital: boolean; hyphen: boolean }[];

let phrases: Map<string, Phrase[]> | null = null;

/** The phrases of `data/figures/set-phrases-english.txt` by their first word; read once. */
function table(): Map<string, Phrase[]> {
  if (phrases) return phrases;
  phrases = new Map();
  for (const [line] of readRows('figures/set-phrases-english.txt')) {
    const phrase = scan(line).map(({ low, text, gap }) => ({
      low,
      capital: /^\p{Lu}/u.test(text),
      hyphen: gap === 'hyphen',
    }));
    phrases.set(phrase[0].low, [...(phrases.get(phrase[0].low) ?? []), phrase]);
  }
  return phrases;
}

/** How many tokens a set phrase that begins at `i` has ("seventh heaven", "Six Flags"); 0 when none does. */
export function setPhraseLength(tokens: Token[], i: number): number {
  const found = table()
    .get(tokens[i].low)
    ?.find((phrase) =>
      phrase.every(({ low, capital, hyphen }, k) => {
        const token = tokens[i + k];
        if (!token || token.low !== low || (k > 0 && token.gap === 'line')) return false;
        return (!capital || /^\p{Lu}/u.test(token.text)) && (!hyphen || token.gap === 'hyphen');
      }),
    );
  return found?.length ?? 0;
}
