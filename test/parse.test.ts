import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../src/parse/check-markdown.js';
import { isoDate } from '../src/parse/dates.js';
import { readMetadata } from '../src/parse/metadata.js';
import { parseAnyText } from '../src/parse/parse.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(parseAnyText)
  .use(checkMarkdown)
  .use(readMetadata)
  .freeze();

function parse(text: string, path = 'a.md') {
  const file = new VFile({ path, value: text });
  const tree = processor.runSync(processor.parse(file) as Root, file) as Root;
  return { file, tree, metadata: file.data.metadata! };
}

function outline(text: string, path?: string): string[] {
  return parse(text, path).tree.children.map((node) => node.type);
}

const crawled = ` date 2025-10-29 Le groupe Arvane a racheté son rival. Il paie cher.
Les deux firmes se connaissent depuis longtemps, selon leurs dirigeants.
Arvane change de taille
Le groupe emploiera désormais plus de salariés que tous ses concurrents réunis.`;

describe('crawled plain text', () => {
  it('becomes a document: metadata, paragraphs, headings', () => {
    expect(outline(crawled, 'a.txt')).toEqual(['yaml', 'paragraph', 'paragraph', 'heading', 'paragraph']);
    expect(parse(crawled, 'a.txt').metadata.published).toBe('2025-10-29');
  });

  it.each([crawled, `\uFEFF${crawled}`, crawled.replaceAll('\n', '\r\n')])(
    'keeps the place of every text',
    (text) => {
      const { tree } = parse(text, 'a.txt');
      visit(tree, 'text', ({ value, position }) => {
        expect(text.slice(position!.start.offset, position!.end.offset)).toBe(value);
      });
    },
  );

  it('takes no last line, no long line and no sentence for a heading', () => {
    expect(outline('Une phrase.\nUne autre phrase.\nFin sans point', 'a.txt')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('Markdown', () => {
  it('keeps soft lines together, also in a text file', () => {
    const wrapped =
      'Le groupe a annoncé vendredi un bénéfice en hausse sur les neuf\npremiers mois de son exercice.\n\n## Titre\n\nFin.';
    expect(outline(wrapped)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(outline(wrapped, 'a.txt')).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('counts a byte order mark as one unit of the text', () => {
    const text = '\uFEFF# Titre\n\nLe **titre** monte.';
    visit(parse(text).tree, 'text', ({ value, position }) => {
      expect(text.slice(position!.start.offset, position!.end.offset)).toBe(value);
    });
  });
});

describe('publication date', () => {
  it.each([
    ['---\ndate: 2025-10-28\ntitle: Un titre\n---\n\nTexte.', '2025-10-28'],
    ['Publié le 28/10/2025\n\nTexte.', '2025-10-28'],
    ['Publié le mardi 28 octobre 2025 à 10h12\n\nTexte.', '2025-10-28'],
    ['Paris, le 28 octobre 2025\n\nTexte.', '2025-10-28'],
    ['PARIS, 1er févr. 2026 (Agence X) - Le titre monte.', '2026-02-01'],
    ['Saint-Étienne (Loire), le 3 août 2024 – Le titre monte.', '2024-08-03'],
    ['# Titre\n\nMis à jour le 2 mars 2026.', '2026-03-02'],
  ])('%j', (text, date) => {
    expect(parse(text).metadata.published).toBe(date);
  });

  it.each([
    'Le groupe a été fondé le 28 octobre 2025 à Lyon.',
    'Le 28 octobre 2025, le groupe a été fondé.',
    'Réunis à Paris, 28 octobre compris, ils ont signé.',
  ])('is none: %j', (text) => {
    expect(parse(text).metadata.published).toBeNull();
  });

  it('of the front matter goes first, and a wrong one is a warning with its place', () => {
    expect(parse('---\ndate: 2025-01-02\n---\n\nPublié le 28/10/2025').metadata.published).toBe('2025-01-02');
    const [message] = parse('Publié le 31/02/2025\n\nTexte.').file.messages;
    expect(String(message)).toBe('a.md:1:1-1:21: Unexpected date `31/02/2025`, expected one of the calendar');
    const [broken] = parse('---\ndate: [\n---\n\nTexte.').file.messages;
    expect(broken).toMatchObject({ ruleId: 'parse-front-matter', line: 2 });
  });

  it('is a date of the calendar', () => {
    expect(isoDate('29/02/2024')).toBe('2024-02-29');
    expect(isoDate('29 février 2025')).toBeNull();
    expect(isoDate('12 brumaire 2025')).toBeNull();
  });
});

describe('unclosed Markdown', () => {
  it.each([
    ['Le **titre monte.', 'a.md:1:4: Unexpected unclosed `**`, expected its end in the same paragraph'],
    [
      'Le titre.\n\n```js\nx\n',
      'a.md:3:1: Unexpected unclosed `````, expected the same fence at the end of the code',
    ],
    [
      '---\ntitle: x\n\nLe titre.',
      'a.md:1:1: Unexpected unclosed `---`, expected a second `---` after the front matter',
    ],
    [
      'Voir [le site](https://exemple.fr',
      'a.md:1:6: Unexpected unclosed `[…](`, expected its end in the same paragraph',
    ],
  ])('%j is a warning', (text, message) => {
    expect(parse(text).file.messages.map(String)).toEqual([message]);
  });

  it.each([
    'Le **titre** monte.',
    '```\nx\n```',
    '    indenté\n',
    '> ```\n> x\n> ```',
    'Note* et \\*\\* ici, 2 * 3',
    '[le site](x)',
    '---\n\nLe titre',
  ])('is not: %j', (text) => {
    expect(parse(text).file.messages).toEqual([]);
  });
});
