/**
 * The exchange algorithm for a class bigram model (Kneser and Ney): moves each word to the class that makes the text
 * likeliest, until nothing changes or the rounds are over. Deterministic.
 *
 * @param vocabulary words to classify, the most frequent first; all others form one further class that stays as it is
 * @returns the class of each word of the vocabulary
 */
export function exchangeClasses(
  sentences: string[][],
  vocabulary: string[],
  classes: number,
  rounds: number,
): Int32Array {
  const size = vocabulary.length;
  const ids = new Map(vocabulary.map((word, i) => [word, i]));
  // Two further "words" that never move: rare words and the sentence boundary.
  const total = size + 2;
  const width = classes + 2;
  const classOf = new Int32Array(total);
  for (let i = 0; i < size; i++) classOf[i] = i % classes;
  classOf[size] = classes;
  classOf[size + 1] = classes + 1;
  const { next, previous, counts } = neighbours(sentences, ids, size);
  const unigrams = new Float64Array(width);
  const bigrams = new Float64Array(width * width);
  for (let w = 0; w < total; w++) {
    unigrams[classOf[w]!]! += counts[w]!;
    for (const [x, n] of next[w]!) bigrams[classOf[w]! * width + classOf[x]!]! += n;
  }
  const after = new Float64Array(width);
  const before = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 0; w < size; w++) {
      const old = classOf[w]!;
      after.fill(0);
      before.fill(0);
      let self = 0;
      for (const [x, n] of next[w]!) {
        if (x === w) self = n;
        else after[classOf[x]!]! += n;
      }
      for (const [x, n] of previous[w]!) if (x !== w) before[classOf[x]!]! += n;
      const near: number[] = [];
      for (let c = 0; c < width; c++) if (after[c]! > 0 || before[c]! > 0) near.push(c);
      shift(old, -1);
      let best = old;
      let top = -Infinity;
      for (let c = 0; c < classes; c++) {
        const gain = gainOf(c, near, self, counts[w]!);
        if (gain > top + 1e-9) {
          top = gain;
          best = c;
        }
      }
      shift(best, 1);
      classOf[w] = best;
      if (best !== old) moved++;

      function shift(c: number, sign: number): void {
        unigrams[c]! += sign * counts[w]!;
        for (const d of near) {
          bigrams[c * width + d]! += sign * after[d]!;
          bigrams[d * width + c]! += sign * before[d]!;
        }
        bigrams[c * width + c]! += sign * self;
      }
    }
    if (moved < size / 500) break;
  }
  return classOf.subarray(0, size);

  function gainOf(c: number, near: number[], self: number, count: number): number {
    let gain = 2 * (xlogx(unigrams[c]!) - xlogx(unigrams[c]! + count));
    for (const d of near) {
      if (d === c) {
        const old = bigrams[c * width + c]!;
        gain += xlogx(old + after[c]! + before[c]! + self) - xlogx(old);
        continue;
      }
      const out = bigrams[c * width + d]!;
      const into = bigrams[d * width + c]!;
      if (after[d]! > 0) gain += xlogx(out + after[d]!) - xlogx(out);
      if (before[d]! > 0) gain += xlogx(into + before[d]!) - xlogx(into);
    }
    if (self > 0 && !near.includes(c)) {
      const old = bigrams[c * width + c]!;
      gain += xlogx(old + self) - xlogx(old);
    }
    return gain;
  }
}

const TABLE = Float64Array.from({ length: 1 << 16 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

function xlogx(n: number): number {
  return n < TABLE.length ? TABLE[n]! : n * Math.log(n);
}

type Pairs = Array<[word: number, count: number]>;

function neighbours(
  sentences: string[][],
  ids: Map<string, number>,
  size: number,
): { next: Pairs[]; previous: Pairs[]; counts: Float64Array } {
  const maps = Array.from({ length: size + 2 }, () => new Map<number, number>());
  const counts = new Float64Array(size + 2);
  for (const sentence of sentences) {
    let last = size + 1;
    counts[last]!++;
    for (let i = 0; i <= sentence.length; i++) {
      const word = i === sentence.length ? size + 1 : (ids.get(sentence[i]!) ?? size);
      maps[last]!.set(word, (maps[last]!.get(word) ?? 0) + 1);
      counts[word]!++;
      last = word;
    }
  }
  const next = maps.map((map): Pairs => [...map]);
  const previous: Pairs[] = maps.map(() => []);
  next.forEach((pairs, w) => {
    for (const [x, n] of pairs) previous[x]!.push([w, n]);
  });
  return { next, previous, counts };
}
