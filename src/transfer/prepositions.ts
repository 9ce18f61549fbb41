import { feature, type Unit } from './units.js';

const GEOGRAPHIC =
  /(^|\s)(mondial|européen|français|américain|allemand|britannique|italien|chinois|japonais|espagnol|national|incontesté|régional)$/;

const LEADING = /^(leader|numéro un|numéro deux|numéro 1|numéro 2|spécialiste)(\s|$)/;

/** Verbs whose *par* says in what they show. */
const SHOWING = /^se (matérialiser|concrétiser|manifester)$/;

/**
 * The English of a preposition that follows from its noun or verb alone, with the id of the rule; null where it is a
 * matter of choice.
 */
export function ruledPreposition(units: Unit[], i: number): { tokens: string[]; rule: string } | null {
  const { key, governor } = units[i];
  const holder = governor?.governor;
  if (!holder || !governor) return null;
  if (key === 'de' && LEADING.test(holder.lemma) && isField(governor) && isGeographic(units, holder))
    return { tokens: ['in'], rule: 'leader-in' };
  if (key === 'par' && SHOWING.test(holder.verb?.lemma ?? '')) return { tokens: ['through'], rule: 'shown-through' };
  if (key === 'à' && isFeature(units, i, governor, holder)) return { tokens: ['with'], rule: 'noun-with-feature' };
  return null;
}

/** "le leader mondial du luxe", not "le leader mondial de 2024". */
const isField = ({ upos, kind }: Unit): boolean => upos === 'NOUN' && kind !== 'figure';

/** "leader *mondial*": the leader of a trade, where "le leader du parti" leads people. */
function isGeographic(units: Unit[], noun: Unit): boolean {
  return (
    GEOGRAPHIC.test(noun.lemma) ||
    units.some((u) => u.governor === noun && u.upos === 'ADJ' && GEOGRAPHIC.test(u.lemma))
  );
}

/** "une société à capitaux publics", "une entreprise à objectifs non financiers": a bare plural with an adjective. */
function isFeature(units: Unit[], i: number, noun: Unit, holder: Unit): boolean {
  if (noun.upos !== 'NOUN' || holder.upos !== 'NOUN' || holder.kind === 'verb' || noun.kind === 'figure') return false;
  if (feature(noun.feats, 'Number') !== 'Plur' || !/^(nmod|obl)/.test(noun.deprel)) return false;
  const own = units.filter((u) => u.governor === noun);
  if (own.some((u) => /^(det|nummod)/.test(u.deprel) || u.kind === 'figure')) return false;
  return own.some((u) => u.upos === 'ADJ' || u.senses?.[0].pos === 'adj') && units[i].anchor > holder.anchor;
}
