import { type Lexicon, READING_CLASSES, readingClass } from '../../french/lexicon/lexicon.js';
import type { LemmaRules } from '../../french/tagger/lemma-rules.js';
import { MAX_MORPH_FEATURES, Morphology, type TaggedWord } from '../../french/tagger/morphology.js';
import { tagIndex } from '../../french/tagger/tags.js';
import type { GoldSentence } from './conllu-read.js';
import { joinModels } from './ensemble.js';
import { keptFeats } from './harmonise.js';
import { Perceptron } from './perceptron.js';
import { seededRandom, shuffled } from './random.js';
import type { BuiltTable } from './word-table-build.js';

/** Bundles seen with the words of each open tag, the most frequent first: what an unknown word may be. */
export function openBundles(train: GoldSentence[], table: BuiltTable): number[][] {
  const counts = READING_CLASSES.map(() => new Map<number, number>());
  const index = new Map(table.table.bundles.map((b, i) => [b, i]));
  for (const { words } of train)
    for (const word of words) {
      const bundle = index.get(keptFeats(word));
      const tag = tagIndex(readingClass(word.upos, word.feats));
      if (bundle !== undefined) counts[tag]!.set(bundle, (counts[tag]!.get(bundle) ?? 0) + 1);
    }
  return counts.map((map) => {
    const ranked = [...map].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const total = ranked.reduce((sum, [, n]) => sum + n, 0);
    return ranked.filter(([, n]) => n > total * 0.01).map(([bundle]) => bundle);
  });
}

/** Trains the choice of feature bundles on gold tags. */
export function trainMorphology(
  train: GoldSentence[],
  table: BuiltTable,
  lexicon: Lexicon,
  rules: LemmaRules,
  epochs: number,
): { morphology: Morphology; model: Perceptron; open: number[][] } {
  const open = openBundles(train, table);
  const morphology = new Morphology(table.table, lexicon, rules, open);
  const features = new Int32Array(MAX_MORPH_FEATURES);
  const scores = new Float32Array(table.table.bundles.length);
  const data = train.map(({ words }) => ({
    words: words.map((w): TaggedWord => ({ form: w.form, tag: tagIndex(readingClass(w.upos, w.feats)) })),
    gold: words.map((w) => morphology.bundleIndex.get(keptFeats(w)) ?? -1),
  }));
  const trainOnce = (seed: number): Perceptron => {
    const model = new Perceptron(table.table.bundles.length);
    const random = seededRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const { words, gold } of shuffled(data, random)) {
        const chosen = new Int32Array(words.length);
        for (let i = 0; i < words.length; i++) {
          const options = morphology.options(words[i]!);
          const guess = morphology.choose(words, i, chosen, model, scores);
          if (options.length > 1) model.tick();
          if (guess !== gold[i] && options.some((o) => o.bundle === gold[i]))
            model.update(features, morphology.features(words, i, chosen, features), gold[i]!, guess);
          chosen[i] = guess;
        }
      }
    model.average();
    return model;
  };
  const model = joinModels([11, 12, 13].map(trainOnce));
  return { morphology, model, open };
}
