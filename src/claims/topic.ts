import type { Discourse } from './discourse.js';
import { type Scene, subjectHead } from './scene.js';
import { isFiniteVerb } from './segments.js';
import { describe, ownerAfter } from './subject.js';

/** After a sentence: whom the next "il" or "le groupe" stands for, and which place was named last. */
export function follow(scene: Scene, discourse: Discourse): void {
  for (const { rows } of scene.subjects) if (rows[0].is === 'place') discourse.place = rows[0].en;
  const { words } = scene;
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb].upos !== 'VERB' || !(isFiniteVerb(words[verb]) || hasAuxiliary(scene, verb))) continue;
    const head = subjectHead(scene, verb);
    if (head < 0 || words[head].upos === 'PRON') continue;
    const subject = describe(scene, head, discourse);
    const owner = ownerOf(scene, head, discourse);
    if (owner) discourse.firm = owner;
    if (subject && subject.kind !== 'place') {
      if (!subject.text.includes(' and ')) discourse.topic = subject;
      if (subject.kind === 'firm' && !subject.text.includes(' and ')) discourse.firm = subject.text;
      return;
    }
    if (owner) {
      discourse.topic = { text: owner, kind: 'firm', level: null };
      return;
    }
  }
}

/** The firm whose subject it is: "la directrice générale de Névralia", "le chiffre d'affaires de Névralia". */
function ownerOf(scene: Scene, head: number, discourse: Discourse): string | null {
  const metric = scene.metrics.find(({ first, last }) => first <= head && head <= last);
  const thing = scene.subjects.find(({ first, last }) => first <= head && head <= last);
  const owner = ownerAfter(scene, (metric ?? thing)?.last ?? head, discourse);
  return owner && discourse.isFirm(owner) ? owner : null;
}

function hasAuxiliary({ words }: Scene, verb: number): boolean {
  return words.some(({ upos, head }) => upos === 'AUX' && head === verb);
}
