import { readFileSync } from 'node:fs';

/** A word of a treebank. `head` is an index, -1 for the root. */
export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  feats: string;
  head: number;
  deprel: string;
}

export interface GoldToken {
  form: string;
  firstWord: number;
  lastWord: number;
}

export interface GoldSentence {
  text: string;
  tokens: GoldToken[];
  words: GoldWord[];
}

/**
 * Reads a CoNLL-U file; empty nodes and enhanced dependencies are left out, and typographic apostrophes are straight ones,
 * as in the analyser.
 */
export function readConllu(path: string): GoldSentence[] {
  return readFileSync(path, 'utf8')
    .replaceAll('’', "'")
    .split(/\n\s*\n/)
    .map(readSentence)
    .filter((s) => s.words.length > 0);
}

function readSentence(block: string): GoldSentence {
  const sentence: GoldSentence = { text: '', tokens: [], words: [] };
  let covered = 0;
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) sentence.text = line.slice(9);
    const c = line.split('\t');
    if (line.startsWith('#') || c.length < 10 || c[0]!.includes('.')) continue;
    const range = /^(\d+)-(\d+)$/.exec(c[0]!);
    if (range) {
      covered = Number(range[2]);
      sentence.tokens.push({ form: c[1]!, firstWord: Number(range[1]) - 1, lastWord: covered });
      continue;
    }
    const id = Number(c[0]);
    if (id > covered) sentence.tokens.push({ form: c[1]!, firstWord: id - 1, lastWord: id });
    sentence.words.push({
      form: c[1]!,
      lemma: c[2]!,
      upos: c[3]!,
      feats: c[5] === '_' ? '' : c[5]!,
      head: Number(c[6]) - 1,
      deprel: c[7]!,
    });
  }
  return sentence;
}
