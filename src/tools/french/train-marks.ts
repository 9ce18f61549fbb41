import { READING_CLASSES } from '../../french/lexicon/lexicon.js';
import { hashString } from '../../french/model/hashing.js';
import type { ParserInput } from '../../french/parser/parse-words.js';
import { MAX_MARK_FEATURES, MarkAttacher } from '../../french/parser/punctuation.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';
import type { ArcExample } from './train-arcs.js';
import type { ParseExample } from './train-parser.js';

/** Head of a mark that is not attached yet. */
const NOT_YET = -2;
const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** A sentence with its right heads, and the tree of a parser that has not seen it. */
export interface MarkExample {
  input: ParserInput[];
  heads: number[];
  tree: { heads: ArrayLike<number>; relations: string[] };
}

/** Sentences for the marks, with the trees that the first parser made for the second stage. */
export function markExamples(
  examples: ParseExample[],
  stacked: ArcExample[],
  names: string[],
): MarkExample[] {
  return examples.map(({ input, heads }, i) => {
    const { words, first } = stacked[i]!;
    const tree = { heads: input.map(() => NOT_YET), relations: input.map(() => 'punct') };
    words.source.forEach((at, k) => {
      const head = first.heads[k]!;
      tree.heads[at] = head === words.n ? -1 : words.source[head]!;
      tree.relations[at] = names[first.labels[k]!]!;
    });
    return { input, heads, tree };
  });
}

/**
 * Trains the attachment of marks; one class, candidates are ranked by its score. The trees are those of a parser, so
 * that it learns from the errors it will meet.
 */
export function trainMarks(examples: MarkExample[], epochs: number): Perceptron {
  const model = new Perceptron(1);
  const random = seededRandom(3);
  const scores = new Float32Array(1);
  const features = new Int32Array(MAX_MARK_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const example of shuffled(examples, random)) {
      const { input, heads, tree: given } = example;
      if (input.every((w) => w.tag === PUNCT)) continue;
      const tree = {
        heads: Int32Array.from(given.heads, (h, i) => (input[i]!.tag === PUNCT ? NOT_YET : h)),
        relations: Int32Array.from(given.relations, (r) => hashString(r.split(':')[0]!)),
      };
      const attacher = new MarkAttacher(input, tree);
      for (let at = 0; at < input.length; at++) {
        if (input[at]!.tag !== PUNCT) continue;
        const candidates = attacher.candidates(at);
        const right = candidates.find((c) => c.word === heads[at]);
        const guess = attacher.choose(at, model, scores);
        model.tick();
        const wrong = candidates.find((c) => c.word === guess);
        if (right && wrong && wrong !== right) {
          model.add(features, attacher.features(at, right, features), 0, 1);
          model.add(features, attacher.features(at, wrong, features), 0, -1);
        }
        attacher.attached.set(at, guess);
      }
    }
  model.average();
  return model;
}
