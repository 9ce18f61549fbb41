import { type Configuration, LEFT, RIGHT, SHIFT } from './configuration.js';

/** Settled arcs in parsing order: the head of a word or -1, and the number of its chunk or 0. */
export interface Constraint {
  heads: Int32Array;
  chunk: Int32Array;
}

/**
 * Leaves only the moves that keep to the settled arcs: a chunk is built by itself, and outside words may only attach
 * to its head. At least one move of `allowed` always remains.
 */
export function constrainMoves(c: Configuration, { heads, chunk }: Constraint, allowed: number): number {
  if (c.size === 0) return allowed;
  const top = c.top(0);
  const { next } = c;
  const inside = chunk[top]! > 0 && next < c.root && chunk[next] === chunk[top];
  const settled = heads[top]!;
  if (settled >= 0) {
    if (settled === next) return 1 << LEFT;
    if (settled === c.top(1) && !awaits(heads, top, next, c.root)) return 1 << RIGHT;
    return (allowed >>> SHIFT) & 1 ? 1 << SHIFT : allowed;
  }
  if (inside) return 1 << SHIFT;
  if (next < c.root && heads[next]! >= 0) return allowed & ~(1 << LEFT) || allowed;
  return allowed;
}

/** Whether a word of the text ahead is settled to hang on `word`. */
function awaits(heads: Int32Array, word: number, next: number, root: number): boolean {
  for (let i = next; i < root && i < next + 40; i++) if (heads[i] === word) return true;
  return false;
}

/** Brings settled arcs over the sentence into parsing order. */
export function layOutConstraint(
  source: Int32Array,
  count: number,
  heads: Int32Array,
  chunk: Int32Array,
): Constraint {
  const place = new Int32Array(count).fill(-1);
  source.forEach((word, i) => {
    place[word] = i;
  });
  return {
    heads: Int32Array.from(source, (word) => (heads[word]! < 0 ? -1 : place[heads[word]!]!)),
    chunk: Int32Array.from(source, (word) => chunk[word]!),
  };
}
