import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Lines of fewer or more characters are left out, as are those that don't look like a sentence. */
const LENGTHS: [least: number, most: number] = [30, 260];
const SENTENCE = /^[\p{Lu}«"].*[.!?»"]$/u;

/** Text without what editions differ in. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Plain sentences from files with one a line; of tab-separated files (also gzipped) the first column is read. Each file
 * gives up to `limit` sentences, evenly taken from all its lines.
 *
 * @param known sentences that are left out: those of the treebanks
 */
export function readRawSentences(files: string[], limit: number, known: Iterable<string>): string[] {
  const seen = new Set(Array.from(known, letters));
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]!.trim())
      .filter((line) => {
        if (line.length < LENGTHS[0] || line.length > LENGTHS[1] || !SENTENCE.test(line)) return false;
        const key = letters(line);
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    const step = Math.max(1, lines.length / limit);
    return Array.from({ length: Math.floor(lines.length / step) }, (_, i) => lines[Math.floor(i * step)]!);
  });
}
