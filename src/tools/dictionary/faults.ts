import { analyseForm, inflectPhrase } from '../../english/index.js';
import { checkEntry } from '../../glossary/schema.js';
import type { Entry } from '../../glossary/types.js';
import { renderingsOf } from './entries.js';

/** Names of slots; a second or third of its kind has its number behind. */
const SLOT = /^\{(?:money|percent|points|number|year|date|month|quarter)[23]?\}$/;
/** What would never match the text, or never look right in English. */
const STRAY = /[\u00a0\u2007\u202f\u2009’‘“”]| {2}|^ | $/;
const ARTICLE = /^(?:an?|to) /;
/** Irregular in the third person too; the tables behind them are tested by themselves. */
const AUXILIARY = /^(?:be|have|do)$/;
/** Plural of another rendering than the first, written behind it: `growth {-}`, `accompanying person {pl:…}`. */
const PLURAL = / \{(-|pl:[^{}]+)\}$/;

/**
 * Faults that an entry has by itself: schema, characters, slots, and renderings that can't be inflected.
 *
 * @example entryFaults({ fr: 'abaisser', en: 'lowered', pos: 'verb' }) // ['"lowered" is not a base form']
 */
export function entryFaults(entry: Entry): string[] {
  const schema = checkEntry(entry).map(({ reason }) => reason);
  if (schema.length > 0) return schema;
  const faults: string[] = [];
  const renderings = renderingsOf(entry).map((text) => text.replace(PLURAL, ''));
  for (const text of [entry.fr, ...renderings, ...(entry.aliases ?? []), entry.plural ?? '']) {
    if (STRAY.test(text)) faults.push(`"${text}" has a stray character`);
  }
  if (new Set(renderings).size < renderings.length) faults.push('a rendering stands twice');
  faults.push(...slotFaults(entry.fr, renderings));
  for (const text of renderings) {
    const fault =
      entry.pos === 'verb'
        ? verbFault(text)
        : entry.pos === 'noun'
          ? nounFault(text, text === entry.en ? entry.plural : undefined)
          : null;
    if (fault) faults.push(`"${text}" ${fault}`);
  }
  return faults;
}

/** Every rendering repeats each slot of the French exactly once. */
function slotFaults(fr: string, renderings: string[]): string[] {
  const slots = slotsOf(fr);
  const faults = slots.filter((slot) => !SLOT.test(slot)).map((slot) => `unknown slot ${slot}`);
  if (new Set(slots).size < slots.length) faults.push('a slot stands twice in the French');
  for (const slot of slots) {
    const number = /[23](?=\}$)/.exec(slot);
    const before = number && slot.replace(/[23]\}$/, number[0] === '2' ? '}' : '2}');
    if (before && !slots.includes(before)) faults.push(`${slot} without ${before}`);
  }
  for (const text of renderings) {
    if (slotsOf(text).sort().join() !== [...slots].sort().join()) faults.push(`"${text}" has other slots`);
  }
  return faults;
}

function slotsOf(text: string): string[] {
  return text.match(/\{[^}]*\}?/g) ?? [];
}

/** A base form whose third person, past and -ing form are English and lead back to it. */
function verbFault(text: string): string | null {
  if (ARTICLE.test(text)) return 'has "to" or an article';
  const at = headOfVerb(text);
  const word = text.split(' ')[at];
  if (word === undefined || !/^[a-z][a-z-]*$/i.test(word)) return 'does not begin with a verb';
  if (/[^e]ed$|ing$/.test(word) && word !== 'embed' && isInflectedVerb(word)) return 'is not a base form';
  for (const [feature, ending] of [
    ['3sg', /s$/],
    ['past', /./],
    ['ing', /ing$/],
  ] as const) {
    const form = inflectPhrase(text, 'verb', feature).split(' ')[at];
    if (!ending.test(form)) return `has no ${feature} form`;
    if (AUXILIARY.test(word) || word.includes('-')) continue;
    if (!analyseForm(form).some((a) => a.lemma === word.toLowerCase()))
      return `has ${form}, which does not lead back`;
  }
  return null;
}

/** "lowered", "lowering", not "shed" or "bring". */
function isInflectedVerb(word: string): boolean {
  const readings = analyseForm(word).filter(({ pos }) => pos === 'verb');
  return readings.length > 0 && readings.every(({ lemma }) => lemma !== word);
}

/** The word that carries the ending, by what the inflected phrase changes. */
function headOfVerb(text: string): number {
  const words = text.split(' ');
  const inflected = inflectPhrase(text, 'verb', 'ing').split(' ');
  return words.findIndex((word, i) => inflected[i] !== word);
}

/** A plural that differs, or a noun that has but one form. The engine leaves a rendering in the plural as it stands. */
function nounFault(text: string, plural: string | undefined): string | null {
  if (ARTICLE.test(text)) return 'has an article';
  if (plural === '-' || plural === text || isPlural(text.slice(text.lastIndexOf(' ') + 1))) return null;
  const many = plural ?? inflectPhrase(text, 'noun', 'pl');
  const words = text.split(' ');
  const changed = many.split(' ').findIndex((word, i) => word !== words[i]);
  if (changed >= 0 && plural === undefined && isPlural(words[changed])) return `has the plural ${many}`;
  return null;
}

function isPlural(word: string): boolean {
  return analyseForm(word).some(({ feature }) => feature === 'pl');
}
