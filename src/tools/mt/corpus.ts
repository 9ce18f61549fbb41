import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One training pair; `weight` says how much its counts are worth. */
export interface Pair {
  fr: string;
  en: string;
  weight: number;
}

/** Parallel sources by weight: news by people and models first, short sentences less, statutes least. */
const SOURCES: { file: string; weight: number; limit?: number }[] = [
  { file: 'train/news-distilled.tsv.gz', weight: 1 },
  { file: 'train/news-back.tsv.gz', weight: 1 },
  { file: 'train/ntrex.tsv.gz', weight: 1 },
  { file: 'train/pud.tsv.gz', weight: 1 },
  { file: 'train/europarl-10k.tsv.gz', weight: 0.7 },
  { file: 'train/tico19.tsv.gz', weight: 0.8 },
  { file: 'train/sdg.tsv.gz', weight: 0.8 },
  { file: 'train/ocds.tsv.gz', weight: 0.6 },
  { file: 'train/tatoeba.tsv.gz', weight: 0.4 },
  { file: 'train/laws.tsv.gz', weight: 0.15, limit: 10000 },
];
const PLAIN = ['wmt08', 'wmt09', 'wmt10', 'wmt11'];

/** Lines of `wmt11` from this one on are kept for tuning the weights. */
export const TUNING_FROM = 2403;

/** Reads all training pairs below `dir`, in a fixed order. Pairs of very unequal length are dropped. */
export function readTrainingPairs(dir: string): Pair[] {
  const pairs: Pair[] = [];
  for (const name of PLAIN) {
    const fr = readLines(join(dir, `${name}.fr`));
    const en = readLines(join(dir, `${name}.en`));
    const end = name === 'wmt11' ? TUNING_FROM : fr.length;
    for (let i = 0; i < end; i++) pairs.push({ fr: fr[i], en: en[i], weight: 1 });
  }
  for (const { file, weight, limit } of SOURCES) {
    const all = readLines(join(dir, file));
    // Long collections are thinned evenly, not cut: the statutes change subject as they go.
    const step = limit ? Math.max(1, Math.floor(all.length / limit)) : 1;
    for (let i = 0; i < all.length; i += step) {
      const [fr, en] = all[i].split('\t');
      if (fr && en) pairs.push({ fr, en, weight });
    }
  }
  return pairs.filter((p) => plausible(p.fr, p.en));
}

/** Sentences for tuning: never among the training pairs. */
export function readTuningPairs(dir: string): Pair[] {
  const fr = readLines(join(dir, 'wmt11.fr')).slice(TUNING_FROM);
  const en = readLines(join(dir, 'wmt11.en')).slice(TUNING_FROM);
  return fr.map((f, i) => ({ fr: f, en: en[i], weight: 1 }));
}

/** English text for the language model, the parallel data's English not included. */
export function readEnglish(dir: string): string[] {
  return readLines(join(dir, 'train/english-news.txt.gz'));
}

function plausible(fr: string, en: string): boolean {
  const n = fr.split(' ').length;
  const m = en.split(' ').length;
  return n > 0 && m > 0 && n <= 90 && m <= 90 && n <= 2.5 * m + 4 && m <= 2.5 * n + 4;
}

/** Lines of a file, unpacked when it ends in `.gz`. */
export function readLines(file: string): string[] {
  if (!existsSync(file)) throw new Error(`No training file ${file}, expected the data folder as argument`);
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.replace(/\n$/, '').split('\n');
}
