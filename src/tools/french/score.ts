import type { GoldSentence, GoldToken } from './conllu-read.js';

/** Counts behind the CoNLL 2018 figures of one treebank. */
export interface Counts {
  goldTokens: number;
  tokens: number;
  rightTokens: number;
  goldWords: number;
  words: number;
  rightWords: number;
  upos: number;
  lemma: number;
  uas: number;
  las: number;
}

/** Percentages: F1 of each measure. */
export type Scores = Record<'tokens' | 'words' | 'upos' | 'lemma' | 'uas' | 'las', number>;

export function noCounts(): Counts {
  return {
    goldTokens: 0,
    tokens: 0,
    rightTokens: 0,
    goldWords: 0,
    words: 0,
    rightWords: 0,
    upos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
  };
}

/** Adds one sentence; `predicted` is an analysis of the text of `gold`. Words are aligned by character. */
export function countSentence(counts: Counts, gold: GoldSentence, predicted: GoldSentence): void {
  const { pairs, tokens } = align(gold, predicted);
  counts.goldTokens += gold.tokens.length;
  counts.tokens += predicted.tokens.length;
  counts.rightTokens += tokens;
  counts.goldWords += gold.words.length;
  counts.words += predicted.words.length;
  counts.rightWords += pairs.length;
  const goldOf = new Map(pairs.map(([g, p]) => [p, g]));
  for (const [g, p] of pairs) {
    const a = gold.words[g]!;
    const b = predicted.words[p]!;
    if (a.upos === b.upos) counts.upos++;
    if (a.lemma.toLowerCase() === b.lemma.toLowerCase()) counts.lemma++;
    const head = b.head < 0 ? -1 : (goldOf.get(b.head) ?? -2);
    if (head !== a.head) continue;
    counts.uas++;
    if (a.deprel.split(':')[0] === b.deprel.split(':')[0]) counts.las++;
  }
}

/** F1 figures, rounded to two places. */
export function scoresOf(c: Counts): Scores {
  const f1 = (right: number, a: number, b: number): number =>
    a + b === 0 ? 0 : Math.round((20000 * right) / (a + b)) / 100;
  const words = (right: number): number => f1(right, c.goldWords, c.words);
  return {
    tokens: f1(c.rightTokens, c.goldTokens, c.tokens),
    words: words(c.rightWords),
    upos: words(c.upos),
    lemma: words(c.lemma),
    uas: words(c.uas),
    las: words(c.las),
  };
}

/** Ends of the tokens, counted in characters without blanks. */
function ends(tokens: GoldToken[]): number[] {
  let at = 0;
  return tokens.map(({ form }) => {
    at += [...form.replace(/\s/gu, '')].length;
    return at;
  });
}

function align(
  gold: GoldSentence,
  predicted: GoldSentence,
): { pairs: Array<[number, number]>; tokens: number } {
  const a = ends(gold.tokens);
  const b = ends(predicted.tokens);
  const inB = new Set(b);
  const pairs: Array<[number, number]> = [];
  let tokens = 0;
  let ai = 0;
  let bi = 0;
  for (const cut of new Set([...a.filter((end) => inB.has(end)), Math.max(a.at(-1) ?? 0, b.at(-1) ?? 0)])) {
    const from = { a: ai, b: bi };
    while (ai < a.length && a[ai]! <= cut) ai++;
    while (bi < b.length && b[bi]! <= cut) bi++;
    const left = wordsIn(gold, from.a, ai);
    const right = wordsIn(predicted, from.b, bi);
    if (ai - from.a === 1 && bi - from.b === 1) tokens++;
    if (left.length === 1 && right.length === 1) pairs.push([left[0]!, right[0]!]);
    else pairs.push(...commonWords(gold, left, predicted, right));
  }
  return { pairs, tokens };
}

function wordsIn(sentence: GoldSentence, from: number, to: number): number[] {
  return sentence.tokens
    .slice(from, to)
    .flatMap((t) => Array.from({ length: t.lastWord - t.firstWord }, (_, i) => t.firstWord + i));
}

/** Longest common subsequence of the forms. */
function commonWords(
  gold: GoldSentence,
  left: number[],
  predicted: GoldSentence,
  right: number[],
): Array<[number, number]> {
  const same = (i: number, j: number): boolean =>
    gold.words[left[i]!]!.form.toLowerCase() === predicted.words[right[j]!]!.form.toLowerCase();
  const length = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      length[i]![j] = same(i, j)
        ? length[i + 1]![j + 1]! + 1
        : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const out: Array<[number, number]> = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (same(i, j)) out.push([left[i++]!, right[j++]!]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return out;
}
