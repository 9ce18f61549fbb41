import { lineIndex } from '../../util/line-index.js';
import { table } from '../../util/table.js';
import { guessEntry } from '../guess.js';
import type { Entry, EntryPos } from '../types.js';
import type { Imported } from './types.js';
import { parseXml, type XmlElement, XmlError } from './xml.js';

const POS: Record<string, EntryPos> = table({
  noun: 'noun',
  propernoun: 'name',
  verb: 'verb',
  adjective: 'adj',
  adverb: 'adv',
  preposition: 'prep',
  conjunction: 'conj',
  other: 'phrase',
});

/** A term of one language with what stands beside it. */
interface Term {
  text: string;
  notes: Record<string, string[]>;
}

/**
 * Reads a TBX file, of ISO 30042:2019 (`conceptEntry`, both styles) or the `martif` form of 2008 (`termEntry`): of each
 * concept the preferred French and English term; other French terms become aliases, admitted English `alt`, deprecated
 * English `forbid`.
 */
export function readTbx(text: string): Imported {
  const imported: Imported = { entries: [], problems: [] };
  const lines = lineIndex(text);
  const fault = (reason: string, offset: number) => {
    const { line, column } = lines.point(offset);
    imported.problems.push({ line, column, reason });
  };
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    fault(error.message, error.offset);
    return imported;
  }
  if (root.name !== 'tbx' && root.name !== 'martif') {
    fault(`Unexpected element \`${root.name}\`, expected tbx or martif`, root.offset);
    return imported;
  }
  for (const concept of below(root, ['conceptEntry', 'termEntry'])) {
    const { line } = lines.point(concept.offset);
    const french = termsOf(concept, 'fr');
    const english = termsOf(concept, 'en');
    const en = english.find((term) => !isDeprecated(term));
    if (french.length === 0 || !en) {
      const missing = french.length === 0 ? 'French' : 'English';
      fault(`Unexpected concept without ${missing} term, expected both`, concept.offset);
    } else imported.entries.push({ entry: toEntry(concept, french, english, en), line });
  }
  return imported;
}

function toEntry(concept: XmlElement, french: Term[], english: Term[], en: Term): Entry {
  const main = french.find((term) => status(term) === 'preferred') ?? french[0];
  const pos = POS[(note(main, 'partOfSpeech') ?? note(en, 'partOfSpeech') ?? '').toLowerCase()];
  const entry = { ...guessEntry(main.text, en.text, pos), fr: main.text, en: en.text };
  const own = notesOf(concept);
  const others = french.filter((term) => term !== main).map((term) => term.text);
  const alt = english.filter((term) => term !== en && !isDeprecated(term)).map((term) => term.text);
  const forbid = english.filter(isDeprecated).map((term) => term.text);
  const contexts = main.notes.context ?? [];
  const examples = contexts.flatMap((fr, i) => {
    const other = en.notes.context?.[i];
    return other === undefined ? [] : [{ fr, en: other }];
  });
  return {
    ...entry,
    ...(others.length > 0 && { aliases: others }),
    ...(alt.length > 0 && { alt }),
    ...(forbid.length > 0 && { forbid }),
    ...optional('note', own.note?.[0] ?? own.definition?.[0]),
    ...optional('domain', own.subjectField?.[0]),
    ...optional('source', own.source?.[0]),
    ...optional('jurisdiction', note(main, 'geographicalUsage')),
    ...optional('status', status(main) as Entry['status']),
    ...(examples.length > 0 && { examples }),
  };
}

function optional<K extends keyof Entry>(name: K, value: Entry[K] | undefined): Partial<Entry> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Entry>);
}

function note(term: Term, name: string): string | undefined {
  return term.notes[name]?.[0];
}

/** The words of both generations of TBX: `preferredTerm-admn-sts`, `preferred`, `supersededTerm`. */
function status(term: Term): string | undefined {
  const value = note(term, 'administrativeStatus') ?? note(term, 'normativeAuthorization');
  return (
    /^(preferred|admitted|deprecated)/.exec(value ?? '')?.[1] ??
    (value?.startsWith('superseded') ? 'deprecated' : undefined)
  );
}

function isDeprecated(term: Term): boolean {
  return status(term) === 'deprecated';
}

function termsOf(concept: XmlElement, language: string): Term[] {
  return below(concept, ['langSec', 'langSet'])
    .filter(({ attributes }) => (attributes['xml:lang'] ?? '').toLowerCase().split(/[-_]/)[0] === language)
    .flatMap((section) => below(section, ['termSec', 'tig', 'ntig']))
    .map((section) => ({ text: clean(below(section, ['term'])[0]?.text ?? ''), notes: notesOf(section) }))
    .filter(({ text }) => text !== '');
}

/** Elements of these names below one, not looking inside of them. */
function below(element: XmlElement, names: string[]): XmlElement[] {
  return element.children.flatMap((child) => (names.includes(child.name) ? [child] : below(child, names)));
}

/** Data categories of a level: `<termNote type="partOfSpeech">` and `<basic:partOfSpeech>` alike. */
function notesOf(element: XmlElement): Record<string, string[]> {
  const notes: Record<string, string[]> = Object.create(null);
  for (const child of element.children) {
    if (['langSec', 'langSet', 'termSec', 'tig', 'ntig', 'term'].includes(child.name)) continue;
    if (child.children.length > 0)
      for (const [name, list] of Object.entries(notesOf(child))) (notes[name] ??= []).push(...list);
    const name = child.attributes.type ?? child.name;
    if (clean(child.text) !== '') (notes[name] ??= []).push(clean(child.text));
  }
  return notes;
}

function clean(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
