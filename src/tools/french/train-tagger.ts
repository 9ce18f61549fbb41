import type { Lexicon } from '../../french/lexicon/lexicon.js';
import type { Clusters } from '../../french/tagger/clusters.js';
import { admissible } from '../../french/tagger/constraints.js';
import { MAX_TAG_FEATURES, tagFeatures } from '../../french/tagger/features.js';
import { chooseTag, onlyCandidate } from '../../french/tagger/tagger.js';
import { TAGS } from '../../french/tagger/tags.js';
import { describeToken, type TokenInfo } from '../../french/tagger/token-info.js';
import type { GoldSentence } from './conllu-read.js';
import { joinModels } from './ensemble.js';
import { goldTag } from './harmonise.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';
import { type BuiltTable, buildWordTable } from './word-table-build.js';

/** A sentence made ready for the tagger. */
export interface TaggedSentence {
  tokens: TokenInfo[];
  gold: Int32Array;
  /** First guess, from a model that has not seen the sentence; used by the second pass. */
  guess: Int32Array;
  /** See `Perceptron.enter`. */
  domain: number;
}

export interface TrainedTagger {
  table: BuiltTable;
  first: Perceptron;
  second: Perceptron;
  /** Tags of the training sentences by models that have not seen them. */
  jackknifed: Int32Array[];
}

/** The right tag must win by so much. */
const MARGIN = 3;

const scores = new Float32Array(TAGS.length);
const features = new Int32Array(MAX_TAG_FEATURES);

/** Describes the tokens of a sentence; in training, words seen once count as unseen. */
export function prepare(
  sentence: GoldSentence,
  lexicon: Lexicon,
  clusters: Clusters,
  built: BuiltTable,
  training: boolean,
  domain = 0,
): TaggedSentence {
  const tokens = sentence.tokens.map(({ form }) => {
    const lower = form.toLowerCase();
    const seen = training && (built.counts.get(lower) ?? 0) < 2 ? undefined : built.table.get(lower);
    return describeToken(form, lexicon, seen, clusters.of(lower));
  });
  const gold = Int32Array.from(sentence.tokens, (t) => goldTag(sentence, t));
  return { tokens, gold, guess: new Int32Array(gold.length), domain };
}

/** One pass of the tagger: the mean of `runs` models, trained for a number of epochs each. */
function trainPass(
  sentences: TaggedSentence[],
  second: boolean,
  { epochs, runs }: { epochs: number; runs: number },
): Perceptron {
  return joinModels(Array.from({ length: runs }, (_, run) => trainOnce(sentences, second, epochs, 7 + run)));
}

function trainOnce(sentences: TaggedSentence[], second: boolean, epochs: number, seed: number): Perceptron {
  const model = new Perceptron(TAGS.length, { domains: 2, coupling: 0.8 });
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { tokens, gold, guess, domain } of shuffled(sentences, random)) {
      model.enter(domain);
      const tags = Int32Array.from(guess);
      for (let i = 0; i < tokens.length; i++) {
        const chosen = chooseTag(tokens, i, tags, second, model, scores);
        const right = gold[i]!;
        if (onlyCandidate(tokens[i]!.candidates) < 0) model.tick();
        const rival = chosen !== right ? chosen : closeRival(admissible(tokens, i, tags), right);
        if (rival >= 0 && (tokens[i]!.candidates >>> right) & 1) {
          const count = tagFeatures(tokens, i, tags, second, features);
          model.update(features, count, right, rival);
        }
        tags[i] = chosen;
      }
    }
  model.average();
  return model;
}

/** The best other tag of the set if the right one, just chosen, does not win by the margin; else -1. */
function closeRival(candidates: number, right: number): number {
  if (onlyCandidate(candidates) >= 0) return -1;
  let rival = -1;
  for (let t = 0; t < TAGS.length; t++)
    if (t !== right && (candidates >>> t) & 1 && (rival < 0 || scores[t]! > scores[rival]!)) rival = t;
  return scores[rival]! + MARGIN > scores[right]! ? rival : -1;
}

/** In domain 0, whatever the sentence: that is what the parser will meet. */
function runPass(
  sentence: TaggedSentence,
  start: Int32Array,
  second: boolean,
  model: Perceptron,
): Int32Array {
  model.enter(0);
  const tags = Int32Array.from(start);
  for (let i = 0; i < tags.length; i++) tags[i] = chooseTag(sentence.tokens, i, tags, second, model, scores);
  return tags;
}

/** Both passes with trained models, as at run time. */
export function runTagger(sentence: TaggedSentence, first: Perceptron, second: Perceptron): Int32Array {
  return runPass(sentence, runPass(sentence, sentence.guess, false, first), true, second);
}

/**
 * Trains the tagger. Sentence i belongs to fold i mod `folds`; the second pass and the parser learn from tags given
 * by models that have not seen the fold.
 */
export function trainTagger(
  train: GoldSentence[],
  lexicon: Lexicon,
  clusters: Clusters,
  options: { epochs: number; runs: number; folds: number; domains: number[] },
): TrainedTagger {
  const { folds, domains } = options;
  const table = buildWordTable(train);
  const all = train.map((s, i) => prepare(s, lexicon, clusters, table, true, domains[i]));
  const without = (fold: number): number[] => train.flatMap((_, i) => (i % folds === fold ? [] : [i]));
  const jackknifed: Int32Array[] = [];
  const foldSentences: TaggedSentence[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const part = without(fold);
    const foldTable = buildWordTable(part.map((i) => train[i]!));
    const model = trainPass(
      part.map((i) => prepare(train[i]!, lexicon, clusters, foldTable, true, domains[i])),
      false,
      options,
    );
    foldSentences[fold] = train.map((s, i) =>
      prepare(s, lexicon, clusters, foldTable, i % folds !== fold, domains[i]),
    );
    for (let i = fold; i < train.length; i += folds) {
      const held = foldSentences[fold]![i]!;
      all[i]!.guess = runPass(held, held.guess, false, model);
    }
  }
  for (let fold = 0; fold < folds; fold++) {
    const sentences = foldSentences[fold]!;
    for (const [i, s] of sentences.entries()) s.guess = all[i]!.guess;
    const model = trainPass(
      without(fold).map((i) => sentences[i]!),
      true,
      options,
    );
    for (let i = fold; i < train.length; i += folds)
      jackknifed[i] = runPass(sentences[i]!, sentences[i]!.guess, true, model);
  }
  const second = trainPass(all, true, options);
  const blank = all.map((s) => ({ ...s, guess: new Int32Array(s.gold.length) }));
  const first = trainPass(blank, false, options);
  return { table, first, second, jackknifed };
}
