import { readEnglishFigures } from '../figures/english/index.js';
import { pairFigures } from '../figures/same-figure.js';
import type { TranslationInput } from './types.js';

/**
 * What a translation got wrong of what it must keep: the ids `figure-lost`, `figure-added`, `bracket-open`, once for
 * each fault. Both sides are read from the texts, not from the engine's own records.
 */
export function faults(input: TranslationInput, english: string): string[] {
  const found: string[] = [];
  const { missing, extra } = pairFigures(
    input.figures,
    readEnglishFigures(english, { published: input.context.published }),
  );
  for (let i = 0; i < missing.length; i++) found.push('figure-lost');
  for (let i = 0; i < extra.length; i++) found.push('figure-added');
  if (balance(english, '(', ')') !== 0 && balance(input.source, '(', ')') === 0) found.push('bracket-open');
  return found;
}

function balance(text: string, open: string, close: string): number {
  let n = 0;
  for (const c of text) n += c === open ? 1 : c === close ? -1 : 0;
  return n;
}
