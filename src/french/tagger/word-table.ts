import type { Sections } from '../model/sections.js';

/** What the treebanks show of a word with one tag. */
export interface SeenReading {
  tag: number;
  /** Feature bundles, the most frequent first. */
  feats: string[];
  /** Lemma, per bundle. */
  lemmas: string[];
}

export interface SeenWord {
  /** Set of tags it was seen with. */
  tags: number;
  /** True when seen so often that no other tag is to be expected. */
  settled: boolean;
  readings: SeenReading[];
}

/**
 * Words of the treebanks, by lower-case form. The text has one word a line:
 * `form<TAB>settled(0|1)<TAB>tag:feats=lemma,feats=lemma;tag:...`, where feats is an index into the bundles.
 */
export class WordTable {
  private readonly words = new Map<string, string>();
  private readonly parsed = new Map<string, SeenWord>();
  readonly bundles: string[];

  constructor(file: Sections) {
    this.bundles = file.text('bundles').split('\n');
    for (const line of file.text('words').split('\n')) {
      const cut = line.indexOf('\t');
      this.words.set(line.slice(0, cut), line.slice(cut + 1));
    }
  }

  /** The entry of a lower-case form. */
  get(lower: string): SeenWord | undefined {
    const known = this.parsed.get(lower);
    if (known) return known;
    const line = this.words.get(lower);
    if (line === undefined) return undefined;
    const word = this.parse(line);
    this.parsed.set(lower, word);
    return word;
  }

  private parse(line: string): SeenWord {
    const [settled, list] = line.split('\t') as [string, string];
    const readings = list.split(';').map((item) => {
      const [tag, pairs] = item.split(':', 2) as [string, string];
      const split = pairs.split(',').map((pair) => pair.split('=') as [string, string]);
      return {
        tag: Number(tag),
        feats: split.map(([feats]) => this.bundles[Number(feats)]!),
        lemmas: split.map(([, lemma]) => unescapeLemma(lemma)),
      };
    });
    return { tags: readings.reduce((bits, r) => bits | (1 << r.tag), 0), settled: settled === '1', readings };
  }
}

const ESCAPES: Record<string, string> = { ',': '%c', ';': '%s', ':': '%n', '=': '%e', '%': '%p' };
const PLAIN = new Map(Object.entries(ESCAPES).map(([char, code]) => [code, char]));

/** Lemmas may be punctuation: the separators of the table are written `%c`, `%s`, `%n`, `%e`, `%p`. */
export function escapeLemma(lemma: string): string {
  return lemma.replace(/[,;:=%]/g, (c) => ESCAPES[c]!);
}

function unescapeLemma(lemma: string): string {
  return lemma.includes('%') ? lemma.replace(/%[csnep]/g, (code) => PLAIN.get(code)!) : lemma;
}
