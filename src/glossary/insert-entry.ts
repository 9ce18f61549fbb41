import { readFlowLines } from './flow-lines.js';
import { yamlLine } from './formats/yaml-line.js';
import type { Entry } from './types.js';

const collator = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: false });

/**
 * A glossary file's text with further entries, its comments, order and layout kept. In a file that is sorted by `fr`
 * each takes its place, otherwise they go to the end.
 *
 * @param text '' for a new file.
 * @returns null when the text is a YAML array in brackets, which has no lines to go between.
 * @example insertEntries('- {fr: a, en: b, pos: noun}\n', [{ fr: 'c', en: 'd', pos: 'noun' }])
 */
export function insertEntries(text: string, entries: Entry[]): string | null {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const first = lines.find((line) => /^\s*[^\s#]/.test(line) && !/^(?:---|%)/.test(line)) ?? '- ';
  const indent = /^(\s*)- /.exec(first)?.[1];
  if (indent === undefined) return null;
  const flow = readFlowLines(text);
  const terms = flow?.map(({ value, line }) => ({ fr: String((value as { fr?: unknown }).fr), line })) ?? [];
  const sorted =
    flow !== null && terms.every((term, i) => i === 0 || collator.compare(terms[i - 1].fr, term.fr) <= 0);
  if (!sorted) return [...lines, ...entries.map((entry) => indent + yamlLine(entry)), ''].join(end);
  // from the end, so that the lines before keep their numbers
  const placed = entries.map((entry) => ({ entry, line: placeFor(entry, terms, lines.length) }));
  placed.sort((a, b) => b.line - a.line || collator.compare(b.entry.fr, a.entry.fr));
  for (const { entry, line } of placed) lines.splice(line, 0, yamlLine(entry));
  return [...lines, ''].join(end);
}

/** Index of the line that an entry goes before. */
function placeFor(entry: Entry, terms: { fr: string; line: number }[], length: number): number {
  const before = terms.findLast(({ fr }) => collator.compare(fr, entry.fr) <= 0);
  if (before) return before.line;
  return terms.length > 0 ? terms[0].line - 1 : length;
}
