import { inflectPhrase } from '../english/index.js';
import type { Sentence } from '../french/types.js';
import { table } from '../util/table.js';
import type { Candidate, CandidateFinder } from './candidates.js';
import type { Entry } from './types.js';

/** What joins terms, as English. */
export const CONJUNCTIONS: Record<string, string> = table({ et: 'and', ou: 'or' });

/** Two entries that share their first words: "taux courts et longs" is *taux court* and *taux long*. */
export interface Coordination {
  first: Candidate;
  second: Candidate;
  conjunction: string;
}

/** The entry that goes on after a conjunction behind `first`; null when there is none. */
export function coordinated(
  first: Candidate,
  sentence: Sentence,
  finder: CandidateFinder,
): Coordination | null {
  const after = first.words.at(-1)! + 1;
  const conjunction = CONJUNCTIONS[sentence.words[after]?.form.toLowerCase()];
  const next = sentence.words[after + 1];
  if (!conjunction || !next || first.pattern.placed.entry.pos !== 'noun') return null;
  // a noun after the conjunction is a term, or none, by itself: "taux courts et *obligations*"
  if (next.upos !== 'ADJ' && next.upos !== 'ADP' && next.upos !== 'VERB') return null;
  const own = finder.startingAt(after + 1);
  for (const from of [...first.path].reverse()) {
    const endings = finder
      .endingAt(from, after + 1)
      .filter(({ pattern }) => pattern.placed.entry.pos === 'noun');
    const second = endings.sort((a, b) => b.words.length - a.words.length)[0];
    if (!second || second.pattern.placed === first.pattern.placed) continue;
    const ending = second.words.filter((word) => word > after).length;
    // "taux courts et *longs métrages*"
    if (next.upos === 'ADJ' && sentence.words[second.words.at(-1)! + 1]?.upos === 'NOUN') return null;
    if (own.some(({ words }) => words.length > ending)) return null;
    return { first, second, conjunction };
  }
  return null;
}

/**
 * The English of two coordinated terms, what they share at the end said once.
 *
 * @example joinEnglish({ en: 'short-term rate' }, { en: 'long-term rate' }, 'and', true) // 'short-term and long-term rates'
 */
export function joinEnglish(a: Entry, b: Entry, conjunction: string, plural: boolean): string {
  const [wordsA, wordsB] = [a, b].map((entry) => (plural ? pluralOf(entry) : entry.en).split(' '));
  let shared = 0;
  const most = Math.min(wordsA.length, wordsB.length) - 1;
  while (shared < most && wordsA.at(-1 - shared) === wordsB.at(-1 - shared)) shared++;
  return [...wordsA.slice(0, wordsA.length - shared), conjunction, ...wordsB].join(' ');
}

function pluralOf({ en, plural }: Entry): string {
  if (plural === '-') return en;
  return plural ?? inflectPhrase(en, 'noun', 'pl');
}
