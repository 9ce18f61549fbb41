import type { Claim } from '../claims/types.js';
import type { Figure } from '../figures/types.js';
import { addTo } from '../util/multimap.js';
import { type Interval, intervalOf, meet, middle, plus, printed, times } from './interval.js';

/** A claim with its figure and the number of the sentence and block it stands in. */
export interface Item {
  claim: Claim;
  figure: Figure;
  sentence: number;
  block: number;
}

/** Figures that arithmetic ties together. */
export interface Relation {
  /** growth: base and change make the level; share: a percentage of a whole makes a part; sum: parts make a total. */
  kind: 'growth' | 'share' | 'sum' | 'range';
  /** Ids of the claims: first the one that the others give. */
  claims: string[];
  /** What the others give. */
  expected: number;
  /** Whether that is the first one's value within rounding. */
  holds: boolean;
}

/** The relations between figures of running text. Those that the wording only suggests are returned if they hold. */
export function textRelations(items: Item[]): Relation[] {
  return [...growths(items), ...ranges(items), ...shares(items), ...sums(items)];
}

/** "a progressé de 12 % à 3,4 milliards, contre 3,0 milliards". */
function growths(items: Item[]): Relation[] {
  const byId = new Map(items.map((item) => [item.claim.id, item]));
  return items.flatMap(({ claim }) => {
    const { change, level, base } = claim.comparison ?? {};
    if (change === undefined || level === undefined || base === undefined || claim.id !== change) return [];
    const [moved, now, before] = [change, level, base].map((id) => byId.get(id)!.figure);
    const relation = growth(moved, now, before);
    return relation ? [{ kind: 'growth' as const, claims: [change, level, base], ...relation }] : [];
  });
}

/**
 * Whether a change leads from one level to another.
 *
 * @returns null when one of them has no number, or when they are of different units.
 */
export function growth(
  change: Figure,
  level: Figure,
  base: Figure,
): { expected: number; holds: boolean } | null {
  const [moved, now, before] = [intervalOf(change), intervalOf(level), intervalOf(base)];
  if (!moved || !now || !before || level.unit !== base.unit || level.type !== base.type) return null;
  // losses grow downwards, and a change across zero has no rate
  if (before[0] <= 0 || now[0] <= 0) return null;
  const sign = change.direction === 'down' ? -1 : 1;
  const size: Interval = moved[1] < 0 ? [-moved[1], -moved[0]] : moved;
  const inPoints = change.unit === 'pp' || change.unit === 'bp';
  if (change.type === 'percent' && inPoints !== (level.type === 'percent')) return null;
  const unit = change.unit === 'bp' ? 100 : 1;
  const between = (to: Interval, from: Interval): Interval =>
    inPoints
      ? scale(plus(to, scale(from, -1)), unit)
      : scale(plus([to[0] / from[1], to[1] / from[0]], [-1, -1]), 100);
  const told = change.type === 'ratio' ? ratioAsPercent(size, sign) : scale(size, sign);
  return {
    expected: middle(between(printed(level), printed(base))),
    holds: meet(between(now, before), told),
  };
}

/** "doubled" is +100, "halved" −50, "a third less" −33.3. */
function ratioAsPercent([low, high]: Interval, sign: number): Interval {
  if (sign > 0) return low >= 1 ? [(low - 1) * 100, (high - 1) * 100] : [low * 100, high * 100];
  return low > 1 ? sorted([(1 / low - 1) * 100, (1 / high - 1) * 100]) : sorted([-low * 100, -high * 100]);
}

const scale = ([low, high]: Interval, by: number): Interval => sorted([low * by, high * by]);
const sorted = ([a, b]: Interval): Interval => (a <= b ? [a, b] : [b, a]);

/** "entre 5 et 3 %" has its ends the wrong way round. */
function ranges(items: Item[]): Relation[] {
  return items.flatMap(({ claim: { id, range } }) => {
    if (!range || range[0] <= range[1]) return [];
    return [{ kind: 'range' as const, claims: [id], expected: Number(range[0]) || 0, holds: false }];
  });
}

const WHOLE = /^(?:valuation|market capitalization|equity value|enterprise value)/;
const POWER: Record<string, number> = { kW: 1e-3, MW: 1, GW: 1e3, kWh: 1e-3, MWh: 1, GWh: 1e3, TWh: 1e6 };

