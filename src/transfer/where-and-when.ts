import { isCount } from './amount-prepositions.js';
import { TIME_OF_DAY } from './clock-units.js';
import type { Ruled } from './ruled-words.js';
import type { Unit } from './units.js';

/** English of a preposition at place `i` that says where or when; null where nothing about it is settled. */
export function whereAndWhen(units: Unit[], i: number): Ruled {
  const { key, governor } = units[i];
  if (key === 'sur' && isStretch(units[i + 1])) return { tokens: ['over'], rule: 'over-time' };
  const over = key === 'sur' && governor ? overPart(units, units[i + 1], governor) : null;
  if (over) return over;
  const greatest = () => units.slice(Math.max(0, i - 7), i).some((u) => u.degree === 'superlative');
  if (key === "d'ici" && isStretch(units[i + 1])) return { tokens: ['within'], rule: 'within-time' };
  if (key === 'depuis' && isStretch(units[i + 1]) && (SINCE_THEN.test(units[i - 1]?.key ?? '') || greatest()))
    return { tokens: ['in'], rule: 'first-time-in' };
  if (key === 'à' && units[i + 1]?.key === TIME_OF_DAY) return { tokens: ['at'], rule: 'at-time' };
  if (key === 'vers' && isTime(governor)) return { tokens: ['around'], rule: 'around-time' };
  return oneToAnother(units, i) ?? asOf(units, i) ?? distance(units, i);
}

/** "la première fois", "au plus bas", behind which *depuis* is "in". */
const SINCE_THEN = /^fois|plus (bas|haut)|^(\+\+)?(bas|haut)$/;

/** "quinze ans", "18 mois": more than one of a length of time, without article. */
function isStretch(unit: Unit | undefined): boolean {
  if (unit?.figure) return unit.figure.type === 'duration';
  return (
    unit?.upos === 'NUM' &&
    /^(an|année|mois|semaine|jour|trimestre|semestre|exercice)$/.test(unit.governor?.lemma ?? '')
  );
}

/** "sur les neuf premiers mois" is in the first nine months, "sur le trimestre" over it. */
function overPart(units: Unit[], article: Unit | undefined, time: Unit): Ruled {
  if (
    article?.lemma !== 'le' ||
    !/(^|_| )(mois|trimestre|semestre|exercice|année|semaine|période)$/.test(time.lemma)
  )
    return null;
  const first =
    units.some((u) => u.governor === time && u.lemma === 'premier') || /^premier/.test(time.lemma);
  return { tokens: [first ? 'in' : 'over'], rule: 'over-time' };
}

/** "d'*une famille* à l'autre": each of its words; null for any other. */
function oneToAnother(units: Unit[], i: number): Ruled {
  for (let from = Math.max(0, i - 5); from <= i; from++) {
    if (units[from].key !== 'de' || units[from + 1]?.key !== 'un') continue;
    const [noun, to, the, other] = units.slice(from + 2, from + 6);
    if (noun?.upos !== 'NOUN') continue;
    if (to?.key !== 'à' || the?.key !== 'le' || other?.key !== 'autre') continue;
    const word = ['from', 'one', null, 'to', '', 'another'][i - from];
    return word === null || word === undefined
      ? null
      : { tokens: word === '' ? [] : [word], rule: 'one-to-another' };
  }
  return null;
}

/** "vers le XVe siècle", "vers la fin mars", "vers 18 heures" */
function isTime(unit: Unit | null): boolean {
  return (
    unit?.key === TIME_OF_DAY ||
    unit?.figure?.type === 'date' ||
    /^(siècle|année|milieu|fin|midi|minuit|heure|mois)$/.test(unit?.lemma ?? '') ||
    /^(siècle|année)/.test(unit?.senses?.[0].fr ?? '')
  );
}

/** "entrera en vigueur *au* 1er janvier", "s'élevait *au* 31 décembre à …": before a day, *à* says when. */
function asOf(units: Unit[], i: number): Ruled {
  // The article of "au" goes with it.
  const at = units[i].key === 'le' ? i - 1 : i;
  const [article, before] = [units[at + 1], units[at - 1]];
  const day = article?.key === 'le' ? units[at + 2] : article;
  const parts = day?.figure?.type === 'date' && !day.figure.range ? day.figure.form.parts : undefined;
  if (units[at]?.key !== 'à' || parts?.day === undefined || parts.month === undefined) return null;
  // "du 3 au 8 mai", "jusqu'au 8 mai", "d'ici au 8 mai"
  if (/^(jusque|ici|d'ici)/.test(before?.key ?? '') || before?.figure?.type === 'date') return null;
  const verb = [units[at].governor, day.governor, day.governor?.governor].find((u) => u?.verb)?.lemma ?? '';
  if (
    /^(se )?(report|repouss|décal|prolong|fix|avanc|étend|différ|ajourn|renvoy|ramen|pass|courir)/.test(verb)
  )
    return { tokens: at < i ? [] : [/^(fix|avanc)/.test(verb) ? 'for' : 'to'], rule: 'moved-to' };
  if (at < i) return { tokens: [], rule: 'as-of' };
  return STARTING.test(verb)
    ? { tokens: ['on'], rule: 'on-the-day' }
    : { tokens: ['as', 'of'], rule: 'as-of' };
}

/** What begins or ends on a day. */
const STARTING =
  /^(entrer|débuter|commencer|prendre|démarrer|ouvrir|fermer|cesser|finir|expirer|arriver|intervenir|devenir|quitter|verser|payer|appliquer|se appliquer|remplacer|succéder)/;

const LENGTH = /^(kilomètre|mètre|km|mille|minute|heure)$/;

const isLength = ({ lemma, figure }: Unit): boolean =>
  LENGTH.test(lemma) ||
  (figure?.type === 'count' && /^(kilometers?|miles?|meters?)$/.test(figure.unit ?? ''));

/** "à une vingtaine de kilomètres *de* la côte": so far *from* it, and no preposition before. */
function distance(units: Unit[], i: number): Ruled {
  const { key } = units[i];
  const length = key === 'à' ? units.slice(i + 1, i + 5).findIndex(isLength) : -1;
  if (length >= 0 && units[i + length + 2]?.key === 'de') {
    const between = units.slice(i + 1, i + 1 + length);
    if (
      between.length > 0 &&
      between.every((u) => u.upos === 'NUM' || /^(un|de|environ|quelque)$/.test(u.key) || isCount(u))
    )
      return { tokens: [], rule: 'distance' };
  }
  if (key !== 'de' || !units[i - 1] || !isLength(units[i - 1])) return null;
  const at = units.slice(Math.max(0, i - 6), i).findIndex((u) => u.key === 'à');
  return at >= 0 && distance(units, Math.max(0, i - 6) + at) ? { tokens: ['from'], rule: 'distance' } : null;
}
