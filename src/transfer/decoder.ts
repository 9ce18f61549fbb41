import type { FeatureValues } from './features.js';
import { type Hypothesis, Stack } from './hypotheses.js';
import type { LanguageModel } from './language-model.js';
import { Openings } from './openings.js';

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
  article: number;
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
  const { bos, eos, beam, optionLimit, lmWeight, jointWeight } = settings;
  const n = table.length;
  // At the end every hypothesis counts: the end itself is still to be scored.
  const stacks: Stack[] = [];
  for (let i = 0; i <= n; i++) stacks.push(new Stack(i === n ? Infinity : beam));
  stacks[0].add({ score: 0, w1: bos, w2: bos, w3: bos, previous: null, from: 0, to: 0, option: null });
  const search = { lm, joint, settings, openings: new Openings(lm, joint) };
  for (let i = 0; i < n; i++) {
    const spans = table[i];
    search.openings.read(spans, optionLimit, i);
    for (const h of stacks[i].hypotheses) {
      search.openings.follow(h);
      for (let k = 0; k < spans.length; k++) {
        const options = spans[k];
        const stack = stacks[i + k + 1];
        const count = Math.min(options.length, optionLimit);
        for (let o = 0; o < count; o++) {
          if (h.score + options[o].estimate < stack.best - SLACK) break;
          extend(search, h, options[o], i, i + k + 1, search.openings.at(k, o), stack);
        }
      }
    }
    // Finished positions hold nothing that is needed but the chains that lead on from them.
    stacks[i] = FINISHED;
  }
  let winner: Hypothesis | null = null;
  let winning = -Infinity;
  for (const h of stacks[n].hypotheses) {
    const score =
      h.score +
      lmWeight * lm.score(lm.state(h.w3, h.w2, h.w1), eos) +
      jointWeight * joint(n - 1, h.w3, h.w2, h.w1, eos);
    if (score > winning) {
      winner = h;
      winning = score;
    }
  }
  const steps: Step[] = [];
  for (let h = winner; h?.option; h = h.previous) steps.push({ from: h.from, to: h.to, option: h.option });
  return { steps: steps.reverse(), score: winning };
}

const FINISHED = new Stack(0);

interface Search {
  lm: LanguageModel;
  joint: JointScore;
  settings: DecoderSettings;
  openings: Openings;
}

/** Goes on from a hypothesis with an option; `opening` is the place of its first word among the openings. */
function extend(
  { lm, joint, settings, openings }: Search,
  h: Hypothesis,
  option: Option,
  from: number,
  to: number,
  opening: number,
  stack: Stack,
): void {
  const { ids, origins, jointFloor } = option;
  let { w1, w2, w3 } = h;
  let lmScore = 0;
  let jointScore = 0;
  if (opening >= 0) {
    lmScore = openings.lmScore(opening);
    jointScore = Math.max(jointFloor, openings.jointScore(opening));
    w3 = w2;
    w2 = w1;
    w1 = ids[0];
  }
  for (let k = 1; k < ids.length; k++) {
    const word = ids[k];
    lmScore += lm.scoreAfter(w3, w2, w1, word);
    jointScore += Math.max(jointFloor, joint(from + origins[k], w3, w2, w1, word));
    w3 = w2;
    w2 = w1;
    w1 = word;
  }
  const score = h.score + option.score + settings.lmWeight * lmScore + settings.jointWeight * jointScore;
  if (score < stack.best - 2 * SLACK || !stack.takes(score)) return;
  stack.add({ score, w1, w2, w3, previous: h, from, to, option });
}
