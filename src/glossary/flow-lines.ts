/** A value of the YAML subset that glossaries are mostly written in. */
export type FlowValue = string | boolean | FlowValue[] | { [key: string]: FlowValue };

/** An entry as read, with the 1-based line it starts on. */
export interface FlowEntry {
  value: FlowValue;
  line: number;
}

/** What the YAML core schema would read as something else than a string. */
const NOT_A_STRING =
  /^(?:~|null|true|false|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i;
/** What makes a colon one after a key. */
const COLON_END = ' \t\r\n,[]{}';
const PLAIN_START = /^[^\s,[\]{}#&*!|>'"%@`?:-]|^[?:-](?=[^\s,[\]{}])/;

/**
 * Reads a glossary of one flow map a line (`- {fr: …, en: …, pos: noun}`), forty times as fast as a full YAML parser.
 *
 * @returns The entries, or null when the text uses anything else of YAML; then the full parser decides. Whatever is
 *   returned is what that parser would have read.
 */
export function readFlowLines(text: string): FlowEntry[] | null {
  const entries: FlowEntry[] = [];
  let line = 0;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    line++;
    const code = text.charCodeAt(at);
    if (code === 45 /* - */) {
      const value = new FlowReader(text, at + 1, end).entry();
      if (value === null) return null;
      entries.push({ value, line });
    } else if (code !== 35 /* # */ && text.slice(at, end).trim() !== '') return null;
    at = end + 1;
  }
  return entries;
}

class Unsupported extends Error {}

/** Names of fields, so that each entry shares them. */
const NAMES = ['fr', 'en', 'pos', 'domain', 'note', 'examples', 'aliases', 'plural', 'forbid', 'context'];
const FLAG = /(?:true|false)(?=[ ,}])/y;
/** First characters of what may be no string. */
const DOUBTFUL = /^[\d.+~ntf-]/i;

/** Recursive descent over one line. */
class FlowReader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  /** The map after `- `; null when the line is not of the subset. */
  entry(): FlowValue | null {
    try {
      if (!this.blank() || this.text[this.at] !== '{') return null;
      const value = this.map(0);
      const spaced = this.blank();
      // a comment needs a blank before it
      return this.at >= this.end || (spaced && this.text[this.at] === '#') ? value : null;
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  private blank(): boolean {
    const from = this.at;
    while (this.at < this.end && (this.text[this.at] === ' ' || this.text[this.at] === '\r')) this.at++;
    return this.at > from;
  }

  private value(depth: number): FlowValue {
    const char = this.text[this.at];
    if (depth > 8) throw new Unsupported();
    if (char === '{') return this.map(depth + 1);
    if (char === '[') return this.list(depth + 1);
    return this.scalar();
  }

  private map(depth: number): { [key: string]: FlowValue } {
    const map: { [key: string]: FlowValue } = {};
    this.at++;
    for (this.blank(); this.text[this.at] !== '}'; this.blank()) {
      const key = this.name() ?? this.scalar();
      if (key in map || key === '__proto__' || this.text[this.at] !== ':') throw new Unsupported();
      this.at++;
      if (!this.blank()) throw new Unsupported();
      map[key] = (key === 'keepFrench' ? this.flag() : null) ?? this.value(depth);
      this.blank();
      this.separator('}');
    }
    this.at++;
    return map;
  }

  /** A usual field before its colon, else null. */
  private name(): string | null {
    for (const name of NAMES) {
      if (!this.text.startsWith(name, this.at)) continue;
      if (this.text.charCodeAt(this.at + name.length) !== 58 /* : */) continue;
      this.at += name.length;
      return name;
    }
    return null;
  }

  /** `true` or `false` by itself, else null. */
  private flag(): boolean | null {
    FLAG.lastIndex = this.at;
    const [text] = FLAG.exec(this.text) ?? [];
    if (text === undefined) return null;
    this.at += text.length;
    return text === 'true';
  }

  private list(depth: number): FlowValue[] {
    const list: FlowValue[] = [];
    this.at++;
    for (this.blank(); this.text[this.at] !== ']'; this.blank()) {
      list.push(this.value(depth));
      this.blank();
      this.separator(']');
    }
    this.at++;
    return list;
  }

  private separator(close: string): void {
    if (this.at >= this.end) throw new Unsupported();
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== close) throw new Unsupported();
  }

  private scalar(): string {
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") return this.quoted(quote);
    const stop = this.plainEnd();
    const raw = this.text.slice(this.at, stop);
    const value = raw.trimEnd();
    if (!PLAIN_START.test(value) || (DOUBTFUL.test(value) && NOT_A_STRING.test(value)))
      throw new Unsupported();
    this.at += raw.length;
    return value;
  }

  /** Where an unquoted text ends: before a mark of the flow, a colon with a blank, or a comment. */
  private plainEnd(): number {
    const { text, end } = this;
    let at = this.at;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 9 || code === 13) throw new Unsupported();
      if (code === 44 || code === 91 || code === 93 || code === 123 || code === 125) return at; // , [ ] { }
      if (code === 58 /* : */ && (at + 1 >= end || COLON_END.includes(text[at + 1]))) return at;
      if (code === 35 /* # */ && /\s/.test(text[at - 1])) return at - 1;
    }
    return at;
  }

  private quoted(quote: string): string {
    let close = this.text.indexOf(quote, this.at + 1);
    let escaped = false;
    // a backslash counts in double quotes only
    while (quote === '"' && this.text[close - 1] === '\\') {
      escaped = true;
      if (this.text[close - 2] === '\\') break;
      close = this.text.indexOf(quote, close + 1);
    }
    if (close < 0 || close >= this.end) throw new Unsupported();
    let value = this.text.slice(this.at + 1, close);
    escaped ||= quote === '"' && value.includes('\\');
    if (escaped && /\\\\|\\[^"]/.test(value)) throw new Unsupported();
    if (quote === "'" && this.text[close + 1] === "'") throw new Unsupported();
    if (escaped) value = value.replaceAll('\\"', '"');
    this.at = close + 1;
    return value;
  }
}
