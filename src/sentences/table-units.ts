import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../data.js';
import type { FigureContext } from '../figures/types.js';

type Inherited = NonNullable<FigureContext['inherited']>;

const CURRENCIES: [RegExp, string][] = [
  [/€|\beuros?\b|\bEUR\b/i, 'EUR'],
  [/\$|\bdollars?\b|\bUSD\b/i, 'USD'],
  [/£|\blivres? sterling\b|\bGBP\b/i, 'GBP'],
  [/\bfrancs? suisses?\b|\bCHF\b/i, 'CHF'],
  [/¥|\byens?\b|\bJPY\b/i, 'JPY'],
];

/**
 * Unit and scale that a header, row label or caption gives to bare numbers beside it.
 *
 * @returns null when the label names none.
 * @example unitOfLabel('CA (en M€)') // { unit: 'EUR', type: 'money', scale: 6 }
 */
export function unitOfLabel(label: string): Inherited | null {
  const marked = /\(([^)]*)\)|\ben\s+(.+)$|^\s*(%|[kM]?€|Md€|[kM]?\$)\s*$/i.exec(label);
  const text = marked?.[1] ?? marked?.[2] ?? marked?.[3];
  if (text === undefined) return null;
  if (/%|\bpour cent\b/.test(text)) return { unit: '%', type: 'percent', scale: 0 };
  const currency = CURRENCIES.find(([pattern]) => pattern.test(text));
  return currency ? { unit: currency[1], type: 'money', scale: scaleOf(text) } : null;
}

function scaleOf(text: string): number {
  if (/milliards?|\bMds?\b|Mds?\s?€|Mds?\s?\$/i.test(text)) return 9;
  if (/millions?|\bM(?=\s?[€$£])|\bM\b/i.test(text)) return 6;
  return /milliers?|\bk(?=\s?[€$£])/i.test(text) ? 3 : 0;
}

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
