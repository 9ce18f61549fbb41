import { table } from '../../util/table.js';
import { addDays, addMonths, exists, isoDay, isoMonth, isoWeek, parseDay, weekday } from '../calendar.js';
import { ordinalAt } from './ordinal.js';
import { resolveDay, resolveMonth, resolvePart, resolveWeekday } from './resolve.js';
import { dateHit, type Hit, type Scan } from './scan.js';
import type { Token } from './token.js';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './words.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** A four-digit year at `i`, or null. */
export function yearAt(tokens: Token[], i: number): number | null {
  const token = tokens[i];
  if (!near(token) && !(token && i === 0)) return null;
  if (token.kind !== 'number' || token.grouped || token.decimals > 0 || token.text.length !== 4) return null;
  const year = Number(token.text);
  return year >= 1800 && year <= 2199 ? year : null;
}

/** A month name at `i`; abbreviations only where `loose` says a day or year stands beside them. */
function monthAt(tokens: Token[], i: number, loose: boolean): { month: number; to: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const month = MONTHS[token.key];
  if (month) return { month, to: i + 1 };
  const short = loose ? SHORT_MONTHS[token.key] : undefined;
  if (!short) return null;
  const dot = tokens[i + 1];
  return { month: short, to: dot?.text === '.' && dot.gap === 'none' ? i + 2 : i + 1 };
}

/** The day of a month at `i`: "28", "1er", "premier", "vingt-huit". */
function dayAt(tokens: Token[], i: number): { day: number; to: number } | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number' && token.decimals === 0 && !token.grouped && token.text.length <= 2) {
    const day = Number(token.text);
    if (day < 1 || day > 31) return null;
    const er = tokens[i + 1];
    return { day, to: day === 1 && er?.gap === 'none' && er.key === 'er' ? i + 2 : i + 1 };
  }
  if (token.kind !== 'word') return null;
  if (token.key === 'premier') return { day: 1, to: i + 1 };
  return null;
}

/** "de 2025", "2025", "l'an prochain": the year after a month or quarter. `of` allows the preposition. */
function yearAfter(tokens: Token[], i: number, of: boolean): { year: number; to: number } | null {
  if (!near(tokens[i])) return null;
  const direct = yearAt(tokens, i);
  if (direct) return { year: direct, to: i + 1 };
  if (!of || (tokens[i]!.key !== 'de' && tokens[i]!.key !== 'en')) return null;
  const year = yearAt(tokens, i + 1);
  return year ? { year, to: i + 2 } : null;
}

/** "le 28 octobre 2025", "mardi 28 octobre", "1er mars", "20 nov 2025". Starts at the weekday or the day. */
export function dayMonth(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  let at = i;
  let name: number | null = null;
  const first = tokens[i]!;
  if (first.kind === 'word') {
    const long = WEEKDAYS[first.key];
    const short = SHORT_WEEKDAYS[first.key];
    if (long || short) {
      name = long ?? short!;
      at++;
      if (!long && tokens[at]?.text === '.') at++;
      if (tokens[at]?.text === ',') at++;
      if (tokens[at]?.key === 'le') at++;
      if (!near(tokens[at])) return null;
    }
  }
  const numeric = tokens[at];
  if (name !== null && numeric?.kind === 'date') {
    const hit = numericDate(scan, at);
    return hit ? { ...hit, from: i, numberFrom: i } : null;
  }
  const digits = dayAt(tokens, at);
  const day = digits ?? wordDay(tokens, at);
  if (!day) return null;
  if (!near(tokens[day.to])) return name !== null ? weekdayAndDay(scan, i, name, day) : null;
  const month = monthAt(tokens, day.to, digits !== null);
  if (!month || (tokens[day.to]!.capital && !(day.to > 0))) {
    return name !== null ? weekdayAndDay(scan, i, name, day) : null;
  }
  const year = yearAfter(tokens, month.to, false) ?? shortYear(tokens, month.to);
  const parts = { day: day.day, month: month.month, ...(name === null ? {} : { weekday: name }) };
  const to = year?.to ?? month.to;
  if (year) {
    const d = { year: year.year, month: month.month, day: day.day };
    return exists(d) ? dateHit(i, to, isoDay(d), 'day-month-year', { ...parts, year: year.year }) : null;
  }
  const which = tokens[to];
  if (near(which) && (which.key === 'dernier' || which.key === 'prochain') && scan.published) {
    const value = resolveDay(scan, month.month, day.day, null, i, to);
    const d = parseDay(value);
    if (d) {
      const moved = { ...d };
      const today = isoDay(scan.published);
      if (which.key === 'dernier' && isoDay(d) > today) moved.year--;
      if (which.key === 'prochain' && isoDay(d) < today) moved.year++;
      return dateHit(i, to + 1, isoDay(moved), 'day-month', parts);
    }
  }
  if (day.day > (month.month === 2 ? 29 : [4, 6, 9, 11].includes(month.month) ? 30 : 31)) return null;
  return dateHit(i, to, resolveDay(scan, month.month, day.day, name, i, to), 'day-month', parts);
}

