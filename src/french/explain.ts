import type { Sentence, Word } from './types.js';

const FEATURE_ORDER = ['Gender', 'Number', 'Person', 'Mood', 'Tense', 'VerbForm'];

/**
 * An analysis for people: a line for each word (form, tag, features, lemma, relation and head), then the tree drawn
 * by indentation. Ends with a line break.
 *
 * `explainSentence(analyse('Le titre recule.'))` has the line `└─ recule VERB root` in its tree.
 */
export function explainSentence(sentence: Sentence): string {
  const { words } = sentence;
  const rows = words.map((word, i) => [
    String(i + 1),
    word.form,
    word.upos,
    shortFeats(word.feats),
    word.lemma,
    word.head < 0 ? 'root' : `${word.deprel} ← ${words[word.head]!.form} ${word.head + 1}`,
    `${word.start}–${word.end}`,
  ]);
  return `${table(rows)}${drawTree(words)}`;
}

/** `Gender=Fem|Number=Sing|PronType=Art` as `Fem Sing Art`: the values, agreement first. */
function shortFeats(feats: string): string {
  const rank = (feature: string): number => {
    const place = FEATURE_ORDER.indexOf(feature.slice(0, feature.indexOf('=')));
    return place < 0 ? FEATURE_ORDER.length : place;
  };
  return feats
    .split('|')
    .sort((a, b) => rank(a) - rank(b))
    .map((feature) => feature.slice(feature.indexOf('=') + 1))
    .join(' ');
}

function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length))) ?? [];
  return rows
    .map((row) => {
      const cells = row.map((cell, i) => cell + ' '.repeat(widths[i]! - [...cell].length));
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

function drawTree(words: Word[]): string {
  const children: number[][] = words.map(() => []);
  let root = -1;
  words.forEach((word, i) => {
    if (word.head < 0) root = i;
    else children[word.head]!.push(i);
  });
  if (root < 0) return '';
  const lines: string[] = [];
  // A stack instead of recursion: the trees of very long sentences are deep.
  const stack: Array<[word: number, prefix: string, last: boolean]> = [[root, '', true]];
  while (stack.length > 0) {
    const [at, prefix, last] = stack.pop()!;
    const word = words[at]!;
    lines.push(`${prefix}${last ? '└─' : '├─'} ${word.form} ${word.upos} ${word.deprel}\n`);
    const below = children[at]!;
    const inner = `${prefix}${last ? '   ' : '│  '}`;
    for (let k = below.length - 1; k >= 0; k--) stack.push([below[k]!, inner, k === below.length - 1]);
  }
  return lines.join('');
}
