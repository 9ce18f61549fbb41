import type { PlacedEntry } from './glossary.js';
import { stem } from './stem.js';
import { termVariants, termWords } from './term-words.js';

/** One way to write an entry, as words. */
export interface Pattern {
  placed: PlacedEntry;
  /** The entry's `fr` or the alias, as in the glossary. */
  form: string;
  words: string[];
  /** Reflexive verb: its pronoun is looked for beside the verb, not in the words. */
  reflexive: boolean;
  /** Position in the glossary: of equal matches the later, from the higher layer, wins. */
  order: number;
}

/** A node of the trie of stems. */
export interface TrieNode {
  next: Map<string, TrieNode>;
  ends: Pattern[];
}

/**
 * Finds entries by the stems of their words. Building only looks at each first word; the patterns that share it are
 * cut into words when a text first asks for them, so that a large glossary costs little to load.
 */
export class TermIndex {
  private readonly byFirst = new Map<
    string,
    (TrieNode | { placed: PlacedEntry; form: string; order: number })[]
  >();

  constructor(entries: PlacedEntry[]) {
    entries.forEach((placed, order) => {
      this.add(placed, placed.entry.fr, order);
      for (const alias of placed.entry.aliases ?? []) this.add(placed, alias, order);
    });
  }

  /** The trie below a first stem; undefined when no entry starts with it. */
  lookup(first: string): TrieNode | undefined {
    const items = this.byFirst.get(first);
    if (!items) return undefined;
    if (items.length === 1 && 'next' in items[0]) return items[0];
    const node: TrieNode = { next: new Map(), ends: [] };
    for (const item of items) if ('placed' in item) compile(item, first, node);
    this.byFirst.set(first, [node]);
    return node;
  }

  private add(placed: PlacedEntry, form: string, order: number): void {
    // slots make it a construction of the engine, not a term
    if (form.includes('{')) return;
    const first = /^(?:s['’]|se )?([^\s'’-]+['’]?)/i.exec(form.trim())?.[1] ?? form;
    const item = { placed, form, order };
    for (const key of new Set([firstStem(first), firstStem(termWords(form)[0] ?? first)])) {
      const items = this.byFirst.get(key);
      if (items) items.push(item);
      else this.byFirst.set(key, [item]);
    }
    if (form.includes('-')) this.addHyphenated(form, item);
  }

  private addHyphenated(form: string, item: { placed: PlacedEntry; form: string; order: number }): void {
    for (const words of termVariants(patternWords(form, item.placed).words)) {
      const key = stem(words[0]);
      const items = this.byFirst.get(key) ?? [];
      if (!items.includes(item)) this.byFirst.set(key, [...items, item]);
    }
  }
}

/** Stem of a first word as written: `d'` and `du` both start with `de`. */
function firstStem(first: string): string {
  return stem(termWords(first)[0] ?? first);
}

function patternWords(form: string, placed: PlacedEntry): { words: string[]; reflexive: boolean } {
  const words = termWords(form);
  const reflexive = placed.entry.pos === 'verb' && words.length > 1 && words[0].toLowerCase() === 'se';
  return { words: reflexive ? words.slice(1) : words, reflexive };
}

function compile(
  item: { placed: PlacedEntry; form: string; order: number },
  first: string,
  root: TrieNode,
): void {
  const { words, reflexive } = patternWords(item.form, item.placed);
  for (const variant of termVariants(words)) {
    const stems = variant.map(stem);
    if (stems[0] !== first) continue;
    let node = root;
    for (const key of stems.slice(1)) {
      const next = node.next.get(key) ?? { next: new Map(), ends: [] };
      node.next.set(key, next);
      node = next;
    }
    const { placed, form, order } = item;
    if (!node.ends.some((end) => end.placed === placed))
      node.ends.push({ placed, form, words: variant, reflexive, order });
  }
}
