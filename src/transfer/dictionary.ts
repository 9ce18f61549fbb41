import { readFileSync } from 'node:fs';
import type { EntryContext } from '../glossary/types.js';
import { dataFile } from '../util/paths.js';

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
}

/**
 * The compiled dictionary: text lines `key TAB fr TAB renderings TAB pos TAB context`, sorted by key. Keys are found by
 * binary search and lines parsed when they are first needed, so that loading costs one split.
 */
export class Dictionary {
  private readonly lines: string[];
  /** Longest entry, in items, that begins with a given item. */
  private readonly reaches = new Map<string, number>();
  private readonly parsed = new Map<string, Sense[] | null>();
  private readonly prefixes = new Map<string, boolean>();

  constructor(text: string) {
    this.lines = text === '' ? [] : text.split('\n');
  }

  /** Number of items of the longest entry starting with `item`; 0 when there is none. */
  reach(item: string): number {
    let reach = this.reaches.get(item);
    if (reach !== undefined) return reach;
    reach = 0;
    for (let i = this.lowerBound(item); i < this.lines.length && this.lines[i].startsWith(item); i++) {
      const end = this.lines[i].indexOf('\t');
      const key = this.lines[i].slice(0, end);
      if (key.length > item.length && key.charCodeAt(item.length) !== 32) continue;
      reach = Math.max(reach, key.split(' ').length);
    }
    this.reaches.set(item, reach);
    return reach;
  }

  /** Senses of a key (items joined by spaces); undefined when there is no entry. */
  find(key: string): Sense[] | undefined {
    const known = this.parsed.get(key);
    if (known !== undefined) return known ?? undefined;
    const start = `${key}\t`;
    const senses: Sense[] = [];
    for (let i = this.lowerBound(start); i < this.lines.length && this.lines[i].startsWith(start); i++) {
      senses.push(parseSense(this.lines[i]));
    }
    this.remember(this.parsed, key, senses.length > 0 ? senses : null);
    return senses.length > 0 ? senses : undefined;
  }

  /** Whether some entry is `items` or goes on from it. */
  hasPrefix(items: string): boolean {
    let known = this.prefixes.get(items);
    if (known === undefined) {
      known = this.startsAt(`${items}\t`) || this.startsAt(`${items} `);
      this.remember(this.prefixes, items, known);
    }
    return known;
  }

  get size(): number {
    return this.lines.length;
  }

  private startsAt(start: string): boolean {
    const i = this.lowerBound(start);
    return i < this.lines.length && this.lines[i].startsWith(start);
  }

  /** First line not before `text`, in UTF-16 order. */
  private lowerBound(text: string): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.lines[mid] < text) low = mid + 1;
      else high = mid;
    }
    return low;
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
        ? { text: brace[1], plural: brace[2] }
        : { text: r, plural: '' };
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
