import { parseDay } from '../calendar.js';
import type { Figure, FigureContext } from '../types.js';
import { article } from './article.js';
import { currencyAfter, currencyBefore } from './currency.js';
import { setDirections } from './direction.js';
import { partOfHour } from './duration.js';
import { isMoneyNoun, resolveBare } from './ellipsis.js';
import { borrow, quantityHit } from './hit.js';
import { idiom } from './idiom.js';
import { isLabel } from './label.js';
import { readDate } from './period.js';
import { classifyPoints } from './points.js';
import { qualifierAfter, qualifierBefore } from './qualifier.js';
import { type Quantity, readQuantity } from './quantity.js';
import { readList, readRange } from './range.js';
import { rank } from './rank.js';
import { fraction, multiple, outOf } from './ratio.js';
import { moment } from './relative.js';
import { dateHit, type Hit, type Scan } from './scan.js';
import { setPhrase } from './set-phrase.js';
import { type Token, tokenize } from './token.js';
import { LABELS } from './words.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** Reads the figures of one block of running text. Spans are into `text`. */
export function readBlock(
  text: string,
  context: FigureContext,
  carried: Pick<Scan, 'period' | 'currency'>,
): { figures: Figure[]; scan: Scan } {
  const tokens = tokenize(text);
  const scan: Scan = {
    text,
    tokens,
    published: parseDay(context.published),
    short:
      tokens.length <= 8 &&
      !tokens.some((t, i) => t.text === '.' && i < tokens.length - 1 && tokens[i + 1]!.gap !== 'none'),
    cell: context.inherited != null,
    skip: 0,
    listEnd: 0,
    period: carried.period,
    currency: carried.currency,
  };
  const hits: Hit[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = readAt(scan, i, hits);
    if (!found) {
      i++;
      continue;
    }
    for (const hit of found) {
      qualify(scan, hit, hits);
      hits.push(hit);
      remember(scan, hit);
    }
    i = Math.max(i + 1, found.length > 0 ? hits.at(-1)!.to : scan.skip);
  }
  setDirections(scan, hits);
  return { figures: hits.map((hit) => toFigure(scan, hit)), scan };
}

/** What later figures may lean on: the last period and the last currency. */
function remember(scan: Scan, hit: Hit): void {
  if (hit.type === 'money' && hit.unit && !hit.elliptic) scan.currency = hit.unit;
  if (hit.type !== 'date' || typeof hit.value !== 'string') return;
  // "le plus haut depuis 1984" speaks of now
  if (scan.tokens[hit.from - 1]?.key === 'depuis') return;
  if (/weekday|earlier|ago|month|later|day|in$/.test(hit.rule) && !/day-month-year/.test(hit.rule)) return;
  const now = scan.published;
  if (now && hit.value.slice(0, 4) > String(now.year)) return;
  if (
    now &&
    hit.value.length === 10 &&
    hit.value > `${now.year}-${String(now.month).padStart(2, '0')}-${String(now.day).padStart(2, '0')}`
  )
    return;
  scan.period = hit.value;
}

/** The figures that start at token `i`: mostly one, several for a list that shares its unit. */
function readAt(scan: Scan, i: number, hits: Hit[]): Hit[] | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  if (token.kind === 'other' || (token.kind === 'symbol' && !currencyBefore(tokens, i))) return null;
  const phrase = token.kind === 'word' ? setPhrase(tokens, i) : 0;
  if (phrase) {
    scan.skip = phrase;
    return [];
  }
  if (token.kind === 'word' || token.kind === 'number' || token.kind === 'date' || token.kind === 'mixed') {
    const date = readDate(scan, i);
    if (date) return [date];
    if (token.kind === 'mixed' || token.kind === 'date') return null;
    const minutes = token.kind === 'word' ? partOfHour(tokens, i) : null;
    if (minutes) return [limit(scan, minutesHit(i, minutes))];
    const ratio = multiple(scan, i) ?? fraction(scan, i);
    if (ratio) return [fractionOfPoint(scan, ratio) ?? comparative(scan, ratio)];
    const place = rank(scan, i);
    if (place) return [place];
  }
  const quantity = readQuantity(tokens, i);
  if (!quantity) return article(scan, i);
  return fromQuantity(scan, quantity, hits);
}

