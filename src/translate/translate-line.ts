import { readFigures } from '../figures/index.js';
import { analyse } from '../french/index.js';
import type { Glossary } from '../glossary/glossary.js';
import { matchTerms } from '../glossary/match.js';
import { isEnglish } from '../language/function-words.js';
import { repairApostrophes } from '../sentences/apostrophes.js';
import { chunksOf, figuresWithin } from '../sentences/chunks.js';
import { sentenceSpans } from '../sentences/sentence-spans.js';
import type { Engine, Translation, TranslationContext, TranslationInput } from '../transfer/types.js';
import { type FrenchShown, keepFrench } from './keep-french.js';

/** English of a line, and what the engine reports of it. */
export interface TranslatedLine {
  text: string;
  unknown: string[];
  /** What was given to the engine, and what came back, sentence by sentence. */
  sentences: { input: TranslationInput; translation: Translation }[];
}

/**
 * Translates one line of text: without a document around it, each line by itself.
 *
 * @param traced Whether the translations tell what decided each piece.
 * @returns One line, empty only when `printed` is blank.
 */
export function translateLine(
  printed: string,
  engine: Engine,
  glossary: Glossary,
  { traced = false } = {},
): TranslatedLine {
  const line = repairApostrophes(printed);
  const context: TranslationContext = { published: null, kind: 'sentence', previous: [], memory: {}, traced };
  const result: TranslatedLine = { text: '', unknown: [], sentences: [] };
  const parts: string[] = [];
  const shown: FrenchShown = new Set();
  const all = readFigures(line, { keepDatelines: true });
  for (const { start, end } of sentenceSpans(line)) {
    const source = line.slice(start, end);
    if (isEnglish(source)) {
      parts.push(source);
      continue;
    }
    const figures = figuresWithin(all, start, end);
    const sentence = analyse(source, { chunks: chunksOf(source, figures) });
    const input = { sentence, source, figures, terms: matchTerms(sentence, glossary, figures), context };
    const translation = keepFrench(engine.translateSentence(input), input.terms, 'sentence', shown);
    parts.push(translation.text);
    result.unknown.push(...translation.unknown);
    result.sentences.push({ input, translation });
    context.previous.push({ sentence, source });
  }
  result.text = parts.join(' ').replace(/\s+/g, ' ').trim();
  return result;
}
