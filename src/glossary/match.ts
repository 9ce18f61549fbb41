import type { Figure } from '../figures/types.js';
import type { Sentence, Span, Word } from '../french/types.js';
import { contextHolds } from './context.js';
import type { Glossary } from './glossary.js';
import { stem } from './stem.js';
import type { Pattern, TrieNode } from './term-index.js';
import type { EntryPos, TermMatch } from './types.js';

/** Words that may stand inside a term: "taux *annuel* d'imposition". */
const MAX_INSERTED = 2;

/**
 * Finds the glossary's terms in a sentence: on lemmas, so that number, gender, contraction and case don't matter.
 *
 * From left to right the longest term wins (most words of its own); of equal ones the one with a context that holds,
 * then the one of the higher layer. Matches don't overlap and are in order. Time is linear in the sentence.
 *
 * @param figures Figures of the sentence, which are written from their values: a term inside of one ("troisième
 *   *trimestre*") is left to it, but for the noun that a count counts ("deux *sociétés cotées*").
 */
export function matchTerms(sentence: Sentence, glossary: Glossary, figures: Figure[] = []): TermMatch[] {
  const matches: TermMatch[] = [];
  const keys = sentence.words.map(wordKeys);
  for (let i = 0; i < sentence.words.length; ) {
    const best = longestAt(sentence, keys, i, glossary);
    const match = best && toMatch(best, sentence);
    if (match && !figures.some((figure) => belongsTo(match, figure))) matches.push(match);
    i = best ? best.words.at(-1)! + 1 : i + 1;
  }
  return matches;
}

function belongsTo(term: Span, figure: Figure): boolean {
  const apart = term.end <= figure.start || term.start >= figure.end;
  const around = term.start <= figure.start && term.end >= figure.end;
  const counted = figure.noun && term.start >= figure.noun.start && term.end <= figure.noun.end;
  return !apart && !around && !counted;
}

interface Candidate {
  pattern: Pattern;
  words: number[];
  inserted: number[];
}

function wordKeys({ form, lemma }: Word): string[] {
  const byForm = stem(form);
  const byLemma = stem(lemma);
  return byForm === byLemma ? [byForm] : [byForm, byLemma];
}

function longestAt(
  sentence: Sentence,
  keys: string[][],
  start: number,
  glossary: Glossary,
): Candidate | null {
  let best: Candidate | null = null;
  const visit = (node: TrieNode, words: number[], inserted: number[]) => {
    for (const pattern of node.ends) {
      const candidate = { pattern, words, inserted };
      if (holds(candidate, sentence) && (!best || better(candidate, best))) best = candidate;
    }
    if (node.next.size === 0) return;
    const at = words.at(-1)! + 1;
    if (at >= sentence.words.length) return;
    let found = false;
    for (const key of keys[at]) {
      const next = node.next.get(key);
      if (!next) continue;
      found = true;
      visit(next, [...words, at], inserted);
    }
    if (!found) skipModifiers(sentence, keys, node, words, inserted, visit);
  };
  for (const key of keys[start]) {
    const node = glossary.index.lookup(key);
    if (node) visit(node, [start], []);
  }
  return best;
}

/** "taux *annuel* d'imposition", "a *déjà* pris part": adjectives after a noun, adverbs after a verb. */
function skipModifiers(
  sentence: Sentence,
  keys: string[][],
  node: TrieNode,
  words: number[],
  inserted: number[],
  visit: (node: TrieNode, words: number[], inserted: number[]) => void,
): void {
  if (inserted.length >= MAX_INSERTED) return;
  const last = sentence.words[words.at(-1)!].upos;
  const allowed = last === 'NOUN' || last === 'PROPN' ? ['ADJ'] : last === 'VERB' ? ['ADV'] : [];
  const skipped: number[] = [];
  for (
    let at = words.at(-1)! + 1;
    at < sentence.words.length && inserted.length + skipped.length < MAX_INSERTED;
    at++
  ) {
    if (!allowed.includes(sentence.words[at].upos)) return;
    skipped.push(at);
    for (const key of keys[at + 1] ?? []) {
      const next = node.next.get(key);
      if (!next) continue;
      visit(next, [...words, at + 1], [...inserted, ...skipped]);
      return;
    }
  }
}

