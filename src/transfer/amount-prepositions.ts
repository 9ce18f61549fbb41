import type { Ruled } from './ruled-words.js';
import { feature, type Unit } from './units.js';

/** English of a word at place `i` that goes with an amount; null where nothing about it is settled. */
export function aroundAmount(units: Unit[], i: number): Ruled {
  const { key, governor, lemma } = units[i];
  const [before, next] = [units[i - 1], units[i + 1]];
  if (/^compri[st]/.test(lemma) && next?.figure?.range) return { tokens: [], rule: 'between' };
  switch (key) {
    case 'contre':
      return comparesFigures(units, i) ? { tokens: ['compared', 'with'], rule: 'compared-with' } : null;
    case 'encore': {
      const another = next?.key === 'de' && units[i + 2]?.kind === 'figure';
      if (governor?.slots) return { tokens: ['again'], rule: 'another-amount' };
      return another ? { tokens: ['another'], rule: 'another-amount' } : null;
    }
    case 'des':
      // "proviendront surtout *des* achats"
      if (COMING.test(governor?.governor?.verb?.lemma ?? ''))
        return { tokens: ['from'], rule: 'coming-from' };
      return before?.upos === 'NUM' && units[i].upos === 'DET'
        ? { tokens: ['of', 'the'], rule: 'part-of-number' }
        : null;
    case 'les':
      return isFraction(units, i) ? { tokens: [], rule: 'fraction' } : null;
    case 'par':
      return isRate(units, i) ? { tokens: ['per'], rule: 'per' } : null;
    case 'jusque':
      return next?.key === 'à' && isBound(units[i + 2]) ? { tokens: ['up'], rule: 'up-to' } : null;
    case 'à':
      return toAmount(units, i);
    case 'de':
      return ofAmount(units, i);
    default:
      return null;
  }
}

/** Verbs whose *de* is "from". */
const COMING = /^(provenir|découler|résulter|émaner)$/;

/** *à* before an amount. */
function toAmount(units: Unit[], i: number): Ruled {
  const before = units[i - 1];
  if (before?.key === 'jusque' && isBound(units[i + 1])) return { tokens: ['to'], rule: 'up-to' };
  // "supérieur" is "higher than" already.
  if (/^(supérieur|inférieur)$/.test(before?.lemma ?? '') && !before.senses)
    return { tokens: [], rule: 'higher-than' };
  if (standsAt(units, i)) return { tokens: ['at'], rule: 'stands-at' };
  return isLevel(units, i) ? { tokens: ['to'], rule: 'changed-to' } : null;
}

/** *de* before or behind an amount. */
function ofAmount(units: Unit[], i: number): Ruled {
  const [before, next] = [units[i - 1], units[i + 1]];
  if (before?.key === 'encore' && next?.kind === 'figure') return { tokens: [], rule: 'another-amount' };
  // "un cinquième de moins que", "trois de plus"
  if (/^(moins|plus)$/.test(next?.key ?? '') && isCount(before)) return { tokens: [], rule: 'more-by' };
  if (isSumOf(units, i)) return { tokens: ['in'], rule: 'amount-in' };
  const part = isPart(units, i + 1) && MOVING.test(before?.verb?.lemma ?? '');
  return part || isStep(units, i) || isChange(units, i) ? { tokens: ['by'], rule: 'changed-by' } : null;
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

/** "s'élevait au 31 décembre *à* 3 milliards d'euros": where something stands. */
function standsAt(units: Unit[], i: number): boolean {
  const level = units[i + 1];
  if (level?.kind !== 'figure' || !/^(percent|money|index|count)$/.test(level.figure?.type ?? ''))
    return false;
  const verb = level.governor?.verb ? level.governor : null;
  // "évalué à l'origine à 1,3 milliard"
  if (verb && /^(évaluer|estimer|chiffrer|valoriser)$/.test(verb.verb!.lemma))
    return level.figure?.type === 'money';
  return /^(se élever|ressortir|maintenir|laisser|garder|fixer|geler|plafonner|stabiliser|se stabiliser)$/.test(
    verb?.lemma ?? '',
  );
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

/** "40 millions d'euros *de frais*": a sum in something. */
function isSumOf(units: Unit[], i: number): boolean {
  const [sum, what] = [units[i - 1], units[i + 1]];
  const money = sum?.figure?.type === 'money' || [...(sum?.slots?.values() ?? [])].at(-1)?.type === 'money';
  if (!money || what?.figure) return false;
  return (what?.upos === 'NOUN' || what?.kind === 'term') && !NO_SUM.test(what.lemma);
}

/** Behind an amount: what is counted again, or how much it is. */
const NO_SUM = /^(part|plus|moins|mieux|trop|côté|retard|hausse|baisse|amende|caution)(\s|$)/;

/** What "de moins" is measured by. */
export const isCount = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'figure' ||
    unit.upos === 'NUM' ||
    /(ième|tiers|quart|moitié|dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine)$/.test(
      unit.lemma,
    ));

/** "jusqu'à 1 500 ouvriers": a bound, and no time. */
export const isBound = (unit: Unit | undefined): boolean =>
  unit?.kind === 'figure' && /^(count|money|percent|ratio)$/.test(unit.figure?.type ?? '');

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
