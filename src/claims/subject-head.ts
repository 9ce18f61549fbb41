import type { Word } from '../french/types.js';
import type { Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';

/** The verb that governs a figure: the nearest to its left in its clause, else the nearest above it in the tree. */
export function verbOf(scene: Scene, [first]: [number, number]): number {
  const { words, clause, inFigure } = scene;
  // "frôlait les 10 %": a verb that bounds the figure stands in it
  if (words[first] && isFiniteVerb(words[first]) && words[first].upos === 'VERB') return first;
  for (let i = first - 1; i >= 0; i--) {
    if (clause[i] !== clause[first]) continue;
    if (words[i].upos === 'VERB' && inFigure[i] < 0 && !closed(scene, i, first)) return i;
  }
  // "deux des cinq sites seront fermés": the verb after its subject
  for (let i = first + 1; i < words.length; i++)
    if (words[i].upos === 'VERB' && inFigure[i] < 0 && clause[i] === clause[first]) return i;
  let at = words[first]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < words.length; at = words[at].head, steps++)
    if (words[at].upos === 'VERB' && inFigure[at] < 0) return at;
  return -1;
}

/** "chez la filiale spécialisée dans les nuages, et ce, pour 3 milliards": a noun's participle ends at the comma. */
function closed({ words, inFigure }: Scene, verb: number, first: number): boolean {
  const { deprel, feats, head } = words[verb];
  if (deprel !== 'acl' || !feats.includes('VerbForm=Part') || head !== verb - 1) return false;
  const comma = words.findIndex(({ form }, i) => i > verb && i < first && form === ',' && inFigure[i] < 0);
  return comma >= 0 && words.slice(0, verb).some(isFiniteVerb);
}

/** The word that heads the subject of a verb's clause: by the tree, else the first free noun before the verb. -1: none. */
export function subjectHead(scene: Scene, verb: number): number {
  const { words, clause, inFigure } = scene;
  const like = likeOne(scene, verb);
  if (like >= 0) return like;
  const seen = new Set<number>();
  // an infinitive or a second verb has the subject of the verb above it
  for (let at = verb; at >= 0 && !seen.has(at); at = words[at].head) {
    seen.add(at);
    const found = words.findIndex(
      ({ head, deprel, start }, i) =>
        head === at && deprel.startsWith('nsubj') && inFigure[i] < 0 && start >= scene.dateline,
    );
    if (found >= 0) return relativeHead(scene, found);
    const above = words[words[at].head];
    // "tandis que le rendement, la plus basse, reculait": a clause of its own has a subject of its own
    if (
      above &&
      isFiniteVerb(words[at]) &&
      clause[words[at].head] !== clause[at] &&
      firstFree(scene, at) >= 0
    )
      return firstFree(scene, at);
    // "va fermer son usine, qui emploie 480 personnes, et supprimer": an infinitive goes with an infinitive
    if (above && isInfinitive(words[at]) && isFiniteVerb(above) && words[at].deprel === 'conj') break;
    if (words[at].deprel.startsWith('acl') && words[at].head >= 0 && words[at].upos === 'VERB')
      return words[at].head;
    if (isFiniteVerb(words[at]) && at !== verb && words[at].upos === 'VERB') break;
  }
  return firstFree(scene, verb);
}

/** "; celle de Velmora a lâché 4,3 %": the pronoun of a finite verb that the tree gives no subject; -1: none. */
function likeOne({ words, inFigure }: Scene, verb: number): number {
  const finite =
    isFiniteVerb(words[verb]) || (words[verb - 1] !== undefined && isFiniteVerb(words[verb - 1]));
  if (!finite || words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'))) return -1;
  for (let i = verb - 1; i > 0; i--) {
    if (words[i].upos === 'VERB' || inFigure[i] >= 0) return -1;
    if (words[i].lemma === 'celui') return /^(?:;|,|et|tandis|que)$/.test(words[i - 1].form) ? i : -1;
  }
  return -1;
}

/** The first noun of a verb's clause that stands before it free of prepositions; -1: none. */
function firstFree({ words, clause, inFigure, dateline }: Scene, verb: number): number {
  for (let i = 0; i < verb; i++) {
    if (clause[i] !== clause[verb] || inFigure[i] >= 0 || words[i].start < dateline) continue;
    if (isHead(words, i)) return i;
  }
  return -1;
}

const isInfinitive = ({ feats }: Word) => feats.includes('VerbForm=Inf');

/** "qui", "que", "dont": the noun before it. */
function relativeHead(scene: Scene, at: number): number {
  const { words } = scene;
  if (!/^(?:qui|que|lequel|laquelle|lesquels|dont)$/.test(words[at].lemma) || words[at].upos !== 'PRON')
    return at;
  const verb = words[at].head;
  const governor = verb >= 0 && words[verb].deprel.startsWith('acl') ? words[verb].head : -1;
  if (governor >= 0 && governor < at && isHeadWord(words[governor])) return governor;
  for (let i = at - 1; i >= 0; i--) if (isHead(words, i)) return i;
  return at;
}

const isHeadWord = ({ upos }: Word) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';

/** A noun, name or personal pronoun that no preposition governs. */
function isHead(words: Word[], i: number): boolean {
  if (!isHeadWord(words[i]) || words[i].deprel.startsWith('expl')) return false;
  if (words[i].upos === 'PRON' && !/^(?:lui|il|elle|eux|celui|celui-ci)$/.test(words[i].lemma)) return false;
  for (let j = i - 1; j >= 0; j--) {
    const { upos, lemma } = words[j];
    if (upos === 'DET' || upos === 'ADJ' || upos === 'NUM' || upos === 'ADV') continue;
    if (upos === 'NOUN' || upos === 'PROPN') return false;
    return upos !== 'ADP' && lemma !== 'de';
  }
  return true;
}
