import { numberWord } from '../english/index.js';
import { writeFigure } from '../figures/index.js';
import { table } from '../util/table.js';
import { absorb } from './absorb.js';
import { isPerson } from './persons.js';
import type { Unit } from './units.js';

/** What has a term: paper, loans, contracts. */
const TERMED =
  /^(emprunt|obligation|taux|rendement|dette|titre|bon|billet|prêt|crédit|contrat|accord|bail|swap|bund|oat|papier|concession|mandat|partenariat|plan|programme|engagement|échéance|convention|licence|pause|période|garantie|embargo|abonnement|formation|stage)(\s|$)/;

const NUMBERS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  );

const PERIODS: Record<string, string> = table({
  an: 'year',
  année: 'year',
  mois: 'month',
  semaine: 'week',
  jour: 'day',
});

/**
 * "une obligation à dix ans", "un contrat d'une durée de sept ans": a term of time behind its noun is an adjective before
 * it in English, "a ten-year bond". `units` in French order, heads settled.
 */
export function joinTimeTerms(units: Unit[]): void {
  for (let n = units.length - 1; n > 1; n--) {
    const time = units[n] && timeOf(units, n);
    const text = time && isAge(units, n) ? `${time}-old` : time;
    const from = text ? openerOf(units, n) : -1;
    if (!text || from < 1) continue;
    makeAdjective(
      units,
      from,
      units[n].figure?.type === 'duration' && !PERIODS[units[n + 1]?.lemma] ? n + 1 : n + 2,
      units[n],
      text,
    );
  }
}

/** "ten-year" for "dix ans" or "10 ans" from place `n`, '' for anything else. */
function timeOf(units: Unit[], n: number): string {
  const { figure, surface, upos } = units[n];
  if (figure)
    return figure.type === 'duration' && figure.qualifier === 'exact' && !figure.range
      ? writeFigure(figure, { adjectival: true })
      : '';
  const period = PERIODS[units[n + 1]?.lemma];
  const number = NUMBERS.indexOf(surface.toLowerCase()) + 1;
  return period && number > 0 && upos === 'NUM' ? `${numberWord(number)}-${period}` : '';
}

/** First unit of "à dix ans" or "d'une durée de sept ans" before the figure at place `n`, -1 for anything else. */
function openerOf(units: Unit[], n: number): number {
  const keys = units.slice(Math.max(0, n - 4), n).map((u) => u.key);
  // "un contrat de quatre ans" as well as "à quatre ans"; "les contrats de ces quatre ans" has more words.
  const from =
    /^(à|de)$/.test(keys.at(-1) ?? '') && keys.slice(-4).join(' ') !== 'de un durée de'
      ? n - 1
      : keys.slice(-4).join(' ') === 'de un durée de'
        ? n - 4
        : -1;
  if (isAge(units, n)) return n - 1;
  if (keys.at(-1) === 'de' && /^(plus (bas|haut)|sommet|creux)$/.test(units[n - 2].lemma)) return n - 1;
  if (from < 1) return -1;
  let noun = from - 1;
  while (noun > 0 && units[noun].upos === 'ADJ') noun--;
  return /^(NOUN|PROPN)$/.test(units[noun].upos) &&
    units[noun].kind !== 'figure' &&
    TERMED.test(units[noun].lemma)
    ? from
    : -1;
}

/** "une salariée *de 61 ans*", "son fils *de 18 mois*": how old somebody is. */
function isAge(units: Unit[], n: number): boolean {
  let noun = n - 2;
  while (noun > 0 && units[noun].upos === 'ADJ') noun--;
  const period = units[n].figure
    ? /^P\d+[YM]$/.test(String(units[n].figure!.value))
    : units[n + 1]?.lemma !== 'jour';
  return units[n - 1].key === 'de' && period && units[noun]?.upos === 'NOUN' && isPerson(units[noun].lemma);
}

function makeAdjective(units: Unit[], from: number, end: number, time: Unit, text: string): void {
  let noun = from - 1;
  while (units[noun].upos === 'ADJ') noun--;
  const holder = units[noun];
  if (!/-(?:year|month|week|day|hour)(?:-old)?$/.test(text) || !absorb(units, from, end, time)) return;
  Object.assign(time, {
    kind: 'word',
    key: 'term_of_time',
    lemma: 'durée',
    upos: 'ADJ',
    feats: '',
    deprel: 'amod',
    senses: [{ fr: 'durée', renderings: [{ text, plural: '' }], pos: 'adj', context: null }],
    governor: holder,
    head: units.indexOf(holder),
  });
}

/** Nouns for who does something, before a name: "le géant du luxe LVMH". */
const AGENT =
  /^(géant|groupe|fabricant|spécialiste|leader|constructeur|opérateur|éditeur|numéro un|distributeur|fournisseur|producteur|prestataire|développeur|concurrent|champion|gestionnaire|société|filiale|pionnier|exploitant|poids lourd|acteur|courtier|organisme|syndicat|fédération)(\s|$)/;

/** "le géant américain du cloud Sélimar": the name is the giant's, not the trade's. */
export function reattachNames(units: Unit[]): void {
  units.forEach((name, n) => {
    const trade = name.governor;
    const agent = trade?.governor;
    if (name.upos !== 'PROPN' || !trade || !agent || !AGENT.test(agent.lemma)) return;
    if (trade.upos !== 'NOUN' || !/^(appos|flat|nmod|dep)/.test(name.deprel) || trade.kind === 'figure')
      return;
    if (units.some((u) => u.governor === name && /^(case|det)/.test(u.deprel))) return;
    if (!units.some((u) => u.governor === trade && u.key === 'de') || units[n - 1].kind === 'punct') return;
    // What follows the name below the trade would be cut off from it.
    if (units.slice(n + 1).some((u) => u.governor === trade)) return;
    name.governor = agent;
    name.head = units.indexOf(agent);
    name.deprel = 'appos';
  });
}
