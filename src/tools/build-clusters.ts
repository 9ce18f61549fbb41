/**
 * Learns word classes from plain French text: words that occur between the same classes share a class.
 *
 * usage: tsx src/tools/build-clusters.ts OUTPUT CLASSES FILE...
 *
 * A file holds one sentence a line; of tab-separated files (also gzipped) the first column is read. The output has a
 * line for each class: its words, the most frequent first. Forms are lower case; numbers read `0`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { models } from '../french/model/models.js';
import { tokenize } from '../french/tokens/tokenize.js';
import { exchangeClasses } from './french/exchange.js';

const [output, classCount, ...files] = process.argv.slice(2);
if (!output || files.length === 0) throw new Error('Unexpected arguments, expected OUTPUT CLASSES FILE...');
const MIN_COUNT = 6;

const { lexicon } = models();
const knowledge = {
  isWord: (form: string): boolean => lexicon.classes(form) !== 0,
  isVerb: (form: string): boolean => lexicon.classes(form) !== 0,
};
const sentences: string[][] = [];
for (const file of files) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const line of text.split('\n')) {
    const sentence = line.split('\t')[0]!;
    if (sentence.length < 10 || sentence.length > 1000) continue;
    sentences.push(
      tokenize(sentence, knowledge).map(({ start, end }) => {
        const form = sentence.slice(start, end).toLowerCase().replace(/’/g, "'");
        return /^\p{N}/u.test(form) ? '0' : form;
      }),
    );
  }
}
const counts = new Map<string, number>();
for (const sentence of sentences) for (const form of sentence) counts.set(form, (counts.get(form) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([, n]) => n >= MIN_COUNT)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([form]) => form);
console.log(`${sentences.length} sentences, ${vocabulary.length} words`);
const classes = exchangeClasses(sentences, vocabulary, Number(classCount), 8);
const lines: string[][] = Array.from({ length: Number(classCount) }, () => []);
vocabulary.forEach((form, i) => {
  lines[classes[i]!]!.push(form);
});
writeFileSync(output, lines.map((words) => `${words.join(' ')}\n`).join(''));
