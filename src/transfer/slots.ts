import type { Figure } from '../figures/types.js';
import { CLASS_SLOTS } from './figure-classes.js';
import { figureText } from './figure-text.js';
import { itemOf } from './normalise.js';

/** Tokens of an entry, as they are printed and as the models know them. */
export interface Filled {
  tokens: string[];
  /** The same with the classes of figures in their places. */
  classed: string[];
}

/** Puts the figures of the sentence in the slots of an entry's tokens. */
export function fillSlots(entry: string[], slots: Map<string, Figure> | undefined): Filled {
  if (!slots || slots.size === 0) return { tokens: entry, classed: entry };
  const tokens: string[] = [];
  const classed: string[] = [];
  for (let k = 0; k < entry.length; k++) {
    // The tokeniser takes a slot apart: "{", "money", "}".
    const name = entry[k] === '{' && entry[k + 2] === '}' ? `{${entry[k + 1]}}` : entry[k];
    const figure = slots.get(name);
    if (!figure) {
      tokens.push(entry[k]);
      classed.push(entry[k]);
      continue;
    }
    // The unit of "58 ans" is a word of the entry.
    const text = figure.type === 'duration' ? figureText(figure).replace(PERIOD, '') : figureText(figure);
    // "au {quarter}" is "in the first half", but "at the end of the first half".
    if (/^(end|beginning|start) of /.test(text) && tokens.at(-1) === 'the' && tokens.at(-2) === 'in') {
      tokens[tokens.length - 2] = 'at';
      classed[classed.length - 2] = 'at';
    }
    tokens.push(text);
    classed.push(SLOT_CLASSES.get(name.replace(/\d*\}$/, '}')) ?? text);
    if (entry[k] === '{') k += 2;
  }
  return { tokens, classed };
}

const SLOT_CLASSES = new Map(Object.entries(CLASS_SLOTS).map(([cls, name]) => [`{${name}}`, cls]));

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
