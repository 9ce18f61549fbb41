import { createRequire } from 'node:module';
import type { VFile } from 'vfile';
import type { Document, Node } from 'yaml';
import { report } from '../messages/report.js';
import type { FlowEntry, FlowValue } from './flow-lines.js';
import { checkEntry } from './schema.js';

const require = createRequire(import.meta.url);

/**
 * Reads a glossary with the full YAML parser; faults become messages with line and column.
 *
 * @returns The entries without fault.
 */
export function readYamlEntries(file: VFile, text: string): FlowEntry[] {
  // loaded only here: most runs never need the full parser, and it takes 40 ms to load
  const { isNode, isSeq, LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    report(
      file,
      'glossary-yaml',
      `Unexpected YAML (${plainly(error.message)}), expected an array of entries`,
      { place: place(error.pos[0]) },
    );
  }
  if (document.errors.length > 0) return [];
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    report(file, 'glossary-schema', 'Unexpected YAML, expected an array of entries', {
      place: { line: 1, column: 1 },
    });
    return [];
  }
  const entries: FlowEntry[] = [];
  for (const item of document.contents.items as Node[]) {
    const offset = item?.range?.[0] ?? 0;
    const value = plainValue(file, item, document, place(offset));
    if (value === undefined) continue;
    const problems = checkEntry(value);
    for (const { path, reason } of problems) {
      const node = path.length > 0 && 'getIn' in item ? (item.getIn(path, true) as Node) : item;
      report(file, 'glossary-schema', reason, { place: place((isNode(node) && node.range?.[0]) || offset) });
    }
    if (problems.length === 0) entries.push({ value, line: place(offset).line });
  }
  return entries;
}

/** The parser's own words, but for where its stack ran out. */
function plainly(message: string): string {
  return message.startsWith('Maximum call stack') ? 'nested too deep' : message.split('\n')[0];
}

/** The value of a node; undefined, with a message, when its aliases unfold without end. */
function plainValue(
  file: VFile,
  item: Node,
  document: Document.Parsed,
  place: { line: number; column: number },
): FlowValue | undefined {
  try {
    return item.toJS(document, { maxAliasCount: 20 }) as FlowValue;
  } catch (error) {
    report(
      file,
      'glossary-yaml',
      `Unexpected YAML aliases (${(error as Error).message}), expected plain entries`,
      { place },
    );
    return undefined;
  }
}
