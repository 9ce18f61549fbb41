import type { Paragraph, Root, Sentence, SentenceContent, Text } from 'nlcst';
import type { Block, SentenceUnit } from '../data.js';
import type { LineIndex } from '../util/line-index.js';

declare module 'nlcst' {
  interface SentenceData {
    /** The sentence with its analysis, figures, terms and translation. */
    unit?: SentenceUnit;
  }
}

/**
 * The document's prose as nlcst: each block a paragraph, each sentence with its words, punctuation and white space.
 *
 * Nodes have source positions; text and gaps of a sentence cover it exactly once, so that `toString` gives it back.
 */
export function toNlcst(blocks: Block[], lines: LineIndex): Root {
  const paragraphs = blocks.filter(({ metadata }) => !metadata).map((block) => toParagraph(block, lines));
  return { type: 'RootNode', children: paragraphs };
}

function toParagraph(block: Block, lines: LineIndex): Paragraph {
  return {
    type: 'ParagraphNode',
    children: block.sentences.map((unit) => toSentence(unit, block, lines)),
    position: block.node.position,
  };
}

function toSentence(unit: SentenceUnit, block: Block, lines: LineIndex): Sentence {
  const children: SentenceContent[] = [];
  const position = (start: number, end: number) =>
    lines.position(block.map.start(unit.offset + start), block.map.end(unit.offset + end));
  const leaf = (start: number, end: number): Text => ({
    type: 'TextNode',
    value: unit.text.slice(start, end),
    position: position(start, end),
  });
  let at = 0;
  for (const { start, end, form } of unit.analysis.tokens) {
    if (start > at)
      children.push({
        type: 'WhiteSpaceNode',
        value: unit.text.slice(at, start),
        position: position(at, start),
      });
    if (/[\p{L}\p{N}]/u.test(form))
      children.push({ type: 'WordNode', children: [leaf(start, end)], position: position(start, end) });
    else
      children.push({ ...leaf(start, end), type: /^\p{P}+$/u.test(form) ? 'PunctuationNode' : 'SymbolNode' });
    at = end;
  }
  if (at < unit.text.length)
    children.push({
      type: 'WhiteSpaceNode',
      value: unit.text.slice(at),
      position: position(at, unit.text.length),
    });
  return { type: 'SentenceNode', children, data: { unit }, position: position(0, unit.text.length) };
}
