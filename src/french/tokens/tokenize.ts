import type { Span } from '../types.js';
import { isAbbreviation } from './abbreviations.js';

/** Tells whether a lower-case form is a known word, and whether it can be a verb: decides `rendez-vous` / `dit-il`. */
export interface WordKnowledge {
  isWord(form: string): boolean;
  isVerb(form: string): boolean;
}

const SPACE = '[\\s\\u00a0\\u2007\\u2009\\u202f\\u200b\\ufeff]';
const LETTER = '[\\p{L}\\p{M}]';
const ALNUM = '[\\p{L}\\p{M}\\p{N}]';
const APOSTROPHE = "['’ʼ′]";

const WEB = new RegExp(
  '(?:https?://|www\\.)[^\\s<>«»"”]*[^\\s<>«»"”.,;:!?)\\]\'’]|' +
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|' +
    '@[A-Za-z_]\\w{2,}|#\\p{L}\\w+|' +
    '[A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.(?:com|fr|org|net|eu|be|ch|io|info|gouv|ca|uk|de|tv|ai|cz)(?![\\w-])(?:/[^\\s<>«»"”]*[^\\s<>«»"”.,;:!?)\\]\'’])?',
  'uy',
);

/** `12`, `1 250,5`, `2006-08-07`, `25/01/06`, `14h30`, `1/10`, `21e`, `4.2.1`. */
const NUMBER = new RegExp(
  `\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|` +
    '\\d{4}-\\d\\d-\\d\\d(?!\\d)|' +
    "\\d+(?:[.,/’']\\d+)*(?!\\d)|\\d+",
  'uy',
);
const ORDINAL = new RegExp(`(?:ers?|[èe]res?|[èe]mes?|es?|nde?s?|ds?)(?!${ALNUM})`, 'uy');
/** Units that are cut off a number they are stuck to. */
const UNIT = new RegExp(
  `(?:[kM]?[€$£¥]|Mds?[€$£]?|mds?[€$£]?|bn|EUR|USD|GBP|CHF|Mrd|milliards?|millions?|[kKMGT]W(?:h|c)?|[GMT]o|km|kg|cm|mm|mg|ml|ha|pts?|bps?|pb)(?!${ALNUM})`,
  'uy',
);
/** `M€`, `Mds€`: one token. */
const CURRENCY = new RegExp(`(?:[kM]|[Mm]ds?)[€$£¥](?!${ALNUM})`, 'uy');
const TIME = new RegExp(`[hH](?=(?:\\d\\d)?(?!${ALNUM}))`, 'uy');
const SIGNED = /[-+−±](?=\d)/uy;
/** `°C` after a number; `'s` after an English name. */
const DEGREES = /°[CF](?!\p{L})|['’]s(?![\p{L}\p{N}])/uy;

const ELISION = new RegExp(
  `(?:[ldnsjmtcyz]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)${APOSTROPHE}`,
  'iuy',
);
/** Words written with an apostrophe inside. */
const WHOLE = new RegExp(
  `(?:aujourd${APOSTROPHE}hui|quelqu${APOSTROPHE}une?|presqu${APOSTROPHE}[iî]les?|prud${APOSTROPHE}hom${LETTER}+|c${APOSTROPHE}est-à-dire|l${APOSTROPHE}on|entr${APOSTROPHE}ouv${LETTER}+|grand${APOSTROPHE}${LETTER}+|rock${APOSTROPHE}n${APOSTROPHE}roll|main-d${APOSTROPHE}œuvre|main-d${APOSTROPHE}oeuvre|chefs?-d${APOSTROPHE}œuvre)(?!${ALNUM})`,
  'iuy',
);
/** `R.E.M.`, `J.-C.`, `J.-P.`, `U.S.` */
const INITIALS = new RegExp(`\\p{Lu}\\.(?:-?\\p{Lu}\\.)+(?:\\p{Lu}(?!${ALNUM}))?`, 'uy');
/** Letters and digits with hyphens, `R&D`, `IIb/IIIa`, `EUR/USD`, `AUTRE(S)`; other slashes are tokens of their own. */
const WORD = new RegExp(
  `${ALNUM}+(?:-${ALNUM}+|${APOSTROPHE}(?=\\p{Lu}|a${LETTER})${ALNUM}+|[&_+](?=[\\p{Lu}\\d])(?<=[\\p{Lu}\\d].)${ALNUM}+|/(?=[A-Z]{3}(?!${ALNUM}))(?<=(?<!${ALNUM})[A-Z]{3}/)[A-Z]{3}|/(?=\\p{Lu}+\\p{Ll}(?!${LETTER})|\\p{N})(?<=\\p{Lu}\\p{Ll}?/|\\p{N}/)${ALNUM}+|\\((?:s|S|e|E|es|ES|ne|x|X)\\)(?!${ALNUM}))*`,
  'uy',
);
const RUN = /\.{2,}|-{2,}|\+\/-|[!?]{2,}|<=|>=|->|=>|={2,}|\*{2,}|_{2,}/uy;
const BLANK = new RegExp(`${SPACE}+`, 'uy');
const CLITIC =
  /-(?:t[-'’])?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|moi|toi|lui|leur|le|la|les|en|y|là|ci)$/iu;
const ADVERB_CLITIC = /-(?:là|ci)$/iu;

/**
 * Cuts one sentence into surface tokens: half-open spans in code units, in order, never empty; only blanks
 * lie between them. Contractions (`du`) stay whole. Never throws; any string is fine.
 *
 * `tokenize("L'a-t-il dit ?", lexicon)` covers `L'`, `a`, `-t-il`, `dit`, `?`.
 */
export function tokenize(text: string, lexicon: WordKnowledge): Span[] {
  const out: Span[] = [];
  let at = 0;
  const match = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const push = (end: number): void => {
    out.push({ start: at, end });
    at = end;
  };
  while (at < text.length) {
    const blank = match(BLANK, at);
    if (blank > 0) {
      at = blank;
      continue;
    }
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    const letter = !digit && isLetterAt(text, at);
    const web = letter || digit || code === 64 || code === 35 ? webEnd(text, at, match) : -1;
    if (web > 0) push(web);
    else if (digit) {
      push(numberEnd(at, match));
      const unit = Math.max(match(UNIT, at), match(TIME, at));
      if (unit > 0) push(unit);
    } else if (letter) {
      const end = wordEnd(text, at, match);
      pushWord(text, at, end, lexicon, out);
      at = end;
    } else {
      const signed = at === 0 || match(BLANK, at - 1) > 0 || text[at - 1] === '(' ? match(SIGNED, at) : -1;
      const run = signed > 0 ? numberEnd(signed, match) : Math.max(match(RUN, at), match(DEGREES, at));
      push(run > 0 ? run : at + (text.codePointAt(at)! > 0xffff ? 2 : 1));
    }
  }
  return out;
}

type Match = (pattern: RegExp, from: number) => number;

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2));
}

