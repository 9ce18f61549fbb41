import type { About } from './about-types.js';
import { isTime } from './continuation.js';
import type { Discourse } from './discourse.js';
import type { Scene } from './scene.js';
import { verbOf } from './subject-head.js';

/** Verbs that bring a quantity to a level. */
const BRING =
  /^(?:ramener|porter|maintenir|réduire|relever|abaisser|limiter|contenir|stabiliser|fixer|faire|hisser|doubler|tripler|diminuer|augmenter|comprimer|réviser|revoir|chiffrer|estimer|évaluer)$/;

/** Verbs under which bringing it there is an aim. */
const AIM =
  /^(?:vouloir|espérer|viser|promettre|compter|ambitionner|entendre|devoir|pouvoir|engager|prévoir|souhaiter|falloir)$/;

/** "Le gouvernement espère le ramener à 5,4 %": what the last sentence measured, taken up by a pronoun. */
export function takenUp(scene: Scene, index: number, discourse: Discourse): About | null {
  const { words, spans, unit } = scene;
  const { last } = discourse;
  if (!last?.metric || isTime(unit.figures[index])) return null;
  const verb = verbOf(scene, spans[index]);
  if (verb < 0 || verb > spans[index][0] || !BRING.test(words[verb].lemma)) return null;
  let at = verb - 1;
  while (at >= 0 && (words[at].upos === 'AUX' || words[at].upos === 'ADV')) at--;
  if (words[at]?.upos !== 'PRON' || !/^(?:le|la|les|l['’])$/i.test(words[at].form)) return null;
  const aims = words.slice(0, at).some(({ upos, lemma }) => upos === 'VERB' && AIM.test(lemma));
  const metric = last.metric.replace(/ (?:target|forecast)$/, '');
  return { ...last, metric: aims ? `${metric} target` : metric };
}

/** Verbs of being so much. */
const BE =
  /^(?:être|établir|ressortir|atteindre|élever|monter|descendre|avoisiner|culminer|plafonner|dépasser|frôler|situer)$/;

/** "Hors catastrophes, il aurait été de 90,1 %": the level that was spoken of last. */
export function isSo(scene: Scene, index: number, discourse: Discourse): About | null {
  const { words, spans, unit } = scene;
  const figure = unit.figures[index];
  if (figure.type !== 'percent' && figure.type !== 'index' && figure.type !== 'money') return null;
  const [first] = spans[index];
  let at = first - 1;
  while (
    at >= 0 &&
    /^(?:à|de|d'|autour|environ|même|ainsi|désormais|encore|le|la|les)$/.test(words[at].lemma)
  )
    at--;
  if (at < 1 || !BE.test(words[at].lemma)) return null;
  while (
    at >= 0 &&
    (words[at].upos === 'AUX' || words[at].upos === 'VERB' || /^(?:ne|se|s')$/i.test(words[at].form))
  )
    at--;
  const who = words[at];
  if (who?.upos !== 'PRON' || !/^(?:il|elle|ils|elles|celui-ci|celle-ci)$/i.test(who.form)) return null;
  return discourse.lastOf.get(figure.type) ?? null;
}