function minutesHit(from: number, { iso, to }: { iso: string; to: number }): Hit {
  return {
    type: 'duration',
    unit: null,
    value: iso,
    range: null,
    from,
    to,
    numberFrom: from,
    numberTo: to,
    noun: null,
    rule: 'duration',
    scale: 0,
    decimals: 0,
    words: true,
  };
}

/** "un résultat compris entre 290 et 310 millions": a range without a unit is of the text's money, or of what it counts. */
function elided(scan: Scan, range: Hit, low: Quantity, hits: Hit[]): Hit {
  if (range.type !== 'count' || range.unit !== null || range.scale < 6) return range;
  const numeral = { ...low.numeral, scale: range.scale };
  const like = resolveBare(scan, { ...low, to: range.to, numeral }, hits);
  if (!like || like.unit === null) return range;
  return { ...range, type: like.type, unit: like.unit, assumed: like.assumed, elliptic: true };
}

function fromQuantity(scan: Scan, quantity: Quantity, hits: Hit[]): Hit[] | null {
  const { tokens } = scan;
  if (quantity.type === 'bare' || quantity.type === 'count') {
    const ranged = tokens[quantity.to]?.gap === 'hyphen' ? readRange(scan, quantity) : null;
    if (ranged) return [finish(scan, ranged, quantity)];
    if (quantity.type === 'bare' && isLabel(tokens, quantity)) return null;
    const share = outOf(tokens, quantity.from, quantity.to, Number(quantity.decimal));
    if (share)
      return [
        quantity.unit && quantity.noun ? { ...share, parts: { ...share.parts, unit: quantity.unit } } : share,
      ];
  }
  // "le siège 23A", "la plaque 2A"
  if (quantity.unit === 'amperes' && LABELS.has(tokens[quantity.from - 1]?.key ?? '')) return null;
  const range = readRange(scan, quantity);
  if (range) return [finish(scan, elided(scan, range, quantity, hits), quantity)];
  if (quantity.type === 'bare') return bare(scan, quantity, hits);
  if (idiom(tokens, quantity)) {
    scan.skip = quantity.to;
    return [];
  }
  if (quantity.type === 'duration') return [limit(scan, moment(scan, quantity) ?? quantityHit(quantity))];
  if (quantity.type === 'ratio') return times(scan, quantity);
  if (quantity.type === 'count' && isMoneyNoun(tokens, quantity)) {
    return [
      quantityHit(
        {
          ...quantity,
          type: 'money',
          unit: scan.currency ?? firstCurrency(scan),
          to: quantity.numeral.to,
          numberTo: quantity.numeral.to,
          noun: null,
          rule: 'money.elided',
        },
        { assumed: true, elliptic: true },
      ),
    ];
  }
  return [finish(scan, quantityHit(quantity), quantity)];
}

/** Points get their meaning from the sentence. */
function finish(scan: Scan, hit: Hit, quantity: Quantity): Hit {
  if (hit.unit !== 'points') return hit;
  const kind = classifyPoints(scan.tokens, hit.from, hit.to, quantity.decimal);
  return {
    ...hit,
    type: kind.type,
    unit: kind.unit,
    rule: kind.type === 'index' ? 'index.points' : `percent.${kind.unit}`,
  };
}

function bare(scan: Scan, quantity: Quantity, hits: Hit[]): Hit[] | null {
  const { tokens } = scan;
  const day = dayBeforeDate(scan, quantity);
  if (day) return [day];
  if (quantity.numeral.scale < 6 || (near(tokens[quantity.to]) && tokens[quantity.to]!.key === 'des')) {
    const list = readList(scan, quantity);
    if (list) {
      for (const one of list)
        if (one.unit === 'points')
          Object.assign(one, { ...classifyPoints(tokens, one.from, one.to, String(one.value)) });
      return list;
    }
  }
  const partOf = tokens[quantity.to];
  if (near(partOf) && partOf.key === 'des' && quantity.numeral.words) {
    const whole = tokens[quantity.to + 1] ? readQuantity(tokens, quantity.to + 1) : null;
    if (whole?.type === 'count') return [borrow(quantity, whole)];
  }
  if (isMoneyNoun(tokens, quantity))
    return [
      quantityHit(
        { ...quantity, type: 'money', unit: scan.currency ?? firstCurrency(scan), rule: 'money.elided' },
        { assumed: true, elliptic: true },
      ),
    ];
  const resolved = resolveBare(scan, quantity, hits);
  if (resolved) return [resolved];
  return aloneInText(scan, quantity) || countsByItself(tokens, quantity) ? [quantityHit(quantity)] : null;
}

