import { layOutWords, type ParserInput, type ParseWords } from '../../french/parser/parse-words.js';

/**
 * A sentence to learn from: words as the tagger sees them, with heads (-1 for the root) and relations; in sentences
 * parsed by machine the head may be `UNKNOWN` and the relation empty.
 */
export interface ParseExample {
  input: ParserInput[];
  heads: number[];
  relations: string[];
  /** See `Perceptron.enter`. */
  domain: number;
}

/** Head of a word about which a tree says nothing. */
export const UNKNOWN = -2;

/**
 * An example without its punctuation, in parsing order; the head of the root word is `words.n`, an unknown head or
 * label is -1.
 */
export interface Example {
  words: ParseWords;
  heads: Int32Array;
  labels: Int32Array;
  domain: number;
}

/** The relations of the examples, `root` first, then the most frequent; rarer ones lose their subtype. */
export function relationList(examples: ParseExample[], minimum: number): string[] {
  const counts = new Map<string, number>();
  for (const { relations } of examples) for (const r of relations) counts.set(r, (counts.get(r) ?? 0) + 1);
  const kept = new Set(['root']);
  for (const [r, n] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    kept.add(n >= minimum ? r : r.split(':')[0]!);
  return [...kept];
}

/** Index of a relation in the list, without its subtype if that is not listed; -1 for an unknown one. */
function relationIndex(list: string[], relation: string): number {
  if (relation === '') return -1;
  const exact = list.indexOf(relation);
  return exact >= 0 ? exact : Math.max(1, list.indexOf(relation.split(':')[0]!));
}

/** Drops the punctuation: a word that hangs on a mark goes to the head of the mark. */
export function prepareExample(example: ParseExample, list: string[], mirrored: boolean): Example {
  const words = layOutWords(example.input, mirrored);
  const place = new Map(Array.from(words.source, (source, i) => [source, i]));
  const climb = (start: number): number => {
    let head = start;
    for (let steps = 0; head >= 0 && !place.has(head) && steps < 50; steps++) head = example.heads[head]!;
    return head;
  };
  const heads = new Int32Array(words.n);
  const labels = new Int32Array(words.n);
  words.source.forEach((source, i) => {
    if (example.heads[source] === UNKNOWN) {
      heads[i] = -1;
      labels[i] = -1;
      return;
    }
    const head = climb(example.heads[source]!);
    heads[i] = head < 0 ? words.n : (place.get(head) ?? -1);
    labels[i] = head < 0 ? 0 : relationIndex(list, example.relations[source]!);
  });
  return { words, heads, labels, domain: example.domain };
}
