import type { Span } from '../../french/types.js';

/** What a token of the figure scanner is. */
export type TokenKind = 'word' | 'number' | 'symbol' | 'mixed' | 'date' | 'other';

/** What stands between a token and the one before it. */
export type Gap = 'none' | 'space' | 'hyphen' | 'line';

/**
 * A token of the figure scanner. Coarser than the tagger's: a grouped number ("10 000,50"), a numeric date, a clock time,
 * a URL or a phone number is one token; hyphenated words are several, joined by `gap: 'hyphen'`; an elision keeps its
 * apostrophe ("d'"). Emphasis marks of Markdown are no tokens.
 */
export interface Token extends Span {
  kind: TokenKind;
  /** As printed. */
  text: string;
  /** Lower case, accents kept, apostrophe straight. */
  low: string;
  /** Lower case without accents: the key of every word table. */
  key: string;
  gap: Gap;
  /** A number's exact decimal digits ("10000.50"), no sign; '' otherwise. */
  decimal: string;
  /** Digits after the decimal mark, as printed. */
  decimals: number;
  /** The number had thousands separators. */
  grouped: boolean;
  /** Starts with a capital letter. */
  capital: boolean;
}

const SPACES = new Set([' ', '\t', '\u00a0', '\u202f', '\u2009', '\u2007', '\u2008', '\u200a']);
const isDigit = (c: number) => c >= 48 && c <= 57;
const isSpace = (ch: string) => SPACES.has(ch);

/** Letters of Latin script, combining marks included; the scanner needs no other. */
function isLetter(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x300 && c <= 0x36f) ||
    (c >= 0x1e00 && c <= 0x1eff)
  );
}

const ASCII = /^[\x00-\x7f]*$/;
const MARKS = /[\u0300-\u036f]/g;

/** Lower case without accents; ligatures opened ("Œuvre" → "oeuvre"). */
export function fold(text: string): string {
  const low = text.toLowerCase();
  if (ASCII.test(low)) return low;
  return low.normalize('NFD').replace(MARKS, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/’/g, "'");
}

/** Currency codes and scale letters that may stand glued before a number: "USD1,23", "EUR29". */
const GLUED_PREFIX = /^(?:[A-Z]{3}|US|CA|AU|HK|NZ|SG)$/;
const APOSTROPHE = new Set(["'", '’', 'ʼ']);
const PHONE = /^(?:\+\d{1,3}|0)[\s.\u00a0\u202f-]?(?:\(0\)\s?)?\d(?:[\s.\u00a0\u202f-]?\d\d){4}(?![\d,])/;
const URL_START = /^(?:https?:\/\/|www\.)/i;
const NUMERIC_DATE =
  /^(?:(?:19|20)\d\d-\d\d?-\d\d?|(?:19|20)\d\d\/\d\d?\/\d\d?|\d\d?([/.-])\d\d?\1(?:\d{4}|\d\d))(?![\d/]|[.-]\d|,\d)/;
const CLOCK = /^(?:[01]?\d|2[0-3])(?:\s?[hH](?:\s?[0-5]\d)?(?![\p{L}\d])|:[0-5]\d(?::[0-5]\d)?(?![\d]))/u;

