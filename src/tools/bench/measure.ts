/** Speed of one job over the same lines. */
export interface Speed {
  /** Words a second, in the best pass. */
  wordsPerSecond: number;
  passes: number;
}

/** Words of a text: what blanks separate and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Runs a job on all lines again and again. The best pass counts, as the one that other programs disturbed least.
 *
 * @param warmUp Seconds of passes that don't count.
 * @param seconds Seconds of passes that count; one is always made.
 */
export function speedOf(
  lines: string[],
  job: (line: string) => unknown,
  { warmUp = 1.5, seconds = 3 } = {},
): Speed {
  const words = lines.reduce((sum, line) => sum + countWords(line), 0);
  const pass = (): number => {
    const start = performance.now();
    for (const line of lines) job(line);
    return (performance.now() - start) / 1000;
  };
  for (let spent = 0; spent < warmUp; ) spent += pass();
  let best = Number.POSITIVE_INFINITY;
  let passes = 0;
  for (let spent = 0; spent < seconds; passes++) {
    const time = pass();
    best = Math.min(best, time);
    spent += time;
  }
  return { wordsPerSecond: words / best, passes };
}

/** Words a second of a job on lines that it has not seen, each once: no pass can be chosen, and no line is remembered. */
export function speedOnce(lines: string[], job: (line: string) => unknown): number {
  const fresh = [...new Set(lines)];
  const time = timeOf(() => fresh.forEach(job));
  return countWords(fresh.join('\n')) / (time / 1000);
}

/** Milliseconds that a job takes once. */
export function timeOf(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** Resident memory of this process in megabytes. */
export function residentMegabytes(): number {
  return process.memoryUsage().rss / 2 ** 20;
}
