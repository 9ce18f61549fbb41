import type { ParsedTree } from './arc-candidates.js';
import type { Configuration } from './configuration.js';

/** The tree of a finished parse in text order; the two places behind the words hold -1. */
export function baseTree({ words, heads, labels, lead }: Configuration, mirrored: boolean): ParsedTree {
  const { n } = words;
  const tree = {
    heads: new Int32Array(n + 2).fill(-1),
    labels: new Int32Array(n + 2).fill(-1),
    lead: new Int32Array(n + 2),
  };
  for (let i = 0; i < n; i++) {
    const at = mirrored ? n - 1 - i : i;
    const head = heads[i]!;
    tree.heads[at] = mirrored && head < n ? n - 1 - head : head;
    tree.labels[at] = labels[i]!;
    tree.lead[at] = lead[i]!;
  }
  return tree;
}
