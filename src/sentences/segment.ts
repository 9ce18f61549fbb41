import type { Heading, Nodes, Root, Table } from 'mdast';
import type { Plugin } from 'unified';
import type { Block, SentenceUnit } from '../data.js';
import { isEnglish } from '../language/function-words.js';
import { lineIndex } from '../util/line-index.js';
import { sentenceSpans } from './sentence-spans.js';
import { plainText, TextMap } from './text-map.js';

/**
 * Finds the blocks of prose (paragraphs, headings, table cells), in reading order, and their sentences.
 * Sets `file.data.blocks`; each sentence still lacks its analysis, which needs the figures first.
 */
export const segment: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  const blocks: Block[] = [];
  const title = file.data.metadata?.title;
  if (title) blocks.push(titleBlock(title.text, title.offset));
  collect(tree, source, blocks);
  file.data.blocks = blocks;
  file.data.lines = lineIndex(source);
};

function collect(node: Nodes, source: string, blocks: Block[]): void {
  if (node.type === 'paragraph') blocks.push(block('paragraph', node, source));
  else if (node.type === 'heading') blocks.push(block('heading', node, source));
  else if (node.type === 'table') collectTable(node, source, blocks);
  else if ('children' in node) for (const child of node.children) collect(child, source, blocks);
}

function collectTable(table: Table, source: string, blocks: Block[]): void {
  for (const row of table.children) for (const cell of row.children) blocks.push(block('cell', cell, source));
}

function titleBlock(text: string, offset: number): Block {
  const map = new TextMap();
  map.add(0, offset, text.length);
  const node: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: text }] };
  return { ...fromText('heading', node, text, map), metadata: true };
}

function block(kind: Block['kind'], node: Block['node'], source: string): Block {
  const { text, map } = plainText(node, source);
  return fromText(kind, node, text, map);
}

function fromText(kind: Block['kind'], node: Block['node'], text: string, map: TextMap): Block {
  // headings and cells are one unit each, whatever stops they hold
  const spans = sentenceSpans(text, kind !== 'paragraph');
  const sentences = spans.map(({ start, end }): SentenceUnit => {
    const sentence = text.slice(start, end);
    return {
      text: sentence,
      offset: start,
      start: map.start(start),
      end: map.end(end),
      analysis: { start: 0, end: sentence.length, tokens: [], words: [], chunks: [] },
      figures: [],
      terms: [],
      foreign: isEnglish(sentence),
      translation: null,
    };
  });
  return { kind, metadata: false, node, text, map, sentences, inherited: null };
}
