import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../data.js';
import { inheritedOf } from '../figures/index.js';

/** Gives each table cell what its row label, column header, corner or the caption before the table settle, in this order. */
export function inheritUnits(tree: Root, blocks: Block[]): void {
  const byNode = new Map(blocks.map((block) => [block.node, block]));
  visit(tree, 'table', (table: Table, index, parent) => {
    const before = index ? parent?.children[index - 1] : undefined;
    const text = (node: Block['node'] | undefined) => (node ? (byNode.get(node)?.text ?? '') : '');
    const caption = before?.type === 'paragraph' ? text(before) : '';
    const [header, ...rows] = table.children;
    const headers = header.children.map((cell) => text(cell));
    for (const row of rows) {
      row.children.forEach((cell, column) => {
        const block = byNode.get(cell);
        if (block && column > 0)
          block.inherited = inheritedOf(
            text(row.children[0]),
            headers[column] ?? '',
            headers[0] ?? '',
            caption,
          );
      });
    }
  });
}
