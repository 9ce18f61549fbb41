import { lemmatise, tokenise } from '../../english/index.js';
import type { Glossary } from '../../glossary/glossary.js';
import type { Entry } from '../../glossary/types.js';
import type { Engine } from '../../transfer/types.js';
import { translateLine } from '../../translate/translate-line.js';
import { renderingsOf } from './entries.js';

/** Why an entry did not come through: a word was left in French, nothing came out, or another English. */
export type ChainFault = 'unknown' | 'empty' | 'other';

/** What came of an entry that went through the whole chain alone. */
export interface ChainResult {
  text: string;
  /** Null when one of the entry's renderings came out. */
  fault: ChainFault | null;
}

/** French that stands in each slot; different values, so that two slots of a kind stay apart. */
const SLOT_VALUES: Record<string, string> = {
  money: "12 millions d'euros",
  money2: "34 millions d'euros",
  percent: '5 %',
  percent2: '7 %',
  points: '30 points de base',
  number: '240',
  number2: '360',
  year: '2024',
  year2: '2026',
  date: '3 mars',
  date2: '9 juin',
  month: 'mars',
  month2: 'juin',
  quarter: 'premier trimestre',
  quarter2: 'troisième trimestre',
};

/** Words of a rendering that other words may stand for: articles, prepositions, pronouns, light auxiliaries. */
const LIGHT = new Set(
  `a an the of in on at to for by with from as into onto per than and or not be have do become it its their his her someone
  something`.split(/\s+/),
);

/** Renderings of all entries with the same French: alone, nothing tells them apart. */
export type Senses = Map<string, string[]>;

/** Gathers the renderings of entries by their French, in lower case. */
export function sensesOf(entries: Iterable<Entry>): Senses {
  const senses: Senses = new Map();
  for (const entry of entries) {
    const key = entry.fr.toLowerCase();
    const list = senses.get(key);
    if (list) list.push(...renderingsOf(entry));
    else senses.set(key, renderingsOf(entry));
  }
  return senses;
}

/** What runs entries. */
export interface Chain {
  engine: Engine;
  glossary: Glossary;
  senses: Senses;
}

/**
 * Sends an entry through the whole chain as a line of its own.
 *
 * @returns Its English; sound when all content words of a rendering of the same French are in it, in whatever form.
 * @example runEntry({ fr: 'grève', en: 'strike', pos: 'noun' }, chain) // { text: 'Strike', fault: null }
 */
export function runEntry(entry: Entry, { engine, glossary, senses }: Chain): ChainResult {
  const line = entry.fr.replace(/\{(\w+)\}/g, (slot, name: string) => SLOT_VALUES[name] ?? slot);
  const { text, unknown } = translateLine(line, engine, glossary);
  const renderings = senses.get(entry.fr.toLowerCase()) ?? renderingsOf(entry);
  // What is the same in both languages is right as it stands.
  if (unknown.some((word) => !renderings.some((rendering) => rendering.includes(word))))
    return { text, fault: 'unknown' };
  if (text === '') return { text, fault: 'empty' };
  const found = lemmasOf(text);
  const sound = renderings.some((rendering) =>
    contentOf(rendering).every((forms) => forms.some((form) => found.has(form))),
  );
  return { text, fault: sound ? null : 'other' };
}

/** Lemmas of each content word of a rendering; of all its words when it has no content word. */
function contentOf(rendering: string): string[][] {
  const words = tokenise(rendering.replace(/\{[^}]*\}|\bone's\b|\boneself\b/g, ' ')).filter((w) =>
    /[\p{L}\p{N}]/u.test(w),
  );
  const content = words.filter((w) => !LIGHT.has(w.toLowerCase()));
  return (content.length > 0 ? content : words).map(lemmaForms);
}

function lemmasOf(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(lemmaForms));
}

function lemmaForms(word: string): string[] {
  const lower = word.toLowerCase();
  return [lower, ...lemmatise(word), ...lemmatise(lower)].map((form) => form.toLowerCase());
}
