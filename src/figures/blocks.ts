import type { Span } from '../french/types.js';

/** A stretch of a document that is read on its own. A table's rows are cells with their places. */
export interface TextBlock extends Span {
  kind: 'text' | 'table';
  rows: Span[][];
}

/** The line under a table's header: bars, dashes and colons, at least one bar and one dash. */
function isSeparator(line: string): boolean {
  let bar = false;
  let dash = false;
  for (const ch of line) {
    if (ch === '|') bar = true;
    else if (ch === '-') dash = true;
    else if (ch !== ':' && ch !== ' ' && ch !== '\t' && ch !== '\r') return false;
  }
  return bar && dash;
}

/**
 * Cuts a text into blocks at empty lines, headings and tables. Blocks and the gaps between them cover the text once.
 * The empty text has no block.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = linesOf(text);
  let open: TextBlock | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') {
      open = null;
      continue;
    }
    const next = lines[i + 1];
    if (isRow(content) && next && isSeparator(text.slice(next.start, next.end))) {
      const table: TextBlock = { kind: 'table', start: line.start, end: line.end, rows: [cells(text, line)] };
      i += 2;
      while (i < lines.length && isRow(text.slice(lines[i]!.start, lines[i]!.end))) {
        table.rows.push(cells(text, lines[i]!));
        table.end = lines[i]!.end;
        i++;
      }
      i--;
      blocks.push(table);
      open = null;
      continue;
    }
    const alone = /^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>)/.test(content);
    if (open && !alone) open.end = line.end;
    else {
      open = { kind: 'text', start: line.start, end: line.end, rows: [] };
      blocks.push(open);
      if (/^\s{0,3}#{1,6}\s/.test(content)) open = null;
    }
  }
  return blocks;
}

const isRow = (line: string) => line.includes('|') && line.trim() !== '';

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    lines.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Cells of a table row, without the bars and the blanks around their text. */
function cells(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  const close = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a]!)) a++;
    while (b > a && /\s/.test(text[b - 1]!)) b--;
    found.push({ start: a, end: b });
  };
  for (let i = line.start; i < line.end; i++) {
    if (text[i] !== '|' || text[i - 1] === '\\') continue;
    if (!(found.length === 0 && text.slice(line.start, i).trim() === '')) close(i);
    start = i + 1;
  }
  if (text.slice(start, line.end).trim() !== '') close(line.end);
  return found;
}
