import type { Span } from '../french/types.js';
import { isEnglish } from './function-words.js';

const QUOTED = /«\s*([^«»]{10,600}?)\s*»|“\s*([^“”]{10,600}?)\s*”|"([^"]{10,600}?)"/g;

/**
 * English inside quotation marks of a French sentence, without the marks.
 *
 * @example englishQuotes('« We have to be more careful », dit-il.') // [{ start: 2, end: 28 }]
 */
export function englishQuotes(sentence: string): Span[] {
  const spans: Span[] = [];
  for (const match of sentence.matchAll(QUOTED)) {
    const inner = match[1] ?? match[2] ?? match[3];
    const start = match.index + match[0].indexOf(inner);
    if (isEnglish(inner)) spans.push({ start, end: start + inner.length });
  }
  return spans;
}
