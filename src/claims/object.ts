import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import type { Scene } from './scene.js';

/** Metrics of deeds that are done to somebody. */
const DONE =
  /^(?:investment|stake|voting rights|contribution|acquisition price|purchase price|offer price|loan|order|fine|financing|valuation|contract value|break-up fee)/;

/** Whom an investment, a stake or a price is in or for: the firm after the figure that isn't its subject. */
export function objectOf(
  scene: Scene,
  index: number,
  subject: string | null,
  metric: string | null,
  discourse: Discourse,
): string | null {
  if (!metric || !DONE.test(metric)) return null;
  const { words, names, spans, inFigure } = scene;
  for (let i = spans[index][1] + 1; i < words.length && i <= spans[index][1] + 9; i++) {
    if (inFigure[i] >= 0 || words[i].upos === 'VERB' || words[i].form === ',') return null;
    if (!names.some(({ first }) => first === i)) continue;
    const who = describe(scene, i, discourse);
    if (who && who.kind === 'firm' && who.text !== subject) return who.text;
  }
  return null;
}
