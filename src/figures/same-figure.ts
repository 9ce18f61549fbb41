import type { Figure, FigureValue } from './types.js';

/** Types that languages word differently: "deux fois" is a ratio, "twice" may be read as a count. */
const NUMBERS = new Set(['count', 'ratio', 'rank', 'index']);

/**
 * Whether two figures, of the source and of the English, say the same: equal value or range, and unit where the unit
 * is not a word of the language. Direction and qualifier don't count here.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.type === 'date' && b.type === 'duration') return sameIn(a, b);
  if (a.type !== b.type && !(NUMBERS.has(a.type) && NUMBERS.has(b.type))) return false;
  if ((a.type === 'money' || a.type === 'percent') && a.unit !== b.unit) return false;
  if (a.range || b.range) {
    return (
      a.range !== null &&
      b.range !== null &&
      sameValue(a.range[0], b.range[0]) &&
      sameValue(a.range[1], b.range[1])
    );
  }
  if (a.type === 'date' && sameUndated(a, b)) return true;
  if (a.value === null || b.value === null) return a.value === b.value;
  return sameValue(share(a), share(b));
}

/** "dans six mois" is a moment; "in six months" is one or a span, which only the French tells. */
function sameIn({ form: { rule, parts } }: Figure, { value }: Figure): boolean {
  return rule === 'date.in' && sameLength(`P${parts?.n}${parts?.unit}`, String(value));
}

/** "deux fois moins" and "half" say one thing: a multiple that went down is its share. */
function share({ type, value, direction }: Figure): FigureValue {
  return type === 'ratio' && direction === 'down' && typeof value === 'number' && value > 1
    ? 1 / value
    : value!;
}

const AHEAD = /later|in$/;

/**
 * Both dates print no year and agree in what they print: "jeudi" and "Thursday", "10 mars" and "March 10". Which year or
 * week they fall in is resolved from each language's own clues.
 */
function sameUndated(a: Figure, b: Figure): boolean {
  const [x, y] = [a.form.parts, b.form.parts];
  if (!x || !y || x.year !== undefined || y.year !== undefined) return false;
  // "un an plus tôt" and "a year earlier"
  if (x.unit !== undefined)
    return x.unit === y.unit && x.n === y.n && AHEAD.test(a.form.rule) === AHEAD.test(b.form.rule);
  if (x.month !== undefined) return x.month === y.month && x.day === y.day;
  if (x.index !== undefined) return x.index === y.index && String(a.value).at(-2) === String(b.value).at(-2);
  return x.weekday !== undefined && y.month === undefined && x.weekday === y.weekday;
}

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** "P18M" and "P1Y6M", "PT1.5H" and "PT1H30M" last as long. Dates and other strings never do. */
function sameLength(a: string, b: string): boolean {
  const [x, y] = [DURATION.exec(a), DURATION.exec(b)];
  if (!x || !y) return false;
  const n = (match: RegExpExecArray, i: number) => Number(match[i] ?? 0);
  const months = (match: RegExpExecArray) => 12 * n(match, 1) + n(match, 2);
  const seconds = (match: RegExpExecArray) =>
    604_800 * n(match, 3) + 86_400 * n(match, 4) + 3600 * n(match, 5) + 60 * n(match, 6) + n(match, 7);
  return months(x) === months(y) && seconds(x) === seconds(y);
}

/** Equal within what printing loses: a third is 0.333 or 0.3333. A minus may have become a word. */
function sameValue(a: FigureValue, b: FigureValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b || sameLength(String(a), String(b));
  const [x, y] = [Math.abs(a), Math.abs(b)];
  return Math.abs(x - y) <= Math.max(1e-9 * Math.max(x, y), x < 1 ? 0.0011 : 0);
}

/** Pairs figures of two texts one to one, in order of the first. What is left over on each side is returned. */
export function pairFigures<A extends Figure, B extends Figure>(
  source: A[],
  english: B[],
): { missing: A[]; extra: B[] } {
  const extra = [...english];
  const missing = source.filter((figure) => {
    const at = extra.findIndex((other) => sameFigure(figure, other));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return pairEnds(missing, extra);
}

/** "les années 2005 à 2007" are two dates, "the years 2005 to 2007" a span: its ends say both. */
function pairEnds<A extends Figure, B extends Figure>(
  missing: A[],
  extra: B[],
): { missing: A[]; extra: B[] } {
  const left = [...missing];
  const unpaired = extra.filter(({ type, range }) => {
    if (type !== 'date' || !range) return true;
    const at = left.findIndex(
      (first, i) => first.type === 'date' && isEnd(first, range[0]) && isEnd(left[i + 1], range[1]),
    );
    if (at >= 0) left.splice(at, 2);
    return at < 0;
  });
  return { missing: left, extra: unpaired };
}

/** Whether a date is an end of a span; a month may go without the year that the other end prints. */
function isEnd(date: Figure | undefined, end: FigureValue): boolean {
  if (date?.type !== 'date' || date.range) return false;
  const { parts } = date.form;
  const month = parts?.year === undefined ? parts?.month : undefined;
  return date.value === end || (month !== undefined && Number(String(end).slice(5, 7)) === Number(month));
}
