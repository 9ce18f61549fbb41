import { absorb } from './absorb.js';
import type { Unit } from './units.js';

/** Key of a time of day; its lemma is the English. */
export const TIME_OF_DAY = 'heure^';

const BEFORE_TIME = /^(à|vers|avant|après|dès|depuis|jusque|de|entre|pour)$/;

/**
 * "à 14h30", "vers 18 heures": a time of day is one unit, "2:30 p.m."; "35 heures par semaine" is a length of time.
 * `units` in French order, heads settled.
 */
export function joinClocks(units: Unit[]): void {
  for (let n = units.length - 2; n >= 0; n--) {
    const [number, hour, minutes] = units.slice(n, n + 3);
    if (!number || !/^\d{1,2}$/.test(number.surface) || !/^(h|heures?)$/i.test(hour?.surface ?? '')) continue;
    const minute =
      minutes && /^\d\d$/.test(minutes.surface) && minutes.words[0] === hour.words[0] + 1
        ? minutes.surface
        : '';
    const value = Number(number.surface);
    if (value > 24 || Number(minute) > 59 || !isTime(units, n, minute !== '')) continue;
    const text = clock(value, minute);
    if (!absorb(units, n, minute ? n + 3 : n + 2, hour)) continue;
    Object.assign(hour, { kind: 'word', key: TIME_OF_DAY, lemma: text, upos: 'NOUN', feats: '' });
  }
}

/** Whether what begins at `n` says when; with minutes it always does. */
function isTime(units: Unit[], n: number, minutes: boolean): boolean {
  if (minutes) return true;
  const before = units[n - 1];
  const preposition = before?.upos === 'ADV' ? units[n - 2] : before;
  // "à 9 heures" as well as "débuter à 9 heures", where the verb took the preposition; but "passer de 39 à 35 heures"
  const at =
    BEFORE_TIME.test(preposition?.key ?? '') || / à$/.test(preposition?.senses ? preposition.lemma : '');
  const after = units[n + 2];
  return (
    at &&
    !(after && /^(de|par)$/.test(after.key)) &&
    !(preposition!.key === 'à' && units[n - 2]?.upos === 'NUM')
  );
}

function clock(hour: number, minute: string): string {
  if (minute === '' && hour % 24 === 0) return 'midnight';
  if (minute === '' && hour === 12) return 'noon';
  const half = hour % 24 < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 || 12}${minute && minute !== '00' ? `:${minute}` : ''} ${half}`;
}