/** The address patterns are costly: they are tried only where an address can begin and its marks follow. */
function webEnd(text: string, at: number, match: Match): number {
  const limit = Math.min(text.length, at + 80);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0 || code === 0x202f) return -1;
    const next = text.charCodeAt(i + 1);
    if (code === 64 || code === 35 || (code === 46 && next > 32) || (code === 58 && next === 47))
      return match(WEB, at);
  }
  return -1;
}

function numberEnd(at: number, match: Match): number {
  const end = match(NUMBER, at);
  const ordinal = match(ORDINAL, end);
  if (ordinal > 0) return ordinal;
  if (match(TIME, end) > 0 || match(UNIT, end) > 0) return end;
  // `4x4`, `3D`, `8-K`: letters and digits stay together, `70-61` too.
  const word = match(WORD, at);
  return Math.max(word, end);
}

function wordEnd(text: string, at: number, match: Match): number {
  const whole = match(WHOLE, at);
  if (whole > 0) return whole;
  const elision = match(ELISION, at);
  if (elision > 0) return elision;
  const currency = match(CURRENCY, at);
  if (currency > 0) return currency;
  const initials = match(INITIALS, at);
  if (initials > 0) return initials;
  let end = match(WORD, at);
  if (end < 0) return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  if (text[end] === '°') end++;
  else if (text[end] === '.') end = stopEnd(text, at, end);
  return end;
}

/** Keeps the full stop of an abbreviation (`M.`) or an initial before a name (`A. Morel`). */
function stopEnd(text: string, at: number, end: number): number {
  if (text[end + 1] === '.') return end;
  const word = text.slice(at, end);
  if (word.length === 1 && word !== word.toLowerCase() && !/[MÀ]/.test(word))
    return /^\. ?\p{Lu}/u.test(text.slice(end, end + 3)) ? end + 1 : end;
  if (!isAbbreviation(word)) return end;
  // `art`, `fin`, `no` are words too: the stop is theirs only when the text goes on.
  return end + 1 < text.length || word.length <= 4 ? end + 1 : end;
}

/** A word from the scanner: cuts inverted clitics off a verb, `-là` off a noun, adverbial `/` off plain words. */
function pushWord(text: string, start: number, end: number, lexicon: WordKnowledge, out: Span[]): void {
  const word = text.slice(start, end);
  if (!word.includes('-') || lexicon.isWord(word.toLowerCase())) {
    out.push({ start, end });
    return;
  }
  const cuts = [end];
  let base = word;
  for (let found = CLITIC.exec(base); found; found = CLITIC.exec(base)) {
    const rest = base.slice(0, found.index);
    if (rest === '') break;
    const lower = rest.toLowerCase();
    const stem = CLITIC.test(lower) ? lower.replace(CLITIC, '') : lower;
    const fits = ADVERB_CLITIC.test(found[0]) ? lexicon.isWord(lower) : lexicon.isVerb(stem);
    if (!fits) break;
    cuts.push(start + found.index);
    base = rest;
  }
  let from = start;
  for (const cut of cuts.reverse()) {
    out.push({ start: from, end: cut });
    from = cut;
  }
}
