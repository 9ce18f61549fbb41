import type { About } from './about-types.js';
import { FORECASTERS } from './counted.js';
import type { Discourse } from './discourse.js';
import { lexicon } from './lexicon.js';
import { clauseSubject, type Measured } from './metric.js';
import type { Scene } from './scene.js';
import { verbOf } from './subject-head.js';
import { isPassive } from './verb-metric.js';

/**
 * "alors que le consensus n'en attendait que 15 %": what others expected of the quantity spoken of.
 *
 * @param last What the figure before is about.
 */
export function expected(
  scene: Scene,
  index: number,
  what: Measured | null,
  last: About | null,
  discourse: Discourse,
): About | null {
  if (what?.noun || !last?.metric) return null;
  const verb = verbOf(scene, scene.spans[index]);
  if (verb < 0 || isPassive(scene, verb) || !lexicon().is('forecast_verb', scene.words[verb].lemma))
    return null;
  const head = clauseSubject(scene, verb);
  // "le marché, estimé à 3 milliards", "le courtier vise 33 euros"
  const { feats, lemma: deed } = scene.words[verb];
  if (head < 0 || (feats.includes('VerbForm=Part') && head === scene.words[verb].head)) return null;
  if (deed === 'viser') return null;
  const { lemma } = scene.words[head];
  const who = scene.subjects.find(({ first, last: end }) => first <= head && head <= end)?.rows[0].en;
  if (lemma !== 'consensus' && !FORECASTERS.test(who ?? '')) return null;
  // of the levels told, the one of the same order is what they were wrong about
  const figure = scene.unit.figures[index];
  const about = (figure.type === 'money' ? discourse.like(figure) : undefined) ?? last;
  const base = (about.metric ?? last.metric).replace(/ (?:target|forecast)$/, '');
  return { ...about, metric: `consensus ${base} forecast` };
}
