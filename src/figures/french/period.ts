import { table } from '../../util/table.js';
import { dayMonth, monthYear, numericDate, quarterOrHalf, season, weekdayAlone, yearAt } from './date.js';
import { decade } from './decade.js';
import { bareDay, countedWeekday, feast, OCCASION_OPENERS } from './occasion.js';
import { dayWord, periodAway, periodPhrase } from './relative.js';
import { dateHit, type Hit, type Scan } from './scan.js';
import type { Token } from './token.js';
import { LABELS, MONTHS, PERIOD_NOUNS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './words.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

const POSITIONS: Record<string, string> = table({
  fin: 'late',
  debut: 'early',
  mi: 'mid',
  milieu: 'mid',
  courant: 'during',
});

/** The date expression that starts at token `i`, spans of dates included; null when none does. */
export function readDate(scan: Scan, i: number): Hit | null {
  const token = scan.tokens[i]!;
  if (token.kind === 'word' && !OPENERS.has(token.key)) return null;
  if (token.kind === 'symbol' || token.kind === 'other') return null;
  return dateSpan(scan, i) ?? single(scan, i);
}

/** Every word a date can start with; one look-up rules most words out. */
const OPENERS = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(SHORT_MONTHS),
  ...Object.keys(WEEKDAYS),
  ...Object.keys(SHORT_WEEKDAYS),
  ...Object.keys(POSITIONS),
  'premier',
  'premiere',
  'deuxieme',
  'second',
  'seconde',
  'troisieme',
  'quatrieme',
  'printemps',
  'ete',
  'automne',
  'hiver',
  'hier',
  'demain',
  "aujourd'hui",
  'avant',
  'apres',
  'surlendemain',
  'la',
  'le',
  "l'",
  'ce',
  'cet',
  'cette',
  'au',
  'du',
  'an',
  'annee',
  'annees',
  'exercice',
  'mois',
  'semaine',
  'trimestre',
  'semestre',
  'week',
  'weekend',
  'entre',
  'de',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'vingt',
  'trente',
  ...OCCASION_OPENERS,
]);

/** One moment, no span. */
function single(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  if (token.kind === 'word' && token.key in POSITIONS) {
    const hit = positioned(scan, i);
    if (hit) return hit;
  }
  return (
    numericDate(scan, i) ??
    fiscalYear(scan, i) ??
    dayMonth(scan, i) ??
    quarterOrHalf(scan, i) ??
    (token.kind === 'word'
      ? (decade(scan, i) ??
        bareDay(scan, i) ??
        countedWeekday(scan, i) ??
        feast(scan, i) ??
        monthYear(scan, i) ??
        season(scan, i) ??
        dayWord(scan, i) ??
        periodPhrase(scan, i) ??
        weekdayAlone(scan, i))
      : bareYear(scan, i))
  );
}