const WORD_DAYS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
function wordDay(tokens: Token[], i: number): { day: number; to: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const k = WORD_DAYS.indexOf(token.key);
  if (k > 0 && !(token.key === 'dix' && tokens[i + 1]?.gap === 'hyphen')) return { day: k + 1, to: i + 1 };
  if (token.key === 'dix' || token.key === 'vingt' || token.key === 'trente') {
    const base = token.key === 'dix' ? 10 : token.key === 'vingt' ? 20 : 30;
    let at = i + 1;
    if (tokens[at]?.key === 'et') at++;
    const unit = WORD_DAYS.indexOf(tokens[at]?.key ?? '') + 1;
    if (unit >= 1 && unit <= 9 && base + unit <= 31 && near(tokens[at]))
      return { day: base + unit, to: at + 1 };
    return { day: base, to: i + 1 };
  }
  return null;
}

/** "nov. 25": two digits after an abbreviated month read as a year only with an apostrophe; none here. */
function shortYear(tokens: Token[], i: number): { year: number; to: number } | null {
  const token = tokens[i];
  if (token?.text === "'" || token?.text === '’') {
    const digits = tokens[i + 1];
    if (digits?.kind === 'number' && digits.gap === 'none' && digits.text.length === 2)
      return { year: 2000 + Number(digits.text), to: i + 2 };
  }
  return null;
}

/** "mardi 19": the nearest month whose 19th is a Tuesday. */
function weekdayAndDay(scan: Scan, i: number, name: number, day: { day: number; to: number }): Hit | null {
  const now = scan.published;
  if (!now) return dateHit(i, day.to, null, 'weekday-day', { weekday: name, day: day.day });
  for (const n of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6]) {
    const d = { ...addMonths({ ...now, day: 1 }, n), day: day.day };
    if (exists(d) && weekday(d) === name)
      return dateHit(i, day.to, isoDay(d), 'weekday-day', { weekday: name, day: day.day, month: d.month });
  }
  return null;
}

/** A weekday alone or with "dernier", "prochain", "matin". */
export function weekdayAlone(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  const name =
    WEEKDAYS[token.key] ??
    (scan.short && token.key in SHORT_WEEKDAYS && tokens[i + 1]?.text === '.'
      ? SHORT_WEEKDAYS[token.key]
      : undefined);
  if (!name) return null;
  // A capital inside a sentence is a name ("Vendredi", the sports daily), except at its start
  if (token.capital && token.gap !== 'line' && i > 0 && tokens[i - 1]!.kind === 'word') return null;
  if (token.capital && near(tokens[i + 1]) && tokens[i + 1]!.capital && tokens[i + 1]!.kind === 'word')
    return null;
  let to = i + 1;
  let which: 'last' | 'next' | null = null;
  const next = tokens[to];
  if (near(next)) {
    if (next.key === 'dernier' || next.key === 'passe') which = 'last';
    else if (next.key === 'prochain' || next.key === 'suivant') which = 'next';
    if (which) to++;
  }
  return dateHit(i, to, resolveWeekday(scan, name, i, to, which), which ? `weekday-${which}` : 'weekday', {
    weekday: name,
  });
}

/** "mars 2024", "mars", "en septembre dernier", "sept. 2025". */
export function monthYear(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const month = monthAt(tokens, i, true);
  if (!month) return null;
  const token = tokens[i]!;
  const year = yearAfter(tokens, month.to, true);
  if (year && !(tokens[month.to]!.key === 'en'))
    return dateHit(i, year.to, isoMonth(year.year, month.month), 'month-year', {
      month: month.month,
      year: year.year,
    });
  if (!(token.key in MONTHS)) return null;
  // "Mars" inside a sentence is the confectioner or the planet; a capital fits at the start of a phrase, or before a year
  if (
    token.capital &&
    !/^(?:en|depuis|fin|debut|mi)$/.test(tokens[i - 1]?.key ?? '') &&
    (i > 0 || !(scan.short && tokens.slice(month.to).every((t) => t.kind !== 'word'))) &&
    !/^(?:dernier|prochain)$/.test(tokens[month.to]?.key ?? '')
  )
    return null;
  const next = tokens[month.to];
  if (near(next) && next.kind === 'word') {
    const now = scan.published;
    const start = tokens[i - 1]?.key === 'en' && token.gap === 'space' ? i - 1 : i;
    if (next.key === 'dernier' || next.key === 'derniers' || next.key === 'passe') {
      const value = now ? isoMonth(month.month < now.month ? now.year : now.year - 1, month.month) : null;
      return dateHit(start, month.to + 1, value, 'month-last', { month: month.month });
    }
    if (next.key === 'prochain' || next.key === 'prochains') {
      const value = now ? isoMonth(month.month > now.month ? now.year : now.year + 1, month.month) : null;
      return dateHit(start, month.to + 1, value, 'month-next', { month: month.month });
    }
  }
  return dateHit(i, month.to, resolveMonth(scan, month.month, i, month.to), 'month', { month: month.month });
}

