import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { type Block, need, type SentenceUnit } from '../data.js';
import { readEnglishFigures } from '../figures/english/index.js';
import { pairFigures, sameFigure } from '../figures/same-figure.js';
import type { Figure } from '../figures/types.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import type { Checks } from './types.js';

interface Located {
  unit: SentenceUnit;
  block: Block;
}

/**
 * Closes the number ledger both ways: every figure of a source sentence is in its translation with equal value, and
 * every figure of the English is in the source. Both sides are read from the texts; the engine is not asked.
 */
export const checkFigures: Plugin<[], Root> = () => (_, file) => {
  const published = need(file.data.metadata, 'metadata').published;
  const ledger: Checks['figures'] = { source: 0, in_translation: 0, missing: [], ungrounded: [] };
  const all: Figure[] = [];
  for (const { unit, block } of sentencesOf(need(file.data.blocks, 'blocks'))) {
    all.push(...unit.figures);
    if (unit.foreign || !unit.translation) continue;
    const { missing, extra } = pairFigures(
      unit.figures,
      readEnglishFigures(unit.translation.text, { published }),
    );
    ledger.source += unit.figures.length;
    ledger.in_translation += unit.figures.length - missing.length;
    for (const figure of missing) reportMissing(file, ledger, { unit, block }, figure);
    for (const figure of extra) reportUngrounded(file, ledger, { unit, block }, figure);
  }
  file.data.checks = {
    figures: ledger,
    terms: file.data.checks?.terms ?? { source: 0, in_translation: 0, missing: [] },
    summary: checkSummary(file, all, published),
  };
};

function reportMissing(
  file: VFile,
  ledger: Checks['figures'],
  { unit, block }: Located,
  figure: Figure,
): void {
  ledger.missing.push(figure.quote);
  report(
    file,
    'figure-missing',
    `Unexpected translation without \`${figure.quote}\` (${figure.type} ${show(figure)}), expected the figure`,
    {
      place: place(file, { unit, block }, figure.start, figure.end),
      note: `The English: ${unit.translation?.text}`,
    },
  );
}

function reportUngrounded(
  file: VFile,
  ledger: Checks['figures'],
  { unit, block }: Located,
  figure: Figure,
): void {
  ledger.ungrounded.push(figure.quote);
  report(
    file,
    'figure-ungrounded',
    `Unexpected figure \`${figure.quote}\` (${figure.type} ${show(figure)}) in the English, expected only figures of the source`,
    {
      place: place(file, { unit, block }, 0, unit.text.length),
      note: `The English: ${unit.translation?.text}`,
    },
  );
}

function checkSummary(file: VFile, source: Figure[], published: string | null): Checks['summary'] {
  const { title, sentences } = need(file.data.summary, 'summary');
  const figures = [title, ...sentences].flatMap((text) => readEnglishFigures(text, { published }));
  const ungrounded = figures
    .filter((figure) => !source.some((other) => sameFigure(other, figure)))
    .map(({ quote }) => quote);
  for (const quote of ungrounded) {
    report(
      file,
      'summary-ungrounded',
      `Unexpected figure \`${quote}\` in the summary, expected only figures of the source`,
      {
        place: { line: 1, column: 1 },
      },
    );
  }
  return { figures: figures.length, ungrounded };
}

function show({ value, range, unit }: Figure): string {
  const number = range ? range.join(' to ') : String(value);
  return unit ? `${number} ${unit}` : number;
}

/** Source position of a span of a sentence. */
function place(file: VFile, { unit, block }: Located, start: number, end: number) {
  const { point } = need(file.data.lines, 'lines');
  return { start: point(block.map.start(unit.offset + start)), end: point(block.map.end(unit.offset + end)) };
}
