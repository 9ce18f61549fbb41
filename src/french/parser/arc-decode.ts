/** Candidate heads of every word with their scores; row i holds those of word i. */
export interface ArcLattice {
  n: number;
  /** Candidates per row. */
  width: number;
  heads: Int32Array;
  scores: Float64Array;
  counts: Int32Array;
}

/**
 * The best heads that form a tree with one root: takes the best head of each word, then settles surplus roots and
 * cycles by the cheapest other candidate. `fallback`, a tree, stands in when that does not end.
 */
export function decodeArcs(lattice: ArcLattice, fallback: Int32Array): Int32Array {
  const { n, width, counts } = lattice;
  const chosen = new Int32Array(n);
  const banned = new Uint8Array(n * width);
  for (let i = 0; i < n; i++) chosen[i] = best(lattice, i, banned);
  for (let round = 0; round < 2 * n + 8; round++) {
    const problem = findProblem(lattice, chosen);
    if (problem.length === 0) return headsOf(lattice, chosen);
    let word = -1;
    let least = Infinity;
    let other = -1;
    for (const i of problem) {
      if (counts[i] === 0) continue;
      banned[i * width + chosen[i]!] = 1;
      const next = best(lattice, i, banned);
      banned[i * width + chosen[i]!] = 0;
      if (next < 0) continue;
      const loss = lattice.scores[i * width + chosen[i]!]! - lattice.scores[i * width + next]!;
      if (loss < least) {
        least = loss;
        word = i;
        other = next;
      }
    }
    if (word < 0) break;
    banned[word * width + chosen[word]!] = 1;
    chosen[word] = other;
  }
  return fallback.slice(0, n);
}

function best({ width, counts, scores }: ArcLattice, i: number, banned: Uint8Array): number {
  let top = -1;
  for (let c = 0; c < counts[i]!; c++)
    if (!banned[i * width + c] && (top < 0 || scores[i * width + c]! > scores[i * width + top]!)) top = c;
  return top;
}

function headsOf({ n, width, heads }: ArcLattice, chosen: Int32Array): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => heads[i * width + chosen[i]!]!);
}

/** Words one of which must change its head: those of a cycle, or all roots when there are several; [] for a tree. */
function findProblem(lattice: ArcLattice, chosen: Int32Array): number[] {
  const { n } = lattice;
  const heads = headsOf(lattice, chosen);
  const state = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let at = i;
    while (at < n && state[at] === 0) {
      state[at] = i + 1;
      at = heads[at]!;
    }
    if (at < n && state[at] === i + 1) {
      const cycle = [at];
      for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  const roots = Array.from({ length: n }, (_, i) => i).filter((i) => heads[i] === n);
  return roots.length > 1 ? roots : [];
}