function better(a: Candidate, b: Candidate): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  const [contextA, contextB] = [a, b].map(({ pattern }) => (pattern.placed.entry.context ? 1 : 0));
  return contextA !== contextB ? contextA > contextB : a.pattern.order >= b.pattern.order;
}

function holds({ pattern, words }: Candidate, sentence: Sentence): boolean {
  const { entry } = pattern.placed;
  if (!words.every((index, i) => sameWord(sentence.words[index], pattern.words[i], index === 0)))
    return false;
  if (!posAgrees(entry.pos, words, sentence)) return false;
  if (pattern.reflexive && !isReflexive(sentence, words[0])) return false;
  return !entry.context || contextHolds(entry.context, sentence, words);
}

/** Whether a word of the sentence is the entry's word in some inflection, with the entry's capitals. */
function sameWord(word: Word, wanted: string, initial: boolean): boolean {
  const form = word.form.replace(/[’ʼ]/g, "'");
  if (/\p{Lu}/u.test(wanted)) {
    const allCapitals = /^[\p{Lu}\d&'-]+$/u.test(form) && form.length > 3;
    // an acronym must be written as one; a name may stand in a heading of capitals
    return (
      form === wanted || `${wanted}s` === form || (allCapitals && form.toLowerCase() === wanted.toLowerCase())
    );
  }
  // `Orange` inside a sentence is the firm
  if (word.upos === 'PROPN' && !initial && /^\p{Lu}\p{Ll}/u.test(form)) return false;
  const lower = form.toLowerCase();
  // `CA` is no `ça`, but a heading may be all capitals
  if (form.length < 4 && form.length > 1 && form !== lower && !initial && /^\p{Lu}+$/u.test(form))
    return false;
  const lemma = word.lemma.toLowerCase();
  if (lower === wanted || lemma === wanted) return true;
  // beyond the plain forms only agreement of adjectives and participles in the entry itself ("société cotée")
  return (
    stem(lower) === stem(wanted) &&
    lower.length >= wanted.length - 1 &&
    ['ADJ', 'VERB', 'NOUN'].includes(word.upos) &&
    !isOtherLemma(lemma, wanted)
  );
}

/** `cours` (price) against the entry word `cour`: the sentence's lemma says it is another word. */
function isOtherLemma(lemma: string, wanted: string): boolean {
  return stem(lemma) === stem(wanted) && lemma.length > wanted.length && lemma.startsWith(wanted);
}

const SINGLE_POS: Partial<Record<EntryPos, string[]>> = {
  noun: ['NOUN', 'PROPN', 'X', 'SYM'],
  verb: ['VERB', 'AUX'],
  adj: ['ADJ', 'VERB'],
  adv: ['ADV'],
  name: ['PROPN', 'NOUN', 'X', 'ADJ'],
};

function posAgrees(pos: EntryPos, words: number[], sentence: Sentence): boolean {
  const first = sentence.words[words[0]];
  if (pos === 'verb') return first.upos === 'VERB' || first.upos === 'AUX';
  if (words.length > 1) return true;
  // "devient *actionnaire*": an adjective that modifies nothing stands for a noun
  if (pos === 'noun' && first.upos === 'ADJ') return first.deprel !== 'amod';
  return SINGLE_POS[pos]?.includes(first.upos) ?? true;
}

function isReflexive(sentence: Sentence, verb: number): boolean {
  return sentence.words.some(
    (word, i) => word.head === verb && (word.lemma === 'se' || word.deprel.startsWith('expl')) && i < verb,
  );
}

function toMatch({ pattern, words, inserted }: Candidate, sentence: Sentence): TermMatch {
  const { entry, file } = pattern.placed;
  const covered = words.map((index) => sentence.words[index]);
  return {
    start: Math.min(...covered.map((word) => word.start)),
    end: Math.max(...covered.map((word) => word.end)),
    entry,
    matched: pattern.form,
    words,
    inserted,
    layer: file,
  };
}
