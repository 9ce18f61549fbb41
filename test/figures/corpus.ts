import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A phrase of the corpus and the one figure it must give; `type: 'none'` for a phrase without any. */
export interface Phrase {
  file: string;
  line: number;
  text: string;
  start: number;
  end: number;
  type: string;
  value: string;
  unit: string | null;
  qualifier: string;
  direction: string | null;
  published: string | null;
  only: 'last' | null;
}

const DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), 'corpus');
const OPTION = /^(qualifier|direction|published)=(.*)$/;

/** Reads the corpus files; the format is in `corpus/README.md`. */
export function corpus(): Phrase[] {
  return readdirSync(DIR)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => phrases(file, readFileSync(path.join(DIR, file), 'utf8')));
}

function phrases(file: string, text: string): Phrase[] {
  const found: Phrase[] = [];
  let head: Omit<Phrase, 'file' | 'line' | 'text' | 'start' | 'end' | 'only'> | null = null;
  text.split('\n').forEach((line, k) => {
    if (line.trim() === '' || (line.startsWith('#') && !/^#\S/.test(line))) return;
    if (line.startsWith('= ')) {
      const words = line.slice(2).split(' ');
      const options = new Map(
        words.flatMap((word) => (OPTION.test(word) ? [OPTION.exec(word)!.slice(1) as [string, string]] : [])),
      );
      const [type, value, ...unit] = words.filter((word) => !OPTION.test(word));
      const published = options.get('published') ?? '2026-03-10';
      head = {
        type: type!,
        value: value ?? '',
        unit: unit.length === 0 || unit[0] === '_' ? null : unit.join(' '),
        qualifier: options.get('qualifier') ?? 'exact',
        direction: options.get('direction') ?? null,
        published: published === '-' ? null : published,
      };
      return;
    }
    if (!head) throw new Error(`${file}:${k + 1}: a phrase before the first group`);
    const only = line.endsWith(' only=last') ? ('last' as const) : null;
    const content = only ? line.slice(0, -' only=last'.length) : line;
    const open = head.type === 'none' ? -1 : content.indexOf('[');
    const close = content.indexOf(']', open);
    const bare =
      open < 0 ? content : content.slice(0, open) + content.slice(open + 1, close) + content.slice(close + 1);
    found.push({
      ...head,
      file,
      line: k + 1,
      text: bare,
      start: Math.max(0, open),
      end: open < 0 ? bare.length : close - 1,
      only,
    });
  });
  return found;
}
