import type { Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainText } from '../src/sentences/text-map.js';

function paragraph(markdown: string): Paragraph {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown) as Root;
  const [node] = tree.children;
  return (node.type === 'blockquote' ? node.children[0] : node) as Paragraph;
}

describe('plainText', () => {
  it.each([
    ['Le **titre** gagne *3 %*.', 'Le titre gagne 3 %.'],
    ['Voir [le site](https://exemple.fr) ici', 'Voir le site ici'],
    ['Tom &amp; Cie gagne 3&nbsp;%', 'Tom & Cie gagne 3\u00a0%'],
    ['Une \\*étoile\\*', 'Une *étoile*'],
    ['Ligne une\n  ligne deux', 'Ligne une\nligne deux'],
    ['> Citée une\n> citée deux', 'Citée une\ncitée deux'],
    ['Code `x = 1` ici', 'Code x = 1 ici'],
  ])('%j', (markdown, expected) => {
    const { text, map } = plainText(paragraph(markdown), markdown);
    expect(text).toBe(expected);
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const source = markdown.slice(map.start(word.index), map.end(word.index + word[0].length));
      expect(source).toBe(word[0]);
    }
  });
});
