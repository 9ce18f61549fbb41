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
const LETTER = /^[a-zà-ÿ]/i;
/** What makes a colon one after a key. */
const COLON_END = ' \t\r\n,[]{}';
/** A run of characters that mean nothing in a flow; looking for its end by a loop takes three times as long. */
const ORDINARY = /[^\t\r\n,[\]{}:#]+/y;
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
      const value = plainEntry(text, at, end) ?? new FlowReader(text, at + 1, end).entry();
      if (value === null) return null;
      entries.push({ value, line });
    } else if (code !== 35 /* # */ && text.slice(at, end).trim() !== '') return null;
    at = end + 1;
  }
  return entries;
}

const TERM = "([A-Za-zÀ-ÖØ-öø-ÿŒœ][A-Za-zÀ-ÖØ-öø-ÿŒœ0-9 '’().%&/+-]*)";
const PLAIN_LINE = new RegExp(`- \\{ ?fr: ${TERM}, en: ${TERM}, pos: ([a-z]+) ?\\}`, 'y');

/** An entry that has nothing but two plain terms and a part of speech, as most of a large glossary; else null. */
function plainEntry(text: string, at: number, end: number): FlowValue | null {
  PLAIN_LINE.lastIndex = at;
  const match = PLAIN_LINE.exec(text);
  if (match === null || PLAIN_LINE.lastIndex !== end) return null;
  const [, fr, en, pos] = match;
  return isPlain(fr) && isPlain(en) ? { fr, en, pos } : null;
}

function isPlain(value: string): boolean {
  return !value.endsWith(' ') && !(value.length < 6 && NOT_A_STRING.test(value));
}

/** YAML that the fast readers leave to the full parser. */
export class Unsupported extends Error {}

/** Names of fields, so that each entry shares them. */
const NAMES = ['fr', 'en', 'pos', 'domain', 'note', 'examples', 'aliases', 'plural', 'forbid', 'context'];
const FLAG = /(?:true|false)(?=[ ,}])/y;
/** First characters of what may be no string. */
const DOUBTFUL = /^[\d.+~ntf-]/i;

/** Whether an unquoted text is one for YAML too, not a number, a flag or a mark of the syntax. */
export function isText(value: string): boolean {
  // most are longer than any flag, and start with a letter, not with a figure or a mark
  if (value.length > 5 && LETTER.test(value)) return true;
  return PLAIN_START.test(value) && !(DOUBTFUL.test(value) && NOT_A_STRING.test(value));
}

/** Recursive descent over one line. */
export class FlowReader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  /** The map after `- `; null when the line is not of the subset. */
  entry(): FlowValue | null {
    try {
      if (!this.blank() || this.text[this.at] !== '{') return null;
      return this.whole();
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  /** A value in quotes or brackets that nothing but a comment follows. */
  whole(): FlowValue {
    const value = this.value(0);
    const spaced = this.blank();
    // a comment needs a blank before it
    if (this.at < this.end && !(spaced && this.text[this.at] === '#')) throw new Unsupported();
    return value;
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
    if (!isText(value)) throw new Unsupported();
    this.at += raw.length;
    return value;
  }

  /** Where an unquoted text ends: before a mark of the flow, a colon with a blank, or a comment. */
  private plainEnd(): number {
    const { text, end } = this;
    for (let at = this.at; ; at++) {
      ORDINARY.lastIndex = at;
      if (ORDINARY.test(text)) at = ORDINARY.lastIndex;
      if (at >= end) return end;
      const code = text.charCodeAt(at);
      if (code === 9 || code === 13) throw new Unsupported();
      if (code === 58 /* : */) {
        if (at + 1 >= end || COLON_END.includes(text[at + 1])) return at;
      } else if (code === 35 /* # */) {
        if (/\s/.test(text[at - 1])) return at - 1;
      } else return at; // , [ ] { }
    }
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
