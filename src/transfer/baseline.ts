import { writeFigure } from '../figures/index.js';
import type { Span } from '../french/types.js';
import { packageVersion } from '../util/paths.js';
import type { Alignment, Engine, Translation, TranslationInput } from './types.js';

/** Figures and terms are written in English, all other words come through: the least that keeps every promise. */
export const baselineEngine: Engine = {
  name: 'transfer',
  version: packageVersion(),
  translateSentence({ source, figures, terms }: TranslationInput): Translation {
    const pieces: (Span & { english: string; kind: Alignment['kind'] })[] = [];
    for (const figure of figures) {
      const english = writeFigure(figure);
      pieces.push({ start: figure.start, end: figure.end, english, kind: 'figure' });
    }
    for (const { start, end, entry } of terms) {
      if (!pieces.some((piece) => piece.start < end && start < piece.end))
        pieces.push({ start, end, english: entry.en, kind: 'term' });
    }
    const alignments: Alignment[] = [];
    let text = '';
    let at = 0;
    for (const { start, end, english, kind } of pieces.sort((a, b) => a.start - b.start)) {
      text += source.slice(at, start);
      alignments.push({
        source: { start, end },
        target: { start: text.length, end: text.length + english.length },
        kind,
      });
      text += english;
      at = end;
    }
    return { text: text + source.slice(at), unknown: [], alignments };
  },
};
