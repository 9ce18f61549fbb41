import { readFileSync } from 'node:fs';
import { dataFile } from '../../util/paths.js';
import { type Token, tokenize } from './token.js';

/** A set phrase as keys, with a mark for those that a hyphen must join to the one before. */
type Phrase = { key: string; hyphen: boolean }[];

let phrases: Map<string, Phrase[]> | null = null;

/** The phrases of `data/figures/set-phrases.txt` by their first word; read once. */
function table(): Map<string, Phrase[]> {
  if (phrases) return phrases;
  phrases = new Map();
  for (const line of readFileSync(dataFile('figures/set-phrases.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const phrase = tokenize(line).map(({ key, gap }) => ({ key, hyphen: gap === 'hyphen' }));
    phrases.set(phrase[0]!.key, [...(phrases.get(phrase[0]!.key) ?? []), phrase]);
  }
  return phrases;
}

/** The token after a set phrase that begins at `i` ("quatre coins", "un tiers de confiance"); 0 when none does. */
export function setPhrase(tokens: Token[], i: number): number {
  const here = table().get(tokens[i]!.key);
  if (!here) return 0;
  for (const phrase of here) {
    const all = phrase.every(({ key, hyphen }, k) => {
      const token = tokens[i + k];
      if (!token || token.key !== key || (k > 0 && token.gap === 'line')) return false;
      return !hyphen || token.gap === 'hyphen';
    });
    if (all) return i + phrase.length;
  }
  return 0;
}
