import { TIME_OF_DAY } from './clock-units.js';
import { isPerson } from './persons.js';
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
  if (key === 'contre' && comparesFigures(units, i))
    return { tokens: ['compared', 'with'], rule: 'compared-with' };
  if (key === 'encore' && governor?.verb?.negated && units[i].anchor < governor.anchor)
    return { tokens: ['yet'], rule: 'not-yet' };
  if (key === 'des' && units[i - 1]?.upos === 'NUM' && units[i].upos === 'DET')
    return { tokens: ['of', 'the'], rule: 'part-of-number' };
  if (key === 'encore' && governor?.slots) return { tokens: ['again'], rule: 'another-amount' };
  if (/^compri[st]/.test(units[i].lemma) && units[i + 1]?.figure?.range)
    return { tokens: [], rule: 'between' };
  if (key === 'sur' && isStretch(units[i + 1])) return { tokens: ['over'], rule: 'over-time' };
  if (
    key === 'depuis' &&
    /^fois|plus (bas|haut)|^(\+\+)?(bas|haut)$/.test(units[i - 1]?.key ?? '') &&
    isStretch(units[i + 1])
  )
    return { tokens: ['in'], rule: 'first-time-in' };
  if (key === 'encore' && units[i + 1]?.key === 'de' && units[i + 2]?.kind === 'figure')
    return { tokens: ['another'], rule: 'another-amount' };
  if (key === 'de' && units[i - 1]?.key === 'encore' && units[i + 1]?.kind === 'figure')
    return { tokens: [], rule: 'another-amount' };
  if (key === 'les' && isFraction(units, i)) return { tokens: [], rule: 'fraction' };
  // "un cinquième de moins que", "trois de plus"
  if (key === 'de' && /^(moins|plus)$/.test(units[i + 1]?.key ?? '') && isCount(units[i - 1]))
    return { tokens: [], rule: 'more-by' };
  if (key === 'jusque' && units[i + 1]?.key === 'à' && isBound(units[i + 2]))
    return { tokens: ['up'], rule: 'up-to' };
  if (key === 'à' && units[i - 1]?.key === 'jusque' && isBound(units[i + 1]))
    return { tokens: ['to'], rule: 'up-to' };
  if (key === 'à' && units[i + 1]?.key === TIME_OF_DAY) return { tokens: ['at'], rule: 'at-time' };
  if (key === 'de' && isSumOf(units, i)) return { tokens: ['in'], rule: 'amount-in' };
  if (key === 'de' && isPart(units, i + 1) && MOVING.test(units[i - 1]?.verb?.lemma ?? ''))
    return { tokens: ['by'], rule: 'changed-by' };
  const turn = oneToAnother(units, i);
  if (turn) return turn;
  if (key === 'vers' && isTime(units[i].governor)) return { tokens: ['around'], rule: 'around-time' };
  // "*En vendant* sa filiale, le groupe …": how, where it opens the sentence.
  if (
    key === 'en' &&
    units[i].anchor === 0 &&
    units[i + 1]?.verb?.tense === 'Part' &&
    !NO_MEANS.test(units[i + 1].lemma)
  )
    return { tokens: ['by'], rule: 'by-doing' };
  if (key === 'par' && isRate(units, i)) return { tokens: ['per'], rule: 'per' };
  if (key === 'à' && isSeller(units, i)) return { tokens: ['from'], rule: 'bought-from' };
  const since = asOf(units, i);
  if (since) return since;
  const away = distance(units, i);
  if (away) return away;
  if (key === 'de' && (isStep(units, i) || isChange(units, i))) return { tokens: ['by'], rule: 'changed-by' };
  // "supérieur" is "higher than" already.
  if (key === 'à' && /^(supérieur|inférieur)$/.test(units[i - 1]?.lemma ?? '') && !units[i - 1].senses)
    return { tokens: [], rule: 'higher-than' };
  if (key === 'à' && standsAt(units, i)) return { tokens: ['at'], rule: 'stands-at' };
  if (key === 'à' && isLevel(units, i)) return { tokens: ['to'], rule: 'changed-to' };
  const holder = governor?.governor;
  if (!holder || !governor) return null;
  if (key === 'de' && governor.verb?.tense.startsWith('Inf')) {
    const doing = ofDoing(holder);
    if (doing) return { tokens: [doing], rule: 'verb-of-doing' };
  }
  if (key === 'de' && LEADING.test(holder.lemma) && isField(governor) && isGeographic(units, holder))
    return { tokens: ['in'], rule: 'leader-in' };
  if (key === 'par' && SHOWING.test(holder.verb?.lemma ?? ''))
    return { tokens: ['through'], rule: 'shown-through' };
  if (key === 'à' && isFeature(units, i, governor, holder))
    return { tokens: ['with'], rule: 'noun-with-feature' };
  return null;
}

