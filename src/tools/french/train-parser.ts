import { Configuration, LEFT, RIGHT, SHIFT } from '../../french/parser/configuration.js';
import { labelFeatures, MAX_LABEL_FEATURES } from '../../french/parser/label-features.js';
import { MAX_MOVE_FEATURES, moveFeatures } from '../../french/parser/move-features.js';
import { layOutWords, type ParserInput, type ParseWords } from '../../french/parser/parse-words.js';
import { bestMove, chooseLabel } from '../../french/parser/parser.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';

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

/** A trained parser for one direction of reading. */
export interface TrainedParser {
  moves: Perceptron;
  relations: Perceptron;
}

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

const DOMAINS = { domains: 2, coupling: 0.8 };
const buffer = new Int32Array(MAX_MOVE_FEATURES);
const labelBuffer = new Int32Array(MAX_LABEL_FEATURES);
const scores = new Float32Array(3);

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
        if (guess !== right) moves.update(buffer, count, right, guess);
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
          if (label !== labels[word] && labels[word]! >= 0)
            relations.update(labelBuffer, labelFeatures(c, head, word, labelBuffer), labels[word]!, label);
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
