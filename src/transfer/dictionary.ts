import { readFileSync } from 'node:fs';
import type { EntryContext } from '../glossary/types.js';
import { dataFile } from '../util/paths.js';
import { EntryNode } from './entry-tree.js';

/** One sense of a dictionary entry, as the engine uses it. */
export interface Sense {
  /** French citation form, for `explain`. */
  fr: string;
  /** Renderings, best first. */
  renderings: Rendering[];
  /** `n v adj adv prep conj pron det intj name phr num`. */
  pos: string;
  context: EntryContext | null;
}

export interface Rendering {
  text: string;
  /** Irregular plural, '-' for uncountable, '' for regular. */
  plural: string;
  /** Tokens of the English and of its plural, when they were first asked for. */
  tokens?: string[];
  pluralTokens?: string[];
}

const BLANK = 32;

/**
 * The compiled dictionary: text lines `key TAB fr TAB renderings TAB pos TAB context`, sorted by key. Keys are found by
 * binary search in the text and lines cut out and parsed when they are first needed: a start needs few of them.
 */
export class Dictionary {
  private readonly openings = new Map<string, EntryNode | null>();
  private readonly parsed = new Map<string, Sense[] | null>();

  constructor(private readonly text: string) {}

  /** Number of items of the longest entry starting with `item`; 0 when there is none. */
  reach(item: string): number {
    return this.opening(item)?.reach ?? 0;
  }

  /** The entries that begin with an item; undefined where there is none. */
  opening(item: string): EntryNode | undefined {
    let node = this.openings.get(item);
    if (node === undefined) {
      const lines: string[] = [];
      // Those with the item alone and those that go on behind a blank follow each other.
      let at = this.lowerBound(`${item}\t`);
      while (this.text.startsWith(item, at) && this.text.charCodeAt(at + item.length) <= BLANK) {
        const end = this.lineEnd(at);
        lines.push(this.text.slice(at, end));
        at = end + 1;
      }
      node = EntryNode.of(lines, item, 0) ?? null;
      this.remember(this.openings, item, node);
    }
    return node ?? undefined;
  }

  /** Senses of a key (items joined by spaces); undefined when there is no entry. */
  find(key: string): Sense[] | undefined {
    const known = this.parsed.get(key);
    if (known !== undefined) return known ?? undefined;
    const start = `${key}\t`;
    const senses: Sense[] = [];
    for (let at = this.lowerBound(start); this.text.startsWith(start, at); at = this.lineEnd(at) + 1) {
      senses.push(parseSense(this.text.slice(at, this.lineEnd(at))));
    }
    this.remember(this.parsed, key, senses.length > 0 ? senses : null);
    return senses.length > 0 ? senses : undefined;
  }

  /** Whether some entry is `items` or goes on from it. */
  hasPrefix(items: string): boolean {
    const blank = items.indexOf(' ');
    if (blank < 0) return this.opening(items) !== undefined;
    return this.opening(items.slice(0, blank))?.next(items.slice(blank + 1)) !== undefined;
  }

  get size(): number {
    return this.text === '' ? 0 : this.text.split('\n').length;
  }

  /** Offset of the first line not before `text`, in UTF-16 order; the length of all when there is none. */
  private lowerBound(text: string): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      const line = mid === 0 ? 0 : this.text.lastIndexOf('\n', mid - 1) + 1;
      const end = this.lineEnd(line);
      if (this.text.slice(line, end) < text) low = end + 1;
      else high = line;
    }
    return Math.min(low, this.text.length);
  }

  /** Offset of the end of the line around `at`, its line break excluded. */
  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  /** Bounded: a text of any length asks for any number of keys. */
  private remember<T>(cache: Map<string, T>, key: string, value: T): void {
    if (cache.size > 100_000) cache.clear();
    cache.set(key, value);
  }
}

function parseSense(line: string): Sense {
  const [, fr, renderings, pos, context] = line.split('\t');
  return {
    fr,
    pos,
    renderings: renderings.split(' / ').map((r) => {
      // A plural of its own may have a slot: "year {year} {pl:years {year}}".
      const brace = /^(.*?) \{pl:(.*)\}$/.exec(r) ?? /^(.*?) \{([^}]*)\}$/.exec(r);
      return brace && !/^(money|percent|points|number|year|date|month|quarter)[23]?$/.test(brace[2])
        ? { text: brace[1], plural: brace[2], tokens: undefined, pluralTokens: undefined }
        : { text: r, plural: '', tokens: undefined, pluralTokens: undefined };
    }),
    context: context ? (JSON.parse(context) as EntryContext) : null,
  };
}

let shared: Dictionary | undefined;

/** The shipped dictionary; loads on first use. */
export function dictionary(): Dictionary {
  shared ??= new Dictionary(readFileSync(dataFile('dictionary.txt'), 'utf8'));
  return shared;
}
