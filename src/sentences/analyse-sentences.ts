import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { SentenceUnit } from '../data.js';
import { need } from '../data.js';
import { readFigures } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import { analyse } from '../french/index.js';
import { toChunk } from './chunks.js';
import { toNlcst } from './nlcst.js';
import { inheritUnits } from './table-units.js';

/**
 * Reads the figures of each block, then analyses its sentences with the figures as units that the parser keeps whole.
 * Sets `figures` and `analysis` of every sentence, and `file.data.nlcst`.
 */
export const analyseSentences: Plugin<[], Root> = () => (tree, file) => {
  const { published } = need(file.data.metadata, 'metadata');
  const blocks = need(file.data.blocks, 'blocks');
  inheritUnits(tree, blocks);
  for (const block of blocks) {
    const figures = readFigures(block.text, { published, inherited: block.inherited });
    for (const unit of block.sentences) analyseUnit(unit, figures);
  }
  file.data.nlcst = toNlcst(blocks, need(file.data.lines, 'lines'));
};

function analyseUnit(unit: SentenceUnit, figures: Figure[]): void {
  const end = unit.offset + unit.text.length;
  unit.figures = figures
    .filter((figure) => figure.start >= unit.offset && figure.end <= end)
    .map((figure) => ({ ...figure, start: figure.start - unit.offset, end: figure.end - unit.offset }));
  unit.analysis = analyse(unit.text, { chunks: unit.figures.map(toChunk) });
}
