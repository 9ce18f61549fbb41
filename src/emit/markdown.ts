import type { Nodes, PhrasingContent, Root, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from '../data.js';
import type { Summary } from '../summary/types.js';
import { englishChildren } from './english-block.js';

const writer = unified()
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/** The whole document in English: the source's tree with the words of its blocks replaced. */
export function englishMarkdown(tree: Root, blocks: Block[]): string {
  const english = new Map<unknown, PhrasingContent[]>();
  for (const block of blocks) english.set(block.node, englishChildren(block));
  const title = blocks.find(({ metadata }) => metadata)?.sentences[0]?.translation?.text;
  return writer.stringify(replace(tree, english, title) as Root);
}

function replace(node: Nodes, english: Map<unknown, PhrasingContent[]>, title: string | undefined): Nodes {
  if (node.type === 'yaml') return title === undefined ? node : withTitle(node, title);
  const children = english.get(node);
  if (children) return { ...node, children } as Nodes;
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => replace(child, english, title)) } as Nodes;
}

function withTitle(node: Yaml, title: string): Yaml {
  return { ...node, value: node.value.replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`) };
}

/** The summary: title and sentences, one a line, so that a change of one sentence is a change of one line. */
export function summaryMarkdown({ title, sentences }: Summary): string {
  const children: Root['children'] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
  ];
  if (sentences.length > 0)
    children.push({ type: 'paragraph', children: [{ type: 'text', value: sentences.join('\n') }] });
  return writer.stringify({ type: 'root', children });
}
