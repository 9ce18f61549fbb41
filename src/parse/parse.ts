import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { isPlainText, parsePlainText } from './plain-text.js';

/**
 * Lets the Markdown parser take crawled plain text and texts with a byte order mark, too.
 *
 * Stands after the parser it wraps. Offsets of the tree always refer to the text as it is in the file.
 */
export const parseAnyText: Plugin<[], string, Root> = function (this: Processor) {
  const parseMarkdown = this.parser as (text: string, file: unknown) => Root;
  this.parser = (text, file) => {
    if (isPlainText(text, file.extname)) return parsePlainText(text);
    // the Markdown parser would drop the mark and count from the character after it
    return text.startsWith('\uFEFF') ? shift(parseMarkdown(text.slice(1), file)) : parseMarkdown(text, file);
  };
};

/** Moves all positions one code unit on, in the first line one column. */
function shift(tree: Root): Root {
  const points = new Set<{ line: number; column: number; offset?: number }>();
  visit(tree, (node) => {
    if (node.position) points.add(node.position.start).add(node.position.end);
  });
  for (const point of points) {
    point.offset = (point.offset ?? 0) + 1;
    if (point.line === 1) point.column += 1;
  }
  return tree;
}
