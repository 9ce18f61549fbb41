import type { SentenceUnit } from '../data.js';
import type { Word } from '../french/types.js';
import type { PlacedEntry } from './glossary.js';
import { stem } from './stem.js';
import { termWords } from './term-words.js';

/** A phrase that may be a term, with the sentences it stands in. */
export interface Suggestion {
  /** Citation form as far as the words tell. */
  fr: string;
  /** How often, and how much like the glossary's terms its words are. */
  count: number;
  score: number;
  /** Index of the first unit that has it, as given. */
  unit: number;
}

/** Longest phrase, in words. */
const MAX_WORDS = 5;

/**
 * Ranks noun phrases of sentences that no entry covers by how often they occur and how many of the glossary's terms
 * share their words: "marge de distribution" when there are many terms with *marge*.
 */
export function suggestTerms(units: SentenceUnit[], entries: PlacedEntry[]): Suggestion[] {
  const weights = wordWeights(entries);
  const found = new Map<string, Suggestion>();
  units.forEach((unit, index) => {
    if (unit.foreign) return;
    const seen = new Set<string>();
    for (const { words, at } of phrases(unit)) {
      const key = words.map(({ form }) => stem(form)).join(' ');
      const likeness = words.reduce((sum, { form }) => sum + (weights.get(stem(form)) ?? 0), 0);
      if (likeness === 0) continue;
      const old = found.get(key);
      if (old) {
        // counted once for each place; a singular makes the better entry
        if (!seen.has(`${key}@${at}`)) old.count++;
      } else {
        found.set(key, { fr: citation(words, unit), count: 1, score: likeness, unit: index });
      }
      seen.add(`${key}@${at}`);
    }
  });
  const list = [...found.values()].map((item) => ({ ...item, score: rank(item) }));
  return list.sort((a, b) => b.score - a.score || (a.fr < b.fr ? -1 : 1));
}

function rank({ count, score }: Suggestion): number {
  return Math.round(Math.log2(1 + count) * score * 100) / 100;
}

/** Content words of the glossary: the more terms have a word, the likelier it makes terms. */
function wordWeights(entries: PlacedEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entry } of entries) {
    for (const word of new Set(termWords(entry.fr).map(stem)))
      if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log2(1 + count)]));
}

/** Nouns with adjectives and *de* complements after them, outside of terms, figures and names. */
function* phrases(unit: SentenceUnit): Generator<{ words: Word[]; at: number }> {
  const { words } = unit.analysis;
  const free = words.map(
    (word) =>
      ![...unit.terms, ...unit.figures].some(({ start, end }) => word.start < end && start < word.end),
  );
  for (let i = 0; i < words.length; i++) {
    if (!free[i] || words[i].upos !== 'NOUN' || words[i].form.length < 3) continue;
    for (let end = i + 1; end < words.length && end - i < MAX_WORDS && free[end]; end++) {
      const { upos, lemma } = words[end];
      if (upos === 'ADJ' || upos === 'NOUN') {
        if (upos === 'ADJ' || words[end - 1].lemma === 'de') yield { words: words.slice(i, end + 1), at: i };
      } else if (!(upos === 'ADP' && lemma === 'de')) break;
    }
  }
}

/** As written, but with the head in the singular when its lemma tells how; agreement of the rest stays as met. */
function citation(words: Word[], unit: SentenceUnit): string {
  const text = unit.text.slice(words[0].start, words.at(-1)!.end);
  const plural = words[0].feats.includes('Number=Plur');
  if (!plural) return text;
  const rest = words.slice(1);
  const adjectives = rest.findIndex(({ upos }) => upos !== 'ADJ');
  const own = adjectives < 0 ? rest : rest.slice(0, adjectives);
  const tail = text.slice((own.at(-1) ?? words[0]).end - words[0].start);
  return [words[0].lemma, ...own.map(({ form }) => singular(form))].join(' ') + tail;
}

function singular(form: string): string {
  if (/aux$/.test(form)) return `${form.slice(0, -3)}al`;
  return form.replace(/(?<!eu)s$/, '');
}
