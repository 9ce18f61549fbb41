import { type FlowEntry, FlowReader, type FlowValue, isText, Unsupported } from './flow-lines.js';

/** A plain value to the end of its line, when no character in it could mean anything else. */
const PLAIN_REST = /[A-Za-zÀ-ÖØ-öø-ÿŒœ][^:#\t\r\n]*/y;
const KEY = /([A-Za-z]+):(?=[ \r\n]|$)/y;
/** What ends a plain value before its line does, or makes it something else. */
const NOT_PLAIN = /:(?:\s|$)|\s#|\t/;
const MAX_DEPTH = 8;

/**
 * Reads a glossary in block style (`- fr: …` and a line for each further field), as most tools write it, ten times as
 * fast as a full YAML parser.
 *
 * @returns The entries, or null when the text uses anything else of YAML; then the full parser decides. Whatever is
 *   returned is what that parser would have read.
 */
export function readBlockLines(text: string): FlowEntry[] | null {
  try {
    return new BlockReader(text).entries();
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

/** Recursive descent over indented lines. It stands at the first character of a line that is neither empty nor a comment. */
class BlockReader {
  /** Offset of the character to be read. */
  private at = 0;
  /** Its column and line, the column 0-based, the line 1-based. */
  private column = 0;
  private line = 0;
  /** Offset behind the line, without its break. */
  private end = -1;

  constructor(private readonly text: string) {
    this.nextLine();
  }

  entries(): FlowEntry[] {
    const entries: FlowEntry[] = [];
    while (this.end >= 0) {
      const { line } = this;
      if (this.column !== 0) throw new Unsupported();
      entries.push({ value: this.item(0), line });
    }
    return entries;
  }

  /** Goes to the next line that holds something; `end` is -1 behind the last one. */
  private nextLine(): void {
    const { text } = this;
    for (let from = this.end + 1; from < text.length; ) {
      let end = text.indexOf('\n', from);
      if (end < 0) end = text.length;
      this.line++;
      let at = from;
      while (text.charCodeAt(at) === 32) at++;
      if (text.charCodeAt(at) === 13 && at + 1 === end) at++;
      if (at < end && text.charCodeAt(at) !== 35 /* # */) {
        this.at = at;
        this.column = at - from;
        this.end = end;
        return;
      }
      from = end + 1;
    }
    this.end = -1;
    this.column = -1;
  }

  /** The value after `- `. */
  private item(depth: number): FlowValue {
    const { text } = this;
    if (depth > MAX_DEPTH || text.charCodeAt(this.at) !== 45 || text.charCodeAt(this.at + 1) !== 32)
      throw new Unsupported();
    const from = this.at;
    this.at += 2;
    while (text.charCodeAt(this.at) === 32) this.at++;
    this.column += this.at - from;
    return this.atKey() ? this.map(depth) : this.rest();
  }

  private atKey(): boolean {
    KEY.lastIndex = this.at;
    return KEY.test(this.text);
  }

  /** A map whose keys stand in the present column. */
  private map(depth: number): { [key: string]: FlowValue } {
    const { column } = this;
    const map: { [key: string]: FlowValue } = {};
    while (this.column === column && this.atKey()) {
      const stop = KEY.lastIndex - 1;
      const key = this.text.slice(this.at, stop);
      if (Object.hasOwn(map, key)) throw new Unsupported();
      this.at = stop + 1;
      while (this.text.charCodeAt(this.at) === 32) this.at++;
      map[key] = this.field(key, column, depth);
    }
    if (this.column > column) throw new Unsupported();
    return map;
  }

  /** What follows a key: the rest of the line, or deeper lines. */
  private field(key: string, column: number, depth: number): FlowValue {
    const code = this.text.charCodeAt(this.at);
    if (this.at < this.end && code !== 13 && code !== 35 /* # */) return this.rest(key === 'keepFrench');
    if (code === 35) throw new Unsupported();
    this.nextLine();
    const dash = this.text.charCodeAt(this.at) === 45 && this.end >= 0;
    // a list may stand as far left as its key
    if (dash && this.column >= column) return this.list(depth + 1);
    if (this.column > column && this.atKey()) return this.map(depth + 1);
    throw new Unsupported();
  }

  private list(depth: number): FlowValue[] {
    const { column } = this;
    const list: FlowValue[] = [];
    while (this.column === column && this.text.charCodeAt(this.at) === 45) list.push(this.item(depth));
    if (this.column > column) throw new Unsupported();
    return list;
  }

  /** The value that ends with the line. */
  private rest(flag = false): FlowValue {
    const { text, at, end } = this;
    const start = text[at];
    let value: FlowValue;
    if (start === '{' || start === '[' || start === '"' || start === "'") {
      value = new FlowReader(text, at, end).whole();
    } else {
      const plain = text.slice(at, end).trimEnd();
      if (flag && (plain === 'true' || plain === 'false')) value = plain === 'true';
      else {
        PLAIN_REST.lastIndex = at;
        const simple = PLAIN_REST.test(text) && PLAIN_REST.lastIndex >= at + plain.length;
        if (!isText(plain) || (!simple && NOT_PLAIN.test(plain))) throw new Unsupported();
        value = plain;
      }
    }
    this.nextLine();
    return value;
  }
}
