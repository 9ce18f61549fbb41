import type { LanguageModel, LmState } from './language-model.js';

/** One way to render a span of source units. */
export interface Option {
  /** English tokens as they will be printed. */
  tokens: string[];
  /** Language-model ids of the tokens (class ids for figures, names and unknown words). */
  ids: number[];
  /** Feature values by feature index (see `features.ts`); the language model's are added by the search. */
  features: Float32Array;
  /** Log-probability of the tokens by themselves by the language model. */
  lmScore: number;
  /** Weighted sum of the features. */
  score: number;
  /** `score` plus the weighted `lmScore`. */
  estimate: number;
  /** Where it comes from: an entry, a rule, the learned table; shown by `explain`. */
  origin: string;
}

/** Options by source span: `options[i][k]` covers units i..i+k. */
export type OptionTable = Option[][][];

export interface DecoderSettings {
  lmWeight: number;
  distortionWeight: number;
  beam: number;
  /** How many units ahead of the first untranslated one a phrase may start. */
  distortionLimit: number;
  optionLimit: number;
  bos: number;
  eos: number;
}

/** A chosen option with the source units it covers, in English order. */
export interface Step {
  from: number;
  to: number;
  option: Option;
}

interface Hypothesis {
  score: number;
  total: number;
  /** First untranslated unit. */
  gap: number;
  /** Translated units after the gap: bit k is unit gap + 1 + k. */
  mask: number;
  /** End of the last translated span, for distortion. */
  last: number;
  w1: number;
  w2: number;
  w3: number;
  lm: LmState | null;
  previous: Hypothesis | null;
  from: number;
  to: number;
  option: Option | null;
}

/**
 * Beam search over phrase segmentations with limited reordering (Koehn et al. 2003), one stack per number of
 * translated units. `fence[i]` is true where no phrase may jump from before unit i to behind it (clause punctuation).
 */
export function decode(
  table: OptionTable,
  fence: boolean[],
  lm: LanguageModel,
  settings: DecoderSettings,
): { steps: Step[]; score: number } {
  const n = table.length;
  const future = futureCosts(table, n);
  const stacks: (Map<number, Hypothesis> | null)[] = Array.from({ length: n + 1 }, () => new Map());
  const worst = new Float64Array(n + 1).fill(-Infinity);
  stacks[0]!.set(0, {
    score: 0,
    total: 0,
    gap: 0,
    mask: 0,
    last: 0,
    w1: settings.bos,
    w2: settings.bos,
    w3: settings.bos,
    lm: null,
    previous: null,
    from: 0,
    to: 0,
    option: null,
  });
  for (let covered = 0; covered < n; covered++) {
    const stack = prune(stacks[covered]!, settings.beam);
    stacks[covered] = null;
    for (const h of stack) expand(h, covered, table, fence, lm, settings, future, stacks, worst, n);
  }
  let best: Hypothesis | null = null;
  let bestScore = -Infinity;
  for (const h of stacks[n]!.values()) {
    h.lm ??= lm.state(h.w3, h.w2, h.w1);
    const score = h.score + settings.lmWeight * lm.score(h.lm, settings.eos);
    if (score > bestScore) {
      best = h;
      bestScore = score;
    }
  }
  const steps: Step[] = [];
  for (let h = best; h?.option; h = h.previous) steps.push({ from: h.from, to: h.to, option: h.option });
  return { steps: steps.reverse(), score: bestScore };
}

function expand(
  h: Hypothesis,
  covered: number,
  table: OptionTable,
  fence: boolean[],
  lm: LanguageModel,
  settings: DecoderSettings,
  future: Float64Array[],
  stacks: (Map<number, Hypothesis> | null)[],
  worst: Float64Array,
  n: number,
): void {
  h.lm ??= lm.state(h.w3, h.w2, h.w1);
  const limit = Math.min(n - 1, h.gap + settings.distortionLimit);
  for (let i = h.gap; i <= limit; i++) {
    if (i > h.gap && fence[i]) break;
    if (i > h.gap && (h.mask >> (i - h.gap - 1)) & 1) continue;
    const spans = table[i];
    for (let k = 0; k < spans.length && i + k < n; k++) {
      const to = i + k + 1;
      if (k > 0 && to - 1 > h.gap && (h.mask >> (to - 1 - h.gap - 1)) & 1) break;
      const options = spans[k];
      if (options.length === 0) continue;
      let gap = h.gap;
      let mask = h.mask;
      if (i === h.gap) {
        gap = to;
        mask = k + 1 > 31 ? 0 : mask >> k;
        while (mask & 1) {
          gap++;
          mask >>>= 1;
        }
        mask >>>= 1;
      } else {
        if (to - h.gap - 1 > 30) break;
        for (let u = i; u < to; u++) mask |= 1 << (u - h.gap - 1);
      }
      const jump = Math.abs(i - h.last);
      const moved = h.score - settings.distortionWeight * jump;
      const rest =
        futureOf(future, gap, mask, n) - (i === h.gap ? 0 : settings.distortionWeight * (to - gap));
      const target = covered + k + 1;
      const floor = worst[target];
      const count = Math.min(options.length, settings.optionLimit);
      for (let o = 0; o < count; o++) {
        const option = options[o];
        // The estimate leaves out the context; what it can add is bounded in practice by a few nats.
        if (moved + option.estimate + rest < floor - 4) break;
        push(h, option, i, to, gap, mask, moved, rest, lm, settings, stacks[target]!, target, worst);
      }
    }
  }
}

