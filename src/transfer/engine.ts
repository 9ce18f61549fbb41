import { article, capitaliseSentence, detokenise } from '../english/index.js';
import { packageVersion } from '../util/paths.js';
import { type DecoderSettings, decode, type Step } from './decoder.js';
import type { Weights } from './features.js';
import { transferModel } from './model.js';
import { collectOptions } from './options.js';
import { unitsOf } from './prepare.js';
import { reorder } from './reorder.js';
import type { Engine, Translation, TranslationInput } from './types.js';
import type { Unit } from './units.js';
import { SPECIALS } from './vocabulary.js';

/** The built-in engine: rules on the tree decide order and terms, learned statistics choose, a language model ranks. */
export const transferEngine: Engine = {
  name: 'transfer',
  version: packageVersion(),
  translateSentence(input: TranslationInput): Translation {
    const { units } = reorder(unitsOf(input), transferModel().swaps);
    if (units.length === 0) return { text: '', unknown: [], alignments: [] };
    const steps = search(units);
    const unknown: string[] = [];
    for (const { option, from } of steps) {
      if (option.origin === 'copy' && units[from].upos !== 'PROPN') unknown.push(units[from].surface);
    }
    return { text: realise(steps), unknown, alignments: [] };
  },
};

/** Decodes units in English order. */
function search(units: Unit[]): Step[] {
  const model = transferModel();
  return decode(collectOptions(units, model), fences(units), model.lm, decoderSettings(model.weights)).steps;
}

/** No phrase jumps over punctuation. */
export function fences(units: Unit[]): boolean[] {
  return units.map((u) => u.kind === 'punct');
}

export function decoderSettings(weights: Weights): DecoderSettings {
  return {
    lmWeight: weights.lm,
    distortionWeight: weights.distortion,
    beam: 12,
    distortionLimit: 3,
    optionLimit: 12,
    bos: SPECIALS.bos,
    eos: SPECIALS.eos,
  };
}

/** The printed sentence of a decoded one. */
export function realise(steps: Step[]): string {
  const tokens = steps.flatMap((s) => s.option.tokens);
  fixArticles(tokens);
  return capitaliseSentence(detokenise(tokens));
}

/** "a" or "an" by the sound of the next word. */
function fixArticles(tokens: string[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i] !== 'a' && tokens[i] !== 'an' && tokens[i] !== 'A' && tokens[i] !== 'An') continue;
    if (!/^[\p{L}\p{N}]/u.test(tokens[i + 1])) continue;
    const right = article(tokens[i + 1].split(' ')[0]);
    tokens[i] = tokens[i][0] === 'A' ? right[0].toUpperCase() + right.slice(1) : right;
  }
}
