import type { Word } from '../french/types.js';
import { stem } from '../glossary/stem.js';
import { termWords } from '../glossary/term-words.js';
import { addTo } from '../util/multimap.js';

/** A row of a word list and one of the forms it is found by. */
interface Pattern<T> {
  form: string;
  words: string[];
  row: T;
}

/** A form found in a sentence, as word indices; both ends inclusive. */
export interface Found<T> {
  first: number;
  last: number;
  /** All rows that list the form, in their order. */
  rows: T[];
}

/**
 * Finds the forms of a word list in a sentence, on forms, lemmas and stems. From left to right the longest form wins;
 * adjectives may stand after a form's nouns ("taux *annuel* d'inflation"). Found forms don't overlap.
 */
export class PatternList<T> {
  private readonly byStem = new Map<string, Pattern<T>[]>();
  private readonly byForm = new Map<string, T[]>();

  /** @param rows Rows with their forms, citation form first. */
  constructor(rows: { row: T; forms: string[] }[]) {
    for (const { row, forms } of rows) {
      for (const form of forms) {
        const words = termWords(form);
        addTo(this.byStem, stem(words[0]), { form, words, row });
        addTo(this.byForm, form, row);
      }
    }
    for (const list of this.byStem.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The forms in `words`, in order. */
  find(words: Word[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let i = 0; i < words.length; i++) {
      const hit = this.at(words, i);
      if (!hit) continue;
      found.push(hit);
      i = hit.last;
    }
    return found;
  }

  private at(words: Word[], first: number): Found<T> | null {
    const keys = new Set([stem(words[first].form), stem(words[first].lemma)]);
    if (isReflexive(words[first].form)) keys.add(stem('se'));
    let best: { pattern: Pattern<T>; last: number; exact: boolean } | null = null;
    for (const key of keys) {
      for (const pattern of this.byStem.get(key) ?? []) {
        if (best && pattern.words.length < best.pattern.words.length) break;
        const last = endOf(words, first, pattern.words);
        if (last < 0) continue;
        // "pertes" and "perte" may be two rows: the form as written decides
        const exact = sameForm(words, first, pattern.words);
        if (!best || pattern.words.length > best.pattern.words.length || (exact && !best.exact))
          best = { pattern, last, exact };
      }
    }
    return best && { first, last: best.last, rows: this.byForm.get(best.pattern.form)! };
  }
}

/** Index of the last word of a pattern that begins at `first`; -1 when it isn't there. */
function endOf(words: Word[], first: number, pattern: string[]): number {
  let at = first;
  for (let i = 0; i < pattern.length; i++, at++) {
    let skipped = 0;
    while (i > 0 && words[at]?.upos === 'ADJ' && !sameWord(words[at], pattern[i]) && skipped < 2) {
      at++;
      skipped++;
    }
    if (!words[at] || !sameWord(words[at], pattern[i])) return -1;
  }
  return at - 1;
}

/** "se", "s'": the pronoun that is part of a verb ("s'ouvrir"), whatever its lemma. */
const isReflexive = (form: string) => /^s(?:e|['’ʼ])$/i.test(form);

function sameWord({ form, lemma }: Word, wanted: string): boolean {
  const plain = form.replace(/[’ʼ]/g, "'");
  if (wanted === 'se') return isReflexive(plain);
  if (/^\p{Lu}/u.test(wanted)) {
    // a name keeps its capital; in a heading of capitals it may have more
    return plain === wanted || (plain.length > 3 && plain === wanted.toUpperCase()) || lemma === wanted;
  }
  const lower = plain.toLowerCase();
  if (lower === wanted || lemma.toLowerCase() === wanted) return !/^\p{Lu}{2,4}$/u.test(plain);
  return wanted.length > 3 && stem(lower) === stem(wanted) && lower.length >= wanted.length - 1;
}

function sameForm(words: Word[], first: number, pattern: string[]): boolean {
  return pattern.every((wanted, i) => words[first + i]?.form.toLowerCase() === wanted.toLowerCase());
}
