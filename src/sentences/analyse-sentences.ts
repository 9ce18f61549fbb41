import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { SentenceUnit } from '../data.js';
import { need } from '../data.js';
import { figureReader } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import { analyse } from '../french/index.js';
import { chunksOf, figuresWithin } from './chunks.js';
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
  const read = figureReader({ published, keepDatelines: true });
  for (const block of blocks) {
    const figures = read(block.text, block.inherited);
    for (const unit of block.sentences) analyseUnit(unit, figures);
  }
  file.data.nlcst = toNlcst(blocks, need(file.data.lines, 'lines'));
};

function analyseUnit(unit: SentenceUnit, figures: Figure[]): void {
  unit.figures = figuresWithin(figures, unit.offset, unit.offset + unit.text.length);
  unit.analysis = analyse(unit.text, { chunks: chunksOf(unit.text, unit.figures) });
}
