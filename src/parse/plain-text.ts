import type { Heading, Paragraph, Root, Yaml } from 'mdast';
import { type LineIndex, lineIndex } from '../util/line-index.js';

/** Crawlers put the date in front of the text: ` date 2025-10-29 Le créateur …`. */
const CRAWLED_DATE = /^\uFEFF?\s*date[ :]\s*(\d{4}-\d{2}-\d{2})(?=\s|$)[ \t]*/;

/** Marks that only Markdown uses at the start of a line: headings, lists, quotes, tables, fences, front matter. */
const MARKDOWN_LINE = /^(?:#{1,6} |[-*+] |\d{1,3}[.)] |>|\||```|~~~|---\s*$|===+\s*$)/m;

const FINAL_STOP = /[.!?…:;»"”)][»"”)\s]*$/;

/**
 * Tells crawled plain text, where each line is a paragraph, from Markdown, where lines are soft.
 *
 * A crawler's date decides; otherwise a file that is not named as Markdown, has no Markdown marks, and whose lines are
 * not the wrapped lines of paragraphs.
 */
export function isPlainText(text: string, extension: string | undefined): boolean {
  if (CRAWLED_DATE.test(text)) return true;
  if (/^\.(?:md|markdown|mdown)$/i.test(extension ?? '') || MARKDOWN_LINE.test(text)) return false;
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n/).map((paragraph) => paragraph.trim().split(/\r\n|\n|\r/));
  const soft = paragraphs.flatMap((lines) => lines.slice(0, -1));
  const wrapped = soft.filter((line) => line.length > 40 && line.length < 100 && !FINAL_STOP.test(line));
  return wrapped.length * 2 <= soft.length;
}

/**
 * Parses crawled plain text: each line is a paragraph; a short line without a final stop, with prose after it, is a
 * heading; a crawler's date becomes front matter.
 *
 * @returns A tree whose nodes all have source positions, like that of the Markdown parser.
 */
export function parsePlainText(text: string): Root {
  const index = lineIndex(text);
  const root: Root = { type: 'root', children: [], position: index.position(0, text.length) };
  const crawled = CRAWLED_DATE.exec(text);
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  if (crawled) {
    from = crawled[0].length;
    const value = `date: ${crawled[1]}`;
    root.children.push({ type: 'yaml', value, position: index.position(0, from) } satisfies Yaml);
  }
  const lines = textLines(text, from);
  lines.forEach((line, i) => {
    root.children.push(isHeading(text, lines, i) ? heading(text, line, index) : paragraph(text, line, index));
  });
  return root;
}

interface Line {
  start: number;
  end: number;
}

/** Lines with text, without the white space around them. */
function textLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = from + match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length });
  }
  return lines;
}

function isHeading(text: string, lines: Line[], i: number): boolean {
  const line = text.slice(lines[i].start, lines[i].end);
  const next = lines[i + 1];
  // the last line has nothing to head; "Publié le 28/10/2025" heads nothing, either
  if (!next || line.length > 120 || FINAL_STOP.test(line) || /^(?:Publié|Mis à jour|Par) /.test(line))
    return false;
  if (/^[-–—•]/.test(line)) return false;
  return next.end - next.start > line.length || i === 0;
}

function heading(text: string, line: Line, index: LineIndex): Heading {
  const position = index.position(line.start, line.end);
  return {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: text.slice(line.start, line.end), position }],
    position,
  };
}

function paragraph(text: string, line: Line, index: LineIndex): Paragraph {
  const position = index.position(line.start, line.end);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: text.slice(line.start, line.end), position }],
    position,
  };
}
