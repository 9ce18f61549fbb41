import type { Option } from './decoder.js';

/** A rendering of the units up to `to`: its last option, and the hypothesis that it goes on from. */
export interface Hypothesis {
  score: number;
  /** Last three words, newest first. */
  w1: number;
  w2: number;
  w3: number;
  previous: Hypothesis | null;
  from: number;
  to: number;
  option: Option | null;
}

/** Best hypotheses of one position, the best first; of those with the same last three words, only the better one. */
export class Stack {
  readonly hypotheses: Hypothesis[] = [];
  /** Score of the best hypothesis. */
  best = -Infinity;

  /** `limit`: hypotheses kept. */
  constructor(private readonly limit: number) {}

  /** Whether a hypothesis of this score would be kept, or would have been had no better one come. */
  takes(score: number): boolean {
    const { hypotheses, limit } = this;
    return hypotheses.length < limit || score > hypotheses[limit - 1].score;
  }

  /** Adds a hypothesis that the stack takes, unless there is a better one with the same words. */
  add(next: Hypothesis): void {
    const { hypotheses: list, limit } = this;
    const { score, w1, w2, w3 } = next;
    let at = 0;
    while (
      at < list.length &&
      (list[at].w1 !== w1 || list[at].w2 !== w2 || ((list[at].w3 ^ w3) & OLDEST) !== 0)
    )
      at++;
    if (at < list.length && list[at].score >= score) return;
    if (at === list.length) {
      if (at < limit) list.push(next);
      else at--;
    }
    for (; at > 0 && list[at - 1].score < score; at--) list[at] = list[at - 1];
    list[at] = next;
    if (score > this.best) this.best = score;
  }
}

/** Bits of the oldest word that tell hypotheses apart: it matters least. */
const OLDEST = 31;
