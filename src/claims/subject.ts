import type { Figure } from '../figures/types.js';
import type { Sentence } from '../french/types.js';

/**
 * Name of whom a figure is about: the subject of the clause that holds it, or the last name before it.
 *
 * @returns null when the sentence names nobody.
 */
export function subjectOf(sentence: Sentence, figure: Figure): string | null {
  const { words } = sentence;
  const inside = words.findIndex(({ start, end }) => start >= figure.start && end <= figure.end);
  // climb from the figure to the clauses around it, nearest first
  for (let at = inside, steps = 0; at >= 0 && steps < words.length; at = words[at].head, steps++) {
    const subject = words.findIndex(({ head, deprel }) => head === at && deprel.startsWith('nsubj'));
    const name = subject >= 0 ? nameBelow(sentence, subject) : null;
    if (name) return name;
  }
  const names = nameRuns(sentence).filter(({ end }) => end <= figure.start);
  return names.at(-1)?.name ?? null;
}

/** Runs of proper nouns, with their spans. */
export function nameRuns({ words }: Sentence): { name: string; start: number; end: number; first: number }[] {
  const runs: { name: string; start: number; end: number; first: number }[] = [];
  words.forEach((word, i) => {
    if (word.upos !== 'PROPN') return;
    const last = runs.at(-1);
    if (last && words[i - 1]?.upos === 'PROPN' && last.end <= word.start) {
      last.name += ` ${word.form}`;
      last.end = word.end;
    } else runs.push({ name: word.form, start: word.start, end: word.end, first: i });
  });
  return runs;
}

function nameBelow(sentence: Sentence, head: number): string | null {
  const run = nameRuns(sentence).find(({ first }) => first === head || sentence.words[first].head === head);
  return run?.name ?? null;
}
