import type { Imported } from './types.js';

/** Rows of separated values with the lines they start on; blank ones are left out. */
export function parseRows(
  text: string,
  separator: '\t' | ',',
): { rows: { cells: string[]; line: number }[]; problems: Imported['problems'] } {
  const rows: { cells: string[]; line: number }[] = [];
  const problems: Imported['problems'] = [];
  const quoted = separator === ',';
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (quoted && text[at] === '"') {
        const end = closingQuote(text, at);
        if (end < 0) {
          problems.push({ line, column: 1, reason: 'Unexpected open quote, expected it closed' });
          return { rows, problems };
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += cell.split('\n').length - 1;
        at = end + 1;
      }
      const stop = nextStop(text, at, separator);
      cell += text.slice(at, stop);
      cells.push(cell.replace(/\r$/, ''));
      at = stop + 1;
      if (text[stop] !== separator) break;
    }
    line++;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line: start });
  }
  return { rows, problems };
}

/** The quote that ends a cell: doubled ones are part of it. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function nextStop(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === separator || text[at] === '\n') return at;
  return text.length;
}
