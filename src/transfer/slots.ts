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
 * Item of a figure in the key of an entry: its slot, and for "58 ans" its unit behind it, because entries have
 * "{number} ans".
 *
 * @example slotItem(figure, FIGURE_CLASSES.number) // '{number} ans'
 */
export function slotItem(figure: Figure, cls: string): string {
  const name = CLASS_SLOTS[cls] ?? '';
  const unit =
    figure.type === 'duration' && name === 'number' ? figure.quote.match(/\d\s*(\p{L}+)$/u)?.[1] : undefined;
  return unit ? `{${name}} ${itemOf(unit)}` : `{${name}}`;
}

/** The slot of an item: `{number}` of `{number} ans`. */
export function slotName(item: string): string {
  return item.slice(0, item.indexOf('}') + 1);
}

/** The item with its slot as the second of its name where the first is taken: `{number2} ans`. */
export function freeItem(item: string, slots: Map<string, unknown>): string {
  const name = slotName(item);
  return slots.has(name) ? `${name.slice(0, -1)}2}${item.slice(name.length)}` : item;
}
