import type { Perceptron } from './perceptron.js';

/**
 * The means of the weights of averaged models; takes the first one over. As good as a vote of all, at the price of one
 * when it is used.
 */
export function joinModels(models: readonly Perceptron[]): Perceptron {
  const [joined, ...others] = models;
  if (!joined) throw new Error('Unexpected empty list of models, expected one at least');
  others.forEach((model, i) => {
    joined.join(model, 1 / (i + 2));
  });
  return joined;
}
