import { MOVING } from './amount-prepositions.js';
import type { Unit } from './units.js';

/* Learned misreadings of what stands before amounts, numbers and days. */

/** "repoussé *de* deux ans", "s'est tendu *de* 4 points": by how much something changes is never "of". */
export function ofAmount(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => t.toLowerCase() === 'of')) return false;
  let of = 0;
  let moved = 0;
  for (let i = from; i < to; i++) {
    if (units[i].key !== 'de') continue;
    of++;
    const amount = units[i].governor;
    const verb = amount?.governor?.verb;
    const next = units[i + 1];
    const counted = next?.kind === 'figure' || next?.upos === 'NUM';
    if (counted && next.figure?.type !== 'date' && verb && MOVING.test(verb.lemma)) moved++;
  }
  return moved > 0 && moved === of;
}

/** "trois *des* vingt-sept membres": a part of a number of things is "of" it. */
export function ofWhole(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = Math.max(from, 1); i + 1 < units.length && i < to; i++) {
    if (units[i].key !== 'de' || units[i - 1].upos !== 'NUM') continue;
    if (!/^(le|les|son|leur|ce)$/.test(units[i + 1].key)) continue;
    if (
      i + 1 < to &&
      units[i - 1].kind === 'figure' &&
      units[i + 2]?.kind === 'figure' &&
      !tokens.some((t) => /^(the|its|their)$/i.test(t))
    )
      return true;
    if (units[i - 1].kind === 'figure') continue;
    return !tokens.some((t) => /^(of|in|out|among)$/i.test(t));
  }
  return false;
}

/** "le 25 octobre" is "on October 25" or "October 25": a day has no article. */
export function theDay(units: Unit[], _tokens: string[], from: number, to: number): boolean {
  const span = units.slice(from, to);
  const days = span.filter((u, k) => u.key === 'le' && isDay(units[from + k + 1])).length;
  return days > 0 && span.filter((u) => u.upos === 'DET').length === days;
}

/** "la semaine prochaine" is "next week". */
export function theNextWeek(units: Unit[], _tokens: string[], from: number, to: number): boolean {
  let articles = 0;
  for (let i = from; i < to; i++) if (units[i].upos === 'DET') articles++;
  if (articles !== 1) return false;
  return units.slice(from, to).some((the, k) => {
    const noun = the.governor;
    const next = units[from + k + 1];
    return (
      the.key === 'le' &&
      noun !== null &&
      /^(semaine|mois|an|année)$/.test(noun.lemma) &&
      /^(prochain|dernier)$/.test(next?.lemma ?? '') &&
      next.anchor > noun.anchor
    );
  });
}

function isDay(unit: Unit | undefined): boolean {
  return unit?.kind === 'figure' && /^date\.(day-month|weekday-day)/.test(unit.figure?.form.rule ?? '');
}