/** "fin 2027", "mi-novembre", "début de l'année prochaine", "fin du premier semestre 2027", "fin d'année". */
function positioned(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const position = POSITIONS[tokens[i]!.key]!;
  let at = i + 1;
  if (!near(tokens[at])) return null;
  if (tokens[i]!.key === 'mi' && tokens[at]!.gap !== 'hyphen' && tokens[at]!.gap !== 'space') return null;
  const link = tokens[at]!.low;
  let article = false;
  if (link === 'de' || link === 'du' || link === "d'" || link === 'des') {
    article = link === 'du';
    at++;
    if (tokens[at]?.low === "l'" || tokens[at]?.low === 'la') {
      article = true;
      at++;
    }
  }
  const noun = tokens[at];
  if (!near(noun)) return null;
  const mark = (hit: Hit, to: number): Hit => ({
    ...hit,
    from: i,
    numberFrom: i,
    to,
    numberTo: to,
    rule: `${hit.rule}`,
    parts: { ...hit.parts, position },
  });
  const size =
    noun.kind === 'word'
      ? { annee: 'Y', exercice: 'Y', mois: 'M', trimestre: 'Q', semestre: 'H', semaine: 'W' }[noun.key]
      : undefined;
  if (size) {
    const year = noun.key === 'annee' || noun.key === 'exercice' ? yearAt(tokens, at + 1) : null;
    if (year) return mark(dateHit(i, at + 2, String(year), 'year', { year }), at + 2);
    const phrase = periodPhrase(scan, article ? at - 1 : at) ?? periodPhrase(scan, at);
    if (phrase) return mark(phrase, phrase.to);
    // "fin du mois de mars"
    if (noun.key === 'mois' && /^(?:de|d')$/.test(tokens[at + 1]?.low ?? '')) {
      const month = monthYear(scan, at + 2);
      if (month) return mark(month, month.to);
    }
    if (noun.key === 'annee' || (article && noun.key !== 'exercice')) {
      const value = periodAway(scan, size as 'Y' | 'M' | 'Q' | 'H' | 'W', 0);
      return mark(dateHit(i, at + 1, value, `period-${size}`, { n: 0, size }), at + 1);
    }
    return null;
  }
  const inner = dayMonthless(scan, at);
  return inner ? mark(inner, inner.to) : null;
}

/** What may follow "fin", "mi", "début": a year, month, quarter, half, season or period phrase. */
function dayMonthless(scan: Scan, i: number): Hit | null {
  const year = yearAt(scan.tokens, i);
  if (year) return dateHit(i, i + 1, String(year), 'year', { year });
  return (
    quarterOrHalf(scan, i) ??
    monthYear(scan, i) ??
    season(scan, i) ??
    (scan.tokens[i]?.kind === 'word' ? periodPhrase(scan, i) : null)
  );
}

/** "exercice 2024-2025", "2024-2025" after a period noun, "2024/25". A span of two years. */
function fiscalYear(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  let at = i;
  const named =
    tokens[i]!.key === 'exercice' ||
    tokens[i]!.key === 'annee' ||
    tokens[i]!.key === 'saison' ||
    tokens[i]!.key === 'campagne';
  if (named) at++;
  const first = yearAt(tokens, at);
  const mark = tokens[at + 1];
  if (!first || !mark) return null;
  let second: Token | undefined;
  let to = at + 2;
  if (mark.gap === 'hyphen') second = mark;
  else if (mark.gap === 'none' && (mark.text === '/' || mark.text === '-' || mark.text === '\u2013')) {
    second = tokens[at + 2];
    to = at + 3;
  }
  if (second?.kind !== 'number') return null;
  const next =
    second.text.length === 4
      ? Number(second.text)
      : second.text.length === 2
        ? Math.floor(first / 100) * 100 + Number(second.text)
        : 0;
  if (next <= first || next > first + (second.text.length === 2 ? 5 : 60)) return null;
  const rule = next === first + 1 ? 'fiscal-year' : 'years';
  const hit = dateHit(i, to, null, rule, { from: first, to: next });
  return { ...hit, unresolved: undefined, range: [String(first), String(next)] };
}

/** "2019" as a year: after a preposition, in brackets, after a period noun, or where nothing else fits. */
function bareYear(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const year = scan.cell ? null : yearAt(tokens, i);
  if (!year || year < 1850 || year > 2150) return null;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (next && next.gap === 'none' && (next.kind === 'word' || next.text === '%')) return null;
  if (next && near(next) && /^[%€$£]$/.test(next.text)) return null;
  // "IMG_2034", "L-1855 Luxembourg", "rapport_2024.pdf"
  if (scan.text[tokens[i]!.start - 1] === '_') return null;
  if (before && tokens[i]!.gap === 'hyphen' && before.text.length === 1) return null;
  // "loi 2023-270", "directive 2014/65": a reference, not a year
  const number =
    next?.gap === 'hyphen' ? next : next?.text === '/' && next.gap === 'none' ? tokens[i + 2] : undefined;
  if (number?.kind === 'number' && number.gap !== 'space') return null;
  if (before && before.gap !== undefined && tokens[i]!.gap !== 'line' && before.kind === 'word') {
    if (LABELS.has(before.key) && !PERIOD_NOUNS.has(before.key)) return null;
    // "Cap 2028", "France 2030", "Paris 2024": a capital and a year make a name
    if (
      before.capital &&
      tokens[i]!.gap !== 'none' &&
      !PERIOD_NOUNS.has(before.key) &&
      !(before.key in MONTHS) &&
      before.text.length > 1
    )
      return null;
  }
  if (
    before &&
    (before.kind === 'mixed' ||
      (before.kind === 'symbol' && '€$£#/'.includes(before.text) && tokens[i]!.gap === 'none'))
  )
    return null;
  return dateHit(i, i + 1, String(year), 'year', { year });
}

/** "entre avril et juin prochains", "du 8 au 26 juin", "de 2021 à 2024", "8 et 9 juin". */
function dateSpan(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const opener = tokens[i]!.key;
  if (opener === 'entre') {
    const start = skipArticle(tokens, i + 1);
    return pair(scan, i, start, /^et$/, /^(?:le|la|l')$/, 'between');
  }
  if (opener === 'du' || opener === 'de')
    return pair(scan, i, i + 1, /^(?:au|a)$/, /^(?:le|la|l')$/, 'from-to');
  return null;
}

const skipArticle = (tokens: Token[], i: number) => (/^(?:le|la|l')$/.test(tokens[i]?.low ?? '') ? i + 1 : i);

function pair(
  scan: Scan,
  from: number,
  start: number,
  link: RegExp,
  article: RegExp,
  rule: string,
): Hit | null {
  const { tokens } = scan;
  if (!near(tokens[start])) return null;
  const bareDay = /^\d{1,2}$/.test(tokens[start]!.text)
    ? start + (tokens[start + 1]?.key === 'er' ? 2 : 1)
    : 0;
  const low = bareDay && tokens[bareDay] && link.test(tokens[bareDay]!.key) ? null : single(scan, start);
  const middle = low ? low.to : bareDay;
  if (!middle || !near(tokens[middle]) || !link.test(tokens[middle]!.key)) return null;
  const second = article.test(tokens[middle + 1]?.low ?? '') ? middle + 2 : middle + 1;
  if (!near(tokens[second])) return null;
  const high = single(scan, second);
  if (!high || typeof high.value !== 'string') return null;
  if (!low) {
    // "du 8 au 26 juin": the month is the second day's
    if (high.value.length !== 10 || (high.rule !== 'date.day-month' && high.rule !== 'date.day-month-year'))
      return null;
    const day = tokens[start]!.text.padStart(2, '0');
    return spanHit(from, high.to, `${high.value.slice(0, 8)}${day}`, high.value, rule, high);
  }
  if (typeof low.value !== 'string' || low.value.length !== high.value.length) return null;
  let first = low.value;
  // "entre avril et juin prochains", "de mars à juin 2025": the year of the second holds for the first
  if (/^date\.month(?!-)/.test(low.rule) && high.rule !== 'date.month') {
    first = high.value.slice(0, 4) + first.slice(4);
    if (first > high.value) first = String(Number(high.value.slice(0, 4)) - 1) + low.value.slice(4);
  }
  if (low.rule === 'date.day-month' && high.rule === 'date.day-month-year')
    first = high.value.slice(0, 4) + first.slice(4);
  if (first > high.value) return null;
  return spanHit(from, high.to, first, high.value, rule, high, low);
}

function spanHit(
  from: number,
  to: number,
  low: string,
  high: string,
  rule: string,
  second: Hit,
  first?: Hit,
): Hit {
  const hit = dateHit(from, to, null, rule, {
    ...second.parts,
    lowRule: first?.rule ?? '',
    highRule: second.rule,
  });
  return { ...hit, unresolved: undefined, range: [low, high] };
}
