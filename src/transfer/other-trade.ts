import { table } from '../util/table.js';
import type { Unit } from './units.js';

/** What words of firms and markets never mean there, by lemma. */
const OTHER_TRADE: Record<string, RegExp> = table({
  groupe: /^bands?$/i,
  titre: /^titles?$/i,
  action: /^actions?$/i,
  société: /^societ(y|ies)$/i,
  cours: /^(class|classes|course|courses|lessons?)$/i,
  exercice: /^exercises?$/i,
  direction: /^directions?$/i,
  bénéfice: /^benefits?$/i,
  bourse: /^(scholarships?|purses?)$/i,
  cadre: /^frames?$/i,
  clôture: /^(fence|fences|closure)$/i,
  demande: /^applications?$/i,
  portefeuille: /^wallets?$/i,
  éditeur: /^editors?$/i,
  enseigne: /^signs?$/i,
  enveloppe: /^envelopes?$/i,
  exposition: /^exhibitions?$/i,
  filière: /^(streams?|channels?)$/i,
  indice: /^clues?$/i,
  patron: /^patterns?$/i,
  pôle: /^poles?$/i,
  prêt: /^ready$/i,
  promoteur: /^promoters?$/i,
  recette: /^recipes?$/i,
  repli: /^folds?$/i,
  salon: /^(lounges?|living rooms?)$/i,
  séance: /^(meetings?|sittings?)$/i,
  siège: /^seats?$/i,
  tranche: /^slices?$/i,
  trésorerie: /^treasur(y|ies)$/i,
  visibilité: /^clarity$/i,
  volet: /^shutters?$/i,
  participation: /^participations?$/i,
  distributeur: /^(distributors?|dealers?)$/i,
  trimestre: /^terms?$/i,
  semestre: /^semesters?$/i,
  monnaie: /^(change|coins?)$/i,
  site: /^websites?$/i,
});

/** Whether `otherTrade` has a say on a unit. */
export function isOfTrade({ lemma, verb }: Unit): boolean {
  return (
    OTHER_TRADE[lemma] !== undefined ||
    lemma === 'part' ||
    lemma === 'conseil' ||
    lemma === 'économie' ||
    verb?.lemma === 'trouver'
  );
}

/** Whether a rendering takes a word of business for its namesake of another trade. */
export function otherTrade(units: Unit[], tokens: string[], from: number, to: number): boolean {
  return units.slice(from, to).some((u) => {
    if (reachesAgreement(u, units)) return tokens.some((t) => /^(find|finds|found|finding)$/i.test(t));
    if (u.lemma === 'conseil' && isAlone(u, units)) return tokens.some((t) => /^councils?$/i.test(t));
    if (u.lemma === 'économie' && /s$/.test(u.surface) && isAlone(u, units))
      return tokens.some((t) => /^economies$/i.test(t));
    if (u.lemma === 'part' && u.governor?.verb?.lemma === 'valoriser')
      return tokens.some((t) => /^shares?$/i.test(t));
    if (u.lemma === 'site' && units.some((w) => ONLINE.test(w.lemma))) return false;
    const wrong = u.kind === 'word' && !u.senses ? OTHER_TRADE[u.lemma] : undefined;
    return wrong !== undefined && tokens.some((t) => wrong.test(t));
  });
}

/** A firm's board has no more to its name; "le conseil municipal" has. */
function isAlone(unit: Unit, units: Unit[]): boolean {
  return !units.some((u) => u.governor === unit && /^(amod|nmod|appos|flat)/.test(u.deprel));
}

const ONLINE = /^(internet|web|ligne|internaute|page|marchand|rencontre|hébergeur|visiteur|moteur)/;

/** "trouver un accord", "l'accord trouvé": an agreement is reached. */
function reachesAgreement(unit: Unit, units: Unit[]): boolean {
  if (unit.verb?.lemma !== 'trouver') return false;
  return (
    AGREEMENT.test(unit.governor?.lemma ?? '') ||
    units.some((u) => u.governor === unit && /^(obj|nsubj:pass)/.test(u.deprel) && AGREEMENT.test(u.lemma))
  );
}

const AGREEMENT = /^(accord|compromis|consensus|entente)(\s|$)/;
