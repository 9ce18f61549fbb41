import type { PlacedEntry } from './glossary.js';
import { termKey } from './stem.js';
import { plainFirstWord, termVariants } from './term-words.js';

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

/** A form not yet cut into words. */
interface Form {
  placed: PlacedEntry;
  form: string;
  order: number;
  /** The form before this one with the same first word; a chain costs less than a list. */
  next: Form | undefined;
}

/**
 * Finds entries by the stems of their words. Building only looks at each first word; the forms that share it are cut
 * into words when a text first asks for them, so that a large glossary costs little to load.
 */
export class TermIndex {
  private readonly forms = new Map<string, Form>();
  private readonly tries = new Map<string, TrieNode>();
  /** First words as written → stem; most are shared by many terms. */
  private readonly stems = new Map<string, string | null>();

  constructor(entries: PlacedEntry[]) {
    entries.forEach((placed, order) => {
      this.add(placed, placed.entry.fr, order);
      if (placed.entry.aliases) for (const alias of placed.entry.aliases) this.add(placed, alias, order);
    });
  }

  /** The trie below a first stem; undefined when no entry starts with it. */
  lookup(first: string): TrieNode | undefined {
    const forms = this.forms.get(first);
    if (!forms) return undefined;
    let trie = this.tries.get(first);
    if (!trie) {
      trie = { next: new Map(), ends: [] };
      for (let form: Form | undefined = forms; form; form = form.next) compile(form, first, trie);
      this.tries.set(first, trie);
    }
    return trie;
  }

  private add(placed: PlacedEntry, form: string, order: number): void {
    // slots make it a construction of the engine, not a term
    if (form.includes('{')) return;
    // most terms start with a plain word, and then the rest need not be looked at
    const space = form.indexOf(' ');
    const first = space < 0 ? form : form.slice(0, space);
    const key = this.firstStem(first);
    if (key !== null) this.chain(key, placed, form, order);
    else
      for (const other of new Set(patternWords(form, placed).variants.map(([word]) => termKey(word))))
        this.chain(other, placed, form, order);
  }

  private chain(key: string, placed: PlacedEntry, form: string, order: number): void {
    this.forms.set(key, { placed, form, order, next: this.forms.get(key) });
  }

  /** Key of a plain first word; null for any other, which may be cut in several ways. */
  private firstStem(word: string): string | null {
    let key = this.stems.get(word);
    if (key === undefined) {
      const plain = plainFirstWord(word);
      key = plain === null ? null : termKey(plain);
      this.stems.set(word, key);
    }
    return key;
  }
}

function patternWords(form: string, placed: PlacedEntry): { variants: string[][]; reflexive: boolean } {
  const variants = termVariants(form);
  const [words] = variants;
  const reflexive = placed.entry.pos === 'verb' && words.length > 1 && words[0].toLowerCase() === 'se';
  return { variants: reflexive ? variants.map((variant) => variant.slice(1)) : variants, reflexive };
}

function compile(
  item: { placed: PlacedEntry; form: string; order: number },
  first: string,
  root: TrieNode,
): void {
  const { variants, reflexive } = patternWords(item.form, item.placed);
  for (const variant of variants) {
    const stems = variant.map(termKey);
    if (stems[0] !== first) continue;
    let node = root;
    for (const key of stems.slice(1)) {
      const next = node.next.get(key) ?? { next: new Map(), ends: [] };
      node.next.set(key, next);
      node = next;
    }
    const { placed, form, order } = item;
    // `introduction en Bourse` and `introduction en bourse` share a path; capitals decide between them in the text
    if (!node.ends.some((end) => end.placed === placed && end.words.join(' ') === variant.join(' ')))
      node.ends.push({ placed, form, words: variant, reflexive, order });
  }
}
