import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Block, SentenceUnit } from '../data.js';
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
  const read = figureReader({ published, keepDatelines: true, currency: currencyOf(blocks) });
  for (const block of blocks) {
    const figures = read(block.text, block.inherited);
    for (const unit of block.sentences) analyseUnit(unit, figures);
  }
  file.data.nlcst = toNlcst(blocks, need(file.data.lines, 'lines'));
};

/** Blocks at the start of a document that name the currency a title leaves out. */
const OPENING = 4;

/** The currency that a title's "lève 60 millions" is in: the first that the opening names. */
function currencyOf(blocks: Block[]): string | null {
  const read = figureReader({});
  for (const block of blocks.slice(0, OPENING)) {
    const named = read(block.text).find(({ type, unit, assumed }) => type === 'money' && unit && !assumed);
    if (named) return named.unit;
  }
  return null;
}

function analyseUnit(unit: SentenceUnit, figures: Figure[]): void {
  unit.figures = figuresWithin(figures, unit.offset, unit.offset + unit.text.length);
  unit.analysis = analyse(unit.text, { chunks: chunksOf(unit.text, unit.figures) });
}
