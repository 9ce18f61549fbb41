import { readingClass } from '../../french/lexicon/lexicon.js';
import type { Sections } from '../../french/model/sections.js';
import { tagIndex } from '../../french/tagger/tags.js';
import { escapeLemma, WordTable } from '../../french/tagger/word-table.js';
import type { GoldSentence } from './conllu-read.js';
import { goldTag, keptFeats } from './harmonise.js';

export interface BuiltTable {
  sections: { words: string; bundles: string };
  table: WordTable;
  /** How often each lower-case form occurs. */
  counts: Map<string, number>;
}

/** A tag is dropped when a word has it less often than this, in a word seen often: most are slips. */
const RARE = 0.004;
/** From this count on, a word is taken to have been seen with all its tags. */
const SETTLED = 30;

/** Collects the words of the treebanks with their tags, features and lemmas (see `WordTable`). */
export function buildWordTable(train: GoldSentence[]): BuiltTable {
  const counts = new Map<string, number>();
  const seen = new Map<string, Map<number, Map<string, Map<string, number>>>>();
  for (const sentence of train)
    for (const token of sentence.tokens) {
      const lower = token.form.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      const single = token.lastWord - token.firstWord === 1;
      count(seen, lower, goldTag(sentence, token), '', single ? undefined : '');
      for (let w = token.firstWord; w < token.lastWord; w++) {
        const word = sentence.words[w]!;
        const tag = tagIndex(readingClass(word.upos, word.feats));
        const form = single ? lower : word.form.toLowerCase();
        count(seen, form, tag, keptFeats(word), lemmaOf(word.upos, word.lemma));
      }
    }
  const bundleIds = new Map<string, number>();
  const lines: string[] = [];
  for (const form of [...seen.keys()].sort()) {
    const total = counts.get(form) ?? 0;
    const items: string[] = [];
    for (const [tag, bundles] of [...seen.get(form)!].sort(([a], [b]) => a - b)) {
      const ranked = rank(bundles);
      const weight = ranked.reduce((sum, [, n]) => sum + n, 0);
      if (total >= 100 && weight < total * RARE) continue;
      const pairs = ranked.map(([feats]) => {
        if (!bundleIds.has(feats)) bundleIds.set(feats, bundleIds.size);
        const lemma = best(bundles.get(feats)!);
        return `${bundleIds.get(feats)}=${escapeLemma(lemma)}`;
      });
      items.push(`${tag}:${pairs.join(',')}`);
    }
    if (items.length > 0) lines.push(`${form}\t${total >= SETTLED ? 1 : 0}\t${items.join(';')}`);
  }
  const sections = { words: lines.join('\n'), bundles: [...bundleIds.keys()].join('\n') };
  const file = { text: (name: string) => sections[name as 'words'] } as unknown as Sections;
  return { sections, table: new WordTable(file), counts };
}

type Seen = Map<string, Map<number, Map<string, Map<string, number>>>>;

function count(seen: Seen, form: string, tag: number, feats: string, lemma: string | undefined): void {
  if (lemma === undefined) return;
  const tags = seen.get(form) ?? new Map<number, Map<string, Map<string, number>>>();
  seen.set(form, tags);
  const bundles = tags.get(tag) ?? new Map<string, Map<string, number>>();
  tags.set(tag, bundles);
  const lemmas = bundles.get(feats) ?? new Map<string, number>();
  bundles.set(feats, lemmas);
  lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
}

/** Names keep their capitals; other lemmas are lower case unless the treebank means a symbol. */
function lemmaOf(upos: string, lemma: string): string {
  return upos === 'PROPN' || upos === 'X' || upos === 'SYM' ? lemma : lemma.toLowerCase();
}

function rank(bundles: Map<string, Map<string, number>>): Array<[string, number]> {
  return [...bundles]
    .map(([feats, lemmas]): [string, number] => [feats, [...lemmas.values()].reduce((a, b) => a + b, 0)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function best(lemmas: Map<string, number>): string {
  return [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
