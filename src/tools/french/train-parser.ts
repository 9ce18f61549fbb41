import { Configuration, LEFT, RIGHT, SHIFT } from '../../french/parser/configuration.js';
import { labelFeatures, MAX_LABEL_FEATURES } from '../../french/parser/label-features.js';
import { MAX_MOVE_FEATURES, moveFeatures } from '../../french/parser/move-features.js';
import { bestMove, chooseLabel } from '../../french/parser/parser.js';
import { joinModels } from './ensemble.js';
import { Perceptron } from './perceptron.js';
import { type ParseExample, prepareExample } from './prepare-example.js';
import { seededRandom, shuffled } from './random.js';

/** A trained parser for one direction of reading. */
export interface TrainedParser {
  moves: Perceptron;
  relations: Perceptron;
}

/** The right move and the right relation must win by so much. */
const MARGIN = 5;
const DOMAINS = { domains: 2, coupling: 0.8 };
const buffer = new Int32Array(MAX_MOVE_FEATURES);
const labelBuffer = new Int32Array(MAX_LABEL_FEATURES);
const scores = new Float32Array(3);

/**
 * Trains an arc-hybrid parser with a dynamic oracle (Goldberg and Nivre): from the second epoch on it follows its own
 * moves and learns what is best from there, so non-projective trees and its own mistakes do no harm.
 */
export function trainParser(
  examples: ParseExample[],
  list: string[],
  options: { mirrored: boolean; epochs: number; seed: number },
): TrainedParser {
  const { mirrored, epochs, seed } = options;
  const data = examples.map((e) => prepareExample(e, list, mirrored));
  const moves = new Perceptron(3, DOMAINS);
  const relations = new Perceptron(list.length, DOMAINS);
  const labelScores = new Float32Array(list.length);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, heads, labels, domain } of shuffled(data, random)) {
      moves.enter(domain);
      relations.enter(domain);
      const c = new Configuration(words);
      while (!c.done) {
        const allowed = c.allowed();
        const best = cheapestMoves(c, heads, allowed);
        const count = moveFeatures(c, buffer);
        moves.score(buffer, count, scores);
        moves.tick();
        const guess = bestMove(scores, allowed);
        const right = bestMove(scores, best);
        const wrong = allowed & ~best;
        if (wrong !== 0) {
          const rival = bestMove(scores, wrong);
          if (scores[rival]! + MARGIN > scores[right]!) moves.update(buffer, count, right, rival);
        }
        const move = epoch > 0 && random() < 0.9 ? guess : right;
        if (move === SHIFT) {
          c.shift();
          continue;
        }
        const head = c.headFor(move);
        const word = c.top(0);
        const label = chooseLabel(c, head, word, relations, labelScores);
        if (heads[word] === head && head !== c.root) {
          relations.tick();
          const gold = labels[word]!;
          if (gold > 0) {
            const rival = bestRival(labelScores, gold);
            if (labelScores[rival]! + MARGIN > labelScores[gold]!)
              relations.update(labelBuffer, labelFeatures(c, head, word, labelBuffer), gold, rival);
          }
        }
        c.attach(move, label);
      }
    }
  moves.average();
  relations.average();
  relations.enter(0);
  moves.enter(0);
  return { moves, relations };
}

/** One parser out of several of the same direction: the means of their weights. */
export function joinParsers(parsers: readonly TrainedParser[]): TrainedParser {
  return {
    moves: joinModels(parsers.map(({ moves }) => moves)),
    relations: joinModels(parsers.map(({ relations }) => relations)),
  };
}

/** The best relation but for the right one and `root`. */
export function bestRival(scores: Float32Array, right: number): number {
  let rival = right === 1 ? 2 : 1;
  for (let r = rival + 1; r < scores.length; r++) if (r !== right && scores[r]! > scores[rival]!) rival = r;
  return rival;
}

/** The moves that lose the fewest gold arcs, as a set of bits. */
function cheapestMoves(c: Configuration, heads: Int32Array, allowed: number): number {
  let best = 0;
  let least = Infinity;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if (!((allowed >>> move) & 1)) continue;
    const cost = moveCost(c, heads, move);
    if (cost < least) {
      least = cost;
      best = 0;
    }
    if (cost === least) best |= 1 << move;
  }
  return best;
}

function moveCost(c: Configuration, heads: Int32Array, move: number): number {
  let cost = 0;
  if (move === SHIFT) {
    // The next word loses heads deep in the stack and all dependents on the stack.
    const word = c.next;
    for (let i = 0; i < c.size; i++) {
      const s = c.stack[i]!;
      if (heads[s] === word) cost++;
      if (i < c.size - 1 && heads[word] === s) cost++;
    }
    return cost;
  }
  const word = c.top(0);
  const head = c.headFor(move);
  const gold = heads[word]!;
  if (gold !== head) {
    if (gold >= c.next) cost++;
    else if (move === LEFT && gold === c.top(1)) cost++;
  }
  for (let b = c.next; b < c.root; b++) if (heads[b] === word) cost++;
  return cost;
}
