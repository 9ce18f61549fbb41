import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { englishOf } from './english-noun.js';
import type { Hit, Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';

/** What a line says its figures are of: "Bureaux : 158 millions d'euros de loyers (+0,8 %)". */
export interface LineLabel {
  /** The whole subject of its figures. */
  subject: string;
  /** The line without the label's words among its metrics. */
  scene: Scene;
}

/** Words a label may have. */
const LONGEST = 4;

/**
 * The division, place or firm that a line without a verb begins with; its metric is its own or the last line's.
 *
 * @returns null for a sentence, and for a label that names a metric ("Ebitda : 702 millions").
 */
export function lineLabel(scene: Scene, discourse: Discourse): LineLabel | null {
  const { words, spans, unit } = scene;
  const colon = words.findIndex(({ form }) => form === ':');
  if (colon < 1 || colon > LONGEST || unit.figures.length === 0) return null;
  if (spans.some(([first]) => first >= 0 && first < colon) || words.some(isFiniteVerb)) return null;
  const inside = ({ first }: Hit<unknown>) => first < colon;
  const measures = scene.metrics.find(inside);
  const types = unit.figures.map(({ type }) => type);
  if (measures?.rows.some((row) => row.types.some((type) => types.includes(type)))) return null;
  const head = words.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ');
  if (head < 0 || head >= colon) return null;
  const subject = labelled(scene, head, discourse);
  if (subject === null) return null;
  return { subject, scene: { ...scene, metrics: scene.metrics.filter((hit) => !inside(hit)) } };
}

function labelled(scene: Scene, head: number, discourse: Discourse): string | null {
  const named = describe(scene, head, discourse);
  if (named && (named.kind === 'firm' || named.kind === 'market')) return named.text;
  const whose = discourse.holder;
  if (named?.kind === 'place') return whose ? `${whose} in ${named.text}` : named.text;
  const part = englishOf(scene, head);
  if (part === null) return null;
  return whose ? `${whose} ${part}` : part;
}
