import type { FeatureValues } from './features.js';
import type { LanguageModel, LmState } from './language-model.js';

/** One way to render a span of source units. */
export interface Option {
  /** English tokens as they will be printed. */
  tokens: string[];
  /** The tokens with blanks between them, as they were when the option was made. */
  text: string;
  /** Language-model ids of the tokens (class ids for figures, names and unknown words). */
  ids: number[];
  /** Place in the span of the unit each token comes from. */
  origins: number[];
  /** Features by themselves; shared between options, not to be changed. */
  values: FeatureValues;
  /** The features that depend on the sentence, see `features.ts`. */
  sense: number;
  agreed: number;
  reference: number;
  needless: number;
  /** Log-probability of the tokens by themselves by the language model. */
  lmScore: number;
  /** Log-probability of the tokens by the joint model, without the words before them. */
  jointScore: number;
  /** The least that the joint model may say of one of its tokens. */
  jointFloor: number;
  /** Weighted sum of the features. */
  score: number;
  /** `score` plus the weighted `lmScore` and `jointScore`. */
  estimate: number;
  /** Where it comes from: an entry, a rule, the learned table; shown by `explain`. */
  origin: string;
}

/** Options by source span: `options[i][k]` covers units i..i+k, best estimate first. */
export type OptionTable = Option[][][];

/** A word of the English history that is not known yet. */
export const NO_WORD = -1;

/** Scores a word by the unit it comes from and the words before it, oldest first. */
export type JointScore = (unit: number, w3: number, w2: number, w1: number, word: number) => number;

export interface DecoderSettings {
  lmWeight: number;
  jointWeight: number;
  /** Hypotheses kept per position. */
  beam: number;
  /** Options tried per span. */
  optionLimit: number;
  bos: number;
  eos: number;
}

/** A chosen option with the source units it covers. */
export interface Step {
  from: number;
  to: number;
  option: Option;
}

interface Hypothesis {
  score: number;
  /** Last three words, newest first. */
  w1: number;
  w2: number;
  w3: number;
  lm: LmState | null;
  previous: Hypothesis | null;
  from: number;
  to: number;
  option: Option | null;
}

/** How far behind the best estimate of a position an option may lie and still be tried, in weighted nats. */
const SLACK = 3.5;

/**
 * Beam search over segmentations of the units into phrases (Koehn et al. 2003), left to right: the units stand in
 * English order already. Hypotheses with the same last three words are merged.
 */
export function decode(
  table: OptionTable,
  lm: LanguageModel,
  joint: JointScore,
  settings: DecoderSettings,
): { steps: Step[]; score: number } {
  const n = table.length;
  const stacks: Map<number, Hypothesis>[] = Array.from({ length: n + 1 }, () => new Map());
  stacks[0].set(0, {
    score: 0,
    w1: settings.bos,
    w2: settings.bos,
    w3: settings.bos,
    lm: null,
    previous: null,
    from: 0,
    to: 0,
    option: null,
  });
  const scorer = { lm, joint, settings };
  const best = new Float64Array(n + 1).fill(-Infinity);
  for (let i = 0; i < n; i++) {
    for (const h of top(stacks[i], settings.beam)) {
      h.lm ??= lm.state(h.w3, h.w2, h.w1);
      const spans = table[i];
      for (let k = 0; k < spans.length; k++) {
        const options = spans[k];
        const to = i + k + 1;
        const count = Math.min(options.length, settings.optionLimit);
        for (let o = 0; o < count; o++) {
          const bound = h.score + options[o].estimate;
          if (bound < best[to] - SLACK) break;
          push(h, h.lm, options[o], i, to, scorer, stacks[to], best);
        }
      }
    }
    // Finished positions hold nothing that is needed but the chains that lead on from them.
    stacks[i] = EMPTY;
  }
  let winner: Hypothesis | null = null;
  let winning = -Infinity;
  for (const h of stacks[n].values()) {
    const score =
      h.score +
      settings.lmWeight * lm.score(lm.state(h.w3, h.w2, h.w1), settings.eos) +
      settings.jointWeight * joint(n - 1, h.w3, h.w2, h.w1, settings.eos);
    if (score > winning) {
      winner = h;
      winning = score;
    }
  }
  const steps: Step[] = [];
  for (let h = winner; h?.option; h = h.previous) steps.push({ from: h.from, to: h.to, option: h.option });
  return { steps: steps.reverse(), score: winning };
}

const EMPTY = new Map<number, Hypothesis>();

interface Scorer {
  lm: LanguageModel;
  joint: JointScore;
  settings: DecoderSettings;
}

function push(
  h: Hypothesis,
  state: LmState,
  option: Option,
  from: number,
  to: number,
  by: Scorer,
  stack: Map<number, Hypothesis>,
  best: Float64Array,
): void {
  let { w1, w2, w3 } = h;
  const { lm, joint, settings } = by;
  let lmScore = 0;
  let jointScore = 0;
  const { ids } = option;
  for (let k = 0; k < ids.length; k++) {
    const word = ids[k];
    lmScore += k === 0 ? lm.score(state, word) : lm.scoreAfter(w3, w2, w1, word);
    jointScore += Math.max(option.jointFloor, joint(from + option.origins[k], w3, w2, w1, word));
    w3 = w2;
    w2 = w1;
    w1 = word;
  }
  const score = h.score + option.score + settings.lmWeight * lmScore + settings.jointWeight * jointScore;
  if (score < best[to] - 2 * SLACK) return;
  if (score > best[to]) best[to] = score;
  const key = (w1 * 65536 + w2) * 32 + (w3 & 31);
  const old = stack.get(key);
  if (old !== undefined) {
    if (old.score >= score) return;
    old.score = score;
    old.w3 = w3;
    old.lm = null;
    old.previous = h;
    old.from = from;
    old.option = option;
    return;
  }
  stack.set(key, { score, w1, w2, w3, lm: null, previous: h, from, to, option });
}

function top(stack: Map<number, Hypothesis>, beam: number): Hypothesis[] {
  const all = [...stack.values()];
  if (all.length <= 1) return all;
  all.sort((a, b) => b.score - a.score);
  if (all.length > beam) all.length = beam;
  return all;
}
