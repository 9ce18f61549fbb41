import type { Block } from '../data.js';
import { statementOf, type Told } from './statement.js';
import type { Claim } from './types.js';

/** A claim with the block it stands in. */
export interface Placed extends Told {
  at: Block;
}

/**
 * Names what the cells of a table measure where neither header nor caption says it: what the text says of one of its
 * amounts ("845 millions" of the row "Total"), else sales, which is what firms split by division and country.
 *
 * @param told All claims of the document, in order; the metrics of cells are filled in.
 * @param sales What the document calls sales.
 */
export function completeTables(told: Placed[], sales: string): void {
  const prose = told.filter(({ at, claim }) => at.kind !== 'cell' && claim.metric !== null);
  let table: Placed[] = [];
  const close = () => {
    const open = table.filter(({ claim }) => claim.metric === null && !isTime(claim));
    const known = open
      .map(({ claim }) => prose.find((other) => sameAmount(other.claim, claim)))
      .find(Boolean);
    const money = open.some(({ claim }) => claim.type === 'money');
    const metric = known?.claim.metric ?? (money ? sales : null);
    for (const cell of metric === null ? [] : open) {
      cell.claim.metric = metric;
      cell.claim.statement = statementOf(cell, []);
    }
    table = [];
  };
  told.forEach((item, i) => {
    if (item.at.kind === 'cell') table.push(item);
    if (told[i + 1]?.at.kind !== 'cell') close();
  });
}

const isTime = ({ type }: Claim) => type === 'date' || type === 'duration';

const sameAmount = (a: Claim, b: Claim) =>
  a.type === b.type && a.value !== null && a.value === b.value && a.unit === b.unit && a.type === 'money';
