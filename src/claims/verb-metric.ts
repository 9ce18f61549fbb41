import type { Figure } from '../figures/types.js';
import { lexicon, type VerbEntry } from './lexicon.js';
import type { Scene } from './scene.js';

const ASIDE = /^(?:dans|en|avec|chez|auprès|sur|sous|parmi|pour|depuis|vers|devant|sans)$/;

const FOUND = /^(?:fonder|cofonder|créer|création|fondation|lancer|imaginer|lancement)$/;

export function verbMetric(scene: Scene, figure: Figure, verb: number): VerbEntry | null {
  const { words } = scene;
  const span = scene.spans[scene.unit.figures.indexOf(figure)];
  // "créée par deux chirurgiens": who did it is no result of it
  if (figure.type === 'count' && words[span[0] - 1]?.lemma === 'par')
    return words.slice(Math.max(0, span[0] - 7), span[0]).some(({ lemma }) => FOUND.test(lemma))
      ? { types: ['count'], en: 'founders', object: false, doers: false, units: [], near: [] }
      : null;
  // "emploie 9 800 personnes dans 34 usines": where and with whom it is done is not what is done
  if (figure.type === 'count' && ASIDE.test(words[span[0] - 1]?.lemma ?? '')) return null;
  // "quatre fonds ont déposé une offre": who does it is not what is done
  const doer = figure.type === 'count' && isDoer(scene, span, verb);
  const does = doer && hasObject(scene, verb);
  const { lemma } = words[verb];
  const entries = [
    ...(doer && isReflexive(scene, verb) ? (lexicon().verbs.get(`se ${lemma}`) ?? []) : []),
    ...(lexicon().verbs.get(lemma) ?? []),
  ];
  const fits = (entry: VerbEntry) =>
    entry.types.includes(figure.type) &&
    entry.doers === (entry.doers && doer) &&
    !(does && entry.near.length === 0 && !entry.doers) &&
    !(entry.en === 'headcount' && FIRMS.test(figure.unit ?? '')) &&
    (entry.units.length === 0 || entry.units.includes(figure.unit ?? '')) &&
    (entry.near.length === 0 || scene.words.some(({ lemma }) => entry.near.includes(lemma))) &&
    (figure.type !== 'percent' || figure.direction === null || isCompared(scene, span));
  return (
    entries.find((entry) => entry.doers && fits(entry)) ??
    entries.find((entry) => fits(entry) && (entry.units.length > 0 || entry.near.length > 0)) ??
    entries.find(fits) ??
    null
  );
}

/** "consomme 20 % de moins": how a thing differs, not how it moves. */
const isCompared = ({ words }: Scene, [, last]: [number, number]) =>
  words[last + 1]?.lemma === 'de' && /^(?:moins|plus)$/.test(words[last + 2]?.lemma ?? '');

/** Who works is no headcount when firms are counted. */
const FIRMS = /^(?:companies|firms|groups|startups|start-ups|businesses|funds|banks|countries|laboratories)$/;

/** The counted noun is the subject of an active verb ("deux courtiers ont abaissé", "six fonds se sont manifestés"). */
function isDoer(scene: Scene, [first, last]: [number, number], verb: number): boolean {
  const { words, clause } = scene;
  if (last > verb) return false;
  if (!isReflexive(scene, verb) && isPassive(scene, verb)) return false;
  const subject = words.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  if (subject >= 0) return (subject >= first && subject <= last) || isJoined(scene, subject, [first, last]);
  // a verb that the tree gives no subject: the count that opens its clause
  return (
    clause[first] === clause[verb] &&
    words.slice(0, first).every(({ upos }, i) => clause[i] !== clause[first] || OPENS.test(upos))
  );
}

/** "se sont manifestés" */
const isReflexive = ({ words }: Scene, verb: number): boolean =>
  words.some(({ head, form }, i) => head === verb && i < verb && /^s(?:e|['’])$/i.test(form));

const OPENS = /^(?:DET|CCONJ|SCONJ|PUNCT|ADV)$/;

/** "six fonds et deux industriels se sont manifestés": joined to the subject. */
function isJoined({ words }: Scene, subject: number, [first, last]: [number, number]): boolean {
  return words.some(
    ({ head, deprel }, i) => i >= first && i <= last && head === subject && deprel === 'conj',
  );
}

/** An object stands after the verb. */
const hasObject = ({ words }: Scene, verb: number): boolean =>
  words.some(({ head, deprel }, i) => head === verb && deprel === 'obj' && i > verb);

/** "sont estimées": a participle with être. */
export function isPassive({ words }: Scene, verb: number): boolean {
  // "le marché, estimé à 3 milliards"
  if (
    words[verb].deprel.startsWith('acl') &&
    words[verb].feats.includes('VerbForm=Part') &&
    words[verb].feats.includes('Tense=Past')
  )
    return true;
  return words.some(
    ({ head, deprel, lemma }) =>
      head === verb &&
      (deprel === 'aux:pass' || deprel === 'nsubj:pass' || (deprel.startsWith('aux') && lemma === 'être')),
  );
}
