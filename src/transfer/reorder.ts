import { sortFew } from '../util/sort-few.js';
import { ownerLead } from './owners.js';
import { reorderRules } from './reorder-rules.js';
import { type Node, type ReorderRule, treeOf } from './reorder-tree.js';
import type { SwapModel } from './swap.js';
import { candidates, swap } from './swap-candidates.js';
import type { Unit } from './units.js';

/** Result: units in English order. */
export interface Reordered {
  units: Unit[];
  /** Ids of the rules that moved something, in order of application. */
  applied: string[];
  /** Pairs "N de N" whose order the learned swaps are unsure of, the least sure first; for `flipped`. */
  doubtful: { pair: number; score: number }[];
}

const NONE: ReadonlySet<number> = new Set();

/** Swap scores nearer to 0 than this are tried both ways. */
const DOUBTFUL = 25;

/** Puts the units of one sentence into English order by the rules and the learned swaps, subtree by subtree. */
export function reorder(
  units: Unit[],
  swaps: SwapModel | null,
  rules: ReorderRule[] = reorderRules,
  flipped: ReadonlySet<number> = NONE,
): Reordered {
  const { nodes, roots } = treeOf(units);
  const applied: string[] = [];
  const doubtful: Reordered['doubtful'] = [];
  if (swaps) {
    candidates(nodes).forEach((pair, n) => {
      const score = swaps.score(pair.head.unit, pair.complement.unit, pair.shape) + ownerLead(pair);
      if (Math.abs(score) < DOUBTFUL) doubtful.push({ pair: n, score });
      if (score <= 0 === flipped.has(n) && swap(pair)) applied.push('order.de-complement');
    });
    doubtful.sort((a, b) => Math.abs(a.score) - Math.abs(b.score));
  }
  const out: Unit[] = [];
  const walk = (node: Node): void => {
    // Rules move children: most units have none.
    if (node.children.length === 0) {
      out.push(node.unit);
      return;
    }
    let before = node.children.map(orderOf);
    for (const rule of rules) {
      rule.apply(node);
      const moved = isMoved(node.children, before);
      if (moved) applied.push(rule.id);
      if (moved || before.length !== node.children.length) before = node.children.map(orderOf);
    }
    // A unit's own place among its children is where it stands, whatever moved it among its siblings.
    const place = (n: Node) => (n === node ? n.index : n.order);
    const order = sortFew([...node.children, node], place);
    for (const next of order) {
      if (next === node) out.push(node.unit);
      else walk(next);
    }
  };
  for (const root of roots) walk(root);
  return { units: closeSentence(units, out), applied, doubtful };
}

const orderOf = (node: Node): number => node.order;

function isMoved(children: Node[], before: number[]): boolean {
  for (let i = 0; i < children.length; i++) if (children[i].order !== before[i]) return true;
  return false;
}

/** Closing punctuation stays last, whatever it hung on. */
function closeSentence(french: Unit[], english: Unit[]): Unit[] {
  let from = french.length;
  // The mark behind a quoted adjective goes with that.
  while (
    from > 0 &&
    french[from - 1].kind === 'punct' &&
    !french[from - 1].governor?.deprel.startsWith('amod')
  )
    from--;
  if (from === french.length) return english;
  const closing = new Set(french.slice(from));
  return [...english.filter((u) => !closing.has(u)), ...french.slice(from)];
}
