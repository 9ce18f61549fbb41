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
      ? { types: ['count'], en: 'founders', object: false, units: [], near: [] }
      : null;
  // "emploie 9 800 personnes dans 34 usines": where and with whom it is done is not what is done
  if (figure.type === 'count' && ASIDE.test(words[span[0] - 1]?.lemma ?? '')) return null;
  // "quatre fonds ont déposé une offre": who does it is not what is done
  const does = figure.type === 'count' && doesIt(scene, span, verb);
  const entries = lexicon().verbs.get(words[verb].lemma) ?? [];
  const fits = (entry: VerbEntry) =>
    entry.types.includes(figure.type) &&
    !(does && entry.near.length === 0) &&
    (entry.units.length === 0 || entry.units.includes(figure.unit ?? '')) &&
    (entry.near.length === 0 || scene.words.some(({ lemma }) => entry.near.includes(lemma))) &&
    (figure.type !== 'percent' || figure.direction === null || isCompared(scene, span));
  return (
    entries.find((entry) => fits(entry) && (entry.units.length > 0 || entry.near.length > 0)) ??
    entries.find(fits) ??
    null
  );
}

/** "consomme 20 % de moins": how a thing differs, not how it moves. */
const isCompared = ({ words }: Scene, [, last]: [number, number]) =>
  words[last + 1]?.lemma === 'de' && /^(?:moins|plus)$/.test(words[last + 2]?.lemma ?? '');

/** The counted noun is the subject of an active verb that has an object. */
function doesIt(scene: Scene, [first, last]: [number, number], verb: number): boolean {
  const { words } = scene;
  if (last > verb || isPassive(scene, verb)) return false;
  const subject = words.findIndex(({ head, deprel }) => head === verb && deprel === 'nsubj');
  return (
    subject >= first &&
    subject <= last &&
    words.some(({ head, deprel }, i) => head === verb && deprel === 'obj' && i > verb)
  );
}

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
