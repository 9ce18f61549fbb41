import { borrow, quantityHit } from './hit.js';
import { countNoun } from './noun.js';
import { sentenceStart } from './points.js';
import type { Quantity } from './quantity.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** Words that carry the last figure's unit on to a bare number. */
const CARRIES = /^(?:contre|dont|a|apres|soit|de|d'|et|puis|ou|que|sur|vers|sous|face|environ|des|les)$/;

/** Nouns of money: "640 millions de subventions" is an amount. */
const MONEY_NOUNS = new Set(
  `subvention subventions dividende dividendes depreciation depreciations provision provisions perte pertes benefice benefices
  economie economies dette dettes capital capitaux investissement investissements recette recettes depense depenses
  credit credits pret prets aide aides cout couts vente ventes revenu revenus profit profits charge charges impot impots tresorerie
  liquidite liquidites amende amendes penalite penalites actif actifs financement financements fonds cash chiffre ca ebitda ebit resultat
  resultats marge tva taxe taxes budget encours obligation obligations garantie garanties remboursement remboursements
  synergie synergies commande commandes cotisation cotisations emprunt emprunts deficit excedent excedents creance creances salaires
  transaction transactions honoraires redevances royalties indemnites indemnite droits frais donnations dons versement versements
  exportations importations valorisation capitalisation passif passifs engagements surcouts surcout bonus primes prime plus-values loyers loyer levee
  commissions astreintes astreinte sanctions degats dommages gains rancon impayes arrieres travaux amortissements`.split(
    /\s+/,
  ),
);

/** Nouns before a number that say it counts people. */
const HEADCOUNT = /^(?:effectif|effectifs)$/;

/** Whether a big round number with a noun is an amount: the noun is one of money's. */
export function isMoneyNoun(tokens: Token[], quantity: Quantity): boolean {
  if (quantity.numeral.scale < 6 && !quantity.numeral.abbreviated) return false;
  let at = quantity.numeral.to;
  if (!/^(?:de|d'|des)$/.test(tokens[at]?.low ?? '')) return false;
  at++;
  while (at < quantity.numeral.to + 3 && /^(?:nouveaux|nouvelles|l'|la|le)$/.test(tokens[at]?.key ?? ''))
    at++;
  return MONEY_NOUNS.has(tokens[at]?.key ?? '');
}

/** The counted thing a metric before the number names: "le nombre de clients atteint 12 millions", "effectif de 640". */
function countedBefore(scan: Scan, quantity: Quantity): string | null {
  const { tokens } = scan;
  const start = sentenceStart(tokens, quantity.from);
  for (let k = quantity.from - 1; k >= start && quantity.from - k < 25; k--) {
    const token = tokens[k]!;
    if (HEADCOUNT.test(token.key)) return 'employees';
    if (
      token.key === 'nombre' &&
      /^(?:de|d'|des|total)$/.test(tokens[k + 1]?.low ?? '') &&
      tokens[k - 1]?.key !== 'au'
    ) {
      const noun = countNoun(tokens, k + (tokens[k + 1]!.key === 'total' ? 3 : 2), true);
      if (noun) return noun.unit;
    }
    // "les salariés, au nombre de 640"
    if (token.key === 'nombre' && tokens[k - 1]?.key === 'au') return nounBefore(tokens, k - 1, start);
  }
  return null;
}

function nounBefore(tokens: Token[], at: number, start: number): string | null {
  for (let k = at - 1; k >= start; k--) {
    if (tokens[k]!.kind !== 'word') continue;
    const noun = tokens[k]!.key.endsWith('s') ? countNoun(tokens, k, true) : null;
    if (noun?.known) return noun.unit;
  }
  return null;
}

/** The counted thing named right after: "moins de 300 le nombre de départs". */
function countedAfter(tokens: Token[], quantity: Quantity): string | null {
  let at = quantity.to;
  if (tokens[at]?.key === 'le') at++;
  if (tokens[at]?.key !== 'nombre' || !/^(?:de|d'|des)$/.test(tokens[at + 1]?.low ?? '')) return null;
  return countNoun(tokens, at + 2, true)?.unit ?? null;
}

/** Whether only connecting words stand between the last hit of the sentence and the number. */
function carriedFrom(scan: Scan, quantity: Quantity, last: Hit | undefined): Hit | null {
  if (!last) return null;
  const { tokens } = scan;
  if (sentenceStart(tokens, quantity.from) > last.from) return null;
  const before = tokens[quantity.from - 1];
  if (!before || quantity.from - last.to > 14) return null;
  if (before.text === '(' || CARRIES.test(before.key) || before.text === ',') return last;
  return null;
}

/** Resolves a bare quantity against its sentence; null when it stays a mere number, which is no figure. */
export function resolveBare(scan: Scan, quantity: Quantity, hits: Hit[]): Hit | null {
  const { tokens } = scan;
  const { numeral } = quantity;
  const after = countedAfter(tokens, quantity);
  if (after) return quantityHit({ ...quantity, type: 'count', unit: after, rule: 'count.number-of' });
  const last = hits.at(-1);
  const previous = lastOf(hits, ['money', 'percent', 'count', 'index']);
  if (numeral.scale >= 6 || numeral.abbreviated) {
    // "3 millions de sociétaires et vise un bénéfice supérieur à 2 milliards": another noun has come since
    const money =
      last !== undefined && tokens.slice(last.to, quantity.from).some(({ key }) => MONEY_NOUNS.has(key));
    const carried =
      previous &&
      !(money && previous.type === 'count') &&
      /^(?:contre|apres|dont|sur|a)$/.test(tokens[quantity.from - 1]?.key ?? '')
        ? carriedFrom(scan, quantity, previous)
        : null;
    if (carried && (carried.type === 'money' || (carried.type === 'count' && carried.scale >= 6)))
      return borrow(quantity, carried);
    const counted = money ? null : countedBefore(scan, quantity);
    if (counted) return quantityHit({ ...quantity, type: 'count', unit: counted, rule: 'count.number-of' });
    if (scan.currency && numeral.scale >= 6)
      return quantityHit(
        { ...quantity, type: 'money', unit: scan.currency, rule: 'money.elided' },
        { assumed: true, elliptic: true },
      );
    return numeral.scale >= 6 && !numeral.abbreviated ? quantityHit(quantity) : null;
  }
  if (numeral.words) {
    const before = tokens[quantity.from - 1];
    const carried =
      numeral.approximate || /^(?:a|contre|dont|apres)$/.test(before?.key ?? '')
        ? carriedFrom(scan, quantity, previous)
        : null;
    if (carried?.type === 'count' && !numeral.article) return borrow(quantity, carried);
    if (
      numeral.approximate &&
      previous?.type === 'count' &&
      last &&
      sentenceStart(tokens, quantity.from) <= previous.from
    )
      return borrow(quantity, previous);
    return null;
  }
  const part =
    tokens[quantity.from - 1]?.key === 'dont'
      ? carriedFrom(scan, quantity, lastOf(hits, ['money', 'count']))
      : null;
  if (part) return borrow(quantity, part);
  const counted = countedBefore(scan, quantity);
  if (counted) return quantityHit({ ...quantity, type: 'count', unit: counted, rule: 'count.number-of' });
  const carried = carriedFrom(scan, quantity, previous);
  if (carried && carried.type !== 'percent') return borrow(quantity, carried);
  const level = indexLevel(scan, quantity);
  if (level) return level;
  // "1,21 fois, contre 1,09 et 0,84"
  const multiple = last?.type === 'ratio' && numeral.decimals > 0 ? carriedFrom(scan, quantity, last) : null;
  if (multiple) return borrow(quantity, multiple);
  if (carried && numeral.decimals > 0) return borrow(quantity, carried);
  const subject = subjectCount(scan, quantity);
  if (subject) return subject;
  const next = tokens[quantity.to];
  if (
    near(next) &&
    next.low === "d'" &&
    tokens[quantity.to + 1]?.key === 'entre' &&
    previous?.type === 'count'
  )
    return borrow(quantity, previous);
  return null;
}

const INDEX_NAME = /^(?:pmi|ifo|zew|indice|barometre|indicateur|climat|confiance|ism)$/;

/** "l'indice PMI est ressorti à 48,6": a survey's level. */
function indexLevel(scan: Scan, quantity: Quantity): Hit | null {
  const { tokens } = scan;
  if (quantity.numeral.words || !/^(?:a|de|contre|apres)$/.test(tokens[quantity.from - 1]?.key ?? ''))
    return null;
  const start = sentenceStart(tokens, quantity.from);
  for (let k = quantity.from - 1; k >= start && quantity.from - k < 25; k--)
    if (INDEX_NAME.test(tokens[k]!.key))
      return quantityHit({ ...quantity, type: 'index', unit: 'points', rule: 'index.elided' });
  return null;
}

/** "les inscriptions ont augmenté de 9 000 à 231 000": what the sentence's first noun counts. */
function subjectCount(scan: Scan, quantity: Quantity): Hit | null {
  const { tokens } = scan;
  if (!quantity.numeral.words && Number(quantity.decimal) < 1000) return null;
  if (!/^(?:a|de|contre)$/.test(tokens[quantity.from - 1]?.key ?? '') || quantity.numeral.words) return null;
  const start = sentenceStart(tokens, quantity.from);
  for (let k = start; k < quantity.from && k < start + 6; k++) {
    if (tokens[k]!.kind !== 'word' || !tokens[k]!.key.endsWith('s')) continue;
    const noun = countNoun(tokens, k, true);
    if (noun?.known && noun.from === k)
      return quantityHit({ ...quantity, type: 'count', unit: noun.unit, rule: 'count.subject' });
  }
  return null;
}

function lastOf(hits: Hit[], types: Hit['type'][]): Hit | undefined {
  for (let k = hits.length - 1; k >= 0 && k > hits.length - 6; k--)
    if (types.includes(hits[k]!.type)) return hits[k];
  return undefined;
}
