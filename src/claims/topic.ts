import { describe, ownerAfter } from './describe.js';
import type { Discourse } from './discourse.js';
import { isSetting } from './place.js';
import { possessor } from './possessor.js';
import { hitAt, type Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';
import { fronted } from './subject.js';
import { subjectHead } from './subject-head.js';
import type { Described } from './types.js';

/** After a sentence: whom the next "il" or "le groupe" stands for, and which place was named last. */
export function follow(scene: Scene, discourse: Discourse): void {
  for (const hit of scene.subjects)
    if (hit.rows[0].is === 'place' && isSetting(scene, hit)) discourse.place = hit.rows[0].en;
  const { words } = scene;
  let topic: Described | null = null;
  let firm: string | null = null;
  for (let verb = 0; verb < words.length && !firm; verb++) {
    if (words[verb].upos !== 'VERB' || !(isFiniteVerb(words[verb]) || hasAuxiliary(scene, verb))) continue;
    const head = subjectHead(scene, verb);
    if (head < 0 || words[head].upos === 'PRON') continue;
    if (words[verb].deprel === 'acl:relcl') continue;
    const measured = hitAt(scene.metrics, head);
    // "le coût du réacteur a été revu": "il" of the next sentence is the reactor's cost
    if (measured && scene.unit.figures.length === 0) discourse.metric = measured.rows[0].en;
    const subject =
      (measured ? possessor(scene, measured.last, [-1, -1], discourse) : null) ??
      describe(scene, head, discourse);
    // two firms together are nobody's "il"
    if (subject?.text.includes(' and ')) continue;
    if (subject && subject.kind !== 'place' && subject.kind !== 'other') topic ??= subject;
    firm = subject?.kind === 'firm' ? subject.text : ownerOf(scene, head, discourse);
  }
  const whose = fronted(scene, discourse);
  if (whose && !firm) firm = whose;
  if (firm) discourse.firm = firm;
  topic ??= firm === null ? null : { text: firm, kind: 'firm', level: null };
  if (topic) discourse.topic = topic;
  if (topic?.kind === 'thing') discourse.lastThing = topic.text;
}

/** The firm whose subject it is: "la directrice générale de Velmora", "le chiffre d'affaires de Velmora". */
function ownerOf(scene: Scene, head: number, discourse: Discourse): string | null {
  if (scene.words[head].lemma === 'famille') return null;
  const metric = hitAt(scene.metrics, head);
  const thing = hitAt(scene.subjects, head);
  const owner = ownerAfter(scene, (metric ?? thing)?.last ?? head, discourse);
  return owner && discourse.isFirm(owner) ? owner : null;
}

function hasAuxiliary({ words }: Scene, verb: number): boolean {
  return words.some(({ upos, head }) => upos === 'AUX' && head === verb);
}
