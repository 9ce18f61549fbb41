import type { Step } from './decoder.js';

/** Gives a step other tokens; the step and its option are copied, because options are shared. */
export function replaceTokens(steps: Step[], k: number, tokens: string[]): void {
  steps[k] = { ...steps[k], option: { ...steps[k].option, tokens } };
}

/** Index of the step that renders the unit at place `at`, or -1. */
export function stepAt(steps: Step[], at: number): number {
  return steps.findIndex(({ from, to }) => from <= at && at < to);
}

/** Index of the last step before `k` that prints something, or -1. */
export function previousStep(steps: Step[], k: number): number {
  for (let i = k - 1; i >= 0; i--) if (steps[i].option.tokens.length > 0) return i;
  return -1;
}
