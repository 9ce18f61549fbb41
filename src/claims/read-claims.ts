import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { type Block, need, type SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import { sha256 } from '../util/hash.js';
import { readEntities } from './entities.js';
import { metricOf } from './metric.js';
import { subjectOf } from './subject.js';
import { timeOf } from './time.js';
import type { Claim } from './types.js';
import { valuesOf } from './values.js';

/** Turns the figures into claims, in the order of the text. Sets `file.data.claims` and `file.data.entities`. */
export const readClaims: Plugin<[], Root> = () => (_, file) => {
  const blocks = need(file.data.blocks, 'blocks');
  const lines = need(file.data.lines, 'lines');
  const source = String(file.value);
  const { datelines } = need(file.data.metadata, 'metadata');
  const ids = new Map<string, number>();
  const claims: Claim[] = [];
  let lastSubject: string | null = null;
  for (const { unit, block } of sentencesOf(blocks)) {
    if (block.metadata) continue;
    for (const figure of unit.figures) {
      const start = block.map.start(unit.offset + figure.start);
      const end = block.map.end(unit.offset + figure.end);
      // the date of a dateline is the publication date
      if (figure.dateline || datelines.some((line) => start < line.end && end > line.start)) continue;
      const subject: string | null = subjectOf(unit.analysis, figure) ?? lastSubject;
      lastSubject = subject;
      const { line, column } = lines.point(start);
      if (figure.unresolved) {
        report(
          file,
          'figure-unresolved',
          `Unexpected relative date \`${figure.quote}\`, expected a publication date to refer to`,
          {
            place: { start: lines.point(start), end: lines.point(end) },
          },
        );
      }
      claims.push({
        id: contentId(figure, unit, ids),
        ...valuesOf(figure),
        subject,
        metric: metricOf(unit, figure),
        time: timeOf(unit, figure),
        attribution: null,
        statement: statementOf(unit, block),
        source: { line, column, start, end, quote: source.slice(start, end) },
      });
    }
  }
  file.data.claims = claims;
  file.data.entities = readEntities(blocks);
};

/** From the figure and its sentence; a number is added for the same figure in the same words again. */
function contentId(figure: Figure, unit: SentenceUnit, ids: Map<string, number>): string {
  const key = sha256(`${figure.type}\t${figure.value}\t${figure.range}\t${figure.quote}\t${unit.text}`).slice(
    0,
    8,
  );
  const nth = (ids.get(key) ?? 0) + 1;
  ids.set(key, nth);
  return nth === 1 ? `c${key}` : `c${key}-${nth}`;
}

function statementOf(unit: SentenceUnit, block: Block): string {
  const text = unit.translation?.text ?? unit.text;
  if (block.kind !== 'cell') return text;
  return block.sentences.map(({ translation }) => translation?.text ?? '').join(' ');
}
