import type { Paragraph, Root, Yaml } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import type { Metadata } from '../data.js';
import { findDateline } from '../figures/index.js';
import { report } from '../messages/report.js';
import { FULL_DATE, isoDate } from './dates.js';

/** Datelines stand at the head of an article; "Publié le" also at its foot. */
const HEAD_BLOCKS = 4;

const PUBLISHED = new RegExp(
  String.raw`^(?:article\s+)?(?:publié|publiée|paru|mis en ligne|posté|mis à jour)(?:\s+le)?\s*:?\s*(?:\p{L}+di\s+)?(${FULL_DATE})`,
  'iu',
);
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ -]\p{L}[\p{L}'’.-]*){0,4}(?:\s*\([^)\n]{2,30}\))?`;
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}\s*,\s*(?:le\s+)?)?(?:\p{L}+di\s+)?(${FULL_DATE})\s*(?:\([^)\n]{2,40}\)\s*)?(?:[-–—:]|$)`,
  'u',
);

/**
 * Finds what the document says of itself: front matter (`date`, `title`), "Publié le 28/10/2025", and datelines
 * ("Paris, le 28 octobre 2025 –"). Sets `file.data.metadata`; the front matter's date goes before all others.
 */
export const readMetadata: Plugin<[], Root> = () => (tree, file) => {
  const metadata: Metadata = { published: null, title: null, datelines: [] };
  const [first] = tree.children;
  if (first?.type === 'yaml') readFrontMatter(first, file, metadata);
  const blocks = tree.children.filter((node) => node.type !== 'yaml');
  blocks.forEach((block, i) => {
    if (block.type === 'paragraph') readDateline(block, i < HEAD_BLOCKS, file, metadata);
  });
  // other bylines: "**Par Jeanne Morel** | jeudi 12 mars 2026, 18 h"
  for (const block of [...blocks.slice(0, HEAD_BLOCKS + 2), ...blocks.slice(-2)]) {
    if (metadata.published) break;
    const start = block.position?.start.offset ?? 0;
    const found = findDateline(String(file.value).slice(start, block.position?.end.offset));
    if (!found) continue;
    metadata.published = found.value;
    metadata.datelines.push({ start, end: start + found.end });
  }
  file.data.metadata = metadata;
};

function readFrontMatter(node: Yaml, file: VFile, metadata: Metadata): void {
  const yaml = parseDocument(node.value);
  if (yaml.errors.length > 0) {
    const [problem] = yaml.errors;
    // the first line of the node is the `---` mark
    const line = (node.position?.start.line ?? 0) + (problem.linePos?.[0].line ?? 1);
    report(file, 'parse-front-matter', `Unexpected YAML (${problem.code}), expected keys and values`, {
      place: { line, column: problem.linePos?.[0].col ?? 1 },
    });
    return;
  }
  const { date, title } = (yaml.toJS() ?? {}) as Record<string, unknown>;
  if (typeof title === 'string' && title.trim() !== '') {
    const offset = String(file.value).indexOf(title, node.position?.start.offset ?? 0);
    metadata.title = { text: title, offset: Math.max(offset, 0) };
  }
  if (date === undefined || date === null) return;
  metadata.published = isoDate(String(date).trim());
  if (!metadata.published) {
    report(file, 'parse-date', `Unexpected date \`${date}\`, expected a date such as 2025-10-28`, {
      place: node,
    });
  }
}

function readDateline(block: Paragraph, atHead: boolean, file: VFile, metadata: Metadata): void {
  const [text] = block.children;
  if (text?.type !== 'text' || text.position?.start.offset === undefined) return;
  const match = PUBLISHED.exec(text.value) ?? (atHead ? DATELINE.exec(text.value) : null);
  if (!match) return;
  const date = isoDate(match[1]);
  if (!date) {
    report(file, 'parse-date', `Unexpected date \`${match[1]}\`, expected one of the calendar`, {
      place: block,
    });
    return;
  }
  metadata.published ??= date;
  const start = text.position.start.offset;
  metadata.datelines.push({ start, end: start + match[0].length });
}
