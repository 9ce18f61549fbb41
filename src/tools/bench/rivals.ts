import { spawnSync } from 'node:child_process';
import { countWords } from './measure.js';

const CULTURE = 'fr-fr';

/**
 * Microsoft Recognizers-Text for French: numbers, ordinals and percentages, amounts with units, dates and times. Its
 * models are made at the first line and kept.
 *
 * @returns What reads a line with each of its recognisers and gives the number of entities found.
 */
export async function loadRecognizers(): Promise<(line: string) => number> {
  const { default: suite } = await import('@microsoft/recognizers-text-suite');
  const recognizers = [
    suite.recognizeNumber,
    suite.recognizeOrdinal,
    suite.recognizePercentage,
    suite.recognizeCurrency,
    suite.recognizeDimension,
    suite.recognizeTemperature,
    suite.recognizeAge,
    suite.recognizeDateTime,
  ];
  return (line) => recognizers.reduce((sum, recognize) => sum + recognize(line, CULTURE).length, 0);
}

/** Names of the modes of Apertium's two pairs, by package version. */
const FIRST = ['fra-spa', 'fr-es'];
const SECOND = ['spa-eng', 'es-en'];

/**
 * Words a second of Apertium's chain French - Spanish - English, start-up included; the text is repeated to make up for
 * that.
 *
 * @returns A sentence saying what is missing, when the commands are not installed.
 */
export function apertiumSpeed(text: string): number | string {
  const modes = (spawnSync('apertium', ['-l'], { encoding: 'utf8' }).stdout ?? '').split(/\s+/);
  const pairs = [FIRST, SECOND].map((names) => names.find((name) => modes.includes(name)));
  if (pairs.includes(undefined)) return 'not installed (Debian: apertium-fr-es, apertium-eng-spa)';
  const input = `${text}\n`.repeat(Math.max(1, Math.ceil(20_000 / countWords(text))));
  const start = performance.now();
  const output = pairs.reduce<string>(
    (current, pair) =>
      spawnSync('apertium', ['-u', pair as string], {
        input: current,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      }).stdout ?? '',
    input,
  );
  const seconds = (performance.now() - start) / 1000;
  return output.trim() === '' ? 'failed' : countWords(input) / seconds;
}
