import type { Block, SentenceUnit } from '../data.js';

/** All sentences of a document in reading order, each with its block. */
export function* sentencesOf(blocks: Block[]): Generator<{ unit: SentenceUnit; block: Block }> {
  for (const block of blocks) for (const unit of block.sentences) yield { unit, block };
}
