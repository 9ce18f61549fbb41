import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { ParserInput } from './parse-words.js';

const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** For each closing mark the index of the opening one; a comma refers to the comma before it. */
export function pairMarks(input: ParserInput[]): Int32Array {
  const out = new Int32Array(input.length).fill(-1);
  const open: number[] = [];
  let comma = -1;
  let quote = -1;
  const closes: Record<string, string> = { ')': '(', ']': '[', '»': '«', '”': '“' };
  input.forEach(({ form, tag }, i) => {
    if (tag !== PUNCT) return;
    if (form === ',') {
      out[i] = comma;
      comma = i;
    } else if (form === '"' || form === '-' || form === '–' || form === '—') {
      if (quote >= 0 && input[quote]!.form === form) {
        out[i] = quote;
        quote = -1;
      } else quote = i;
    } else if (Object.hasOwn(closes, form)) {
      for (let k = open.length - 1; k >= 0; k--)
        if (input[open[k]!]!.form === closes[form]) {
          out[i] = open[k]!;
          open.length = k;
          break;
        }
    } else if ('([«“'.includes(form)) open.push(i);
  });
  return out;
}
