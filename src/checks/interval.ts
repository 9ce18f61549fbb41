import type { Figure } from '../figures/types.js';

/** Values that a printed figure may stand for, both ends inclusive. */
export type Interval = [number, number];

/**
 * What a figure may mean within the rounding of its print: "1,94 milliard" is 1.935 to 1.945 billion, "près de 9
 * milliards" reaches a little lower, "plus de 9" a little higher. A range is its own interval.
 *
 * @returns null for figures without a number, or bounded on one side alone ("au moins", "au plus").
 * @example intervalOf(readFigures('12,5 %')[0]) // [12.45, 12.55]
 */
export function intervalOf(figure: Figure): Interval | null {
  const { value, range, form, qualifier } = figure;
  const half = form.words && form.scale < 3 ? 0 : 0.5 * 10 ** (form.scale - form.decimals);
  if (range) {
    const [low, high] = range;
    return typeof low === 'number' && typeof high === 'number' ? [low - half, high + half] : null;
  }
  if (typeof value !== 'number') return null;
  const slack = Math.max(half, Math.abs(value) * 0.05);
  if (qualifier === 'exact') return [value - half, value + half];
  if (qualifier === 'about') return [value - slack, value + slack];
  if (qualifier === 'nearly') return [value - slack, value];
  if (qualifier === 'more_than') return [value, value + slack];
  if (qualifier === 'less_than') return [value - slack, value];
  return null;
}

/** Whether two intervals have a value in common, but for the noise of floating point. */
export function meet(a: Interval, b: Interval): boolean {
  const noise = 1e-9 * Math.max(Math.abs(a[1]), Math.abs(b[1]), 1e-6);
  return a[0] <= b[1] + noise && b[0] <= a[1] + noise;
}

export function plus(a: Interval, b: Interval): Interval {
  return [a[0] + b[0], a[1] + b[1]];
}

export function times(a: Interval, b: Interval): Interval {
  const products = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
  return [Math.min(...products), Math.max(...products)];
}

/** The printed value itself, as an interval without width; the middle of a range. */
export function printed({ value, range }: Figure): Interval {
  const number = range ? (Number(range[0]) + Number(range[1])) / 2 : Number(value);
  return [number, number];
}

/** The middle to six digits, without the noise of floating point. */
export function middle([low, high]: Interval): number {
  return Number(((low + high) / 2).toPrecision(6));
}
