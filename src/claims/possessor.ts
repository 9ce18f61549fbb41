import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { plainThing } from './plain-thing.js';
import { hitAt, type Scene } from './scene.js';
import type { Described } from './types.js';

/** "la dette du groupe", "l'action Tarvel", "le PIB de la zone euro": the phrase after a noun that says whose it is. */
export function possessor(
  scene: Scene,
  last: number,
  [start, end]: [number, number],
  discourse: Discourse,
): Described | null {
  const { words, inFigure } = scene;
  let linked = false;
  for (let i = last + 1; i < words.length && i - last <= 10; i++) {
    if (inFigure[i] >= 0 && i >= start && i <= end) continue;
    if (inFigure[i] >= 0) return null;
    const { upos, lemma } = words[i];
    if (upos === 'DET' || upos === 'ADJ' || upos === 'ADV') continue;
    if (upos === 'ADP') {
      const where =
        lemma === 'en' &&
        !linked &&
        scene.metrics.some((hit) => hit.last === last && hit.rows[0].of === 'place');
      if (lemma !== 'de' && lemma !== 'chez' && !where) return null;
      linked = true;
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'X') return null;
    const named = describe(scene, i, discourse);
    if (named) return linked || upos !== 'NOUN' || named.kind !== 'other' ? named : null;
    const part =
      linked && words[i - 1].upos === 'DET' && has(scene, last, discourse)
        ? plainThing(scene, i, discourse)
        : null;
    if (part) return part;
    linked = false;
  }
  return null;
}

/** Metrics that any thing has, not only a firm. */
const ANYTHING = /price|cost|budget|market size|rate|value|consumption/;

/** In an article about a firm, what a firm has is the firm's, whatever part of it the text names. */
function has({ metrics }: Scene, last: number, { main, isInstitution }: Discourse): boolean {
  if (main === null || isInstitution) return true;
  const entry = metrics.find((hit) => hit.last === last)?.rows[0];
  return entry === undefined || entry.of !== 'company' || ANYTHING.test(entry.en);
}

/** "sa", "ses": the subject of its clause when that is somebody, else the last one spoken of. */
export function possessed(scene: Scene, det: number, discourse: Discourse): Described | null {
  for (let i = det - 1; i >= 0; i--) {
    const { deprel } = scene.words[i];
    if (!deprel.startsWith('nsubj')) continue;
    const subject = describe(scene, i, discourse) ?? ownedBy(scene, i, [-1, -1], discourse);
    // "les jeunes pousses ont supprimé 300 postes, et leurs levées ont baissé"
    const plural = scene.words[i].feats.includes('Number=Plur') && /^leurs?$/i.test(scene.words[det].form);
    const many = subject?.kind === 'other' && plural;
    // "la division Rail a vu ses ventes augmenter"
    const part = discourse.holder !== null && subject?.text.startsWith(`${discourse.holder} `);
    if (subject && subject.kind !== 'place' && (many || part || subject.kind !== 'other')) return subject;
  }
  return discourse.topic;
}

export function ownedBy(
  scene: Scene,
  head: number,
  span: [number, number],
  discourse: Discourse,
): Described | null {
  const metric = hitAt(scene.metrics, head);
  return possessor(scene, metric?.last ?? head, span, discourse);
}

/** "l'investissement de fonds par Helmis dans la start-up": who does what a noun tells. */
export function agentAfter(scene: Scene, last: number, discourse: Discourse): Described | null {
  const { words, names, clause, inFigure } = scene;
  for (let i = last + 1; i < words.length && i - last <= 8; i++) {
    const { upos, lemma } = words[i];
    if (clause[i] !== clause[last] || inFigure[i] >= 0 || upos === 'VERB' || upos === 'PUNCT') return null;
    if (lemma !== 'par') continue;
    const run = names.find(({ first }) => first > i && first <= i + 4);
    const who = run ? describe(scene, run.first, discourse) : null;
    return who?.kind === 'firm' ? who : null;
  }
  return null;
}
