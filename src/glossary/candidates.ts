import type { Sentence, Word } from '../french/types.js';
import { exactForms, patternHolds, wordKeys } from './pattern-holds.js';
import { reflexivePronoun } from './same-word.js';
import { termKey } from './stem.js';
import type { Pattern, TermIndex, TrieNode } from './term-index.js';

/** Adjectives or adverbs that may stand inside a term: "taux *annuel* d'imposition". */
const MAX_INSERTED = 2;

/** Words that lead to a node of the trie. */
export interface PathNode {
  node: TrieNode;
  words: number[];
  forms: Word[];
}

/** A way to read words of a sentence as an entry. */
export interface Candidate {
  pattern: Pattern;
  /** Indices of the words, ascending, each once. */
  words: number[];
  inserted: number[];
  /** How many words stand in the entry's own form, not another inflection. */
  exact: number;
  /** Trie nodes that were passed, one after each word: where a coordinated ending may set in. */
  path: PathNode[];
}

/** Finds the entries that start at a word. Reads a bounded stretch after it, whatever the length of the sentence. */
export class CandidateFinder {
  private readonly keys: string[][];
  /** A heading of capitals: they tell nothing there. */
  private readonly capitals: boolean;

  constructor(
    private readonly sentence: Sentence,
    private readonly index: TermIndex,
  ) {
    this.keys = sentence.words.map(wordKeys);
    const long = sentence.words.filter(({ form }) => form.length > 3);
    this.capitals = long.length > 1 && long.every(({ form }) => form === form.toUpperCase());
  }

  /** All entries that hold from this word on, in no order. */
  startingAt(start: number): Candidate[] {
    const found: Candidate[] = [];
    const word = this.sentence.words[start];
    for (const key of this.keys[start]) {
      const root = this.index.lookup(key);
      if (root) this.visit(root, { words: [start], forms: [word], inserted: [], path: [] }, found);
    }
    const [first, ...rest] = this.pieces(start);
    const root = rest.length > 0 ? this.index.lookup(termKey(first.form)) : undefined;
    const node = root && this.walk(root, rest);
    if (node) {
      this.visit(node, { words: [start], forms: [first, ...rest], inserted: [], path: [] }, found);
    }
    return found;
  }

  /** Entries that go on from a node with the words from `at`: the second ending of "taux courts et *longs*". */
  endingAt(from: PathNode, at: number): Candidate[] {
    const found: Candidate[] = [];
    for (const next of this.nextNodes(from.node, at)) {
      this.visit(
        next.node,
        {
          words: [...from.words, at],
          forms: [...from.forms, ...next.forms],
          inserted: [],
          path: [],
        },
        found,
      );
    }
    return found;
  }

  /** The ways to read the words from `start` to before `end`, none left out, as the beginning of entries. */
  beginnings(start: number, end: number): PathNode[][] {
    let paths = this.keys[start]
      .map((key) => this.index.lookup(key))
      .filter((node) => node !== undefined)
      .map((node): PathNode[] => [{ node, words: [start], forms: [this.sentence.words[start]] }]);
    for (let at = start + 1; at < end; at++) {
      paths = paths.flatMap((path) => {
        const last = path.at(-1)!;
        return this.nextNodes(last.node, at).map(({ node, forms }) => [
          ...path,
          { node, words: [...last.words, at], forms: [...last.forms, ...forms] },
        ]);
      });
    }
    return paths;
  }

  /** Entries that a beginning and these words make: "à court" of "à court et moyen *terme*". */
  completed(from: PathNode, rest: number[]): Candidate[] {
    let ends = [from];
    for (const at of rest) {
      ends = ends.flatMap((last) =>
        this.nextNodes(last.node, at).map(({ node, forms }) => ({
          node,
          words: [...last.words, at],
          forms: [...last.forms, ...forms],
        })),
      );
    }
    return ends.flatMap(({ node, words, forms }) =>
      node.ends
        .filter((pattern) => this.holds(pattern, words, forms))
        .map((pattern) => ({ pattern, words, inserted: [], exact: exactForms(pattern, forms), path: [] })),
    );
  }

