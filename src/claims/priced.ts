import type { About } from './about-types.js';
import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { plainThing } from './plain-thing.js';
import { hitAt, type Scene } from './scene.js';
import { subjectHead, verbOf } from './subject-head.js';
import { isPassive } from './verb-metric.js';

/** Verbs of what a thing costs, said of the thing when they are passive or reflexive. */
const SELLS = /^(?:payer|vendre|négocier|facturer|échanger|commercialiser|proposer|monnayer|acheter|louer)$/;
/** Verbs that say it by themselves. */
const DEARER = /^(?:renchérir|coûter)$/;
/** What a price is for so much of. */
const PORTION =
  /^(?:litre|tonne|kilo|kilogramme|quintal|baril|once|gramme|mégawattheure|kilowattheure|hectare|mètre|boisseau|boîte)$/;

/** "La betterave a été payée 38 euros la tonne", "le litre de gazole a renchéri de 6 centimes": a common noun's price. */
export function pricedThing(scene: Scene, index: number, discourse: Discourse): About | null {
  const { unit, words, spans, subjects, metrics } = scene;
  const { type } = unit.figures[index];
  if (type !== 'money' && type !== 'percent') return null;
  const verb = verbOf(scene, spans[index]);
  if (verb < 0 || verb > spans[index][0]) return null;
  const { lemma } = words[verb];
  const dearer = lemma === 'renchérir' || (DEARER.test(lemma) && type === 'money');
  const sold = SELLS.test(lemma) && type === 'money' && (isPassive(scene, verb) || isReflexive(scene, verb));
  if (!dearer && !sold) return null;
  const head = subjectHead(scene, verb);
  if (head < 0) return null;
  const at = portionOf(scene, head);
  const isPortion = at !== head || PORTION.test(words[head].lemma);
  // "un robot coûte 24 000 euros", but "le projet coûtera 22 millions"
  const { value } = unit.figures[index];
  if (lemma === 'coûter' && !isPortion && !(typeof value === 'number' && value < 100_000)) return null;
  const known = isPortion || !hitAt(metrics, at) ? hitAt(subjects, at) : undefined;
  const what = known ? describe(scene, at, discourse) : plainThing(scene, at, discourse);
  if (!what || what.level !== null || what.kind === 'firm' || what.kind === 'place') return null;
  return { subject: what.text, metric: 'price', macro: false };
}

const isReflexive = ({ words }: Scene, verb: number) =>
  words.slice(Math.max(0, verb - 2), verb).some(({ form }) => /^(?:se|s['’])$/i.test(form));

/** "le litre de gazole": gas oil. */
function portionOf({ words }: Scene, head: number): number {
  if (!PORTION.test(words[head].lemma) || words[head + 1]?.lemma !== 'de') return head;
  const at = words[head + 2]?.upos === 'DET' ? head + 3 : head + 2;
  return words[at]?.upos === 'NOUN' || words[at]?.upos === 'PROPN' ? at : head;
}