/** "à 7,4 %, contre 7,9 % un an plus tôt": a figure against a figure of its kind before it. */
function comparesFigures(units: Unit[], i: number): boolean {
  const next = units[i + 1];
  if (next?.kind !== 'figure' || !/^(money|percent|count|index|ratio)$/.test(next.figure?.type ?? 'count'))
    return false;
  return units.some(
    (u) =>
      u.anchor < units[i].anchor && (u.slots !== undefined || (u.kind === 'figure' && u.key === next.key)),
  );
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

/** "quinze ans", "18 mois": more than one of a length of time, without article. */
function isStretch(unit: Unit | undefined): boolean {
  if (unit?.figure) return unit.figure.type === 'duration';
  return (
    unit?.upos === 'NUM' &&
    /^(an|année|mois|semaine|jour|trimestre|semestre|exercice)$/.test(unit.governor?.lemma ?? '')
  );
}

/** "s'élevait au 31 décembre *à* 3 milliards d'euros": where something stands. */
function standsAt(units: Unit[], i: number): boolean {
  const level = units[i + 1];
  if (level?.kind !== 'figure' || !/^(percent|money|index|count)$/.test(level.figure?.type ?? ''))
    return false;
  const verb = level.governor?.verb ? level.governor : null;
  // "évalué à l'origine à 1,3 milliard"
  if (verb && /^(évaluer|estimer|chiffrer|valoriser)$/.test(verb.verb!.lemma))
    return level.figure?.type === 'money';
  return /^(se élever|s'élever|ressortir)$/.test(verb?.lemma ?? '');
}

/** "a progressé de trois points, à 72 %": behind by how much something changed, the figure says what it came to. */
function isLevel(units: Unit[], i: number): boolean {
  const level = units[i + 1];
  if (level?.kind !== 'figure' || !/^(percent|money|index|count)$/.test(level.figure?.type ?? ''))
    return false;
  if (units[i - 1]?.key !== ',') return false;
  for (let at = i - 2, amount = false; at >= 0 && at > i - 9; at--) {
    if (units[at].key === ',') return false;
    if (units[at].kind === 'figure' || units[at].upos === 'NUM') amount = true;
    // "a doublé, à 45 points de base"
    if (/^(doubler|tripler|quadrupler|quintupler)$/.test(units[at].verb?.lemma ?? '')) return true;
    if (units[at].verb)
      return (amount || units[at].slots !== undefined) && MOVING.test(units[at].verb!.lemma);
  }
  return false;
}

/** "*les* deux tiers du capital", "*les* trois quarts": English has no article there. */
function isFraction(units: Unit[], i: number): boolean {
  const [number, part, of] = units.slice(i + 1, i + 4);
  const whole =
    number?.figure?.type === 'ratio' ||
    (number?.upos === 'NUM' && /^(tiers|quart|cinquième|dixième)s?$/.test(part?.lemma ?? ''));
  return whole && (of?.key === 'de' || part?.key === 'de');
}

/** "d'*une famille* à l'autre": each of its words; null for any other. */
function oneToAnother(units: Unit[], i: number): { tokens: string[]; rule: string } | null {
  for (let from = Math.max(0, i - 5); from <= i; from++) {
    const [of, one, noun, to, the, other] = units.slice(from, from + 6);
    if (of?.key !== 'de' || one?.key !== 'un' || noun?.upos !== 'NOUN') continue;
    if (to?.key !== 'à' || the?.key !== 'le' || other?.key !== 'autre') continue;
    const word = ['from', 'one', null, 'to', '', 'another'][i - from];
    return word === null || word === undefined
      ? null
      : { tokens: word === '' ? [] : [word], rule: 'one-to-another' };
  }
  return null;
}

/** "vers le XVe siècle", "vers la fin mars", "vers 18 heures" */
function isTime(unit: Unit | null): boolean {
  return (
    unit?.key === TIME_OF_DAY ||
    unit?.figure?.type === 'date' ||
    /^(siècle|année|milieu|fin|midi|minuit|heure|mois)$/.test(unit?.lemma ?? '') ||
    /^(siècle|année)/.test(unit?.senses?.[0].fr ?? '')
  );
}

/** "entrera en vigueur *au* 1er janvier", "s'élevait *au* 31 décembre à …": before a day, *à* says when. */
function asOf(units: Unit[], i: number): { tokens: string[]; rule: string } | null {
  // The article of "au" goes with it.
  const at = units[i].key === 'le' ? i - 1 : i;
  const [article, before] = [units[at + 1], units[at - 1]];
  const day = article?.key === 'le' ? units[at + 2] : article;
  const parts = day?.figure?.type === 'date' && !day.figure.range ? day.figure.form.parts : undefined;
  if (units[at]?.key !== 'à' || parts?.day === undefined || parts.month === undefined) return null;
  // "du 3 au 8 mai", "jusqu'au 8 mai", "d'ici au 8 mai"
  if (/^(jusque|ici|d'ici)/.test(before?.key ?? '') || before?.figure?.type === 'date') return null;
  const verb = [units[at].governor, day.governor, day.governor?.governor].find((u) => u?.verb)?.lemma ?? '';
  if (
    /^(se )?(report|repouss|décal|prolong|fix|avanc|étend|différ|ajourn|renvoy|ramen|pass|courir)/.test(verb)
  )
    return { tokens: at < i ? [] : [/^(fix|avanc)/.test(verb) ? 'for' : 'to'], rule: 'moved-to' };
  if (at < i) return { tokens: [], rule: 'as-of' };
  return STARTING.test(verb)
    ? { tokens: ['on'], rule: 'on-the-day' }
    : { tokens: ['as', 'of'], rule: 'as-of' };
}

/** Gerunds that say when, or compare. */
const NO_MEANS =
  /^(attendre|passer|revenir|arriver|sortir|entrer|commencer|être|voir|apprendre|tenir|y compris)/;

/** "moitié", "un tiers", "les trois quarts" from place `i`. */
function isPart(units: Unit[], i: number): boolean {
  const [first, second] = units.slice(i, i + 2);
  if (first?.figure?.type === 'ratio' || first?.key === 'moitié') return true;
  return (
    first?.key === 'un' && /^(tiers|quart|cinquième|dixième|sixième|huitième)$/.test(second?.lemma ?? '')
  );
}

/** "900 kilos *par voiture*": a bare noun behind an amount is what it goes by. */
function isRate(units: Unit[], i: number): boolean {
  const [before, noun] = [units[i - 1], units[i + 1]];
  if (before?.kind !== 'figure' || noun?.upos !== 'NOUN' || noun.senses) return false;
  return (
    feature(noun.feats, 'Number') !== 'Plur' && !units.some((u) => u.governor === noun && u.upos === 'DET')
  );
}

/** "commandées 1,9 milliard *à* un fabricant danois": whom something is bought from. */
function isSeller(units: Unit[], i: number): boolean {
  const seller = units[i].governor;
  const verb = seller?.governor?.verb ? seller.governor : seller?.governor?.governor;
  if (!seller || seller.kind === 'figure' || !/^(NOUN|PROPN)$/.test(seller.upos) || verb?.senses)
    return false;
  if (!/^(commander|acheter|racheter|emprunter)$/.test(verb?.verb?.lemma ?? '')) return false;
  return seller.upos === 'PROPN' || SELLER.test(seller.lemma) || isPerson(seller.lemma);
}

const SELLER =
  /^(groupe|société|fabricant|constructeur|banque|fonds|entreprise|fournisseur|filiale|concurrent|maison|état|famille|équipementier|géant|éditeur|armateur|chantier|propriétaire|créateur|industriel|laboratoire)(\s|$)/;

/** "40 millions d'euros *de frais*": a sum in something. */
function isSumOf(units: Unit[], i: number): boolean {
  const [sum, what] = [units[i - 1], units[i + 1]];
  const money = sum?.figure?.type === 'money' || [...(sum?.slots?.values() ?? [])].at(-1)?.type === 'money';
  if (!money || what?.figure) return false;
  return (what?.upos === 'NOUN' || what?.kind === 'term') && !NO_SUM.test(what.lemma);
}

/** Behind an amount: what is counted again, or how much it is. */
const NO_SUM = /^(part|plus|moins|mieux|trop|côté|retard|hausse|baisse|amende|caution)(\s|$)/;

/** What begins or ends on a day. */
const STARTING =
  /^(entrer|débuter|commencer|prendre|démarrer|ouvrir|fermer|cesser|finir|expirer|arriver|intervenir|devenir|quitter|verser|payer|appliquer|se appliquer|remplacer|succéder)/;

/** What "de moins" is measured by. */
const isCount = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'figure' ||
    unit.upos === 'NUM' ||
    /(ième|tiers|quart|moitié|dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine)$/.test(
      unit.lemma,
    ));

/** "jusqu'à 1 500 ouvriers": a bound, and no time. */
export const isBound = (unit: Unit | undefined): boolean =>
  unit?.kind === 'figure' && /^(count|money|percent|ratio)$/.test(unit.figure?.type ?? '');

const LENGTH = /^(kilomètre|mètre|km|mille|minute|heure)$/;

const isLength = ({ lemma, figure }: Unit): boolean =>
  LENGTH.test(lemma) ||
  (figure?.type === 'count' && /^(kilometers?|miles?|meters?)$/.test(figure.unit ?? ''));

/** "à une vingtaine de kilomètres *de* la côte": so far *from* it, and no preposition before. */
function distance(units: Unit[], i: number): { tokens: string[]; rule: string } | null {
  const length = units.slice(i + 1, i + 5).findIndex(isLength);
  const { key } = units[i];
  if (key === 'à' && length >= 0 && units[i + length + 2]?.key === 'de') {
    const between = units.slice(i + 1, i + 1 + length);
    if (
      between.length > 0 &&
      between.every((u) => u.upos === 'NUM' || /^(un|de|environ|quelque)$/.test(u.key) || isCount(u))
    )
      return { tokens: [], rule: 'distance' };
  }
  if (key !== 'de' || !units[i - 1] || !isLength(units[i - 1])) return null;
  const at = units.slice(Math.max(0, i - 6), i).findIndex((u) => u.key === 'à');
  return at >= 0 && distance(units, Math.max(0, i - 6) + at) ? { tokens: ['from'], rule: 'distance' } : null;
}

/** "s'est tendu *de* 4 points de base, à 3,47 %": by how much, before what it came to. */
function isStep(units: Unit[], i: number): boolean {
  const [amount, comma, to, level] = units.slice(i + 1, i + 5);
  if (amount?.kind !== 'figure' || comma?.key !== ',' || to?.key !== 'à' || level?.kind !== 'figure')
    return false;
  return amount.key !== level.key && MOVING.test(units[i - 1]?.verb?.lemma ?? '');
}

/** "reculer *de 7,5 %*": by how much, right behind its verb; "relever de 48 à 57 euros" goes from one level to another. */
function isChange(units: Unit[], i: number): boolean {
  const [verb, amount, to, level] = [units[i - 1], units[i + 1], units[i + 2], units[i + 3]];
  if (amount?.kind !== 'figure' || !/^(percent|money|count)$/.test(amount.figure?.type ?? '')) return false;
  if (to?.key === 'à' && level?.kind === 'figure') return false;
  return !verb?.senses && !amount.figure?.range && MOVING.test(verb?.verb?.lemma ?? '');
}

/** Verbs of change, whose *de* says by how much. */
export const MOVING =
  /^(se )?(fondre|abaisser|accroître|allonger|alourdir|amputer|augmenter|avancer|baisser|bondir|chuter|contracter|creuser|croître|décaler|décrocher|dégrader|dépasser|détendre|diminuer|effriter|élever|envoler|gonfler|grimper|majorer|monter|progresser|prolonger|raccourcir|reculer|redresser|réduire|relever|renchérir|replier|doubler|quadrupler|quintupler|repousser|reporter|réviser|resserrer|retarder|revaloriser|tasser|tendre|tomber|tripler)$/;
