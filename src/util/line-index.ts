import type { Point, Position } from 'unist';

/** Lines and columns of a text; built once, looked up in logarithmic time. */
export interface LineIndex {
  /** 1-based line and column of a 0-based offset; an offset past the end gives the end. */
  point(offset: number): Required<Point>;
  position(start: number, end: number): Position;
}

/** Line ends are `\n`, `\r\n` and `\r`, as in Markdown. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const point = (offset: number) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low] + 1, offset: at };
  };
  return { point, position: (start, end) => ({ start: point(start), end: point(end) }) };
}
