import { readFileSync } from 'node:fs';
import { dataFile } from '../util/paths.js';

/** Rows of a tab-separated data file, comment and empty lines left out. */
export function readRows(name: string): string[][] {
  return readFileSync(dataFile(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && line[0] !== '#')
    .map((line) => line.split('\t'));
}