function push(
  h: Hypothesis,
  option: Option,
  from: number,
  to: number,
  gap: number,
  mask: number,
  moved: number,
  rest: number,
  lm: LanguageModel,
  settings: DecoderSettings,
  stack: Map<number, Hypothesis>,
  target: number,
  worst: Float64Array,
): void {
  let { w1, w2, w3 } = h;
  let state = h.lm!;
  let lmScore = 0;
  const ids = option.ids;
  for (let i = 0; i < ids.length; i++) {
    lmScore += lm.score(state, ids[i]);
    w3 = w2;
    w2 = w1;
    w1 = ids[i];
    if (i + 1 < ids.length) state = lm.state(w3, w2, w1);
  }
  const score = moved + option.score + settings.lmWeight * lmScore;
  const total = score + rest;
  if (total < worst[target]) return;
  const key = ((w1 * 65536 + w2) * 32 + (w3 & 31)) * 4096 + ((gap * 64 + mask * 7 + to) & 4095);
  const old = stack.get(key);
  if (old !== undefined && old.total >= total) return;
  stack.set(key, {
    score,
    total,
    gap,
    mask,
    last: to,
    w1,
    w2,
    w3,
    lm: ids.length === 0 ? h.lm : null,
    previous: h,
    from,
    to,
    option,
  });
  if (stack.size > settings.beam * 6) {
    const kept = prune(stack, settings.beam);
    stack.clear();
    for (const k of kept)
      stack.set(
        ((k.w1 * 65536 + k.w2) * 32 + (k.w3 & 31)) * 4096 + ((k.gap * 64 + k.mask * 7 + k.last) & 4095),
        k,
      );
    worst[target] = kept[kept.length - 1].total;
  }
}

function prune(stack: Map<number, Hypothesis>, beam: number): Hypothesis[] {
  const all = [...stack.values()].sort((a, b) => b.total - a.total);
  if (all.length > beam) all.length = beam;
  return all;
}

/** Best estimated score of translating units i..j-1, by dynamic programming; `future[i][j - i]`. */
function futureCosts(table: OptionTable, n: number): Float64Array[] {
  const future = Array.from({ length: n + 1 }, (_, i) =>
    new Float64Array(Math.min(n - i, 12) + 1).fill(-Infinity),
  );
  for (let i = n; i >= 0; i--) {
    future[i][0] = 0;
    for (let length = 1; length < future[i].length; length++) {
      let best = -Infinity;
      const spans = table[i];
      for (let k = 0; k < spans.length && k < length; k++) {
        if (spans[k].length === 0) continue;
        const rest = future[i + k + 1][length - k - 1];
        const cost = spans[k][0].estimate + (rest ?? 0);
        if (cost > best) best = cost;
      }
      future[i][length] = best;
    }
  }
  // Everything from i to the end, kept in the last cell of an array of its own.
  const tail = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) {
    let best = -Infinity;
    const spans = table[i];
    for (let k = 0; k < spans.length && i + k < n; k++) {
      if (spans[k].length > 0) best = Math.max(best, spans[k][0].estimate + tail[i + k + 1]);
    }
    tail[i] = best;
  }
  future.push(tail);
  return future;
}

function futureOf(future: Float64Array[], gap: number, mask: number, n: number): number {
  const tail = future[n + 1];
  if (mask === 0) return tail[gap];
  let sum = 0;
  let start = gap;
  let at = gap + 1;
  for (let m = mask; m !== 0; m >>>= 1, at++) {
    if (!(m & 1)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      sum += future[start][at - start] ?? 0;
      start = -1;
    }
  }
  return sum + tail[start >= 0 ? start : at];
}
