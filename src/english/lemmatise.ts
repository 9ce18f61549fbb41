import { table } from '../util/table.js';
import { compare } from './adjectives.js';
import { forEachIrregularForm, irregularVerb, VERB_PREFIX } from './irregular-verbs.js';
import { irregularSingular, isInvariantNoun, pluralForm } from './nouns.js';
import type { Feature } from './phrase.js';
import { endingStems, sStems } from './stems.js';
import { verbForm } from './verbs.js';

/** One reading of a form. `base` and `sg` readings have the form itself as lemma. */
export interface FormAnalysis {
  lemma: string;
  pos: 'verb' | 'noun' | 'adj';
  feature: Feature;
}

const BE_FORMS = table<Feature>({
  am: 'base',
  are: 'base',
  is: '3sg',
  was: 'past',
  were: 'past',
  been: 'pastpart',
  being: 'ing',
});

const irregularForms = new Map<string, FormAnalysis[]>();
forEachIrregularForm((form, base, feature) => {
  const list = irregularForms.get(form) ?? [];
  list.push({ lemma: base, pos: 'verb', feature });
  irregularForms.set(form, list);
});

const verbCache = new Map<string, FormAnalysis[]>();

/**
 * Readings of an English word form, likeliest first, by rule: no word list is asked whether the lemma exists, but
 * every reading inflects back to the form.
 *
 * @example analyseForm('sold') // [{ lemma: 'sell', pos: 'verb', feature: 'past' }, { … feature: 'pastpart' }]
 */
export function analyseForm(form: string): FormAnalysis[] {
  const known = verbCache.get(form);
  if (known) return known;
  const word = form.toLowerCase();
  const found = NOT_INFLECTED.has(word)
    ? []
    : [...(GREEK.test(word) ? [] : verbReadings(word)), ...nounReadings(form), ...adjectiveReadings(word)];
  if (verbCache.size < 200_000) verbCache.set(form, found);
  return found;
}

/**
 * Lemmas of a form, likeliest first; the form itself (in lower case) when it is nobody's inflection.
 *
 * @example lemmatise('companies') // ['company']
 */
export function lemmatise(form: string, pos?: 'verb' | 'noun' | 'adj'): string[] {
  const lemmas = new Set<string>();
  for (const reading of analyseForm(form)) if (!pos || reading.pos === pos) lemmas.add(reading.lemma);
  if (lemmas.size === 0) lemmas.add(/^\p{Lu}\p{Ll}/u.test(form) ? form.toLowerCase() : form);
  return [...lemmas];
}

function verbReadings(word: string): FormAnalysis[] {
  if (BE_FORMS[word]) return [{ lemma: 'be', pos: 'verb', feature: BE_FORMS[word] }];
  const listed = irregularForms.get(word);
  const readings = listed ? [...listed] : prefixed(word);
  if (readings.length > 0 && !/(?:ed|ing|s)$/.test(word)) return readings;
  const add = (lemma: string, feature: 'past' | '3sg' | 'ing'): void => {
    if (lemma.length < 2 || verbForm(lemma, feature) !== word) return;
    readings.push({ lemma, pos: 'verb', feature });
    if (feature === 'past') readings.push({ lemma, pos: 'verb', feature: 'pastpart' });
  };
  if (word.endsWith('ed')) for (const stem of endingStems(word.slice(0, -2))) add(stem, 'past');
  else if (word.endsWith('ing')) {
    if (/^(?:d|l|t|v|bel|unt|underl|overl)ying$/.test(word)) add(`${word.slice(0, -4)}ie`, 'ing');
    for (const stem of endingStems(word.slice(0, -3))) add(stem, 'ing');
  } else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) {
    for (const stem of sStems(word)) add(stem, '3sg');
  }
  return readings;
}

