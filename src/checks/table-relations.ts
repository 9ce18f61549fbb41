import type { Table } from 'mdast';
import type { Figure } from '../figures/types.js';
import { type Interval, intervalOf, meet, middle, plus, printed } from './interval.js';
import { growth, type Item, type Relation } from './relations.js';

/** A table's cells as claims: `cells[row][column]`, null where a cell has not one figure. */
export type Grid = (Item | null)[][];

/** Puts the claims into the cells of their table by their offsets. */
export function gridOf(table: Table, items: Item[]): Grid {
  return table.children.map(({ children }) =>
    children.map(({ position }) => {
      const start = position?.start.offset ?? 0;
      const end = position?.end.offset ?? 0;
      const inside: Item[] = [];
      for (let i = firstFrom(items, start); i < items.length && items[i].claim.source.end <= end; i++)
        inside.push(items[i]);
      return inside.length === 1 ? inside[0] : null;
    }),
  );
}

/** Index of the first item that starts at an offset or after; items are in the order of the text. */
function firstFrom(items: Item[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].claim.source.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TOTAL = /^(?:\**)?(?:total|ensemble|groupe|total groupe|total du groupe)\b/i;

/** What a table lets one check: a change beside two levels in each row, and totals under or over their parts. */
export function tableRelations(grid: Grid, labels: string[]): Relation[] {
  return [...grid.flatMap(rowGrowth), ...totals(grid, labels)];
}

/** "642 | 598 | +7,3 %". */
function rowGrowth(row: (Item | null)[]): Relation[] {
  const found: Relation[] = [];
  for (let i = 2; i < row.length; i++) {
    const [now, before, change] = [row[i - 2], row[i - 1], row[i]];
    if (!now || !before || !change || change.figure.type !== 'percent' || !isLevel(now.figure)) continue;
    const relation = growth(withSign(change.figure), now.figure, before.figure);
    if (relation)
      found.push({ kind: 'growth', claims: [change, now, before].map(({ claim }) => claim.id), ...relation });
  }
  return found;
}

const isLevel = ({ type, direction }: Figure) =>
  type === 'money' || type === 'count' || (type === 'percent' && direction === null);

/** A printed minus says the direction. */
function withSign(figure: Figure): Figure {
  return typeof figure.value === 'number' && figure.value < 0 ? { ...figure, direction: 'down' } : figure;
}

/** Rows called "Total" against the rows above them; without such a row, a first row that is the sum of the next ones. */
function totals(grid: Grid, labels: string[]): Relation[] {
  const row = labels.findIndex((label) => TOTAL.test(label.trim()));
  const columns = Math.max(0, ...grid.map((cells) => cells.length));
  const found: Relation[] = [];
  for (let column = 1; column < columns; column++) {
    const cell = (at: number) => grid[at]?.[column] ?? null;
    if (row > 1) add(found, cell(row), range(1, row).map(cell), true);
    else if (row === 1) add(found, cell(1), range(2, grid.length).map(cell), false);
    else for (let last = 4; last <= grid.length; last++) add(found, cell(1), range(2, last).map(cell), false);
  }
  return found;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** @param must Whether a sum that does not fit is reported, too. */
function add(found: Relation[], total: Item | null, parts: (Item | null)[], must: boolean): void {
  if (!total || parts.length < 2 || found.some(({ claims }) => claims[0] === total.claim.id)) return;
  if (parts.some((part) => !part || part.figure.unit !== total.figure.unit || part.figure.type === 'percent'))
    return;
  const intervals = (parts as Item[]).map(({ figure }) => intervalOf(figure));
  const whole = intervalOf(total.figure);
  if (!whole || intervals.some((interval) => interval === null)) return;
  const sum = (intervals as Interval[]).reduce(plus);
  const holds = meet(sum, whole);
  if (!holds && !must) return;
  const claims = [total.claim.id, ...(parts as Item[]).map(({ claim }) => claim.id)];
  found.push({
    kind: 'sum',
    claims,
    expected: middle((parts as Item[]).map(({ figure }) => printed(figure)).reduce(plus)),
    holds,
  });
}
