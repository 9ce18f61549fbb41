import { aroundAmount } from './amount-prepositions.js';
import { isPerson } from './persons.js';
import type { Ruled } from './ruled-words.js';
import { feature, type Unit } from './units.js';
import { whereAndWhen } from './where-and-when.js';

const GEOGRAPHIC =
  /(^|\s)(mondial|européen|français|américain|allemand|britannique|italien|chinois|japonais|espagnol|national|incontesté|régional)$/;

const LEADING = /^(leader|numéro un|numéro deux|numéro 1|numéro 2|spécialiste)(\s|$)/;

/** Verbs whose *par* says in what they show. */
const SHOWING = /^se (matérialiser|concrétiser|manifester)$/;

/**
 * The English of a preposition that follows from its noun or verb alone, with the id of the rule; null where it is a
 * matter of choice.
 */
export function ruledPreposition(units: Unit[], i: number): Ruled {
  const { key, governor } = units[i];
  if (key === 'encore' && governor?.verb?.negated && units[i].anchor < governor.anchor)
    return { tokens: ['yet'], rule: 'not-yet' };
  const settled = aroundAmount(units, i) ?? whereAndWhen(units, i);
  if (settled) return settled;
  // "*En vendant* sa filiale, le groupe …": how, where it opens the sentence.
  const doing = units[i + 1]?.verb?.tense === 'Part' && !NO_MEANS.test(units[i + 1].lemma);
  if (key === 'en' && units[i].anchor === 0 && doing) return { tokens: ['by'], rule: 'by-doing' };
  if (key === 'à' && isSeller(units, i)) return { tokens: ['from'], rule: 'bought-from' };
  const near = key === 'de' ? units[i - 1] : units[i];
  if (near?.key === 'auprès' && units[units.indexOf(near) + 1]?.key === 'de' && gotFrom(near))
    return { tokens: near === units[i] ? ['from'] : [], rule: 'got-from' };
  const holder = governor?.governor;
  if (!holder || !governor) return null;
  if (key === 'de' && governor.verb?.tense.startsWith('Inf')) {
    const preposition = ofDoing(holder);
    if (preposition) return { tokens: [preposition], rule: 'verb-of-doing' };
  }
  if (key === 'de' && LEADING.test(holder.lemma) && isField(governor) && isGeographic(units, holder))
    return { tokens: ['in'], rule: 'leader-in' };
  if (key === 'par' && SHOWING.test(holder.verb?.lemma ?? ''))
    return { tokens: ['through'], rule: 'shown-through' };
  if (key === 'à' && isFeature(units, i, governor, holder))
    return { tokens: ['with'], rule: 'noun-with-feature' };
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

/** What stands before the gerund behind the object of a verb: "accuse the other *of* lying"; '' for other verbs. */
function ofDoing(noun: Unit): string {
  // The parser may hang the infinitive on the object.
  const verb = noun.verb ? noun : noun.deprel.startsWith('obj') ? noun.governor : null;
  const lemma = verb?.senses ? '' : (verb?.verb?.lemma ?? '');
  if (/^(accuser|soupçonner|suspecter)$/.test(lemma)) return 'of';
  if (/^(empêcher|dissuader|décourager)$/.test(lemma)) return 'from';
  return /^(remercier|féliciter|critiquer|excuser|punir|sanctionner)$/.test(lemma) ? 'for' : '';
}

/** "une société à capitaux publics", "une entreprise à objectifs non financiers": a bare plural with an adjective. */
function isFeature(units: Unit[], i: number, noun: Unit, holder: Unit): boolean {
  if (noun.upos !== 'NOUN' || holder.upos !== 'NOUN' || holder.kind === 'verb' || noun.kind === 'figure')
    return false;
  if (feature(noun.feats, 'Number') !== 'Plur' || !/^(nmod|obl)/.test(noun.deprel)) return false;
  const own = units.filter((u) => u.governor === noun);
  if (own.some((u) => /^(det|nummod)/.test(u.deprel) || u.kind === 'figure')) return false;
  return own.some((u) => u.upos === 'ADJ' || u.senses?.[0].pos === 'adj') && units[i].anchor > holder.anchor;
}

/** Gerunds that say when, or compare. */
const NO_MEANS =
  /^(attendre|passer|revenir|arriver|sortir|entrer|commencer|être|voir|apprendre|tenir|y compris)/;

/** "commandées 1,9 milliard *à* un fabricant danois": whom something is bought from. */
function isSeller(units: Unit[], i: number): boolean {
  const seller = units[i].governor;
  const verb = seller?.governor?.verb ? seller.governor : seller?.governor?.governor;
  if (!seller || seller.kind === 'figure' || !/^(NOUN|PROPN)$/.test(seller.upos) || verb?.senses)
    return false;
  if (!/^(commander|acheter|racheter|emprunter)$/.test(verb?.verb?.lemma ?? '')) return false;
  return seller.upos === 'PROPN' || SELLER.test(seller.lemma) || isPerson(seller.lemma);
}

/** "acheter des serveurs *auprès d'*un concurrent", also behind what they are bought for: whom something is got from. */
function gotFrom(near: Unit): boolean {
  let above = near.governor;
  for (let depth = 0; above && depth < 4; depth++) {
    if (above.verb && !above.senses && GETTING.test(above.verb.lemma)) return true;
    // A clause of its own says what somebody else does.
    if (
      above.verb &&
      /^(acl|advcl|ccomp|parataxis)/.test(above.deprel) &&
      !above.verb.tense.startsWith('Inf')
    )
      return false;
    above = above.governor;
  }
  return false;
}

const GETTING =
  /^(acheter|racheter|acquérir|commander|emprunter|lever|obtenir|louer|collecter|recueillir|récupérer|procurer|approvisionner|fournir)$/;

const SELLER =
  /^(groupe|société|fabricant|constructeur|banque|fonds|entreprise|fournisseur|filiale|concurrent|maison|état|famille|équipementier|géant|éditeur|armateur|chantier|propriétaire|créateur|industriel|laboratoire)(\s|$)/;