/** "resold" through "sold", "undertook" is listed. */
function prefixed(word: string): FormAnalysis[] {
  const prefix = VERB_PREFIX.exec(word)?.[0];
  const inner = prefix && irregularForms.get(word.slice(prefix.length));
  if (!prefix || !inner) return [];
  return inner
    .map((reading) => ({ ...reading, lemma: prefix + reading.lemma }))
    .filter(({ lemma, feature }) => irregularVerb(lemma)?.[feature === 'past' ? 0 : 1] === word);
}

/** Words in -s that are nobody's plural or third person. */
const NOT_INFLECTED = new Set(
  `gas lens bias atlas canvas alias Christmas as this plus yes its his us bus perhaps always thus across
  besides sometimes overseas afterwards towards hers ours yours theirs surplus minus chaos ethos cosmos pancreas
  whereas indoors outdoors upwards downwards alas nowadays`.split(/\s+/),
);

/** Greek nouns in -sis, whose plurals look like those of -se or -s. */
const GREEK =
  /^(?:analy|ba|cri|the|hypothe|synthe|parenthe|diagno|progno|oa|empha|paraly|neuro|psycho|ellip|neme|synop|dialy|electroly|prosthe|antithe|gene|reanaly|osteoporo|meta[a-z]+)ses$/;

function nounReadings(form: string): FormAnalysis[] {
  const lower = form.toLowerCase();
  const plural = (lemma: string): FormAnalysis => ({ lemma, pos: 'noun', feature: 'pl' });
  const irregular = irregularSingular(lower);
  if (irregular) return [plural(irregular)];
  const closed = /^(.{2,})(men|women|children|people|wives|lives|shelves|mice|feet|teeth)$/.exec(lower);
  if (closed) return [plural(closed[1] + irregularSingular(closed[2])!)];
  // "mothers-in-law", "passers-by".
  const headed = /^(\p{L}+s)(-(?:in|of|at|de)-\p{L}+|-(?:by|on|elect|general))$/u.exec(lower);
  if (headed) return nounReadings(headed[1]).map(({ lemma }) => plural(lemma + headed[2]));
  if (!form.endsWith('s') || /(?:ss|[^aeu]us|'s|sis|(?<!t)axis)$/.test(form)) return [];
  const word = /^\p{Lu}[\p{Ll}-]+$/u.test(form) ? lower : form;
  if (isInvariantNoun(word)) return [plural(word)];
  const candidates = GREEK.test(word) ? [`${word.slice(0, -2)}is`, ...sStems(word)] : sStems(word);
  return candidates.filter((stem) => stem.length > 1 && pluralForm(stem) === word).map(plural);
}

function adjectiveReadings(word: string): FormAnalysis[] {
  const special = COMPARED[word];
  if (special) return [{ lemma: special[0], pos: 'adj', feature: special[1] }];
  const ending = /(er|est)$/.exec(word)?.[0];
  if (!ending || word.length < 5) return [];
  const feature = ending === 'er' ? 'comparative' : 'superlative';
  const rest = word.slice(0, -ending.length);
  const candidates = rest.endsWith('i')
    ? [`${rest.slice(0, -1)}y`]
    : /([^aeiou])\1$/.test(rest) && !/(?:ll|ss)$/.test(rest)
      ? [rest.slice(0, -1)]
      : [rest, `${rest}e`];
  return candidates
    .filter((lemma) => compare(lemma, feature) === word)
    .map((lemma) => ({ lemma, pos: 'adj', feature }) as const);
}

const COMPARED = table<readonly [string, 'comparative' | 'superlative']>({
  better: ['good', 'comparative'],
  best: ['good', 'superlative'],
  worse: ['bad', 'comparative'],
  worst: ['bad', 'superlative'],
  further: ['far', 'comparative'],
  furthest: ['far', 'superlative'],
  farther: ['far', 'comparative'],
  less: ['little', 'comparative'],
  least: ['little', 'superlative'],
  more: ['much', 'comparative'],
  most: ['much', 'superlative'],
  fewer: ['few', 'comparative'],
  fewest: ['few', 'superlative'],
});