/** Reads `text` into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const n = text.length;
  let at = 0;
  let gap = 'line' as Gap;
  const push = (kind: TokenKind, start: number, end: number): Token => {
    const raw = text.slice(start, end);
    const low = raw.toLowerCase().replace(/[’ʼ]/g, "'");
    const token: Token = {
      kind,
      start,
      end,
      text: raw,
      low,
      key: kind === 'word' || kind === 'mixed' ? fold(low) : low,
      gap,
      decimal: '',
      decimals: 0,
      grouped: false,
      capital: kind === 'word' || kind === 'mixed' ? raw[0] !== low[0] : false,
    };
    tokens.push(token);
    gap = 'none';
    at = end;
    return token;
  };
  while (at < n) {
    const c = text.charCodeAt(at);
    const ch = text[at]!;
    if (isSpace(ch)) {
      at++;
      if (gap !== 'line') gap = 'space';
    } else if (ch === '\n' || ch === '\r') {
      at++;
      gap = 'line';
    } else if (isDigit(c) || ((ch === ',' || ch === '.') && leadingDecimal(text, at, gap))) {
      readNumber(text, at, push);
    } else if (isLetter(c)) {
      readWord(text, at, push);
    } else if (
      (ch === '*' || ch === '_') &&
      !(isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1)))
    ) {
      at++;
    } else if (ch === '+' && PHONE.test(text.slice(at, at + 24))) {
      push('other', at, at + PHONE.exec(text.slice(at, at + 24))![0].length);
    } else if (isHyphen(ch) && gap === 'none' && wordish(text, at - 1) && wordish(text, at + 1)) {
      at++;
      gap = 'hyphen';
    } else if (ch === '[' && text[at + 1] === '^') {
      const close = text.slice(at, at + 40).indexOf(']');
      push('other', at, close < 0 ? at + 2 : at + close + 1);
    } else {
      push('symbol', at, at + (c >= 0xd800 && c < 0xdc00 && at + 1 < n ? 2 : 1));
    }
  }
  return tokens;
}

type Push = (kind: TokenKind, start: number, end: number) => Token;

const isHyphen = (ch: string) => ch === '-' || ch === '\u2010' || ch === '\u2011';

function wordish(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return isLetter(c) || isDigit(c);
}

/** ",77" at the start of a word is a number; the comma of "12,77" or of a list is not reached here. */
function leadingDecimal(text: string, at: number, gap: Gap): boolean {
  return gap !== 'none' && isDigit(text.charCodeAt(at + 1));
}

function readWord(text: string, start: number, push: Push): void {
  const window = text.slice(start, start + 8);
  if (
    (window[0] === 'h' || window[0] === 'w' || window[0] === 'H' || window[0] === 'W') &&
    URL_START.test(window)
  ) {
    let end = start;
    while (end < text.length && !isSpace(text[end]!) && !'\n\r<>|'.includes(text[end]!)) end++;
    push('other', start, end);
    return;
  }
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end < text.length && APOSTROPHE.has(text[end]!)) {
    const next = text.charCodeAt(end + 1);
    if (
      text.slice(start, end).toLowerCase() === 'aujourd' &&
      text.slice(end + 1, end + 4).toLowerCase() === 'hui'
    ) {
      push('word', start, end + 4);
    } else if (isLetter(next) || isDigit(next) || end - start <= 6) {
      push('word', start, end + 1);
    } else push('word', start, end);
    return;
  }
  if (end < text.length && text[end] === '@') {
    while (end < text.length && !isSpace(text[end]!) && text[end] !== '\n') end++;
    push('other', start, end);
    return;
  }
  if (end < text.length && isDigit(text.charCodeAt(end))) {
    if (GLUED_PREFIX.test(text.slice(start, end))) {
      const digits = /^\d+/.exec(text.slice(end, end + 20))![0];
      // "EUR29,99" is an amount; "FRA123456" a code
      if (digits.length <= 6 || /^[\s,.]/.test(text[end + digits.length] ?? '')) {
        push('word', start, end);
        return;
      }
    }
    while (end < text.length && wordish(text, end)) end++;
    push('mixed', start, end);
    return;
  }
  push('word', start, end);
}

function readNumber(text: string, start: number, push: Push): void {
  const window = text.slice(start, start + 32);
  if (window[0] === '0' && PHONE.test(window)) {
    push('other', start, start + PHONE.exec(window)![0].length);
    return;
  }
  const date = NUMERIC_DATE.exec(window);
  if (date) {
    push('date', start, start + date[0].length);
    return;
  }
  const clock = CLOCK.exec(window);
  if (clock) {
    push('other', start, start + clock[0].length);
    return;
  }
  const literal = slipped(text, start, numberLiteral(text, start));
  const token = push('number', start, literal.end);
  token.decimal = literal.decimal;
  token.decimals = literal.decimals;
  token.grouped = literal.grouped;
}

