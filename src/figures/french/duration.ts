import { table } from '../../util/table.js';
import { add } from '../decimal.js';
import { type Numeral, readNumeral } from './numeral.js';
import type { Token } from './token.js';
import { BEFORE_NOUN } from './words.js';

/** Time units: ISO designator, and how many of it one makes ("trimestre" is three months). */
const UNITS: Record<string, [string, number]> = table({
  an: ['Y', 1],
  ans: ['Y', 1],
  annee: ['Y', 1],
  annees: ['Y', 1],
  mois: ['M', 1],
  semaine: ['W', 1],
  semaines: ['W', 1],
  jour: ['D', 1],
  jours: ['D', 1],
  journee: ['D', 1],
  journees: ['D', 1],
  nuit: ['D', 1],
  nuits: ['D', 1],
  heure: ['TH', 1],
  heures: ['TH', 1],
  h: ['TH', 1],
  minute: ['TM', 1],
  minutes: ['TM', 1],
  min: ['TM', 1],
  mn: ['TM', 1],
  seconde: ['TS', 1],
  secondes: ['TS', 1],
  sec: ['TS', 1],
  secs: ['TS', 1],
  s: ['TS', 1],
  trimestre: ['M', 3],
  trimestres: ['M', 3],
  semestre: ['M', 6],
  semestres: ['M', 6],
  decennie: ['Y', 10],
  decennies: ['Y', 10],
  siecle: ['Y', 100],
  siecles: ['Y', 100],
  j: ['D', 1],
});
/** "une demi-heure", "un quart d'heure", "trois quarts d'heure" at `i`: minutes, with the token after them. */
export function partOfHour(tokens: Token[], i: number): { iso: string; to: number } | null {
  const first = tokens[i]!.key;
  if (first !== 'un' && first !== 'une' && first !== 'trois' && first !== 'demi' && first !== 'demie')
    return null;
  const article = first === 'un' || first === 'une' ? 1 : 0;
  const at = i + article;
  const word = tokens[at]?.key;
  if (/^demie?s?$/.test(word ?? '')) {
    const unit = tokens[at + 1];
    if (unit && /^(?:heure|journee)s?$/.test(unit.key))
      return { iso: unit.key.startsWith('h') ? 'PT30M' : 'P0.5D', to: at + 2 };
    return null;
  }
  const three = word === 'trois' ? 1 : 0;
  if (!/^quarts?$/.test(tokens[at + three]?.key ?? '') || (!article && !three)) return null;
  const hour = tokens[at + three + 2];
  if (tokens[at + three + 1]?.low !== "d'" || !/^heures?$/.test(hour?.key ?? '')) return null;
  return { iso: three ? 'PT45M' : 'PT15M', to: at + three + 3 };
}

const ORDER = 'Y M W D TH TM TS'.split(' ');

/** A duration: its ISO form, and what a writer needs. */
export interface Duration {
  iso: string;
  to: number;
  /** The unit's ISO designator: Y, M, W, D, TH, TM, TS. */
  designator: string;
}

const trim = (decimal: string) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** A time unit at `i`, adjectives before it skipped ("vingt-quatre prochains mois"). */
function unitAt(tokens: Token[], i: number): { unit: [string, number]; to: number; key: string } | null {
  let at = i;
  while (at < i + 2 && tokens[at]?.gap === 'space' && BEFORE_NOUN.has(tokens[at]!.key)) at++;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap === 'line' || token.gap === 'hyphen') return null;
  const unit = UNITS[token.key];
  if (
    !unit ||
    (token.key.length === 1 && (token.text !== token.key || token.gap !== 'none') && token.key !== 'h')
  )
    return null;
  return { unit, to: at + 1, key: token.key };
}

/**
 * The duration a numeral opens: "sept ans", "dix-huit mois", "un an et demi", "1 heure 30 minutes", "une quinzaine de
 * jours". `null` when no time unit follows.
 */
