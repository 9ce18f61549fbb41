import { loadEngine, translateLine } from '../../src/index.js';
import { glossaryOf } from './process.js';

const engine = (await loadEngine('transfer'))!;
const glossary = glossaryOf([]);

/** English of one line, without any glossary. */
export function english(french: string): string {
  return translateLine(french, engine, glossary).text;
}
