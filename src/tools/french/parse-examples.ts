import { readingClass } from '../../french/lexicon/lexicon.js';
import type { Clusters } from '../../french/tagger/clusters.js';
import type { Morphology, TaggedWord } from '../../french/tagger/morphology.js';
import { tagIndex } from '../../french/tagger/tags.js';
import type { GoldSentence } from './conllu-read.js';
import type { Perceptron } from './perceptron.js';
import type { ParseExample } from './prepare-example.js';
import type { TrainedTagger } from './train-tagger.js';

const CONTRACTED = tagIndex('ADP+DET');

/**
 * Sentences for the parser with the tags of the jackknifed tagger, so that it learns from the errors it will meet; the
 * words are those of the treebank.
 */
export function parseExamples(
  train: GoldSentence[],
  tagger: TrainedTagger,
  morph: { morphology: Morphology; model: Perceptron },
  clusters: Clusters,
  domains: number[],
): ParseExample[] {
  const { bundles } = tagger.table.table;
  const scores = new Float32Array(bundles.length);
  return train.map((sentence, s) => {
    const words: TaggedWord[] = [];
    sentence.tokens.forEach((token, i) => {
      const tag = tagger.jackknifed[s]![i]!;
      const several = token.lastWord - token.firstWord > 1;
      for (let w = token.firstWord; w < token.lastWord; w++) {
        const { form, upos, feats } = sentence.words[w]!;
        words.push({ form, tag: several || tag >= CONTRACTED ? tagIndex(readingClass(upos, feats)) : tag });
      }
    });
    const chosen = morph.morphology.bundles(words, morph.model, scores);
    return {
      input: words.map((word, i) => ({
        ...word,
        lemma: morph.morphology.lemma(word, chosen[i]!),
        feats: bundles[chosen[i]!]!,
        cluster: clusters.of(word.form.toLowerCase()),
      })),
      heads: sentence.words.map((w) => w.head),
      relations: sentence.words.map((w) => w.deprel),
      domain: domains[s]!,
    };
  });
}
