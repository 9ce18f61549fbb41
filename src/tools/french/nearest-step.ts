import { STEPS } from '../../french/model/steps.js';

/** The signed byte, -127 to 127, that stands for the value nearest to `weight / unit` (see `STEPS`). */
export function nearestStep(weight: number, unit: number): number {
  const value = Math.abs(weight) / unit;
  let step = 0;
  while (step < 127 && Math.abs(STEPS[step + 1]! - value) <= Math.abs(STEPS[step]! - value)) step++;
  return weight < 0 ? -step : step;
}
