import type { PhrasingContent } from 'mdast';
import type { Block } from '../data.js';
import { inlineParts, type PlacedMark, placeMark } from './inline-marks.js';

/** The English text of a block and where each sentence starts in it. */
function englishText(block: Block): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const { translation, text: source } of block.sentences) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += (translation?.text ?? source).replace(/\s/g, ' ');
  }
  return { text, starts };
}

/** The block's children in English: its sentences, with the inline marks that could be placed. Links are never lost. */
export function englishChildren(block: Block): PhrasingContent[] {
  const english = englishText(block);
  const { marks, rest } = inlineParts(block);
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const place =
      placeMark(mark, block, english) ??
      (mark.node.type === 'link' ? sentencePlace(mark, block, english) : null);
    if (place && placed.every((other) => nests(place, other))) placed.push(place);
  }
  return [...wrap(english.text, 0, english.text.length, placed), ...rest];
}

/** A link whose words can't be told goes over the sentence that holds it. */
function sentencePlace(
  mark: PlacedMark['mark'],
  block: Block,
  english: { text: string; starts: number[] },
): PlacedMark | null {
  const i = block.sentences.findIndex(
    ({ offset, text }) => mark.start >= offset && mark.start < offset + text.length,
  );
  if (i < 0) return null;
  const start = english.starts[i];
  const length = block.sentences[i].translation?.text.length ?? 0;
  return length === 0 ? null : { mark, start, end: start + length };
}

function nests(a: PlacedMark, b: PlacedMark): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  const within = (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end);
  // no link in a link, and no code around anything
  const single =
    a.mark.node.type === b.mark.node.type ||
    a.mark.node.type === 'inlineCode' ||
    b.mark.node.type === 'inlineCode';
  return apart || (within && !single);
}

function wrap(text: string, start: number, end: number, marks: PlacedMark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  const outer = marks.filter(
    (mark) => !marks.some((other) => other !== mark && contains(other, mark, marks)),
  );
  for (const mark of outer.sort((a, b) => a.start - b.start)) {
    if (mark.start > at) nodes.push({ type: 'text', value: text.slice(at, mark.start) });
    const inner = marks.filter((other) => other !== mark && contains(mark, other, marks));
    nodes.push(wrapped(mark, text, inner));
    at = mark.end;
  }
  if (at < end) nodes.push({ type: 'text', value: text.slice(at, end) });
  return nodes;
}

/** Marks over the same words nest in the order of the source. */
function contains(a: PlacedMark, b: PlacedMark, marks: PlacedMark[]): boolean {
  if (a.start > b.start || a.end < b.end) return false;
  const same = a.start === b.start && a.end === b.end;
  return !same || marks.indexOf(a) < marks.indexOf(b);
}

function wrapped({ mark, start, end }: PlacedMark, text: string, inner: PlacedMark[]): PhrasingContent {
  const { node } = mark;
  if (node.type === 'inlineCode') return { type: 'inlineCode', value: text.slice(start, end) };
  const children = wrap(text, start, end, inner);
  return { ...node, position: undefined, children } as PhrasingContent;
}
