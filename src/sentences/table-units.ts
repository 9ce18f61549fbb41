import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../data.js';
import { unitOfLabel } from '../figures/index.js';

/** Gives each table cell what its row label, column header or the caption before the table settle, in this order. */
export function inheritUnits(tree: Root, blocks: Block[]): void {
  const byNode = new Map(blocks.map((block) => [block.node, block]));
  visit(tree, 'table', (table: Table, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined;
    const caption = before?.type === 'paragraph' ? unitOfLabel(byNode.get(before)?.text ?? '') : null;
    const [header, ...rows] = table.children;
    const headers = header.children.map((cell) => unitOfLabel(byNode.get(cell)?.text ?? ''));
    for (const row of rows) {
      const label = unitOfLabel(byNode.get(row.children[0])?.text ?? '');
      row.children.forEach((cell, column) => {
        const block = byNode.get(cell);
        if (block && column > 0) block.inherited = label ?? headers[column] ?? headers[0] ?? caption;
      });
    }
  });
}
