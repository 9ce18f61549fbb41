import type { Sentence } from '../french/types.js';
import { packageVersion } from '../util/paths.js';
import { type DecoderSettings, decode, type Step } from './decoder.js';
import type { Weights } from './features.js';
import { faults } from './guards.js';
import { transferModel } from './model.js';
import { collectOptions } from './options.js';
import { unitsOf } from './prepare.js';
import { alignments, placeSteps, realise, trace } from './realise.js';
import { isBusiness } from './reference.js';
import { reorder } from './reorder.js';
import type { Engine, Translation, TranslationInput } from './types.js';
import type { Unit } from './units.js';
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
  const model = transferModel();
  const { units, applied } = reorder(unitsOf(input, plain), model.swaps);
  if (units.length === 0) return { text: '', unknown: [], alignments: [] };
  // Once a document has talked of firms and amounts, it goes on to.
  const { memory } = input.context;
  if (isBusiness(input.sentence, input.figures)) memory.business = true;
  const steps = search(units, input.context.previous.at(-1)?.sentence ?? null, memory.business === true);
  const text = realise(steps, input.context.kind);
  return {
    text,
    unknown: unknownWords(steps, units),
    alignments: alignments(steps, placeSteps(steps, text), units, input.sentence, text),
    trace: trace(steps, units, input.sentence, applied),
  };
}

function search(units: Unit[], previous: Sentence | null, business: boolean): Step[] {
  const model = transferModel();
  return decode(collectOptions(units, model, previous, business), model.lm, decoderSettings(model.weights))
    .steps;
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
    beam: 8,
    optionLimit: 8,
    bos: SPECIALS.bos,
    eos: SPECIALS.eos,
  };
}
