import { isUncountable } from '../english/index.js';
import type { Step } from './decoder.js';
import { replaceTokens } from './step-tokens.js';
import { feature, type Unit } from './units.js';

/** What one among many is, said without article in French: "devenir actionnaire". An office ("président") has none in English. */
const ROLE =
  /^(actionnaire|partenaire|membre|client|fournisseur|concurrent|candidat|avocat|journaliste|économiste|ingénieur|citoyen|allié|créancier|salarié|consultant|banquier|milliardaire|étudiant|professeur|médecin|propriétaire|filiale|acheteur|vendeur|victime|député|sénateur|agriculteur|acteur|chercheur|entrepreneur|locataire|bénéficiaire|signataire|exportateur|importateur|donateur|parent)$/;

/** "est actionnaire", "devient actionnaire", "est passé professeur": English wants "a shareholder". */
export function bareRoles(steps: Step[], units: Unit[]): void {
  units.forEach((noun, at) => {
    if (noun.upos !== 'NOUN' || !ROLE.test(noun.lemma) || feature(noun.feats, 'Number') === 'Plur') return;
    if (units.some((u) => u.governor === noun && /^(det|case|nummod)/.test(u.deprel))) return;
    const copula = units.some((u) => u.governor === noun && u.deprel.startsWith('cop'));
    const becoming =
      /^(devenir|rester|redevenir|être)$/.test(noun.governor?.verb?.lemma ?? '') &&
      /^(xcomp|obj|attr)/.test(noun.deprel);
    if (!copula && !becoming) return;
    const k = steps.findIndex(({ from, to }) => from === at && to > at);
    if (k < 1) return;
    const { tokens } = steps[k].option;
    let before = k - 1;
    while (before > 0 && steps[before].option.tokens.length === 0) before--;
    const left = steps[before].option.tokens.at(-1) ?? '';
    if (!/^[a-z]/.test(tokens[0] ?? '') || /^(an?|the|its|their|his|her|no)$/.test(tokens[0])) return;
    if (
      !/^(is|was|be|been|being|become|becomes|became|becoming|remain|remains|remained|are|were|also|now)$/.test(
        left,
      )
    )
      return;
    replaceTokens(steps, k, ['a', ...tokens]);
  });
}

/** "le statut actuel et celui *d'entreprise à mission*": one of a kind, said behind a pronoun. */
export function bareKinds(steps: Step[], units: Unit[]): void {
  steps.forEach(({ from, option }, k) => {
    const noun = units[from];
    if (noun.upos !== 'NOUN' || !/^(celui|celle)$/.test(noun.governor?.key ?? '')) return;
    if (feature(noun.feats, 'Number') === 'Plur' || option.tokens.length === 0) return;
    const own = units.filter((u) => u.governor === noun);
    if (!own.some((u) => u.key === 'de') || own.some((u) => /^(det|nummod|amod)/.test(u.deprel))) return;
    const before = steps[k - 1]?.option.tokens.at(-1);
    if (before !== 'of' || isUncountable(option.tokens.at(-1)!.split(' ').at(-1)!)) return;
    if (/^\p{Ll}/u.test(option.tokens[0])) replaceTokens(steps, k, ['a', ...option.tokens]);
  });
}

/** "*d'autres* soutiennent le projet": without a noun behind them, English has "others". */
export function othersAlone(steps: Step[], units: Unit[]): void {
  steps.forEach(({ to, option }, k) => {
    const { lemma, deprel, feats } = units[to - 1];
    if (lemma !== 'autre' || !/^(nsubj|obj|obl)/.test(deprel) || feature(feats, 'Number') !== 'Plur') return;
    if (option.tokens.at(-1) === 'other') replaceTokens(steps, k, [...option.tokens.slice(0, -1), 'others']);
  });
}

const LARGEST = /^(largest|[a-z]+-largest|leading|biggest)$/;

/** "l'Allemagne, première économie de la zone euro": beside a name there is but one, "the largest economy". */
export function onlyOnes(steps: Step[], units: Unit[]): void {
  steps.forEach(({ from, option }, k) => {
    const unit = units[from];
    if (!unit.senses || !LARGEST.test(option.tokens[0] ?? '')) return;
    if (units.some((u) => u.governor === unit && u.deprel.startsWith('det'))) return;
    const before = steps[k - 1]?.option.tokens;
    if (before?.at(-1) === ',') replaceTokens(steps, k, ['the', ...option.tokens]);
  });
}
