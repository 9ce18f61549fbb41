import { announcesMore, isAbbreviation } from './tokens/abbreviations.js';
import type { Span } from './types.js';

const END = /[.!?…]+[»"”’')\]\s\u00a0\u202f]*/gu;
const CLOSING = /^[.!?…]+(?:[\s\u00a0\u202f]*[»”]|["’')\]])*/u;
const OPENS = /^[\s\u00a0\u202f]*(?:[«“"‘'([\-–—•*][\s\u00a0\u202f]*)*[\p{Lu}\p{N}]/u;
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
    END.lastIndex = 0;
    for (const found of block[0].matchAll(END)) {
      const at = block.index + found.index;
      const closing = CLOSING.exec(text.slice(at, at + found[0].length))![0];
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

function endsSentence(text: string, from: number, at: number, end: number, closing: string): boolean {
  const after = text.slice(end, end + 12);
  if (!/^[\s\u00a0\u202f]/u.test(after) || !OPENS.test(after)) return false;
  if (closing !== '.') return true;
  const word = LAST_WORD.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (announcesMore(word)) return false;
  if (isAbbreviation(word)) return true;
  // `J. Morel`, `A.-M. Roy`: an initial, not an end; `vitamine C.` is rare enough.
  if (/^(?:\p{Lu}\.?-?)+$/u.test(word) && /(?:^|[.-])\p{Lu}$/u.test(word)) return false;
  return true;
}
