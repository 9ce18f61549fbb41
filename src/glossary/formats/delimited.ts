import { guessEntry } from '../guess.js';
import type { Entry, EntryPos } from '../types.js';
import { parseRows } from './rows.js';
import { type Exported, type Imported, Losses } from './types.js';

const LANGUAGE = /^(fr|en)(?:[-_][a-z]{2,4})?$/i;

/**
 * Reads two-column glossaries of machine translation services, tab- or comma-separated: French, English, and, as DeepL
 * has them, the two languages; or, as Google and Azure may, a first row of language codes with further columns `pos`
 * and `description`.
 *
 * @param separator `\t` or `,`; only the latter knows quotes.
 */
export function readDelimited(text: string, separator: '\t' | ','): Imported {
  const { rows, problems } = parseRows(text, separator);
  const entries: Imported['entries'] = [];
  const header = rows[0] && columnsOf(rows[0].cells);
  const columns = header ?? { fr: 0, en: 1 };
  for (const { cells, line } of header ? rows.slice(1) : rows) {
    const problem = (reason: string) => problems.push({ line, column: 1, reason });
    if (!header && cells.length === 4 && !isPair(cells[2], cells[3])) {
      problem(`Unexpected languages \`${cells[2]}\` to \`${cells[3]}\`, expected fr to en`);
      continue;
    }
    const [fr, en] = [cells[columns.fr]?.trim(), cells[columns.en]?.trim()];
    if (!fr || !en) {
      problem(`Unexpected row with ${cells.length} of 2 terms, expected French and English`);
      continue;
    }
    const pos = (columns.pos === undefined ? '' : cells[columns.pos]?.trim()) || undefined;
    const entry = { ...guessEntry(fr, en, pos as EntryPos), fr, en };
    const note = columns.description === undefined ? '' : cells[columns.description]?.trim();
    if (note) entry.note = note;
    entries.push({ entry, line });
  }
  return { entries, problems };
}

function isPair(from: string, to: string): boolean {
  return /^fr/i.test(from.trim()) && /^en/i.test(to.trim());
}

/** Positions of the columns when the first row names languages; null when it is a term. */
function columnsOf(cells: string[]): { fr: number; en: number; pos?: number; description?: number } | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = (test: (name: string) => boolean) => {
    const found = names.findIndex(test);
    return found < 0 ? undefined : found;
  };
  const fr = at((name) => LANGUAGE.test(name) && name.startsWith('fr'));
  const en = at((name) => LANGUAGE.test(name) && name.startsWith('en'));
  const heading = /^(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|pos|description|)$/;
  // a term may be `fr`, and DeepL's rows end on languages: a header has nothing but names
  if (fr === undefined || en === undefined || !names.every((name) => heading.test(name))) return null;
  return { fr, en, pos: at((name) => name === 'pos'), description: at((name) => name === 'description') };
}

/**
 * Writes two columns, without header: one row for each French form. What the services cannot hold is counted.
 *
 * @example writeDelimited([{ fr: 'CA', en: 'revenue', pos: 'noun' }], '\t').text // 'CA\trevenue\n'
 */
export function writeDelimited(entries: Entry[], separator: '\t' | ','): Exported {
  const losses = new Losses();
  const seen = new Map<string, string>();
  // an entry without context is the one that holds in general
  const sorted = [...entries].sort(
    (a, b) => Number(a.context !== undefined) - Number(b.context !== undefined),
  );
  const rows: string[] = [];
  for (const entry of sorted) {
    if (entry.fr.includes('{')) {
      losses.add('entry with slots');
      continue;
    }
    for (const fr of [entry.fr, ...(entry.aliases ?? [])]) {
      const other = seen.get(fr);
      if (other !== undefined) {
        if (other !== entry.en) losses.add('second English of the same French');
        continue;
      }
      seen.set(fr, entry.en);
      rows.push(`${cell(fr, separator)}${separator}${cell(entry.en, separator)}\n`);
    }
    losses.add('alias (written as a row of its own)', entry.aliases?.length ?? 0);
    for (const [field, value] of Object.entries(entry))
      if (!['fr', 'en', 'aliases'].includes(field) && value !== undefined) losses.add(`field \`${field}\``);
  }
  return { text: rows.join(''), lost: losses.toSentences() };
}

function cell(text: string, separator: '\t' | ','): string {
  if (separator === '\t') return text.replace(/[\t\r\n]+/g, ' ');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
