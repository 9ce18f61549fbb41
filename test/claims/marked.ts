import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A figure of a marked article; `start` is its offset in the text without marks. */
export interface Mark {
  start: number;
  quote: string;
  subject: string;
  metric: string;
}

export interface MarkedArticle {
  file: string;
  text: string;
  marks: Mark[];
}

const DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), 'articles');
const MARK = /\[\[([^|\]]*)\|([^|\]]*)\|([^\]]*)\]\]/g;

/** Reads the articles; the format is in `articles/README.md`. */
export function markedArticles(): MarkedArticle[] {
  return readdirSync(DIR)
    .filter((file) => /^\d/.test(file))
    .sort()
    .map((file) => ({ file, ...unmarked(readFileSync(path.join(DIR, file), 'utf8')) }));
}

function unmarked(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(at, match.index);
    const [all, quote, subject, metric] = match;
    marks.push({ start: text.length, quote: quote!, subject: subject!, metric: metric! });
    text += quote;
    at = match.index + all.length;
  }
  return { text: text + source.slice(at), marks };
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'for', 'to', 'and', 's', 'its', 'by', 'at']);

function words(text: string): string[] {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const found = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.filter((word) => !SMALL.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}

/** Whether two names share at least half of their words. */
export function alike(wanted: string, got: string | null): boolean {
  if (got === null) return false;
  const [a, b] = [words(wanted), words(got)];
  const common = a.filter((word) => b.includes(word)).length;
  return (2 * common) / (a.length + b.length) >= 0.5;
}
