import type { Nodes, PhrasingContent } from 'mdast';
import type { Block } from '../data.js';
import type { Span } from '../french/types.js';

type Wrapper = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** An inline mark of the source: what it wraps, as a span of the block's plain text. */
export interface Mark extends Span {
  node: Wrapper | Extract<PhrasingContent, { type: 'inlineCode' }>;
}

/** Inline nodes without text of their own (images, footnote references, HTML), which are kept at the block's end. */
export interface InlineParts {
  marks: Mark[];
  rest: PhrasingContent[];
}

/** Collects the inline marks of a block, outer before inner. */
export function inlineParts(block: Block): InlineParts {
  const parts: InlineParts = { marks: [], rest: [] };
  let at = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'text') at += node.value.length;
    else if (node.type === 'break') at += 1;
    else if (node.type === 'inlineCode') {
      parts.marks.push({ node, start: at, end: at + node.value.length });
      at += node.value.length;
    } else if ('children' in node) {
      const mark = { node: node as Wrapper, start: at, end: at };
      parts.marks.push(mark);
      for (const child of node.children) walk(child);
      mark.end = at;
    } else parts.rest.push(node as PhrasingContent);
  };
  for (const child of block.node.children) walk(child);
  parts.marks = parts.marks.filter(({ start, end }) => end > start);
  return parts;
}

/** A mark with its place in the English text of the block. */
export interface PlacedMark {
  mark: Mark;
  start: number;
  end: number;
}

/**
 * Finds where a mark goes in the English: over the words aligned with its words, as long as no other word's English
 * lies among them; over the same text, if it came through; over the whole sentence, if it wrapped all of it.
 *
 * @param english Where each sentence's English starts in the block's English.
 * @returns null when the place is not known: then the mark is dropped rather than put on the wrong words.
 */
export function placeMark(
  mark: Mark,
  block: Block,
  english: { text: string; starts: number[] },
): PlacedMark | null {
  const spans: Span[] = [];
  for (const [i, unit] of block.sentences.entries()) {
    const start = Math.max(mark.start - unit.offset, 0);
    const end = Math.min(mark.end - unit.offset, unit.text.length);
    if (start >= end || !unit.translation) continue;
    const whole = unit.text.slice(0, start).trim() === '' && unit.text.slice(end).trim() === '';
    const span = whole
      ? { start: 0, end: unit.translation.text.length }
      : alignedSpan(start, end, unit.translation.alignments, unit.text, unit.translation.text);
    if (!span) return null;
    spans.push({ start: span.start + english.starts[i], end: span.end + english.starts[i] });
  }
  if (spans.length === 0) return null;
  return {
    mark,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function alignedSpan(
  start: number,
  end: number,
  alignments: { source: Span; target: Span }[],
  source: string,
  target: string,
): Span | null {
  const inside = alignments.filter(({ source: span }) => span.start < end && span.end > start);
  if (inside.length > 0 && inside.every(({ source: span }) => span.start >= start && span.end <= end)) {
    const low = Math.min(...inside.map(({ target: span }) => span.start));
    const high = Math.max(...inside.map(({ target: span }) => span.end));
    const foreign = alignments.some(
      (other) => !inside.includes(other) && other.target.start < high && other.target.end > low,
    );
    if (!foreign && coversWords(inside, source.slice(start, end), start)) return { start: low, end: high };
  }
  const text = source.slice(start, end);
  const same = target.indexOf(text);
  return same >= 0 && text.trim() !== '' ? { start: same, end: same + text.length } : null;
}

/** Whether the aligned spans reach over most of the marked text: one known word of five says little of the others. */
function coversWords(inside: { source: Span }[], text: string, start: number): boolean {
  const letters = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;
  const covered = inside.reduce((sum, { source }) => {
    return (
      sum +
      [...text.slice(source.start - start, source.end - start)].filter((char) => /[\p{L}\p{N}]/u.test(char))
        .length
    );
  }, 0);
  return covered * 2 >= letters;
}
