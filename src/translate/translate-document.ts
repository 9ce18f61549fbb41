import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { type Block, need, type SentenceUnit } from '../data.js';
import { report } from '../messages/report.js';
import type { Engine, Translation, TranslationContext } from '../transfer/types.js';
import { type FrenchShown, keepFrench } from './keep-french.js';

/** Translates every sentence, heading and cell. Sets `translation` of each and `file.data.engine`. */
export const translateDocument: Plugin<[Engine], Root> = (engine) => (_, file) => {
  const { published } = need(file.data.metadata, 'metadata');
  const shared = { published, previous: [] as TranslationContext['previous'], memory: {} };
  const unknown = new Map<string, { count: number; unit: SentenceUnit }>();
  const shown: FrenchShown = new Set();
  file.data.engine = `${engine.name}@${engine.version}`;
  for (const block of need(file.data.blocks, 'blocks')) {
    const kind = block.kind === 'paragraph' ? 'sentence' : block.kind;
    for (const unit of block.sentences) {
      unit.translation = unit.foreign
        ? untouched(unit)
        : keepFrench(translate(engine, unit, { ...shared, kind }, file, block), unit.terms, kind, shown);
      shared.previous.push({ sentence: unit.analysis, source: unit.text });
      for (const word of unit.translation.unknown) {
        const seen = unknown.get(word);
        if (seen) seen.count++;
        else unknown.set(word, { count: 1, unit });
      }
    }
  }
  reportUnknown(file, unknown);
};

/** A sentence that is no French, word for word. */
function untouched(unit: SentenceUnit): Translation {
  const span = { start: 0, end: unit.text.length };
  return { text: unit.text, unknown: [], alignments: [{ source: span, target: span, kind: 'name' }] };
}

function translate(
  engine: Engine,
  unit: SentenceUnit,
  context: TranslationContext,
  file: VFile,
  block: Block,
): Translation {
  const { analysis: sentence, text: source, figures, terms } = unit;
  try {
    const translation = engine.translateSentence({ sentence, source, figures, terms, context });
    if (translation.fallback) {
      report(
        file,
        'translation-fallback',
        `Unexpected result (${translation.fallback}), translated by a plainer path`,
        { place: placeOf(unit, file) },
      );
    }
    return translation;
  } catch (cause) {
    report(
      file,
      'translation-failed',
      `Unexpected failure of the engine (${(cause as Error).message}), expected English`,
      {
        place: block.node.position,
        cause,
      },
    );
    return untouched(unit);
  }
}

function placeOf(unit: SentenceUnit, file: VFile) {
  const { point } = need(file.data.lines, 'lines');
  return { start: point(unit.start), end: point(unit.end) };
}

function reportUnknown(file: VFile, unknown: Map<string, { count: number; unit: SentenceUnit }>): void {
  // most frequent first; in order of the text among equals
  for (const [word, { count, unit }] of [...unknown].sort((a, b) => b[1].count - a[1].count)) {
    const times = count > 1 ? `, ${count} times` : '';
    report(
      file,
      'translation-unknown',
      `Unexpected word \`${word}\` without translation${times}, expected a dictionary entry`,
      {
        place: placeOf(unit, file),
      },
    );
  }
}
