import type { Figure } from '../figures/types.js';
import { figureText } from './figure-text.js';

/** Tokens of an entry with the figures of the sentence in its slots. */
export function slotted(tokens: string[], slots: Map<string, Figure> | undefined): string[] {
  if (!slots || slots.size === 0) return tokens;
  const out: string[] = [];
  for (let k = 0; k < tokens.length; k++) {
    // The tokeniser takes a slot apart: "{", "money", "}".
    const figure =
      tokens[k] === '{' && tokens[k + 2] === '}' ? slots.get(`{${tokens[k + 1]}}`) : slots.get(tokens[k]);
    if (!figure) {
      out.push(tokens[k]);
      continue;
    }
    const text = figureText(figure);
    // "au {quarter}" is "in the first half", but "at the end of the first half".
    if (/^(end|beginning|start) of /.test(text) && out.at(-1) === 'the' && out.at(-2) === 'in')
      out[out.length - 2] = 'at';
    out.push(text);
    if (tokens[k] === '{') k += 2;
  }
  return out;
}
