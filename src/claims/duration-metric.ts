import type { Surroundings } from './date-metric.js';
import { occasionOf, wordBefore } from './occasion.js';
import type { Scene } from './scene.js';

const LOANS = /(?:mortgage|loan|loans|lending|borrowing|bond|bonds|bond issue|interest rate|mortgage rate)$/;

/** What lasts: "term", "maturity", "delay"; spans that something is measured over are comparison periods. */
export function durationMetric(
  scene: Scene,
  index: number,
  around: Surroundings,
): { metric: string; at: number } {
  const before = wordBefore(scene, index);
  const hit = occasionOf(scene, index, 'duration', around);
  const base = around.metric?.replace(/ (?:forecast|target)$/, '') ?? null;
  // "sur les huit premiers mois" is a span of the figure, "sur un an" what it is compared over
  if (base && /^(?:les|des|ces|ses)$/.test(scene.words[scene.spans[index][0] - 1]?.form ?? '') && !hit)
    return { metric: `${base} period`, at: -1 };
  if (base && before === 'sur' && LOANS.test(base)) return { metric: 'term', at: -1 };
  if (hit && hit.distance <= 6 && !(before === 'sur' || (before === 'en' && around.metric)))
    return { metric: hit.entry.en, at: hit.at };
  if (before === 'sur' || before === 'en' || before === 'depuis' || before === 'à') {
    if (before === 'à' && hit) return { metric: hit.entry.en, at: hit.at };
    if (around.metric && before === 'sur' && !around.change) return { metric: `${base} period`, at: -1 };
    if (around.metric) return { metric: 'comparison period', at: -1 };
  }
  if (hit) return { metric: hit.entry.en, at: hit.at };
  return { metric: around.metric ? `${around.metric} period` : 'period', at: -1 };
}
