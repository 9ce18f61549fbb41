import type { Sentence } from '../french/types.js';
import type { Candidate, CandidateFinder } from './candidates.js';
import { CONJUNCTIONS, type Coordination } from './coordinate.js';

/** Words of the first term before the conjunction. */
const MAX_WORDS = 6;

/**
 * Two entries of which the first leaves its last words to the second: "à court et moyen *terme*". They may share their
 * first words, too: "*taux* à court et à long *terme*". The beginning is as long as it can be.
 */
export function sharedEndings(sentence: Sentence, finder: CandidateFinder): Coordination[] {
  const found: Coordination[] = [];
  sentence.words.forEach(({ form, upos }, at) => {
    const conjunction = upos === 'CCONJ' ? CONJUNCTIONS[form.toLowerCase()] : undefined;
    if (!conjunction || at === 0 || at + 1 >= sentence.words.length) return;
    for (let start = Math.max(0, at - MAX_WORDS); start < at; start++) {
      const pair = pairAt(start, at, conjunction, finder);
      if (!pair) continue;
      found.push(pair);
      return;
    }
  });
  return found;
}

function pairAt(
  start: number,
  at: number,
  conjunction: string,
  finder: CandidateFinder,
): Coordination | undefined {
  for (const path of finder.beginnings(start, at)) {
    const whole = path.at(-1)!;
    const seconds = [
      ...path.toReversed().flatMap((from) => finder.endingAt(from, at + 1)),
      ...finder.startingAt(at + 1),
    ];
    for (const second of seconds) {
      if (second.inserted.length > 0) continue;
      const rest = second.words.filter((word) => word > at);
      // the shared ending: all but the second's own first word, or less
      for (let own = 1; own < rest.length; own++) {
        const first = finder.completed(whole, rest.slice(own)).find((item) => fits(item, second));
        if (first) return { first, second, conjunction };
      }
    }
  }
  return undefined;
}

function fits(first: Candidate, second: Candidate): boolean {
  const [a, b] = [first.pattern.placed, second.pattern.placed];
  return a !== b && a.entry.pos === b.entry.pos && a.entry.pos !== 'verb';
}