/** "les 4 et 5 novembre": a day that shares the month of the next. */
function dayBeforeDate(scan: Scan, quantity: Quantity): Hit | null {
  const { tokens } = scan;
  const link = tokens[quantity.to];
  const day = Number(quantity.decimal);
  if (
    !near(link) ||
    !/^(?:et|ou|,)$/.test(link.text) ||
    !(day >= 1 && day <= 31) ||
    quantity.numeral.decimals
  )
    return null;
  if (tokens[quantity.to + 1]?.kind !== 'number') return null;
  const date = readDate(scan, quantity.to + 1);
  if (
    !date ||
    !/^date\.day-month/.test(date.rule) ||
    typeof date.value !== 'string' ||
    day >= Number(date.value.slice(8))
  )
    return null;
  return dateHit(
    quantity.from,
    quantity.to,
    date.value.slice(0, 8) + String(day).padStart(2, '0'),
    'day-month',
    { ...date.parts, day },
  );
}

/** "800 000 ont voté", "ils étaient 45 000": thousands printed in groups count something, whatever the text leaves out. */
function countsByItself(tokens: Token[], { from, numeral, to }: Quantity): boolean {
  const token = tokens[from]!;
  if (token.kind !== 'number' || !token.grouped || numeral.decimals > 0) return false;
  const next = tokens[to];
  // "0 800 123 456" is a telephone.
  if (tokens[from - 1]?.kind === 'number' || (near(next) && next.kind === 'number')) return false;
  // "75 008 Paris"
  return !(near(next) && next.kind === 'word' && next.capital);
}

/** A phrase that is a number and nothing else counts as one. */
function aloneInText(scan: Scan, quantity: Quantity): boolean {
  const { tokens } = scan;
  if (scan.cell) return true;
  if (!scan.short) return false;
  const before = tokens
    .slice(0, quantity.from)
    .every((t) => t.kind === 'symbol' || /^(?:environ|plus|de|moins|pres|presque|quelque|d')$/.test(t.key));
  const after = tokens.slice(quantity.to).every((t) => t.kind === 'symbol' && !/^[)\]]$/.test(t.text));
  return before && after;
}

/** The first currency the text names, for an amount that comes before it. */
function firstCurrency(scan: Scan): string | null {
  if (scan.firstCurrency === undefined) scan.firstCurrency = findCurrency(scan);
  return scan.firstCurrency;
}

