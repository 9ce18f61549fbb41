import { Configuration, LEFT, RIGHT, SHIFT } from './configuration.js';
import { type Constraint, constrainMoves } from './constraint.js';
import { labelFeatures, MAX_LABEL_FEATURES } from './label-features.js';
import { MAX_MOVE_FEATURES, moveFeatures } from './move-features.js';
import type { ParseWords } from './parse-words.js';

/** A classifier: of moves (three classes) or of relations. */
export interface Scorer {
  score(features: Int32Array, count: number, scores: Int32Array | Float32Array): void;
}

/**
 * Finds a tree for the words by the best move at each step; heads count in parsing order, the root is word n. Settled
 * arcs are kept.
 */
export function parseGreedily(
  words: ParseWords,
  moves: Scorer,
  relations: Scorer,
  labels: number,
  constraint?: Constraint,
): Configuration {
  const c = new Configuration(words);
  if (labelScores.length !== labels) labelScores = new Int32Array(labels);
  while (!c.done) {
    const allowed = constraint ? constrainMoves(c, constraint, c.allowed()) : c.allowed();
    let move: number;
    let lead = NO_OTHER;
    if ((allowed & (allowed - 1)) === 0) move = 31 - Math.clz32(allowed);
    else {
      moves.score(moveBuffer, moveFeatures(c, moveBuffer), moveScores);
      move = bestMove(moveScores, allowed);
      lead = moveScores[move]! - moveScores[bestMove(moveScores, allowed & ~(1 << move))]!;
    }
    if (move === SHIFT) c.shift();
    else {
      c.lead[c.top(0)] = lead;
      c.attach(move, chooseLabel(c, c.headFor(move), c.top(0), relations, labelScores));
    }
  }
  return c;
}

/** Lead of a move that was the only one allowed. */
const NO_OTHER = 1 << 20;
const moveBuffer = new Int32Array(MAX_MOVE_FEATURES);
const labelBuffer = new Int32Array(MAX_LABEL_FEATURES);
const moveScores = new Int32Array(3);
let labelScores = new Int32Array(0);

/** The allowed move with the highest score. */
export function bestMove(scores: Int32Array | Float32Array, allowed: number): number {
  let best = -1;
  for (const move of [SHIFT, LEFT, RIGHT])
    if ((allowed >>> move) & 1 && (best < 0 || scores[move]! > scores[best]!)) best = move;
  return best;
}

/** Index of the best relation; class 0 is `root`, given to dependents of the root only and to all of them. */
export function chooseLabel(
  c: Configuration,
  head: number,
  word: number,
  relations: Scorer,
  scores: Int32Array | Float32Array,
): number {
  if (head === c.root) return 0;
  relations.score(labelBuffer, labelFeatures(c, head, word, labelBuffer), scores);
  let best = 1;
  for (let r = 2; r < scores.length; r++) if (scores[r]! > scores[best]!) best = r;
  return best;
}
