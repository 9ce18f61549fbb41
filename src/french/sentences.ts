import { announcesMore, isAbbreviation } from './tokens/abbreviations.js';
import type { Span } from './types.js';

/** Words that begin a sentence; one of them with a capital and a lower-case word after it may follow a heading. */
const STARTERS =
  "(?:L[ea]s?|Une?|Des|Ce(?:t|tte|s)?|Dans|Pour|Après|Avant|Selon|Avec|Depuis|Malgré|Mais|Ils?|Elles?|On|Nous|Au[x]?|Du|En|Sur|Bien|Plus|Quelque|Plusieurs|Son|Sa|Ses|Leurs?|Même|Si|Quand|Lorsque|Ça) |[LCDJ]['’]|Qu['’]";
/** A full stop or the like with what closes behind it; or, in group 1, the blank before a likely sentence start. */
const CANDIDATE = new RegExp(
  `[.!?…]+[»"”’')\\]\\s\\u00a0\\u202f]*|(?<=[\\p{Ll}\\p{N}"”)])( )(?:["«“] ?)?(?=(?:${STARTERS})[\\p{Ll}\\d])`,
  'gu',
);
/** Words before a title of a work or a name that begins with an article: no heading ends here. */
const NAMERS =
  /(?:^|[\s'’(])(?:films?|romans?|livres?|journal|magazine|hebdomadaire|mensuel|émission|séries?|chansons?|albums?|quotidien|essai|ouvrage|titre|intitulée?s?|restaurant|association|revue|magasin|spectacle|pièce|opéra|groupe|marque|enseigne|chaîne|société|parti|mouvement|site|blog|et|ou|de|du|des|à|au|aux|en|le|la|les|un|une|chez|par|pour|sur|dans|avec|selon|est|sont|a)$/iu;
const CLOSING = /^[.!?…]+(?:[\s\u00a0\u202f]*[»”]|["’')\]])*/u;
const OPENS = /^[\s\u00a0\u202f]*(?:[«“"‘'([\-–—•*][\s\u00a0\u202f]*)*[\p{Lu}\p{N}$€£]/u;
const STARTS_LOW = /^[\s\u00a0\u202f]+(?:[«“"][\s\u00a0\u202f]*)?\p{Ll}/u;
/** Abbreviations that are words as well: short for something only before a number. */
const PLAIN_WORDS = /^(?:vol|sept)$/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}°.-]+$/u;

/**
 * Cuts running text into sentences, in order, trimmed of blanks, never empty. A blank line always ends one;
 * a single line break does not. Spans are half-open code units of `text`.
 *
 * `splitSentences("Il part. Elle reste.")` is `[{start: 0, end: 8}, {start: 9, end: 20}]`; `''` gives `[]`.
 */
export function splitSentences(text: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  const close = (end: number): void => {
    let start = from;
    while (start < end && isBlank(text, start)) start++;
    let stop = end;
    while (stop > start && isBlank(text, stop - 1)) stop--;
    if (stop > start) out.push({ start, end: stop });
    from = end;
  };
  for (const block of text.matchAll(/[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*/gu)) {
    const blockEnd = block.index + block[0].length;
    from = block.index;
    for (const found of block[0].matchAll(CANDIDATE)) {
      const at = block.index + found.index;
      if (found[1] !== undefined) {
        if (followsHeading(text, from, at)) close(at + found[1].length);
        continue;
      }
      let closing = CLOSING.exec(text.slice(at, at + found[0].length))![0];
      // `… par la loi. " Puis`: a straight quote behind a blank still closes when it is the second of its pair.
      const quote = /^\s"(?=\s)/u.exec(text.slice(at + closing.length, at + closing.length + 3));
      if (quote && (text.slice(from, at).match(/"/g)?.length ?? 0) % 2 === 1) closing += quote[0];
      const end = at + closing.length;
      if (end < blockEnd && endsSentence(text, from, at, end, closing)) close(end);
    }
    close(blockEnd);
  }
  return out;
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u00a0\u202f\u200b\ufeff]/u.test(text[at]!);
}

/** Whether the text between `from` and `at` can be a heading that lost its line break. */
function followsHeading(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 200), at);
  if (before.length < 12 || (before.match(/ /g)?.length ?? 0) < 2) return false;
  // `la plaque « Le bon vieux temps »`: inside quotes or brackets nothing ends.
  if (/[«“([][^»”)\]]*$/u.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  return !NAMERS.test(before);
}

function endsSentence(text: string, from: number, at: number, end: number, closing: string): boolean {
  const after = text.slice(end, end + 12);
  if (!/^[\s\u00a0\u202f]/u.test(after)) return false;
  const word = LAST_WORD.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (!OPENS.test(after))
    // Careless capitals (`… de loyer. le guichet`): only after a plain word, and a full stop that stands alone.
    // After a quotation (`… qu'ils font". "pour nous …`) the next one may be in lower case, too.
    return (
      closing === '.' &&
      ((text[at - 1] === '"' && /^\s"\p{Ll}/u.test(after)) ||
        (/^(?:\p{Ll}{3,}|\p{Lu}{3,}|\p{Lu}\p{Ll}{4,})$/u.test(word) &&
          !isAbbreviation(word) &&
          STARTS_LOW.test(after)))
    );
  if (closing !== '.') return true;
  // `en vol. Les appareils`, but `vol. 2`.
  if (PLAIN_WORDS.test(word)) return !/^\s*(?:\p{N}|[IVX]+\b)/u.test(after);
  if (announcesMore(word)) return false;
  if (isAbbreviation(word)) return true;
  // `J. Morel`, `A.-M. Roy`: an initial, not an end; `vitamine C.` is rare enough.
  if (/^(?:\p{Lu}\.?-?)+$/u.test(word) && /(?:^|[.-])\p{Lu}$/u.test(word)) return false;
  return true;
}
