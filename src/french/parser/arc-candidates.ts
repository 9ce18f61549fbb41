/** A tree over the words of a parse (without punctuation), in text order; the root is word n. */
export interface BaseTree {
  heads: Int32Array;
  /** Relation indices. */
  labels: Int32Array;
}

/** The tree of one parser. */
export interface ParsedTree extends BaseTree {
  /** By how much the move that attached each word won over the next best; large when there was no other. */
  lead: Int32Array;
}

/** At most so many heads are tried for a word. */
export const MAX_HEADS = 10;

/**
 * Writes the heads worth trying for `word` into `out` and returns their number: those of both base trees, the words
 * above them, and the units between head and word, where a phrase may have been attached too high.
 */
export function headCandidates(
  word: number,
  n: number,
  first: BaseTree,
  second: BaseTree,
  out: Int32Array,
): number {
  let count = 0;
  const add = (head: number): void => {
    if (head < 0 || head === word || count === MAX_HEADS) return;
    for (let i = 0; i < count; i++) if (out[i] === head) return;
    out[count++] = head;
  };
  add(first.heads[word]!);
  add(second.heads[word]!);
  for (const tree of [first, second]) {
    const head = tree.heads[word]!;
    if (head === n) continue;
    const above = tree.heads[head]!;
    if (above !== n) add(above);
    if (above !== n && tree.heads[above]! !== n) add(tree.heads[above]!);
    // The nearest unit on the way from the head, and the last unit inside it.
    const step = head < word ? -1 : 1;
    for (let i = word + step; i !== head && i >= 0 && i < n; i += step)
      if (tree.heads[i] === head) {
        add(i);
        break;
      } else if (tree.heads[tree.heads[i]!] === head && Math.abs(i - word) < 12) add(i);
  }
  return count;
}
