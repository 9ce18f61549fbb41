import { isUncountable } from '../english/index.js';
import { isBarePlace } from './bare-places.js';
import type { Surroundings } from './context.js';
import { dictionary } from './dictionary.js';
import { isFirmName } from './firm-names.js';
import { itemOf } from './normalise.js';
import { feature, type Unit } from './units.js';

/** Figures of a firm or a country that English news names without article when nothing says whose they are. */
const MEASURE =
  /(^|\s)(revenue|revenues|debt|profit|profits|income|earnings|EBITDA|EBIT|turnover|GDP|sales|orders|exports|imports|prices|consumption|demand|output|employment|activity)$/i;

/** More of what cannot be counted in business prose, though other texts count it. */
const MASS =
  /(^|\s)(luxury|demand|competition|credit|oil|gold|energy|uncertainty|instability|recession|poverty|innovation|finance|AI)$/i;

/** What English does not count, but French means a certain piece of: "la nouvelle" is the news just told. */
const PIECE = /^(nouvelle|information|preuve|conseil|renseignement)$/;

/** Plurals that mean the whole class of people or firms. */
const CLASSES = new Set(
  `investisseur analyste économiste expert observateur consommateur ménage particulier opérateur boursier exportation
  importation constructeur assureur épargnant actionnaire créancier spécialiste gestionnaire courtier syndicat volume
  synergie stock marge coût régulateur`.split(/\s+/),
);

/**
 * The French definite articles that English does without: before what cannot be counted ("l'inflation", "l'intelligence
 * artificielle"), before plain measures ("le chiffre d'affaires recule"), before a class of people ("les investisseurs").
 * A complement or a clause makes the thing a certain one, and keeps the article.
 */
export function genericArticles(units: Unit[], around: Surroundings): Set<Unit> {
  const found = new Set<Unit>();
  for (const unit of units) {
    if (unit.upos !== 'DET' || !/^(le|les|l')$/.test(unit.key)) continue;
    const noun = unit.governor;
    if (!noun || noun.kind === 'verb') continue;
    // "les 67,94 dollars", but "les 13 milliards investis"
    if (noun.kind === 'figure') {
      const amount = /^(money|percent)$/.test(noun.figure?.type ?? '');
      if (amount && !around.childrenOf(noun).some((c) => /^(acl|nmod|amod|appos)/.test(c.deprel)))
        found.add(unit);
      continue;
    }
    if (isBarePlace(noun, around) || isFirmName(noun, units)) found.add(unit);
    if (noun.upos === 'PROPN') continue;
    if (isCertain(noun, around, units) || isWhole(noun, around)) continue;
    const plural = feature(noun.feats, 'Number') === 'Plur';
    if (plural ? CLASSES.has(noun.lemma) : isMass(noun) && !PIECE.test(noun.lemma)) found.add(unit);
  }
  return found;
}

/** Whether something beside the noun says which one is meant. */
function isCertain(noun: Unit, around: Surroundings, units: Unit[]): boolean {
  return around.childrenOf(noun).some((c) => {
    if (c.kind === 'figure' || c.degree) return true;
    const relation = c.deprel.split(':')[0];
    // "l'inflation, qui …": a clause behind a comma adds something and picks out nothing.
    if (
      relation === 'acl' &&
      units.some((p) => p.key === ',' && p.anchor > noun.anchor && p.anchor < c.anchor)
    )
      return false;
    if (/^(acl|appos|flat|nummod|conj)$/.test(relation)) return relation !== 'conj';
    if (relation === 'nmod') return !/^(à|en|pour|contre)$/.test(around.caseOf(c));
    // "la même", "la première", "la seule": ordinals and the like.
    return (
      relation === 'amod' &&
      /^(même|premier|deuxième|second|dernier|prochain|seul|autre|propre|actuel|tel)$/.test(c.lemma)
    );
  });
}

/** "60 % de la dette", "une partie de la dette": what something is a share of is a certain thing. */
function isWhole(noun: Unit, around: Surroundings): boolean {
  const { governor } = noun;
  if (!governor || around.caseOf(noun) !== 'de') return false;
  return governor.kind === 'figure' || governor.slots !== undefined || WHOLE.test(governor.lemma);
}

const WHOLE =
  /(^|\s)(partie|part|majorité|moitié|tiers|quart|reste|ensemble|essentiel|total|totalité|plupart|solde|dixième|cinquième)$/;

/** Whether the English of a noun is one that is not counted. */
export function isMass(noun: Unit): boolean {
  if (noun.term) return noun.term.entry.pos === 'noun' && isMassEnglish(noun.term.entry.en);
  const senses = noun.senses ?? dictionary().find(itemOf(noun.lemma.toLowerCase())) ?? [];
  const first = senses.find((s) => s.pos === 'n')?.renderings[0];
  return first !== undefined && isMassEnglish(first.text);
}

/** By the last word: "artificial intelligence" is as uncountable as "intelligence". */
function isMassEnglish(text: string): boolean {
  return MEASURE.test(text) || MASS.test(text) || isUncountable(text.slice(text.lastIndexOf(' ') + 1));
}
