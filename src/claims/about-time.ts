import type { About } from './about-types.js';
import { speaker } from './attribution.js';
import { isTime } from './continuation.js';
import { dateMetric } from './date-metric.js';
import { describe } from './describe.js';
import { type Discourse, subjectAt } from './discourse.js';
import { durationMetric } from './duration-metric.js';
import { asMeasured } from './occasion.js';
import type { Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';
import { subjectOf } from './subject.js';
import { subjectHead } from './subject-head.js';
import type { Described } from './types.js';

/** Subject and metric of a date or duration: of the event it is the date of, else of the quantity nearest to it. */
export function aboutTime(
  scene: Scene,
  index: number,
  discourse: Discourse,
  found: (About | null)[],
  published: string | null,
): About {
  const figure = scene.unit.figures[index];
  const near = nearest(scene, index, found);
  const around = {
    metric: near?.metric ?? null,
    published,
    macro: near?.macro ?? (discourse.main === null || discourse.isInstitution),
    change: near?.change ?? false,
  };
  if (scene.spans[index][0] < 0)
    return { subject: near?.subject ?? discourse.nobody, metric: 'date', macro: false };
  const before = index > 0 ? found[index - 1] : null;
  if (before?.occasion && isListed(scene, index)) return before;
  const { metric, at } =
    figure.type === 'date' ? dateMetric(scene, index, around) : durationMetric(scene, index, around);
  if (at < 0 && near) return { subject: near.subject, metric, macro: near.macro };
  // "a annoncé jeudi l'Insee": the day is the speaker's
  const told = /^(?:announcement|release) date$/.test(metric) ? speaker(scene, discourse) : null;
  if (told) return { subject: told, metric, macro: false, occasion: true };
  // "aura accès aux modèles développés par Helmis jusqu'en 2032": the access ends, by the sentence's verb
  const finite = metric === 'end date' && at < 0 ? scene.words.findIndex(isFiniteVerb) : -1;
  const head = finite < 0 ? -1 : subjectHead(scene, finite);
  const subject =
    (head < 0 ? null : describe(scene, head, discourse)) ??
    itself(scene, at, metric, discourse) ??
    subjectOf(scene, asMeasured(scene, index, at), scene.spans[index], discourse);
  return {
    subject: subject?.text ?? near?.subject ?? discourse.nobody,
    metric,
    macro: false,
    occasion: at >= 0,
  };
}

/** "en 2007 puis en 2013": the date before is one of the same event. */
function isListed({ unit, words, spans }: Scene, index: number): boolean {
  const [before, figure] = [unit.figures[index - 1], unit.figures[index]];
  if (figure.type !== 'date' || before.type !== 'date') return false;
  const between = words.slice(spans[index - 1][1] + 1, spans[index][0]);
  return between.length > 0 && between.length <= 3 && between.every(({ lemma }) => LISTS.test(lemma));
}

const LISTS = /^(?:et|puis|ou|,|en|le|à|au|de)$/;

/** The bond that matures, the contract whose term it is: the event's own noun names the subject. */
function itself(scene: Scene, at: number, metric: string, discourse: Discourse): Described | null {
  const own = at < 0 ? undefined : subjectAt(scene, at)?.rows[0];
  if (own && (own.is === 'market' || own.is === 'plant')) return describe(scene, at, discourse);
  if (metric !== 'term') return null;
  const deals = scene.subjects.filter(({ rows }) => rows[0].is === 'deal');
  const nearest = deals.sort((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at))[0];
  return nearest ? describe(scene, nearest.first, discourse) : null;
}

/** The quantity nearest to a date, those before it first, in the same clause if there is one. */
function nearest(scene: Scene, index: number, found: (About | null)[]): About | null {
  const { figures } = scene.unit;
  const { clause, spans } = scene;
  let best: { about: About; weight: number } | null = null;
  for (let i = 0; i < figures.length; i++) {
    const about = found[i];
    if (!about || isTime(figures[i]) || spans[i][0] < 0) continue;
    const distance = i < index ? (index - i) * 2 - 1 : (i - index) * 2;
    const weight = distance + (clause[spans[i][0]] === clause[spans[index][0]] ? 0 : 5);
    if (!best || weight < best.weight)
      best = { about: { ...about, change: figures[i].direction !== null }, weight };
  }
  return best?.about ?? null;
}