/** "12/03/2025", "2025-03-12", "12.03.2025". Day first, as France prints it; a month above twelve is American. */
export function numericDate(scan: Scan, i: number): Hit | null {
  const token = scan.tokens[i]!;
  if (token.kind === 'number') return dayAndMonth(scan, i);
  if (token.kind !== 'date') return null;
  const [a, b, c] = token.text.split(/[/.-]/).map(Number) as [number, number, number];
  const iso = token.text.length > 4 && /^\d{4}/.test(token.text);
  let d = iso
    ? { year: a, month: b, day: c }
    : { day: a, month: b, year: c < 100 ? (c < 70 ? 2000 : 1900) + c : c };
  if (!iso && d.month > 12 && d.day <= 12) d = { ...d, day: d.month, month: d.day };
  if (!exists(d)) return null;
  return dateHit(i, i + 1, isoDay(d), 'numeric', { ...d });
}

/** "22/04", "le 2/3": a day and a month; a fraction unless the day cannot be a numerator or an article precedes. */
function dayAndMonth(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const [a, slash, b] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.gap !== 'none' || b?.kind !== 'number' || b.gap !== 'none') return null;
  if (a.text.length > 2 || b.text.length > 2 || a.decimals || b.decimals || tokens[i + 3]?.text === '/')
    return null;
  const [day, month] = [Number(a.text), Number(b.text)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const said = /^(?:le|du|au|des)$/.test(tokens[i - 1]?.key ?? '') || (tokens[i - 1]?.key ?? '') in WEEKDAYS;
  if (!said && !(b.text.length === 2 && (day > month || a.text.length === 2))) return null;
  return dateHit(i, i + 3, resolveDay(scan, month, day, null, i, i + 3), 'day-month', { day, month });
}

/** "première moitié de l'année 2008", "seconde moitié de 2025": a half-year in other words. */
function halfOfYear(tokens: Token[], i: number): boolean {
  if (tokens[i]?.key !== 'moitie' || tokens[i + 1]?.low !== 'de') return false;
  const article = tokens[i + 2]?.low === "l'" && /^(?:exercice|annee)$/.test(tokens[i + 3]?.key ?? '');
  return article || yearAt(tokens, i + 2) !== null;
}

