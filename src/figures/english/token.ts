import type { Span } from '../../french/types.js';

/** What a token of the English figure scanner is. `opaque` tokens (URLs, clock times, model names) hold no figure. */
type TokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'date' | 'mixed' | 'symbol' | 'opaque';

/** What stands between a token and the one before it; a hyphen or dash between two tokens is no token of its own. */
type Gap = 'none' | 'space' | 'hyphen' | 'line';

export interface Token extends Span {
  kind: TokenKind;
  text: string;
  /** Lower case, apostrophe straight. */
  low: string;
  gap: Gap;
  /** Exact decimal of a number or ordinal ("10000.50"), no sign; '' otherwise. */
  decimal: string;
  decimals: number;
  /** Thousands separators were printed. */
  grouped: boolean;
  capital: boolean;
}

const PATTERN = new RegExp(
  [
    // 1 what is opaque: addresses, clock times, phone and version numbers, bracketed notes
    '((?:https?://|www\\.)[^\\s<>]+|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}|\\d{1,3}:\\d{1,3}(?::\\d\\d)?(?!\\d)|\\+\\d{1,3}[ .-](?:\\(?\\d{1,4}\\)?[ .-]?){2,6}\\d{2,4}|0\\d(?:[ .]\\d\\d){4}(?!\\d)|\\(\\d{3}\\) \\d{3}-\\d{4}|\\d{4}/\\d{2,4}/E[CU]\\b|\\d+(?:\\.\\d+){2,}|\\[\\d{1,2}\\])',
    // 2 numeric dates
    '(\\d{4}-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)(?![\\d/]))',
    // 3 ordinals, 4 decades
    '(\\d{1,3}(?:st|nd|rd|th)(?![\\p{L}\\d]))',
    "((?:1[89]|20)\\d0['’]?s(?!\\p{L})|['’]\\d0s)",
    // 5 numbers: 1,234.5; 10 000 with a no-break space (a plain one before 000 only); 12.5; .5; 0,7 left from a source
    '(\\d{1,3}(?: \\d{3})* 000(?!\\d)|\\d{1,3},\\d{1,2}(?![\\d,])|\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)',
    // 6 words: U.S., clitics, letters with digits
    "((?:\\p{L}\\.){2,}|['’](?:s|t|re|ve|ll|d|m)(?![\\p{L}\\d])|\\p{L}[\\p{L}\\p{M}]*\\d[\\p{L}\\d]*(?:\\.\\d+)*|\\p{L}[\\p{L}\\p{M}]*)",
    // 7 anything else
    '(\\S)',
  ].join('|'),
  'guy',
);

/** Letters that may stand right behind a number; any other glued letters make it a name ("5G", "747s"). */
const GLUED =
  /^(?:bn|mn|m|k|K|M|B|T|bln|mln|trn|tn|b|x|X|p|pp|pc|bp|bps|pct|W|kW|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|kg|km|cm|mm|nm|ha|t|g|l|ml|GB|MB|TB|Mt|kt|h|hrs?|mins?|yr|yrs|USD|EUR|GBP|JPY|CHF|CNY|CAD|AUD|MHz|GHz|Hz|ppm|boe|TEU)$/;
const DASH = /[-‐‑–—−]/;
const MIXED = /^(?:[QH][1-4]|FY\d{2}|FY(?:19|20)\d\d|[QHS]\d)$/i;

function token(kind: TokenKind, text: string, start: number, gap: Gap): Token {
  return {
    kind,
    text,
    low: text.toLowerCase().replaceAll('’', "'"),
    gap,
    decimal: '',
    decimals: 0,
    grouped: false,
    capital: /^\p{Lu}/u.test(text),
    start,
    end: start + text.length,
  };
}

function setNumber(target: Token): void {
  const comma = /^(\d+),(\d\d?)$/.exec(target.text);
  if (comma) {
    target.decimal = `${comma[1]}.${comma[2]}`;
    target.decimals = comma[2].length;
    return;
  }
  const digits = target.text.replace(/[^\d.]/g, '');
  target.decimal = digits.startsWith('.') ? `0${digits}` : digits;
  const dot = target.decimal.indexOf('.');
  target.decimals = dot < 0 ? 0 : target.decimal.length - dot - 1;
  target.grouped = /[, \u00a0\u202f\u2009]/.test(target.text);
}

/** Tokens of a text in one pass; see `Gap` for how hyphens are kept. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = 'line';
  let at = 0;
  while (at < text.length) {
    const ch = text.charCodeAt(at);
    if (ch === 32 || ch === 9 || ch === 160 || ch === 0x202f || ch === 0x2009 || ch === 13) {
      gap = gap === 'none' ? 'space' : gap === 'hyphen' ? 'space' : gap;
      at++;
      continue;
    }
    if (ch === 10) {
      gap = 'line';
      at++;
      continue;
    }
    const word = plainWordEnd(text, at);
    if (word > at) {
      tokens.push(token('word', text.slice(at, word), at, gap));
      at = word;
      gap = 'none';
      continue;
    }
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const whole = match[0];
    if (whole.length === 1 && DASH.test(whole) && joins(text, at, gap)) {
      gap = 'hyphen';
      at++;
      continue;
    }
    if (whole === '*' || whole === '_') {
      // Emphasis marks of Markdown are nothing.
      at++;
      continue;
    }
    const found = token(kindOf(match), whole, at, gap);
    at += whole.length;
    gap = 'none';
    // A run of digits too long for an amount is a reference.
    if (found.kind === 'number' && whole.length > 24) found.kind = 'opaque';
    if (found.kind === 'number' || found.kind === 'ordinal') setNumber(found);
    if (found.kind === 'number') at = glue(text, at, found);
    tokens.push(found);
    if (found.kind === 'opaque' && /^(?:USD|EUR|GBP|CHF|JPY)\d/.test(whole)) {
      tokens.pop();
      tokens.push(token('word', whole.slice(0, 3), found.start, found.gap));
      at = found.start + 3;
    }
  }
  return tokens;
}

/** End of a word of unaccented letters before a blank or a comma, where nothing longer can begin; `at` for anything else. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return end === text.length || next === 32 || next === 44 ? end : at;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A hyphen or dash right between two tokens: "seven-year", "18–22%". One after a space is a sign or a dash. */
function joins(text: string, at: number, gap: Gap): boolean {
  return (
    gap === 'none' &&
    at > 0 &&
    /[\p{L}\d%$€£¥]/u.test(text[at + 1] ?? '') &&
    /[\p{L}\d%.]/u.test(text[at - 1])
  );
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return 'opaque';
  if (match[2] !== undefined) return 'date';
  if (match[3] !== undefined) return 'ordinal';
  if (match[4] !== undefined) return 'decade';
  if (match[5] !== undefined) return 'number';
  if (match[6] !== undefined)
    return /\d/.test(match[6]) ? (MIXED.test(match[6]) ? 'mixed' : 'opaque') : 'word';
  return 'symbol';
}

const LETTERS = /[\p{L}\d]+/uy;

/** "5bn" stays a number with a word behind it, "5G" becomes one opaque token, "3Q25" a mixed one. */
function glue(text: string, at: number, number: Token): number {
  LETTERS.lastIndex = at;
  const letters = LETTERS.exec(text)?.[0];
  if (!letters || GLUED.test(letters)) return at;
  number.text += letters;
  number.low += letters.toLowerCase();
  number.end += letters.length;
  number.kind = /^[1-4][QH](?:\d\d|20\d\d)?$/i.test(number.text) ? 'mixed' : 'opaque';
  number.decimal = '';
  return number.end;
}
