import { splitSentences } from '../french/index.js';
import type { Span } from '../french/types.js';

/** Longest sentence that is analysed as one, in UTF-16 code units; no writer's sentence is as long. */
const MAX_LENGTH = 1500;

/**
 * The sentences of a text. What has no full stop for pages is cut at a semicolon, comma or space, so that the time for a
 * text grows with its length alone.
 *
 * @param whole Take the text for one sentence, as headings and table cells are.
 */
export function sentenceSpans(text: string, whole = false): Span[] {
  return (whole ? trimmed(text) : splitSentences(text)).flatMap((span) => cut(text, span));
}

function trimmed(text: string): Span[] {
  const inner = text.trim();
  if (inner === '') return [];
  const start = text.indexOf(inner);
  return [{ start, end: start + inner.length }];
}

function cut(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let at = start;
  while (end - at > MAX_LENGTH) {
    const stop = at + cutLength(text.slice(at, at + MAX_LENGTH));
    spans.push(
      ...trimmed(text.slice(at, stop)).map((span) => ({ start: span.start + at, end: span.end + at })),
    );
    at = stop;
  }
  spans.push(...trimmed(text.slice(at, end)).map((span) => ({ start: span.start + at, end: span.end + at })));
  return spans;
}

/** Length of the part to cut off: to the last good place in the second half of a stretch. */
function cutLength(stretch: string): number {
  for (const mark of ['; ', ', ', ' ']) {
    const found = stretch.lastIndexOf(mark);
    if (found > MAX_LENGTH / 2) return found + mark.length;
  }
  // never between the halves of a character
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}