  private visit(
    node: TrieNode,
    state: { words: number[]; forms: Word[]; inserted: number[]; path: PathNode[] },
    found: Candidate[],
  ): void {
    const { words, forms, inserted } = state;
    for (const pattern of node.ends) {
      if (!this.holds(pattern, words, forms)) continue;
      const pronoun = pattern.reflexive ? reflexivePronoun(this.sentence, words[0]) : -1;
      // its pronoun belongs to a verb: "*se* retirer" has two words, and wins over *retirer*
      const own = pronoun < 0 ? words : [pronoun, ...words];
      found.push({ pattern, words: own, inserted, exact: exactForms(pattern, forms), path: state.path });
    }
    if (node.next.size === 0) return;
    const at = words.at(-1)! + 1;
    if (at >= this.sentence.words.length) return;
    const path = [...state.path, { node, words, forms }];
    const nodes = this.nextNodes(node, at);
    for (const next of nodes)
      this.visit(
        next.node,
        { words: [...words, at], forms: [...forms, ...next.forms], inserted, path },
        found,
      );
    // also beside a path: "taux *annuel* d'imposition" when another entry begins with "taux annuel"
    this.skipModifiers(node, { ...state, path }, found);
  }

  /** Nodes that the word at `at` leads to, as one word or, hyphenated, as several. */
  private nextNodes(node: TrieNode, at: number): { node: TrieNode; forms: Word[] }[] {
    const nodes: { node: TrieNode; forms: Word[] }[] = [];
    for (const key of this.keys[at]) {
      const next = node.next.get(key);
      if (next) nodes.push({ node: next, forms: [this.sentence.words[at]] });
    }
    if (nodes.length > 0) return nodes;
    const pieces = this.pieces(at);
    const next = pieces.length > 1 ? this.walk(node, pieces) : undefined;
    return next ? [{ node: next, forms: pieces }] : [];
  }

  private walk(node: TrieNode, pieces: Word[]): TrieNode | undefined {
    let at: TrieNode | undefined = node;
    for (const { form } of pieces) at = at?.next.get(termKey(form));
    return at;
  }

  /** The parts of a hyphenated word ("jeunes-pousses"), as words. */
  private pieces(index: number): Word[] {
    const word = this.sentence.words[index];
    const parts = word.form.split('-');
    if (parts.length < 2 || parts.length > 5 || parts.includes('')) return [word];
    return parts.map((form) => ({ ...word, form, lemma: '' }));
  }

  /** "taux *annuel* d'imposition", "a *déjà* pris part": adjectives after a noun, adverbs after a verb. */
  private skipModifiers(
    node: TrieNode,
    state: { words: number[]; forms: Word[]; inserted: number[]; path: PathNode[] },
    found: Candidate[],
  ): void {
    const { words } = this.sentence;
    const last = words[state.words.at(-1)!].upos;
    const allowed = last === 'NOUN' || last === 'PROPN' ? 'ADJ' : last === 'VERB' ? 'ADV' : null;
    const skipped: number[] = [];
    let most = MAX_INSERTED - state.inserted.length;
    for (let at = state.words.at(-1)! + 1; at < words.length; at++) {
      if (skipped.length >= most) return;
      if (words[at].upos !== allowed) {
        // "taux *nouveaux et annuels* d'imposition", "taux *très élevé* d'imposition"
        if (allowed !== 'ADJ' || words[at + 1]?.upos !== 'ADJ') return;
        if (words[at].upos !== 'ADV' && !(words[at].upos === 'CCONJ' && skipped.length > 0)) return;
        skipped.push(at);
        most++;
        continue;
      }
      skipped.push(at);
      const nodes = at + 1 < words.length ? this.nextNodes(node, at + 1) : [];
      for (const next of nodes) {
        const inserted = [...state.inserted, ...skipped];
        const forms = [...state.forms, ...next.forms];
        this.visit(next.node, { ...state, words: [...state.words, at + 1], forms, inserted }, found);
      }
      if (nodes.length > 0) return;
    }
  }

  private holds(pattern: Pattern, words: number[], forms: Word[]): boolean {
    return patternHolds(pattern, { words, forms, sentence: this.sentence, capitals: this.capitals });
  }
}
