import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFigures } from '../../src/figures/index.js';
import type { Figure } from '../../src/figures/types.js';

/** An everyday phrase with the figure it must give. */
export interface EverydayPhrase {
  file: string;
  text: string;
  type: string;
  value: string;
  unit: string | null;
  /** Not looked at while the reader was tuned. */
  heldBack: boolean;
}

const DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), 'phrases');

/** Reads the phrases; the format is in `phrases/README.md`. */
export function everydayPhrases(): EverydayPhrase[] {
  return readdirSync(DIR)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(DIR, file), 'utf8')
        .split('\n')
        .filter((line) => line.includes(' => '))
        .map((line, i) => {
          const [text, figure] = line.split(' => ');
          const [type, value, ...unit] = figure!.split(' ');
          return {
            file,
            text: text!,
            type: type!,
            value: value!,
            unit: unit.length === 0 || unit[0] === '_' ? null : unit.join(' '),
            heldBack: i % 2 === 1,
          };
        }),
    );
}

/** Whether a figure of the phrase has the type, value and unit. */
export function found({ text, type, value, unit }: EverydayPhrase): boolean {
  const figures = readFigures(text, { published: '2026-03-10' });
  return figures.some((figure) => figure.type === type && sameValue(figure, value) && sameUnit(figure, unit));
}

function sameValue(figure: Figure, wanted: string): boolean {
  const got = figure.range ?? [figure.value];
  const want = wanted.split('..');
  return got.length === want.length && got.every((value, i) => same(value, want[i]!));
}

function same(value: Figure['value'], wanted: string): boolean {
  if (typeof value !== 'number') return value === wanted;
  // fractions are written to three places
  return Math.abs(value - Number(wanted)) <= (wanted.length > 4 && wanted.startsWith('0.') ? 0.0006 : 1e-9);
}

/** Points in time and spans carry no unit; a count's noun may say more ("retail customers"). */
function sameUnit({ type, unit }: Figure, wanted: string | null): boolean {
  if (type === 'date' || type === 'duration' || type === 'rank' || wanted === null) return true;
  return (
    unit === wanted ||
    (type === 'count' && unit !== null && unit.split(' ').at(-1) === wanted.split(' ').at(-1))
  );
}