/** After a whole number: ", 5 %", where a space slipped in behind the decimal comma. */
const SLIP = /^, (\d{1,2})(?=[ \u00a0\u202f]?%| pour cent)/;
/** Before a number that is one of a list, a day or a reference: the percentage after it is another figure. */
const LISTED =
  /(?:[\d,;%][ \u00a0]|(?:^|[^\p{L}])(?:le|du|au|et|ou|articles?|art\.|alinéas?|pages?|p\.|n°|numéros?|chapitres?|points?|notes?|tableaux?|lots?|phases?|niveaux?|T|CAC|SBF)[ \u00a0])$/iu;

/** "0, 5 %" is 0.5%; "2, 3 et 5 %", "le 12, 5 % des votants" and "article 3, 5 % du prix" are what they look like. */
function slipped(text: string, start: number, literal: Literal): Literal {
  const slip = SLIP.exec(text.slice(literal.end, literal.end + 16));
  if (!slip || literal.decimals > 0 || literal.end - start > 2) return literal;
  if (
    literal.decimal !== '0' &&
    (slip[1]!.length > 1 || LISTED.test(text.slice(Math.max(0, start - 12), start)))
  )
    return literal;
  return {
    ...literal,
    end: literal.end + 2 + slip[1]!.length,
    decimal: `${literal.decimal}.${slip[1]}`,
    decimals: slip[1]!.length,
  };
}

interface Literal {
  end: number;
  decimal: string;
  decimals: number;
  grouped: boolean;
}

/** Exactly three digits at `at`, and no fourth. */
function group(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/**
 * A number as printed: thousands by space (any kind), point or apostrophe, decimals by comma or point. "1,234,567" and
 * "1,234.56" are read the English way, because no French reading fits; "1,234" is a decimal.
 */
function numberLiteral(text: string, start: number): Literal {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  let digits = text.slice(start, end);
  let grouped = false;
  if (digits.length >= 1 && digits.length <= 3 && (digits === '0' ? false : digits[0] !== '0')) {
    const first = text[end];
    if (first !== undefined && group(text, end + 1)) {
      if (isSpace(first)) {
        while (end < text.length && isSpace(text[end]!) && group(text, end + 1)) {
          digits += text.slice(end + 1, end + 4);
          end += 4;
          grouped = true;
        }
      } else if (first === '.' || APOSTROPHE.has(first)) {
        while (text[end] === first && group(text, end + 1)) {
          digits += text.slice(end + 1, end + 4);
          end += 4;
          grouped = true;
        }
      } else if (
        first === ',' &&
        (englishGroups(text, end + 4) || (text[end + 4] === '.' && isDigit(text.charCodeAt(end + 5))))
      ) {
        while (text[end] === ',' && group(text, end + 1)) {
          digits += text.slice(end + 1, end + 4);
          end += 4;
          grouped = true;
        }
      }
    }
  }
  const mark = text[end];
  let fraction = '';
  if ((mark === ',' || mark === '.') && isDigit(text.charCodeAt(end + 1))) {
    let stop = end + 1;
    while (isDigit(text.charCodeAt(stop))) stop++;
    // "1.2.3" is a version, "12,13,14" a list without spaces
    const versions = text[stop] === mark && isDigit(text.charCodeAt(stop + 1));
    if (!versions) {
      fraction = text.slice(end + 1, stop);
      end = stop;
    }
  }
  const whole = digits === '' ? '0' : digits;
  return { end, decimal: fraction ? `${whole}.${fraction}` : whole, decimals: fraction.length, grouped };
}

const englishGroups = (text: string, at: number) => text[at] === ',' && group(text, at + 1);