/** "troisième trimestre 2025", "second semestre", "T3 2025", "S1", "3T25", "1er trimestre de l'exercice 2025". */
export function quarterOrHalf(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const coded = codedPart(tokens, i);
  if (coded) {
    // "le tram T3", "l'hydrogène H2" are names; "au T3", "T3 2025" and "T3" alone are periods
    const said =
      coded.year !== null ||
      yearAfter(tokens, coded.to, false) !== null ||
      /^(?:au|le|du|en|ce|et|sur|pour|depuis|vs|contre)$/.test(tokens[i - 1]?.key ?? '');
    const alone = tokens.length === 1 && /^[TS]/.test(tokens[i]!.text);
    if (!said && !alone) return null;
    const year = coded.year ? { year: coded.year, to: coded.to } : yearAfter(tokens, coded.to, false);
    return partHit(scan, i, coded.to, coded.size, coded.index, year, 'coded');
  }
  const ordinal = ordinalAt(tokens, i);
  if (!ordinal || ordinal.value > 4 || !near(tokens[ordinal.to])) return null;
  const key = tokens[ordinal.to]!.key;
  const size = key === 'trimestre' ? 3 : key === 'semestre' || halfOfYear(tokens, ordinal.to) ? 6 : 0;
  if (size === 0 || (size === 6 && ordinal.value > 2)) return null;
  let to = ordinal.to + 1;
  // "cinquième trimestre consécutif", "troisième trimestre d'affilée" rank, they do not date
  const after = tokens[to];
  if (
    near(after) &&
    ((/^(?:consecutif|fiscal)$/.test(after.key) && after.key === 'consecutif') ||
      (after.low === "d'" && tokens[to + 1]?.key === 'affilee') ||
      (after.key === 'de' && /^(?:suite|hausse|baisse|recul|croissance)$/.test(tokens[to + 1]?.key ?? '')))
  )
    return null;
  if (near(after) && (after.key === 'fiscal' || after.key === 'calendaire')) to++;
  let year = yearAfter(tokens, to, true);
  if (
    !year &&
    near(tokens[to]) &&
    /^(?:de|d')$/.test(tokens[to]!.low) &&
    tokens[to + 1]?.low === "l'" &&
    /^(?:exercice|annee)$/.test(tokens[to + 2]?.key ?? '')
  ) {
    const y = yearAt(tokens, to + 3);
    if (y && tokens[to + 4]?.text !== '-') year = { year: y, to: to + 4 };
  }
  return partHit(scan, i, to, size as 3 | 6, ordinal.value, year, 'ordinal');
}

function partHit(
  scan: Scan,
  from: number,
  to: number,
  size: 3 | 6,
  index: number,
  year: { year: number; to: number } | null,
  how: string,
): Hit {
  const rule = `${size === 3 ? 'quarter' : 'half'}-${how}`;
  if (year)
    return dateHit(from, year.to, `${year.year}-${size === 3 ? 'Q' : 'H'}${index}`, rule, {
      index,
      year: year.year,
    });
  const next = scan.tokens[to];
  if (near(next) && (next.key === 'dernier' || next.key === 'prochain')) {
    const value = resolvePart(scan, size, index, from, to);
    return dateHit(from, to + 1, value, rule, { index });
  }
  return dateHit(from, to, resolvePart(scan, size, index, from, to), rule, { index });
}

/** "T3", "S1", "Q3", "H1", "3T25", "1S 2025", "T3-2025", "2T". */
function codedPart(
  tokens: Token[],
  i: number,
): { size: 3 | 6; index: number; year: number | null; to: number } | null {
  const token = tokens[i]!;
  if (token.kind === 'mixed') {
    const m = /^([TQSH])([1-4])$/.exec(token.text);
    if (!m) return null;
    const half = m[1] === 'S' || m[1] === 'H';
    if (half && Number(m[2]) > 2) return null;
    const hyphen = tokens[i + 1]?.gap === 'hyphen' ? yearAt(tokens, i + 1) : null;
    return { size: half ? 6 : 3, index: Number(m[2]), year: hyphen, to: hyphen ? i + 2 : i + 1 };
  }
  if (token.kind !== 'number' || !/^[1-4]$/.test(token.text)) return null;
  const letter = tokens[i + 1];
  if (letter?.gap !== 'none') return null;
  const m = /^([TQSH])(\d\d|20\d\d)?$/.exec(letter.text);
  if (!m) return null;
  const half = m[1] === 'S' || m[1] === 'H';
  if (half && Number(token.text) > 2) return null;
  const year = m[2] ? Number(m[2]!.length === 2 ? `20${m[2]}` : m[2]) : null;
  if (!year && (m[1] === 'Q' || m[1] === 'H')) return null;
  return { size: half ? 6 : 3, index: Number(token.text), year, to: i + 2 };
}

const SEASONS: Record<string, string> = table({
  printemps: 'spring',
  ete: 'summer',
  automne: 'fall',
  hiver: 'winter',
});

/** "printemps 2024", "été 2027", "cet automne", "l'été dernier", "l'hiver prochain": the year. */
export function season(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const name = tokens[i]!.kind === 'word' ? SEASONS[tokens[i]!.key] : undefined;
  // "été" is a participle wherever no article, preposition or year says otherwise
  if (!name || tokens[i]!.low === 'ete') return null;
  const now = scan.published;
  const year = yearAfter(tokens, i + 1, true);
  if (year) return dateHit(i, year.to, String(year.year), 'season-year', { season: name, year: year.year });
  const before = tokens[i - 1]?.key;
  const next = tokens[i + 1];
  if (near(next) && (next.key === 'dernier' || next.key === 'passe'))
    return dateHit(
      before === "l'" || before === 'le' ? i - 1 : i,
      i + 2,
      now
        ? String(
            now.month >= (name === 'fall' ? 9 : name === 'summer' ? 7 : name === 'winter' ? 1 : 4)
              ? now.year
              : now.year - 1,
          )
        : null,
      'season-last',
      { season: name },
    );
  if (near(next) && next.key === 'prochain')
    return dateHit(
      before === "l'" || before === 'le' ? i - 1 : i,
      i + 2,
      now
        ? String(
            now.month < (name === 'fall' ? 9 : name === 'summer' ? 6 : name === 'winter' ? 12 : 3)
              ? now.year
              : now.year + 1,
          )
        : null,
      'season-next',
      { season: name },
    );
  if (before === 'cet' || before === 'ce')
    return dateHit(i - 1, i + 1, now ? String(now.year) : null, 'season-this', { season: name });
  return null;
}

/** The ISO week `n` weeks away. */
export function weekAway(scan: Scan, n: number): string | null {
  return scan.published ? isoWeek(addDays(scan.published, 7 * n)) : null;
}