/** "27 % de 500 milliards, soit 135 milliards": percentage, whole and part in one sentence. */
function shares(items: Item[]): Relation[] {
  const found: Relation[] = [];
  for (const share of items) {
    const { figure, claim, sentence } = share;
    if (figure.type !== 'percent' || figure.unit !== '%' || figure.direction !== null) continue;
    const rate = intervalOf(figure);
    if (!rate || rate[0] <= 0 || rate[1] >= 100) continue;
    const amounts = items.filter((item) => item.sentence === sentence && isAmount(item.figure));
    for (const whole of amounts) {
      for (const part of amounts) {
        const relation = part === whole ? null : shareOf(share.figure, whole, part);
        if (!relation) continue;
        // a stake and what the whole is worth must fit; other numbers may only happen to be near
        const named =
          claim.metric === 'stake' && WHOLE.test(whole.claim.metric ?? '') && part.claim.metric === 'stake';
        if (relation.holds ? relation.sharp : named)
          found.push({
            kind: 'share',
            claims: [part.claim.id, claim.id, whole.claim.id],
            expected: relation.expected,
            holds: relation.holds,
          });
      }
    }
  }
  return found;
}

function shareOf(
  share: Figure,
  whole: Item,
  part: Item,
): { expected: number; holds: boolean; sharp: boolean } | null {
  const [large, small] = [inBase(whole.figure), inBase(part.figure)];
  if (!large || !small || large.unit !== small.unit) return null;
  const computed = times(large.interval, scale(intervalOf(share)!, 0.01));
  const expected = times(printed(whole.figure), scale(printed(share), 0.01));
  // an interval of a tenth or more of its value proves nothing
  const sharp = width(computed) < 0.1 && width(small.interval) < 0.1;
  return { expected: middle(expected), holds: meet(computed, small.interval), sharp };
}

const width = ([low, high]: Interval) => (high - low) / Math.max(Math.abs(high), 1e-9);

function inBase(figure: Figure): { interval: Interval; unit: string | null } | null {
  const interval = intervalOf(figure);
  if (!interval || interval[0] <= 0) return null;
  const factor = figure.unit === null ? undefined : POWER[figure.unit];
  if (factor === undefined) return { interval, unit: figure.unit };
  return { interval: scale(interval, factor), unit: figure.unit!.endsWith('h') ? 'energy' : 'power' };
}

const isAmount = ({ type, range }: Figure) => (type === 'money' || type === 'count') && range === null;

/** "720 postes: 310 à Vierzon, 265 à Roanne et 145 à Nanterre": neighbours of one unit that make the one beside them. */
function sums(items: Item[]): Relation[] {
  const found: Relation[] = [];
  const taken = new Set<string>();
  const groups = new Map<string, Item[]>();
  for (const item of items) if (isAmount(item.figure)) addTo(groups, keyOf(item), item);
  for (const group of groups.values()) {
    for (let first = 0; first < group.length; first++) {
      for (let count = 5; count >= 2; count--) {
        const parts = group.slice(first, first + count);
        if (parts.length < count) continue;
        for (const total of [group[first - 1], group[first + count]]) {
          const relation = total && sumOf(parts, total);
          if (!relation || taken.has(total.claim.id)) continue;
          taken.add(total.claim.id);
          found.push(relation);
        }
      }
    }
  }
  return found;
}

const keyOf = ({ block, figure }: Item) => `${block} ${figure.type} ${figure.unit}`;

/** Only sums of at least three digits in all are no chance. */
function sumOf(parts: Item[], total: Item): Relation | null {
  if (total.claim.comparison || parts.some(({ claim }) => claim.comparison?.base === claim.id)) return null;
  const intervals = parts.map(({ figure }) => intervalOf(figure));
  const whole = intervalOf(total.figure);
  if (!whole || intervals.some((interval) => interval === null || interval[0] <= 0)) return null;
  const sum = (intervals as Interval[]).reduce(plus);
  if (!meet(sum, whole) || width(sum) > 0.02 || digits(total.figure) < 3) return null;
  return {
    kind: 'sum',
    claims: [total.claim.id, ...parts.map(({ claim }) => claim.id)],
    expected: middle(parts.map(({ figure }) => printed(figure)).reduce(plus)),
    holds: true,
  };
}

/** Digits as printed: "1,94 milliard" has three. */
function digits({ value, form }: Figure): number {
  return Math.round(Math.abs(Number(value)) / 10 ** (form.scale - form.decimals)).toString().length;
}