function findCurrency(scan: Scan): string | null {
  for (let i = 1; i < scan.tokens.length; i++) {
    const token = scan.tokens[i]!;
    if (token.kind === 'number') continue;
    const found =
      scan.tokens[i - 1]!.kind === 'number' ||
      /^(?:de|d'|millions?|milliards?)$/.test(scan.tokens[i - 1]!.low)
        ? currencyAfter(scan.tokens, i)
        : null;
    if (found && found.power === 0) return found.unit;
  }
  return null;
}

/** "dans les deux mois", "sous 48 heures", "d'ici six mois": a time limit. */
function limit(scan: Scan, hit: Hit): Hit {
  if (hit.type !== 'duration') return hit;
  const { tokens } = scan;
  const before = tokens[hit.from - 1];
  const far = tokens[hit.from - 2];
  if (!before || !near(tokens[hit.from]!)) return hit;
  if (before.key === 'les' && far?.key === 'dans')
    return { ...hit, from: hit.from - 2, qualifier: 'at_most' };
  if (before.key === 'sous') return { ...hit, from: hit.from - 1, qualifier: 'at_most' };
  if (before.key === 'ici' && far?.low === "d'") return { ...hit, from: hit.from - 2, qualifier: 'at_most' };
  if (before.low === 'à' && far?.key === 'ici' && tokens[hit.from - 3]?.low === "d'")
    return { ...hit, from: hit.from - 3, qualifier: 'at_most' };
  return hit;
}

/** "deux fois plus", "dix fois supérieur", "9,5 fois l'Ebitda"; "trois fois" alone counts times. */
function times(scan: Scan, quantity: Quantity): Hit[] | null {
  const { tokens } = scan;
  const next = tokens[quantity.to];
  const hit = quantityHit(quantity);
  if (!near(next)) return quantity.numeral.words && !scan.short ? null : [hit];
  if (/^(?:plus|superieur|superieure|superieurs|superieures|davantage)$/.test(next.key))
    return [{ ...hit, to: quantity.to + 1, direction: 'up', rule: 'ratio.more' }];
  if (/^(?:moins|inferieur|inferieure|inferieurs|inferieures)$/.test(next.key))
    return [{ ...hit, to: quantity.to + 1, direction: 'down', rule: 'ratio.less' }];
  if (
    /^(?:par|dans|en|depuis|sur|avant|apres|de|consecutives?|cette|et)$/.test(next.key) ||
    next.kind === 'symbol'
  )
    return quantity.numeral.words || (Number.isInteger(Number(quantity.decimal)) && /^par$/.test(next.key))
      ? null
      : [hit];
  return [hit];
}

/** "un quart de point", "un demi-point": percentage points. */
function fractionOfPoint(scan: Scan, ratio: Hit): Hit | null {
  const { tokens } = scan;
  const [of, point] = [tokens[ratio.to], tokens[ratio.to + 1]];
  if (ratio.rule !== 'ratio.fraction') return null;
  let to = 0;
  if (near(of) && of.low === 'de' && /^points?$/.test(point?.key ?? '')) to = ratio.to + 2;
  else if (of?.gap === 'hyphen' && /^points?$/.test(of.key)) to = ratio.to + 1;
  if (!to) return null;
  if (tokens[to]?.key === 'de' && tokens[to + 1]?.key === 'pourcentage') to += 2;
  return { ...ratio, type: 'percent', unit: 'pp', to, numberTo: to, rule: 'percent.fraction-of-point' };
}

/** "un cinquième de moins", "un tiers de plus". */
function comparative(scan: Scan, ratio: Hit): Hit {
  const { tokens } = scan;
  if (!near(tokens[ratio.to]) || tokens[ratio.to]!.key !== 'de') return ratio;
  const what = tokens[ratio.to + 1]?.key;
  if (what === 'moins') return { ...ratio, direction: 'down' };
  if (what === 'plus') return { ...ratio, direction: 'up' };
  return ratio;
}

/** Widens a hit over its qualifier words. */
function qualify(scan: Scan, hit: Hit, hits: Hit[]): void {
  if (hit.qualifier && hit.type !== 'count' && hit.type !== 'money') return;
  const { tokens } = scan;
  const floor = hits.at(-1)?.to ?? 0;
  const before = hit.rule.endsWith('between') ? null : qualifierBefore(tokens, hit.from, floor, hit.type);
  if (before) {
    hit.from = before.from;
    hit.qualifier = before.qualifier;
    if (hit.type === 'ratio' && hit.rule === 'ratio.multiple') return;
  }
  const after = qualifierAfter(tokens, hit.to);
  if (after && !before) {
    hit.to = after.to;
    hit.qualifier = after.qualifier;
  }
}

function toFigure(scan: Scan, hit: Hit): Figure {
  const { tokens, text } = scan;
  const start = tokens[hit.from]!.start;
  const end = tokens[hit.to - 1]!.end;
  const span = (from: number, to: number) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  return {
    start,
    end,
    quote: text.slice(start, end),
    type: hit.type,
    value: hit.value,
    unit: hit.unit,
    qualifier: hit.qualifier ?? 'exact',
    range: hit.range,
    direction: hit.direction ?? null,
    ...(hit.unresolved ? { unresolved: true } : {}),
    ...(hit.assumed ? { assumed: true } : {}),
    number: span(hit.numberFrom, hit.numberTo),
    ...(hit.noun ? { noun: span(hit.noun.from, hit.noun.to) } : {}),
    form: {
      scale: hit.scale,
      decimals: hit.decimals,
      words: hit.words,
      rule: hit.rule,
      ...(hit.parts ? { parts: hit.parts } : {}),
    },
  };
}
