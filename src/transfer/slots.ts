import type { Figure } from '../figures/types.js';
import { CLASS_SLOTS } from './figure-classes.js';
import { figureText } from './figure-text.js';
import { itemOf } from './normalise.js';

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
    // The unit of "58 ans" is a word of the entry.
    const text = figure.type === 'duration' ? figureText(figure).replace(PERIOD, '') : figureText(figure);
    // "au {quarter}" is "in the first half", but "at the end of the first half".
    if (/^(end|beginning|start) of /.test(text) && out.at(-1) === 'the' && out.at(-2) === 'in')
      out[out.length - 2] = 'at';
    out.push(text);
    if (tokens[k] === '{') k += 2;
  }
  return out;
}

const PERIOD = / (?:year|month|week|day|hour|minute)s?$/;

/**
 * Slot name of a figure by its class, and for "58 ans" the item of its unit behind it: entries have "{number} ans".
 *
 * @example slotOf(figure, FIGURE_CLASSES.number) // 'number ans'
 */
export function slotOf(figure: Figure, cls: string): string {
  const name = CLASS_SLOTS[cls] ?? '';
  const unit =
    figure.type === 'duration' && name === 'number' ? figure.quote.match(/\d\s*(\p{L}+)$/u)?.[1] : undefined;
  return unit ? `${name} ${itemOf(unit)}` : name;
}