export function readDuration(tokens: Token[], numeral: Numeral): Duration | null {
  let at = numeral.to;
  if (tokens[at]?.low === 'de' && numeral.partitive) at++;
  const first = unitAt(tokens, at);
  if (!first) return null;
  // "une année difficile" names a year, "un jour" some day
  if (numeral.article && !measuring(tokens, numeral, first.to, first.key)) return null;
  const parts = new Map<string, string>();
  const put = (decimal: string, [designator, factor]: [string, number]) => {
    const scaled = factor === 1 ? decimal : String(Number(decimal) * factor);
    parts.set(designator, add(parts.get(designator) ?? '0', scaled));
  };
  put(numeral.decimal, first.unit);
  at = first.to;
  let last = first.unit[0];
  const half = halfAfter(tokens, at);
  if (half) {
    put('0.5', first.unit);
    at += 2;
  }
  // "2 ans et 3 mois", "1 heure 30 minutes", "3 ans, 2 mois et 5 jours"
  for (let k = 0; k < 3 && !half; k++) {
    let next = at;
    const link = tokens[next];
    if (link && (link.key === 'et' || link.text === ',') && link.gap !== 'line') next++;
    const more = tokens[next] && tokens[next]!.gap !== 'line' ? readNumeral(tokens, next) : null;
    if (!more) break;
    const unit = unitAt(tokens, more.to);
    if (!unit || ORDER.indexOf(unit.unit[0]) <= ORDER.indexOf(last)) break;
    put(more.decimal, unit.unit);
    last = unit.unit[0];
    at = unit.to;
  }
  return { iso: isoDuration(parts), to: at, designator: first.unit[0] };
}

function halfAfter(tokens: Token[], i: number): boolean {
  return tokens[i]?.key === 'et' && tokens[i]!.gap === 'space' && /^demie?$/.test(tokens[i + 1]?.key ?? '');
}

/** Halves of a year are six months; other fractions stay decimal, which ISO 8601 allows. */
function isoDuration(parts: Map<string, string>): string {
  const years = parts.get('Y');
  if (years?.endsWith('.5') && !parts.has('M')) {
    const whole = years.slice(0, -2);
    if (whole === '0') parts.delete('Y');
    else parts.set('Y', whole);
    parts.set('M', '6');
  }
  const hours = parts.get('TH');
  if (hours?.endsWith('.5') && !parts.has('TM')) {
    const whole = hours.slice(0, -2);
    if (whole === '0') parts.delete('TH');
    else parts.set('TH', whole);
    parts.set('TM', '30');
  }
  let date = '';
  let time = '';
  for (const key of ORDER) {
    const value = parts.get(key);
    if (value === undefined) continue;
    if (key[0] === 'T') time += trim(value) + key[1];
    else date += trim(value) + key;
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

const BEFORE_MEASURE = new Set(
  "depuis pendant sur en durant de d' pour apres avant sous dans quasi presque moins plus pres environ voila duree dure durera apres a y".split(
    ' ',
  ),
);

/** Whether "un" measures in "un an", "une semaine": always with "an", elsewhere after a preposition or before "de". */
function measuring(tokens: Token[], numeral: Numeral, to: number, key: string): boolean {
  const before = tokens[numeral.from - 1];
  const after = tokens[to];
  // "une gouvernance d'un autre siècle"
  if (tokens[numeral.to]?.key === 'autre') return false;
  if (key === 'an') return true;
  if (numeral.from === 0 && after === undefined) return true;
  if (halfAfter(tokens, to)) return true;
  if (
    after &&
    (after.low === 'de' || after.low === "d'") &&
    key !== 'annee' &&
    key !== 'jour' &&
    key !== 'journee'
  ) {
    const what = tokens[to + 1]?.key ?? '';
    if (/^(?:plus|moins|retard|avance|prison|delai|sursis|travail|salaire|attente|greve|conges?)$/.test(what))
      return true;
  }
  // "une heure trente minutes"
  if (after?.gap === 'space' && (after.kind === 'number' || readNumeral(tokens, to)?.article === false))
    return true;
  if (
    after &&
    (after.key === 'plus' || after.key === 'auparavant' || after.key === 'avant' || after.key === 'apres')
  )
    return true;
  if (!before || numeral.from === 0)
    return (
      numeral.from === 0 && (to === tokens.length || (to === tokens.length - 1 && after!.kind === 'symbol'))
    );
  if (key === 'jour' || key === 'journee')
    return (
      /^(?:en|moins|plus|pendant|durant|sous|y|dans|pour)$/.test(before.key) ||
      (before.low === 'a' && tokens[numeral.from - 2]?.key === 'y')
    );
  if (key === 'annee')
    return (
      /^(?:depuis|pendant|en|durant|d'|de|moins|plus|sur)$/.test(before.key) &&
      (!after || after.kind === 'symbol' || after.gap === 'line')
    );
  return BEFORE_MEASURE.has(before.key);
}
