/**
 * Measures the French analyser from raw text with sentences given: F1 of tokens, words, UPOS, lemma, UAS and LAS
 * (universal relations, punctuation included), as in the CoNLL 2018 shared task.
 *
 * usage: tsx src/tools/eval-ud.ts UD_DIR|FILE.conllu [--model FILE] [--write PREFIX]
 *
 * Of a folder of treebanks it measures Sequoia dev and the last third of GSD dev; train with --held-out to have them
 * unseen. --write saves gold and prediction as PREFIX-NAME.gold.conllu and PREFIX-NAME.conllu.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyser } from '../french/analyse.js';
import { toConllu } from '../french/conllu.js';
import { models, openModels } from '../french/model/models.js';
import { type GoldSentence, readConllu } from './french/conllu-read.js';
import { readCorpora } from './french/corpora.js';
import { countSentence, noCounts, scoresOf } from './french/score.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, write: { type: 'string' } },
});
const source = positionals[0];
if (!source) throw new Error('Unexpected missing path, expected: eval-ud UD_DIR|FILE.conllu [--model FILE]');
const tests: Record<string, GoldSentence[]> = source.endsWith('.conllu')
  ? { [source.replace(/.*\/|\.conllu$/g, '')]: readConllu(source) }
  : readCorpora(source, false).tests;

const loading = performance.now();
const analyse = analyser(values.model ? openModels(values.model) : models());
console.log(`models loaded in ${(performance.now() - loading).toFixed(0)} ms`);
console.log('| treebank | sentences | tokens | words | UPOS | lemma | UAS | LAS | words/s |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [name, gold] of Object.entries(tests)) {
  const counts = noCounts();
  for (const { text } of gold) analyse(text);
  const start = performance.now();
  const predicted = gold.map(({ text }) => analyse(text));
  const seconds = (performance.now() - start) / 1000;
  predicted.forEach((sentence, i) => {
    countSentence(counts, gold[i]!, { ...sentence, text: gold[i]!.text });
  });
  const s = scoresOf(counts);
  const speed = Math.round(counts.words / seconds);
  console.log(
    `| ${[name, gold.length, s.tokens, s.words, s.upos, s.lemma, s.uas, s.las, speed].join(' | ')} |`,
  );
  if (values.write)
    writeFileSync(
      `${values.write}-${name}.conllu`,
      predicted.map((sentence, i) => toConllu(sentence, gold[i]!.text)).join(''),
    );
}
