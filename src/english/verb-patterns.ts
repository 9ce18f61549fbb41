import { readFileSync } from 'node:fs';
import { dataFile } from '../util/paths.js';

/** How a verb takes its complement; `data/english/README.md` shows each by example. */
export type VerbPattern =
  | 'to'
  | 'ing'
  | `${string}+ing`
  | 'o-to'
  | 'o-bare'
  | 'o-from'
  | 'o-as'
  | 'that'
  | 'that-bare'
  | 'dit'
  | 'stative';

let patterns: Map<string, VerbPattern[]> | null = null;

function load(): Map<string, VerbPattern[]> {
  patterns ??= new Map(
    readFileSync(dataFile('english/verb-patterns.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([verb, list]) => [verb, list.split(' ') as VerbPattern[]]),
  );
  return patterns;
}

/**
 * Patterns of a verb in its citation form, the usual one first; none for a verb that is not listed. A phrase is looked
 * up whole, then by its first word ("decide on" as "decide").
 *
 * @example verbPatterns('avoid') // ['ing']
 */
export function verbPatterns(verb: string): readonly VerbPattern[] {
  const table = load();
  return table.get(verb) ?? table.get(verb.split(' ')[0]) ?? [];
}

/** Whether the verb takes no progressive: "it owns", never "it is owning". */
export function isStative(verb: string): boolean {
  return verbPatterns(verb).includes('stative');
}

/**
 * The words and form that join a verb to the verb it governs: `['to']` + base, `[]` + -ing, `['in']` + -ing.
 *
 * @param withObject The governed verb has its own subject: "allow the bank to sell", "prevent it from selling".
 * @returns null when the verb is not listed with such a complement.
 * @example complementOf('succeed') // { words: ['in'], form: 'ing' }
 */
export function complementOf(
  verb: string,
  withObject = false,
): { words: string[]; form: 'base' | 'ing' } | null {
  for (const pattern of verbPatterns(verb)) {
    if (withObject) {
      if (pattern === 'o-to') return { words: ['to'], form: 'base' };
      if (pattern === 'o-bare') return { words: [], form: 'base' };
      if (pattern === 'o-from') return { words: ['from'], form: 'ing' };
    } else {
      if (pattern === 'to') return { words: ['to'], form: 'base' };
      if (pattern === 'ing') return { words: [], form: 'ing' };
      if (pattern.endsWith('+ing')) return { words: [pattern.slice(0, -4)], form: 'ing' };
    }
  }
  return null;
}
