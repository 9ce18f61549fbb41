import type { Sentence, Word } from '../french/types.js';
import type { EntryContext } from './types.js';

/**
 * Whether an entry's context holds for words of a sentence: each relation that it names has one of the listed lemmas
 * or classes (`%money`, `%percent`, `%figure`, `%person`, `%org`, `%none`).
 *
 * @param words Indices of the entry's words; the first of them whose governor lies outside is the head.
 */
export function contextHolds(context: EntryContext, sentence: Sentence, words: number[]): boolean {
  const head = words.find((index) => !words.includes(sentence.words[index].head)) ?? words[0];
  const own = new Set(words);
  const dependents = sentence.words
    .map((_, i) => i)
    .filter((i) => sentence.words[i].head === head && !own.has(i));
  const related = (test: (word: Word) => boolean) => dependents.filter((i) => test(sentence.words[i]));
  const any = (list: string[], indices: number[]) =>
    indices.some((i) => list.some((item) => isKind(item, i, sentence)));
  const { subj, obj, prep, mod, gov, near } = context;
  if (
    subj &&
    !any(
      subj,
      related(({ deprel }) => deprel.startsWith('nsubj')),
    )
  )
    return false;
  if (
    obj &&
    !objectHolds(
      obj,
      related(({ deprel }) => deprel === 'obj'),
      any,
    )
  )
    return false;
  if (prep && !any(prep, prepositions(sentence, dependents))) return false;
  if (mod && !any(mod, modifiers(sentence, dependents, words))) return false;
  if (
    gov &&
    !any(
      gov,
      [sentence.words[head].head].filter((i) => i >= 0),
    )
  )
    return false;
  if (
    near &&
    !any(
      near,
      [...sentence.words.keys()].filter((i) => !own.has(i)),
    )
  )
    return false;
  return true;
}

function objectHolds(
  list: string[],
  objects: number[],
  any: (list: string[], indices: number[]) => boolean,
): boolean {
  return (objects.length === 0 && list.includes('%none')) || any(list, objects);
}

function prepositions(sentence: Sentence, dependents: number[]): number[] {
  return [...sentence.words.keys()].filter(
    (i) => sentence.words[i].deprel === 'case' && dependents.includes(sentence.words[i].head),
  );
}

/** Adjectives and complements of the head, and the word that follows the term. */
function modifiers(sentence: Sentence, dependents: number[], words: number[]): number[] {
  const found = dependents.filter((i) =>
    /^(?:amod|nmod|obl|acl|appos|nummod)/.test(sentence.words[i].deprel),
  );
  const next = Math.max(...words) + 1;
  return next < sentence.words.length ? [...found, next] : found;
}

function isKind(item: string, index: number, sentence: Sentence): boolean {
  const word = sentence.words[index];
  if (!item.startsWith('%')) return word.lemma.toLowerCase() === item.toLowerCase() || word.form === item;
  const chunk = sentence.chunks.find(({ start, end }) => word.start >= start && word.end <= end)?.kind;
  if (item === '%figure')
    return chunk === 'money' || chunk === 'percent' || chunk === 'number' || word.upos === 'NUM';
  if (item === '%person' || item === '%org') return chunk === 'name' || word.upos === 'PROPN';
  return chunk === item.slice(1);
}
