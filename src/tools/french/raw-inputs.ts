import { wordsOf } from '../../french/analyse.js';
import type { Lexicon } from '../../french/lexicon/lexicon.js';
import type { ParserInput } from '../../french/parser/parse-words.js';
import type { Clusters } from '../../french/tagger/clusters.js';
import type { Morphology } from '../../french/tagger/morphology.js';
import { describeToken } from '../../french/tagger/token-info.js';
import { wordKnowledge } from '../../french/tokens/knowledge.js';
import { tokenize } from '../../french/tokens/tokenize.js';
import type { Perceptron } from './perceptron.js';
import { runTagger, type TrainedTagger } from './train-tagger.js';

/** Plain sentences as the parser sees them, tagged by a tagger under training. */
export function rawInputs(
  sentences: string[],
  lexicon: Lexicon,
  clusters: Clusters,
  tagger: TrainedTagger,
  morph: { morphology: Morphology; model: Perceptron },
): ParserInput[][] {
  const { table } = tagger.table;
  const knowledge = wordKnowledge(lexicon, table);
  const scores = new Float32Array(table.bundles.length);
  return sentences.map((text) => {
    const forms = tokenize(text, knowledge).map(({ start, end }) => text.slice(start, end));
    const tokens = forms.map((form) => {
      const lower = form.toLowerCase();
      return describeToken(form, lexicon, table.get(lower), clusters.of(lower));
    });
    const blank = new Int32Array(tokens.length);
    const tags = runTagger({ tokens, gold: blank, guess: blank, domain: 0 }, tagger.first, tagger.second);
    const words = forms.flatMap((form, i) => wordsOf(form, tags[i]!));
    const bundles = morph.morphology.bundles(words, morph.model, scores);
    return words.map((word, i) => ({
      ...word,
      lemma: morph.morphology.lemma(word, bundles[i]!),
      feats: table.bundles[bundles[i]!]!,
      cluster: clusters.of(word.form.toLowerCase()),
    }));
  });
}
