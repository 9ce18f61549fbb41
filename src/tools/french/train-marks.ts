import { READING_CLASSES } from '../../french/lexicon/lexicon.js';
import { hashString } from '../../french/model/hashing.js';
import { MAX_MARK_FEATURES, markFeatures, markSurroundings } from '../../french/parser/mark-features.js';
import type { Tree } from '../../french/parser/parse.js';
import type { ParserInput } from '../../french/parser/parse-words.js';
import { MarkAttacher, type MarkCandidate } from '../../french/parser/punctuation.js';
import { Perceptron } from './perceptron.js';
import type { ParseExample } from './prepare-example.js';
import { seededRandom, shuffled } from './random.js';

/** Head of a mark that is not attached yet. */
const NOT_YET = -2;
const COUPLING = 0.75;
/** The right head must win by so much. */
const MARGIN = 8;
const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** A sentence with its right heads, and the tree of a parser that has not seen it. */
export interface MarkExample {
  input: ParserInput[];
  heads: number[];
  domain: number;
  tree: Tree;
}

/** Sentences for the marks, with the trees of `finishedTrees`. */
export function markExamples(examples: ParseExample[], trees: Tree[]): MarkExample[] {
  return examples.map(({ input, heads, domain }, i) => ({ input, heads, domain, tree: trees[i]! }));
}

/**
 * Trains the attachment of marks; one class, candidates are ranked by its score. The trees are those of a parser, so
 * that it learns from the errors it will meet.
 */
export function trainMarks(examples: MarkExample[], epochs: number, seed: number): Perceptron {
  const model = new Perceptron(1, { domains: 2, coupling: COUPLING });
  const random = seededRandom(seed);
  const scores = new Float32Array(1);
  const features = new Int32Array(MAX_MARK_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const example of shuffled(examples, random)) {
      const { input, heads, tree: given, domain } = example;
      model.enter(domain);
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
        const around = markSurroundings(attacher, at, candidates);
        const read = (c: MarkCandidate): number => markFeatures(attacher, at, c, around, features);
        let rival: MarkCandidate | undefined;
        let rivalScore = -Infinity;
        for (const c of candidates) {
          if (!right || c === right) continue;
          model.score(features, read(c), scores);
          if (scores[0]! > rivalScore) {
            rivalScore = scores[0]!;
            rival = c;
          }
        }
        if (right && rival) {
          model.score(features, read(right), scores);
          if (scores[0]! < rivalScore + MARGIN) {
            model.add(features, read(right), 0, 1);
            model.add(features, read(rival), 0, -1);
          }
        }
        attacher.attached.set(at, guess);
      }
    }
  model.average();
  return model;
}
