import { headCandidates, MAX_HEADS, type ParsedTree } from '../../french/parser/arc-candidates.js';
import { arcFeatures, MAX_ARC_FEATURES, viewTree } from '../../french/parser/arc-features.js';
import type { ParseWords } from '../../french/parser/parse-words.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';

/** A sentence with the trees of two parsers that have not seen it; `gold` has `n + 2` places. */
export interface ArcExample {
  words: ParseWords;
  first: ParsedTree;
  second: ParsedTree;
  gold: Int32Array;
  /** Gold relations, as indices. */
  labels: Int32Array;
  /** See `Perceptron.enter`. */
  domain: number;
}

/** The gold head must win by so much. */
const MARGIN = 8;

/** Trains the choice among candidate heads; one class, candidates are ranked by its score. */
export function trainArcs(examples: ArcExample[], epochs: number, seed: number): Perceptron {
  const model = new Perceptron(1, { domains: 2, coupling: 0.7 });
  const random = seededRandom(seed);
  const candidates = new Int32Array(MAX_HEADS);
  const features = Array.from({ length: MAX_HEADS }, () => new Int32Array(MAX_ARC_FEATURES));
  const sizes = new Int32Array(MAX_HEADS);
  const score = new Float32Array(1);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, first, second, gold, domain } of shuffled(examples, random)) {
      model.enter(domain);
      const a = viewTree(first, words.n);
      const b = viewTree(second, words.n);
      for (let word = 0; word < words.n; word++) {
        const count = headCandidates(word, words.n, first, second, candidates);
        const right = candidates.subarray(0, count).indexOf(gold[word]!);
        if (count < 2 || right < 0) continue;
        let rival = -1;
        let rivalScore = 0;
        let rightScore = 0;
        for (let c = 0; c < count; c++) {
          sizes[c] = arcFeatures(words, candidates[c]!, word, a, b, features[c]!);
          model.score(features[c]!, sizes[c]!, score);
          if (c === right) rightScore = score[0]!;
          else if (rival < 0 || score[0]! > rivalScore) {
            rival = c;
            rivalScore = score[0]!;
          }
        }
        model.tick();
        if (rightScore >= rivalScore + MARGIN) continue;
        model.add(features[right]!, sizes[right]!, 0, 1);
        model.add(features[rival]!, sizes[rival]!, 0, -1);
      }
    }
  model.average();
  return model;
}
