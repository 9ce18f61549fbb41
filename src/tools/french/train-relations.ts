import { viewTree } from '../../french/parser/arc-features.js';
import { MAX_RELATION_FEATURES, relationFeatures } from '../../french/parser/relation-features.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';
import type { ArcExample } from './train-arcs.js';
import { bestRival } from './train-parser.js';

/** The right relation must win by so much. */
const MARGIN = 5;

/** Trains the naming of relations on gold trees; class 0, `root`, is never asked for. */
export function trainRelations(
  examples: ArcExample[],
  classes: number,
  epochs: number,
  seed: number,
): Perceptron {
  const model = new Perceptron(classes, { domains: 2, coupling: 0.7 });
  const random = seededRandom(seed);
  const scores = new Float32Array(classes);
  const features = new Int32Array(MAX_RELATION_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, first, second, gold, labels, domain } of shuffled(examples, random)) {
      model.enter(domain);
      const tree = viewTree({ heads: gold, labels: first.labels }, words.n);
      for (let word = 0; word < words.n; word++) {
        if (gold[word] === words.n || gold[word]! < 0) continue;
        const count = relationFeatures(words, word, tree, first, second, features);
        model.score(features, count, scores);
        model.tick();
        const right = labels[word]!;
        const rival = bestRival(scores, right);
        if (scores[rival]! + MARGIN > scores[right]!) model.update(features, count, right, rival);
      }
    }
  model.average();
  return model;
}
