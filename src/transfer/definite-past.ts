import { analyseForm, inflect } from '../english/index.js';
import { WEEKDAYS } from '../french/chunks/structure.js';
import { MONTHS } from './calendar-units.js';
import type { Step } from './decoder.js';

import { replaceTokens } from './step-tokens.js';
import type { Unit } from './units.js';

const YESTERDAY = /^(hier|avant-hier)$/;

const PERIOD = /^(an|année|mois|semaine|trimestre|semestre|été|hiver|printemps|automne|siècle|week-end)$/;

/** Before a time, these do not say when something happened. */
const NOT_WHEN = /^(depuis|jusque|jusqu'à|dès|d'ici|pour|avant|sur)$/;

/** Adverbs that hold the perfect: "has already sold". */
const PERFECT = /^(already|just|never|ever|yet|since|always|now|so|long)$/i;

/** Verbs whose infinitive happened when they did; what was decided or promised comes later. */
const REACHING =
  /^(réussir|parvenir|arriver|finir|commencer|échouer|manquer|faillir|oser|pouvoir|devoir)( à)?$/;

/** "L'usine a ouvert en mars 2024": with the time named, English tells it in the past and not in the perfect. */
export function definitePast(steps: Step[], units: Unit[]): void {
  const times = units.filter((u) => isTime(u, units));
  if (times.length === 0) return;
  steps.forEach(({ from, to, option }, k) => {
    const verb = units.slice(from, to).find((u) => u.verb?.tense === 'PC');
    if (!verb || !times.some((t) => belongs(t, verb, units))) return;
    const tokens = inPast(option.tokens);
    if (tokens) replaceTokens(steps, k, tokens);
  });
}

function isTime(unit: Unit, units: Unit[]): boolean {
  if (
    !(
      unit.figure?.type === 'date' ||
      WEEKDAYS.has(unit.key) ||
      YESTERDAY.test(unit.key) ||
      isLast(unit, units) ||
      isPart(unit, units)
    )
  )
    return false;
  return !units.some((u) => u.governor === unit && (NOT_WHEN.test(u.key) || u.key === 'de'));
}

/** "le mois dernier", "l'année dernière". */
function isLast(unit: Unit, units: Unit[]): boolean {
  return (
    PERIOD.test(unit.lemma) &&
    units.some((u) => u.governor === unit && u.lemma === 'dernier' && u.anchor > unit.anchor)
  );
}

/** "en mars", "au printemps", "au deuxième trimestre": a part of a year that is over once something has happened in it. */
function isPart(unit: Unit, units: Unit[]): boolean {
  const own = units.filter((u) => u.governor === unit);
  const cases = own.filter((u) => u.deprel.startsWith('case'));
  if (MONTHS.includes(unit.lemma)) return cases.some((u) => u.key === 'en');
  if (SEASON.test(unit.lemma)) return cases.some((u) => /^(à|en)$/.test(u.lemma));
  const ordinal = own.some((u) => ORDINAL.test(u.lemma)) || ORDINAL.test(unit.lemma);
  return /(trimestre|semestre)$/.test(unit.lemma) && ordinal && cases.some((u) => u.lemma === 'à');
}

const SEASON = /^(été|hiver|printemps|automne)$/;
const ORDINAL = /(^| )(premier|second|deuxième|troisième|quatrième|dernier)( |$)/;

/** Whether a time hangs on a verb or on its infinitive, or stands in its clause before any other finite verb. */
function belongs(time: Unit, verb: Unit, units: Unit[]): boolean {
  if (time.governor === verb) return true;
  // "ont réussi à trouver un accord le 28 octobre"
  const done = time.governor;
  if (done?.governor === verb && done.deprel === 'xcomp' && REACHING.test(verb.verb!.lemma)) return true;
  if (time.governor?.verb && time.governor !== verb) return false;
  const [low, high] = time.anchor < verb.anchor ? [time.anchor, verb.anchor] : [verb.anchor, time.anchor];
  if (time.anchor < verb.anchor || high - low > 14) return false;
  return !units.some(
    (u) =>
      u.anchor > low && u.anchor < high && ((u.verb && u !== verb) || /^(qui|que|dont|,|;)$/.test(u.key)),
  );
}

/** "has not fallen" → "did not fall", "have been sold" → "were sold"; null where there is no plain perfect. */
function inPast(tokens: string[]): string[] | null {
  const at = tokens.findIndex((t) => t === 'has' || t === 'have');
  if (at < 0) return null;
  let verb = at + 1;
  while (/^(not|[a-z]+ly)$/.test(tokens[verb] ?? '') && verb < at + 3) verb++;
  const between = tokens.slice(at + 1, verb);
  const participle = tokens[verb];
  if (!participle || tokens.some((t) => PERFECT.test(t))) return null;
  const before = tokens.slice(0, at);
  const rest = tokens.slice(verb + 1);
  if (participle === 'been') return [...before, tokens[at] === 'has' ? 'was' : 'were', ...between, ...rest];
  const lemma = analyseForm(participle).find((a) => a.feature === 'pastpart' || a.feature === 'past')?.lemma;
  if (!lemma) return null;
  if (between[0] === 'not') return [...before, 'did', ...between, lemma, ...rest];
  return [...before, ...between, inflect(lemma, 'past'), ...rest];
}
