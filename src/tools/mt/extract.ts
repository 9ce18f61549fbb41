const MAX_SOURCE = 4;
const MAX_TARGET = 4;

/**
 * Adds all phrase pairs of one sentence that are consistent with its word alignment (Och & Ney 2004), at most four
 * units on either side; unaligned English words at the edges are taken in both ways.
 */
export function extractPhrases(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  links: number[],
  weight: number,
  emit: (source: string, target: string, weight: number) => void,
): void {
  const n = source.length;
  const m = target.length;
  const low = new Int16Array(n).fill(999);
  const high = new Int16Array(n).fill(-1);
  const back = new Int16Array(m).fill(999);
  const forth = new Int16Array(m).fill(-1);
  for (const link of links) {
    const i = link >> 8;
    const j = link & 255;
    if (j < low[i]) low[i] = j;
    if (j > high[i]) high[i] = j;
    if (i < back[j]) back[j] = i;
    if (i > forth[j]) forth[j] = i;
  }
  for (let i = 0; i < n; i++) {
    let from = 999;
    let to = -1;
    for (let k = i; k < n && k < i + MAX_SOURCE; k++) {
      if (low[k] < from) from = low[k];
      if (high[k] > to) to = high[k];
      if (to < 0 || to - from >= MAX_TARGET) continue;
      let consistent = true;
      for (let j = from; j <= to && consistent; j++) {
        if (forth[j] >= 0 && (back[j] < i || forth[j] > k)) consistent = false;
      }
      if (!consistent) continue;
      const left = join(source, i, k + 1);
      for (let a = from; a >= 0 && (a === from || forth[a] < 0); a--) {
        for (let b = to; b < m && b - a < MAX_TARGET && (b === to || forth[b] < 0); b++) {
          emit(left, join(target, a, b + 1), weight);
        }
      }
    }
    // A unit with no link translates to nothing: that is an option too.
    if (high[i] < 0) emit(String(source[i]), '', weight);
  }
}

function join(ids: ArrayLike<number>, from: number, to: number): string {
  let s = String(ids[from]);
  for (let i = from + 1; i < to; i++) s += ` ${ids[i]}`;
  return s;
}
