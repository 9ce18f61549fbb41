import type { Sentence } from '../french/types.js';
import { packageVersion } from '../util/paths.js';
import { agree } from './agreement.js';
import { type DecoderSettings, decode, type Step } from './decoder.js';
import type { Weights } from './features.js';
import { faults } from './guards.js';
import { transferModel } from './model.js';
import { collectOptions } from './options.js';
import { unitsOf } from './prepare.js';
import { alignments, placeSteps, realise, trace } from './realise.js';
import { isBusiness } from './reference.js';
import { type Reordered, reorder } from './reorder.js';
import type { Collected } from './shared-spans.js';
import type { Engine, Translation, TranslationInput } from './types.js';
import { copyUnits, type Unit } from './units.js';
import { SPECIALS } from './vocabulary.js';

/** The built-in engine: rules on the tree decide order and terms, learned statistics choose, a language model ranks. */
export const transferEngine: Engine = {
  name: 'transfer',
  version: packageVersion(),
  translateSentence(input: TranslationInput): Translation {
    const free = translate(input, false);
    const wrong = faults(input, free.text);
    if (wrong.length === 0) return free;
    // The plainer path: every figure is written from its value, whole, and nothing is learned about it.
    const plain = translate(input, true);
    const still = faults(input, plain.text);
    return still.length < wrong.length ? { ...plain, fallback: wrong[0] } : free;
  },
};

function translate(input: TranslationInput, plain: boolean): Translation {
  const french = unitsOf(input, plain);
  if (french.length === 0) return { text: '', unknown: [], alignments: [] };
  transferModel().articles.weigh(french);
  // Once a document has talked of firms and amounts, it goes on to.
  const { memory } = input.context;
  if (isBusiness(input.sentence, input.figures)) memory.business = true;
  const { units, applied, steps } = bestOrder(french, {
    previous: input.context.previous.at(-1)?.sentence ?? null,
    business: memory.business === true,
  });
  const agreed = agree(steps, units);
  const text = realise(agreed, input.context.kind);
  return {
    text,
    unknown: unknownWords(agreed, units),
    alignments: alignments(agreed, placeSteps(agreed, text), units, input.sentence, text),
    trace: input.context.traced ? trace(agreed, units, input.sentence, applied) : undefined,
  };
}

interface Setting {
  previous: Sentence | null;
  business: boolean;
}

interface Ordered extends Reordered {
  options: Collected;
  steps: Step[];
  score: number;
}

/** Order by rules and learned swaps; where the swaps are unsure, the order that makes the likelier sentence. */
function bestOrder(french: Unit[], setting: Setting): Ordered {
  const { swaps } = transferModel();
  const ordered = (flipped: Set<number>, earlier: Collected | null): Ordered => {
    const found = reorder(copyUnits(french), swaps, undefined, flipped);
    return { ...found, ...search(found.units, setting, earlier) };
  };
  let flipped = new Set<number>();
  let best = ordered(flipped, null);
  for (const { pair, score } of best.doubtful.slice(0, MAX_FLIPS)) {
    const next = new Set(flipped).add(pair);
    const other = ordered(next, best.options);
    if (other.score <= best.score + FLIP_MARGIN * Math.abs(score)) continue;
    best = other;
    flipped = next;
  }
  return best;
}

/** Doubtful pairs tried the other way. */
const MAX_FLIPS = 3;
/** What the other order must gain for each unit of swap score against it. */
const FLIP_MARGIN = 0.02;

function search(
  units: Unit[],
  { previous, business }: Setting,
  earlier: Collected | null,
): { options: Collected; steps: Step[]; score: number } {
  const model = transferModel();
  const joint = model.jointScores(units);
  const options = collectOptions(units, model, joint, previous, business, earlier);
  return { options, ...decode(options.table, model.lm, joint, decoderSettings(model.weights)) };
}

function unknownWords(steps: Step[], units: Unit[]): string[] {
  return steps
    .filter(
      ({ option, from }) =>
        option.origin === 'copy' && units[from].upos !== 'PROPN' && !/\d/.test(units[from].surface),
    )
    .map(({ from }) => units[from].surface);
}

export function decoderSettings(weights: Weights): DecoderSettings {
  return {
    lmWeight: weights.lm,
    jointWeight: weights.joint,
    beam: 4,
    optionLimit: 6,
    bos: SPECIALS.bos,
    eos: SPECIALS.eos,
  };
}
