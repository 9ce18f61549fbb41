import type { Option } from './decoder.js';
import { F, FEATURE_COUNT, FEATURES, type FeatureName, type Weights } from './features.js';
import type { TransferModel } from './model.js';

/** An entry's words are no surprise, however seldom the texts have them: least log-probability by the joint model. */
const JOINT_FLOOR = { word: -4, multiword: -2 };

export function weightVector(weights: Weights): Float32Array {
  return Float32Array.from(FEATURES, (name) => weights[name]);
}

/** Makes options from tokens and feature values, weighed. */
export class OptionMaker {
  readonly weights: Float32Array;

  constructor(readonly model: TransferModel) {
    this.weights = weightVector(model.weights);
  }

  /** What a rule decides, without features of its own. */
  fixed(tokens: string[], origin: string, ids?: number[]): Option {
    return this.option(tokens, new Float32Array(FEATURE_COUNT), origin, ids);
  }

  generated(tokens: string[], origin: string, values: Partial<Record<FeatureName, number>>): Option {
    const features = new Float32Array(FEATURE_COUNT);
    for (const name in values) features[F[name as FeatureName]] = values[name as FeatureName]!;
    return this.option(tokens, features, origin);
  }

  private option(tokens: string[], features: Float32Array, origin: string, ids?: number[]): Option {
    const lmIds = ids ?? tokens.map((t) => this.model.wordId(t));
    const { score, lmScore } = this.weigh(tokens, lmIds, features);
    return {
      tokens,
      ids: lmIds,
      from: lmIds.map(() => 0),
      features,
      sense: 0,
      agreed: 0,
      reference: 0,
      lmScore,
      jointScore: 0,
      jointFloor: origin.startsWith('dictionary')
        ? JOINT_FLOOR[features[F.multiword] > 0 ? 'multiword' : 'word']
        : -Infinity,
      score,
      estimate: score + this.weights[F.lm] * lmScore,
      origin,
    };
  }

  /** Fills in the features every option has, and sums up. */
  weigh(tokens: string[], ids: number[], features: Float32Array): { score: number; lmScore: number } {
    const { model, weights } = this;
    features[F.words] = tokens.length;
    features[F.phrases] = 1;
    let score = 0;
    for (let f = 1; f < FEATURE_COUNT; f++) score += weights[f] * features[f];
    let lmScore = 0;
    for (let k = 0; k < ids.length; k++) {
      lmScore += model.lm.score(model.lm.state(ids[k - 3] ?? -1, ids[k - 2] ?? -1, ids[k - 1] ?? -1), ids[k]);
    }
    return { score, lmScore };
  }
}
