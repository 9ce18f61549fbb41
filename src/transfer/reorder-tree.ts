import type { Unit } from './units.js';

/** A child of the unit whose phrase is being put into English order. */
export interface Node {
  unit: Unit;
  index: number;
  /** Sort key among its siblings and their head; the French position until a rule changes it. */
  order: number;
  children: Node[];
}

/** A reordering rule sees one head that has children, with them, and changes their `order`. */
export interface ReorderRule {
  id: string;
  /** French phrase it must change, and one it must leave alone. */
  changes: string;
  leaves: string;
  apply(head: Node): void;
}

/** Units in the phrase of a node. */
export function size(node: Node): number {
  return node.children.reduce((n, c) => n + size(c), 1);
}

export function treeOf(units: Unit[]): { nodes: Node[]; roots: Node[] } {
  const nodes: Node[] = units.map((unit, index) => ({ unit, index, order: index, children: [] }));
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.unit.head < 0) roots.push(node);
    else nodes[node.unit.head].children.push(node);
  }
  return { nodes, roots };
}

export function determiner(node: Node): Node | undefined {
  return node.children.find((c) => c.unit.deprel.startsWith('det'));
}
