/**
 * Measures the sentence splitter: precision, recall and F1 of sentence ends.
 *
 * usage: tsx src/tools/eval-sentences.ts FILE|FOLDER...
 *
 * Of a file with one sentence a line, the lines are joined by blanks in groups of eight and must be found again; the end
 * of a group counts, too. Of a folder, each `NAME.md` is measured on the French sentences of `NAME.en.tsv` (first
 * column), line by line; tables are left out.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { splitSentences } from '../french/index.js';

const GROUP = 8;

/** A text and the offsets at which its sentences end. */
interface MarkedText {
  text: string;
  ends: number[];
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function joined(lines: string[]): MarkedText {
  let text = '';
  const ends = lines.map((line) => {
    text += text === '' ? line : ` ${line}`;
    return text.length;
  });
  return { text, ends };
}

function groupsOf(file: string): MarkedText[] {
  const lines = linesOf(file);
  return Array.from({ length: Math.ceil(lines.length / GROUP) }, (_, i) =>
    joined(lines.slice(i * GROUP, (i + 1) * GROUP)),
  );
}

/** The lines of an article that hold sentences of its translation, with their ends. */
function articleLines(folder: string, name: string): MarkedText[] {
  const rows = linesOf(path.join(folder, `${name}.en.tsv`)).map((row) => row.split('\t')[0]!.trim());
  let next = 0;
  return linesOf(path.join(folder, `${name}.md`)).flatMap((text) => {
    if (text.startsWith('|')) return [];
    const ends: number[] = [];
    let at = 0;
    for (let row = next; row < rows.length; row++) {
      const found = text.indexOf(rows[row]!, at);
      if (found < 0) continue;
      at = found + rows[row]!.length;
      ends.push(at);
      next = row + 1;
    }
    return ends.length > 0 && /^\P{L}*$/u.test(text.slice(at)) ? [{ text, ends }] : [];
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : ((100 * part) / whole).toFixed(2);

console.log('| text | sentences | precision | recall | F1 |');
console.log('| --- | --- | --- | --- | --- |');
for (const source of process.argv.slice(2)) {
  const texts = statSync(source).isDirectory()
    ? readdirSync(source)
        .filter((file) => file.endsWith('.en.tsv'))
        .sort()
        .flatMap((file) => articleLines(source, file.slice(0, -'.en.tsv'.length)))
    : groupsOf(source);
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { text, ends } of texts) {
    // An end lies behind the last letter or digit, whatever closes behind it.
    const bare = (end: number): number => text.slice(0, end).search(/[\p{L}\p{N}%€$][^\p{L}\p{N}%€$]*$/u);
    const predicted = splitSentences(text).map(({ end }) => bare(end));
    const expected = new Set(ends.map(bare));
    gold += expected.size;
    found += predicted.length;
    right += predicted.filter((end) => expected.has(end)).length;
  }
  const name = source.replace(/\/$/, '').replace(/.*\//, '');
  const f1 = percent(2 * right, gold + found);
  console.log(`| ${[name, gold, percent(right, found), percent(right, gold), f1].join(' | ')} |`);
}
