import type { Root, Table } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { need } from '../data.js';
import { report } from '../messages/report.js';
import { type Item, type Relation, textRelations } from './relations.js';
import { gridOf, tableRelations } from './table-relations.js';

/**
 * Checks the article's own arithmetic: growth between levels, shares of a whole, sums, ranges. Adds `arithmetic` to
 * `file.data.checks`; a relation that does not hold within rounding is a warning about the source with both places.
 */
export const checkArithmetic: Plugin<[], Root> = () => (tree, file) => {
  const items = need(file.data.claimed, 'claimed');
  const inTables = new Set<Item>();
  const relations: Relation[] = [];
  visit(tree, 'table', (table: Table) => {
    const grid = gridOf(table, items);
    for (const item of grid.flat()) if (item) inTables.add(item);
    relations.push(...tableRelations(grid, labelsOf(table, String(file.value))));
  });
  relations.unshift(...textRelations(items.filter((item) => !inTables.has(item))));
  for (const relation of relations) if (!relation.holds) warn(file, relation, items);
  const holding = relations.filter(({ holds }) => holds).length;
  file.data.checks = {
    ...need(file.data.checks, 'checks'),
    arithmetic: { found: relations.length, holding, relations },
  };
};

function labelsOf({ children }: Table, source: string): string[] {
  return children.map(({ children: [first] }) =>
    source
      .slice(first?.position?.start.offset ?? 0, first?.position?.end.offset ?? 0)
      .replace(/[|*_]/g, '')
      .trim(),
  );
}

const WORDING: Record<Relation['kind'], string> = {
  growth: 'change',
  share: 'share',
  sum: 'total',
  range: 'range',
};

function warn(file: VFile, { kind, claims, expected }: Relation, items: Item[]): void {
  const [first, ...others] = claims.map((id) => items.find(({ claim }) => claim.id === id)!.claim);
  const { point } = need(file.data.lines, 'lines');
  const given = others
    .map(({ source }) => `\`${source.quote}\` (${source.line}:${source.column})`)
    .join(', ');
  const wanted = kind === 'range' ? 'its ends in ascending order' : `about ${expected} from ${given}`;
  report(
    file,
    'arithmetic-mismatch',
    `Unexpected ${WORDING[kind]} \`${first.source.quote}\`, expected ${wanted}`,
    {
      place: { start: point(first.source.start), end: point(first.source.end) },
    },
  );
}
