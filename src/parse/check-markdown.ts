import type { Code, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import { lineIndex } from '../util/line-index.js';

/** Marks that are only left in text when their partner is missing. A lone `*` or `_` may be meant. */
const LEFT_OVER = /(?<![\\*])\*\*(?!\*)|(?<![\\_\p{L}\p{N}])__(?=\p{L})|\[[^\]\n]{1,80}\]\([^)\s]*$/u;

/** Warns of Markdown that was opened and not closed: what follows may not be what its author meant. */
export const checkMarkdown: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  const [first] = tree.children;
  if (/^\uFEFF?---[ \t]*\r?\n[\w-]+:/.test(source) && first?.type !== 'yaml') {
    warn(file, '---', 'a second `---` after the front matter', { line: 1, column: 1 });
  }
  visit(tree, 'code', (node) => checkFence(node, source, file));
  visit(tree, 'text', (node) => checkText(node, source, file));
};

function checkFence(node: Code, source: string, file: VFile): void {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split(/\r\n|\n|\r/);
  const fence = /^(`{3,}|~{3,})/.exec(lines[0])?.[1];
  // indented code has no fence
  if (!fence || (lines.length > 1 && lines.at(-1)!.trim().replace(/^>\s*/, '').startsWith(fence))) return;
  warn(file, fence, 'the same fence at the end of the code', node.position!.start);
}

function checkText(node: Text, source: string, file: VFile): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return;
  const found = LEFT_OVER.exec(source.slice(start.offset, end?.offset));
  if (!found) return;
  const mark = found[0].slice(0, 2).startsWith('[') ? '[…](' : found[0];
  warn(file, mark, 'its end in the same paragraph', lineIndex(source).point(start.offset + found.index));
}

function warn(
  file: VFile,
  mark: string,
  expected: string,
  { line, column }: { line: number; column: number },
): void {
  report(file, 'parse-unclosed', `Unexpected unclosed \`${mark}\`, expected ${expected}`, {
    place: { line, column },
  });
}
