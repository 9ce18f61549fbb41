import type { ReorderRule } from './reorder-tree.js';
import { ALTHOUGH } from './unit-keys.js';

/** "les dirigeants ont *beau* promettre": the conjunction that *beau* has become goes before its clause. */
export const althoughFirst: ReorderRule = {
  id: 'order.although',
  changes: 'les dirigeants ont beau promettre des efforts, les ventes reculent',
  leaves: 'les dirigeants ont un beau projet',
  apply(head) {
    const although = head.children.find((c) => c.unit.key === ALTHOUGH);
    if (although) although.order = Math.min(head.index, ...head.children.map((c) => c.order)) - 0.5;
  },
};
