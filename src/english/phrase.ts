import { type AdjFeature, compare } from './adjectives.js';
import { analyseForm } from './lemmatise.js';
import { pluralForm } from './nouns.js';
import { type VerbFeature, verbForm } from './verbs.js';

type NounFeature = 'sg' | 'pl';
export type Feature = VerbFeature | NounFeature | AdjFeature;

const VERB_FEATURES = new Set<Feature>(['base', '3sg', 'past', 'pastpart', 'ing']);

const PREPOSITION =
  /^(?:of|in|for|to|on|with|at|by|from|under|per|against|over|as|without|between|among|about|after|before|into|onto|out|de|du|des|à|that|which|who|than|behind|above|below|through|toward|within|during|across|upon|off)$/;

/** Titles whose adjective follows: "attorneys general", "presidents-elect". */
const POSTPOSED = /^(?:general|elect|emeritus|laureate|martial|apparent|designate|politic|public|major)$/;
const TITLE_HEAD =
  /^(?:attorney|secretary|director|governor|surgeon|inspector|solicitor|comptroller|controller|consul|court|notary|heir|body|president|mayor|professor|poet|sergeant|minister|auditor|prosecutor|advocate|commissioner|treasurer|chancellor|senator|chairman)$/i;

const NOT_ADVERBS = new Set(
  'rely apply supply reply comply imply multiply ally rally tally bully fly ply sully'.split(' '),
);
const LEADING_ADVERBS = new Set('not also further never even still again better well almost'.split(' '));

const caches = new Map<Feature, Map<string, string>>();

/** Inflects one word; hyphenated words by the part that carries the ending. Cached: a table look-up after the first call. */
export function inflect(lemma: string, feature: Feature): string {
  if (feature === 'base' || feature === 'sg') return lemma;
  let cache = caches.get(feature);
  if (!cache) {
    cache = new Map();
    caches.set(feature, cache);
  }
  const known = cache.get(lemma);
  if (known !== undefined) return known;
  const form = lemma.includes(' ') ? inflectWords(lemma, feature) : inflectWord(lemma, feature);
  cache.set(lemma, form);
  return form;
}

function inflectWord(word: string, feature: Feature): string {
  if (feature === 'pl') return pluralWord(word);
  if (feature === 'comparative' || feature === 'superlative') return compare(word, feature);
  const hyphen = word.lastIndexOf('-');
  const verb = feature as VerbFeature;
  return hyphen > 0
    ? word.slice(0, hyphen + 1) + verbForm(word.slice(hyphen + 1), verb)
    : verbForm(word, verb);
}

function pluralWord(word: string): string {
  const parts = word.split('-');
  if (parts.length === 1 || /[0-9]$/.test(word)) return pluralForm(word);
  const whole = pluralForm(word);
  // "runners-up" is listed; "mothers-in-law", "men-of-war", "passers-by" follow from their shape.
  if (
    parts.length === 3 &&
    /^(?:in|of|at|de)$/.test(parts[1]) &&
    !/^(?:buy|sell|work|stand|drop)$/.test(parts[0])
  ) {
    return `${pluralForm(parts[0])}-${parts[1]}-${parts[2]}`;
  }
  if (
    parts.length === 2 &&
    /^(?:elect|general|designate|by|on)$/.test(parts[1]) &&
    /(?:er|or|ent|ey|ary)$/.test(parts[0])
  ) {
    return `${pluralForm(parts[0])}-${parts[1]}`;
  }
  if (whole !== `${word}s` && !/(?:es|s)$/.test(whole)) return whole;
  const last = parts[parts.length - 1];
  return word.slice(0, word.length - last.length) + pluralForm(last);
}

function inflectWords(phrase: string, feature: Feature): string {
  if (VERB_FEATURES.has(feature)) return inflectVerbPhrase(phrase, feature as VerbFeature);
  if (feature === 'pl') return inflectNounPhrase(phrase);
  return `${feature === 'comparative' ? 'more' : 'most'} ${phrase}`;
}

/** The first word carries the ending, a leading adverb skipped; "buy and sell" inflects both. */
function inflectVerbPhrase(phrase: string, feature: VerbFeature): string {
  const words = phrase.split(' ');
  let head = 0;
  while (head < words.length - 1 && isLeadingAdverb(words[head])) head++;
  words[head] = inflect(words[head], feature);
  if (/^(?:and|or)$/.test(words[head + 1] ?? '') && words.length > head + 2) {
    words[head + 2] = inflect(words[head + 2], feature);
  }
  return words.join(' ');
}

function isLeadingAdverb(word: string): boolean {
  return LEADING_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

/** The head is the last word before the first preposition: "rates of return", "chief executive officers". */
function inflectNounPhrase(phrase: string): string {
  const words = phrase.split(' ');
  let head = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word)) - 1;
  if (head < 0) head = words.length - 1;
  if (head > 0 && POSTPOSED.test(words[head]) && TITLE_HEAD.test(words[head - 1])) head--;
  // "rules of procedure", "assets under management" are plural as they stand.
  if (head < words.length - 1 && analyseForm(words[head]).some((a) => a.feature === 'pl')) return phrase;
  // "profit and loss", "terms and conditions": the last conjunct stands for the phrase.
  words[head] = inflect(words[head], 'pl');
  return words.join(' ');
}

/**
 * Inflects a citation form of one or several words as its part of speech; a feature of another part of speech
 * leaves it unchanged.
 *
 * @example inflectPhrase('attorney general', 'noun', 'pl') // 'attorneys general'
 * @example inflectPhrase('take into account', 'verb', 'past') // 'took into account'
 */
export function inflectPhrase(en: string, pos: string, feature: Feature): string {
  if (pos === 'noun' || pos === 'name') return feature === 'pl' ? inflect(en, 'pl') : en;
  if (pos === 'verb') return VERB_FEATURES.has(feature) ? inflect(en, feature) : en;
  if (pos === 'adj' || pos === 'adv')
    return feature === 'comparative' || feature === 'superlative' ? inflect(en, feature) : en;
  return en;
}
