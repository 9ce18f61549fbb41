import type { BaseTree } from '../../french/parser/arc-candidates.js';
import { layOutWords, type ParserInput } from '../../french/parser/parse-words.js';
import { type ParseExample, UNKNOWN } from './prepare-example.js';

/** A head or relation is believed when this part of the parsers gives it. */
const MAJORITY = 0.74;
/** A sentence is learnt from when this part of its heads is believed. */
const CLEAR = 0.8;

/**
 * Sentences to learn from out of plain ones, by a vote of parsers: what they agree on is taken for right, the rest is
 * left open.
 *
 * @param votes trees of all sentences, by parser
 */
export function silverExamples(raw: ParserInput[][], names: string[], votes: BaseTree[][]): ParseExample[] {
  const out: ParseExample[] = [];
  raw.forEach((input, s) => {
    const { n, source } = layOutWords(input, false);
    const heads = input.map(() => UNKNOWN);
    const relations = input.map(() => '');
    let believed = 0;
    for (let i = 0; i < n; i++) {
      const trees = votes.map((of) => of[s]!);
      const head = mostFrequent(trees.map((tree) => tree.heads[i]!));
      if (head === undefined) continue;
      believed++;
      heads[source[i]!] = head === n ? -1 : source[head]!;
      const label = mostFrequent(trees.map((tree) => tree.labels[i]!));
      if (label !== undefined) relations[source[i]!] = names[label]!;
    }
    if (believed >= n * CLEAR) out.push({ input, heads, relations, domain: 0 });
  });
  return out;
}

/** The value that enough of the votes give. */
function mostFrequent(votes: number[]): number | undefined {
  return votes.find((value) => votes.filter((v) => v === value).length >= votes.length * MAJORITY);
}
