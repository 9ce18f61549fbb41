import { READING_CLASSES } from '../../french/lexicon/lexicon.js';
import { hashString } from '../../french/model/hashing.js';
import { MAX_MARK_FEATURES, MarkAttacher } from '../../french/parser/punctuation.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';
import type { ParseExample } from './train-parser.js';

const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** Trains the attachment of marks on gold trees; one class, candidates are ranked by its score. */
export function trainMarks(examples: ParseExample[], epochs: number): Perceptron {
  const model = new Perceptron(1);
  const random = seededRandom(3);
  const scores = new Float32Array(1);
  const features = new Int32Array(MAX_MARK_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { input, heads, relations } of shuffled(examples, random)) {
      if (input.every((w) => w.tag === PUNCT)) continue;
      const tree = {
        heads: Int32Array.from(heads, (h, i) => (input[i]!.tag === PUNCT ? -2 : h)),
        relations: Int32Array.from(relations, (r) => hashString(r.split(':')[0]!)),
      };
      // Trees where a word hangs on a mark are left to the parser.
      if (tree.heads.some((h) => h >= 0 && tree.heads[h] === -2)) continue;
      if (!tree.heads.includes(-1)) continue;
      const attacher = new MarkAttacher(input, tree);
      for (let at = 0; at < input.length; at++) {
        if (input[at]!.tag !== PUNCT) continue;
        const candidates = attacher.candidates(at);
        const right = candidates.find((c) => c.word === heads[at]);
        const guess = attacher.choose(at, model, scores);
        model.tick();
        if (right && guess !== right.word) {
          const wrong = candidates.find((c) => c.word === guess)!;
          model.add(features, attacher.features(at, right, features), 0, 1);
          model.add(features, attacher.features(at, wrong, features), 0, -1);
        }
        attacher.attached.set(at, guess);
      }
    }
  model.average();
  return model;
}
