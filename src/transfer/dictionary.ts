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
 * The compiled dictionary: text lines `key TAB fr TAB renderings TAB pos TAB context`, sorted by key. Lines are parsed
 * when they are first needed, so that loading costs one split.
 */
export class Dictionary {
  private readonly lines: string[];
  private readonly index = new Map<string, number>();
  /** Longest entry, in items, that begins with a given item. */
  private readonly longest = new Map<string, number>();
  /** Every proper prefix of two or more items of a key. */
  private readonly prefixes = new Set<string>();
  private readonly parsed = new Map<string, Sense[]>();

  constructor(text: string) {
    this.lines = text === '' ? [] : text.split('\n');
    let previous = '';
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i];
      const key = line.slice(0, line.indexOf('\t'));
      if (key === previous) continue;
      previous = key;
      this.index.set(key, i);
      const space = key.indexOf(' ');
      const first = space < 0 ? key : key.slice(0, space);
      let length = 1;
      for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) {
        if (length > 1) this.prefixes.add(key.slice(0, at));
        length++;
      }
      if ((this.longest.get(first) ?? 0) < length) this.longest.set(first, length);
    }
  }

  /** Number of items of the longest entry starting with `item`; 0 when there is none. */
  reach(item: string): number {
    return this.longest.get(item) ?? 0;
  }

  /** Senses of a key (items joined by spaces); undefined when there is no entry. */
  find(key: string): Sense[] | undefined {
    const known = this.parsed.get(key);
    if (known) return known;
    const start = this.index.get(key);
    if (start === undefined) return undefined;
    const senses: Sense[] = [];
    for (let i = start; i < this.lines.length && this.lines[i].startsWith(`${key}\t`); i++) {
      senses.push(parseSense(this.lines[i]));
    }
    this.parsed.set(key, senses);
    return senses;
  }

  /** Whether some entry is `items` or goes on from it. */
  hasPrefix(items: string): boolean {
    return this.prefixes.has(items) || this.index.has(items);
  }

  get size(): number {
    return this.lines.length;
  }
}

function parseSense(line: string): Sense {
  const [, fr, renderings, pos, context] = line.split('\t');
  return {
    fr,
    pos,
    renderings: renderings.split(' / ').map((r) => {
      const brace = /^(.*?) \{(?:pl:)?([^}]*)\}$/.exec(r);
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
