import type { Option } from './decoder.js';
import { F, type FeatureValues, weightedSum, weightVector } from './features.js';
import type { TransferModel } from './model.js';
import type { Filled } from './slots.js';
import type { Wording } from './wordings.js';

/** Makes options of one unit from tokens and feature values, weighed. */
export class OptionMaker {
  readonly weights: Float32Array;

  constructor(readonly model: TransferModel) {
    this.weights = weightVector(model.weights);
  }

  /** What a rule decides, without features of its own. */
  fixed(tokens: string[], origin: string): Option {
    return this.generated(tokens, origin, []);
  }

  /** A figure, which the models know by its class only. */
  figure(text: string, cls: string): Option {
    return this.option(this.model.wording([cls]), [text], text, 'figure', [], -Infinity);
  }

  /** `jointFloor`: the least that the joint model may say of one of the tokens. */
  generated(tokens: string[], origin: string, values: FeatureValues, jointFloor = -Infinity): Option {
    return this.filled({ tokens, classed: tokens }, origin, values, jointFloor);
  }

  /** The same for words with figures among them. */
  filled({ tokens, classed }: Filled, origin: string, values: FeatureValues, jointFloor: number): Option {
    const wording = this.model.wording(classed);
    const text = tokens === classed ? wording.text : tokens.join(' ');
    return this.option(wording, tokens, text, origin, values, jointFloor);
  }

  private option(
    { ids, origins, lmScore }: Wording,
    tokens: string[],
    text: string,
    origin: string,
    values: FeatureValues,
    jointFloor: number,
  ): Option {
    const score = weightedSum(this.weights, tokens.length, values);
    return {
      tokens,
      text,
      ids,
      origins,
      values,
      sense: 0,
      agreed: 0,
      reference: 0,
      needless: 0,
      article: 0,
      lmScore,
      jointScore: 0,
      jointFloor,
      score,
      estimate: score + this.weights[F.lm] * lmScore,
      origin,
    };
  }
}
