import { analyseForm } from '../english/index.js';
import { ofAmount, ofWhole, theDay, theNextWeek } from './amount-readings.js';
import { isFunctionWord } from './function-words.js';
import {
  addsArticle,
  countsAdjective,
  losesLast,
  losesOpposite,
  losesPlace,
  losesPlural,
  losesSingular,
  losesSubject,
  opensSubject,
} from './noun-readings.js';
import { losesRecipient } from './recipients.js';
import { isDigits, UNIT_TRAIT as U } from './unit-traits.js';
import type { Unit } from './units.js';
import { lightens } from './verb-readings.js';
import { TRAIT as W } from './word-traits.js';

/*
 * Readings that the learned table has seen and that are wrong in their place, each a small test on the English tokens for
 * the units from `from` to `to`, `to` exclusive.
 */

/** Whether a learned rendering of a span says something else than the French. */
export type Misreading = (units: Unit[], tokens: string[], from: number, to: number) => boolean;

/** "60 autres" is not "the 60s", and the 9th of "8e et 9e" does not vanish: what is in digits stays as it is. */
function changesDigits(units: Unit[], tokens: string[], from: number, to: number): boolean {
  return units.slice(from, to).some((u) => {
    if (u.kind !== 'word' || !isDigits(u.surface)) return false;
    const place = /^(\d+)\p{L}/u.exec(u.surface)?.[1];
    return !tokens.some((t) => t === u.surface || isDecade(t, u) || (place && t.startsWith(place)));
  });
}

const DEGREE = /(er|est)$|^(more|most|less|least|best|worst|better|worse|record|top|further)$/i;

/** "les années 90" are the 1990s. */
function isDecade(token: string, { surface, governor }: Unit): boolean {
  return governor?.lemma === 'année' && /^\d\d$/.test(surface) && token.endsWith(`${surface}s`);
}

/** "son plus haut niveau" is the highest, not a high one; "la plus puissante" is more than "most". */
function losesDegree(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (to - from !== 1 || units[from].degree === undefined) return false;
  if (!tokens.some((t) => DEGREE.test(t))) return true;
  return !/nombreux$/.test(units[from].key) && tokens.every((t) => /^(the|more|most|less|least)$/i.test(t));
}

/** "cherche" is not "looking for": a finite verb has more than its participle. */
function losesTense(units: Unit[], tokens: string[], from: number): boolean {
  const { verb } = units[from];
  if (!verb || verb.copula || /^(Inf|PP|Part)/.test(verb.tense) || tokens.length === 0) return false;
  return /[^\W_]ing$/.test(tokens[0]) && analyseForm(tokens[0]).some((a) => a.feature === 'ing');
}

/** "plus de 12 000 élèves" is a bound, "more than", not "12,000 more"; so is "moins de". */
function turnsBound(units: Unit[], tokens: string[], from: number, to: number): boolean {
  let at = from;
  while (at + 1 < to && !opensBound(units, at)) at++;
  if (at + 1 >= to) return false;
  const text = tokens.join(' ').toLowerCase();
  return units[at].key === 'plus'
    ? !/\b(more than|over|above|exceed\w*|upwards? of|in excess of|at least|greater than|higher than)\b/.test(
        text,
      )
    : !/\b(less than|fewer than|under|below|lower than|within|at most|up to)\b/.test(text);
}

function opensBound(units: Unit[], i: number): boolean {
  const [bound, of, number] = [units[i], units[i + 1], units[i + 2]];
  return (
    /^(plus|moins)$/.test(bound.key) &&
    of.key === 'de' &&
    (number?.kind === 'figure' || number?.upos === 'NUM')
  );
}

/** "avait reculé" happened before something else did: "had fallen", not "fell". */
function losesBefore(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { verb } = units[i];
    if (verb?.tense === 'PQP' && !verb.copula) return !tokens.some((t) => /^(had|'d|would|having)$/.test(t));
  }
  return false;
}

/** "au premier trimestre" says when: its preposition does not vanish. */
function losesTime(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const last = units[to - 1].key === 'le' ? to - 2 : to - 1;
  if (last < from || units[last].key !== 'à') return false;
  const next = units
    .slice(to, to + 3)
    .find((u) => u.kind === 'term' || (u.upos !== 'ADJ' && u.upos !== 'DET'));
  if (!next || !/(trimestre|semestre)/i.test(`${next.lemma} ${next.surface}`)) return false;
  return !tokens.some((t) => /^(in|at|during|of|for|over)$/i.test(t));
}

/** "contre 7 %" compares; "for 7%" is another thing. */
function comparedFor(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (units[i].key === 'contre' && units[i + 1]?.kind === 'figure' && tokens.includes('for')) return true;
  return false;
}

/** "de 7,4 % à 31,20 euros" is a rise and a level: "from" needs two figures of one kind. */
function fromRise(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => t.toLowerCase() === 'from')) return false;
  for (let i = from; i + 1 < units.length && i < to; i++) {
    if (units[i].key !== 'de' || units[i + 1].kind !== 'figure' || units[i + 2]?.key !== 'à') continue;
    if (units[i + 3]?.kind === 'figure' && units[i + 3].key !== units[i + 1].key) return true;
  }
  return false;
}

/** Behind "'s" and between the nouns of a compound there is no article. */
function articleTwice(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const span = units.slice(from, to);
  if (!span.some(({ key }) => key === 'le~' || key === 'de~s' || key === 'de~')) return false;
  // "the loan rates" have no "of" of their own.
  if (span.every(({ key }) => /^(le~|de~s?)$/.test(key)) && tokens.includes('of')) return true;
  const articles = tokens.filter((t) => /^(the|an?)$/i.test(t)).length;
  return articles > span.filter((u) => u.upos === 'DET' && u.key !== 'le~').length;
}

/** English of a French noun that counts what follows its *de* ("une série de mesures"). */
const QUANTITY =
  /^(most|many|several|some|all|half|few|more|less|enough|any|both|different|various|numerous|plenty|much|none|each)$/i;

/** "le tribunal de Bobigny", "une période de six mois", "le spécialiste du paiement": the *de* between nouns says something. */
function dropsOf(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const end = units[to - 1].key === 'le' && to - 1 > from ? to - 1 : to;
  const last = units[end - 1];
  const next = units[to];
  if (last.key !== 'de' || !next || next.kind === 'punct') return false;
  const before = units[end - 2];
  // "plus de 3 %" is no complement of a noun, nor is "progresser de 3 %".
  if (!before || !/^(NOUN|ADJ)$/.test(before.upos) || before.verb) return false;
  const word = tokens.filter((t) => !/^(the|an?)$/i.test(t)).at(-1) ?? '';
  if (word !== '' && (isFunctionWord(word) || QUANTITY.test(word))) return false;
  if (next.upos === 'PROPN' || next.upos === 'NUM' || next.kind === 'figure') return true;
  return end - 2 >= from && /^(NOUN|ADJ)$/.test(next.upos) && next.governor === before;
}

/** "de 36 *à* 47 euros", "les années 2005 *à* 2007": nor does the *à* before a figure vanish. */
function dropsTo(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (tokens.some(isFunctionWord)) return false;
  const before = units[from - 1];
  const between = units[from].key === 'à' && (before?.kind === 'figure' || before?.slots !== undefined);
  if (between && from + 1 < to && units[from + 1].kind === 'figure') return true;
  const last = units[to - 1].key === 'le' && to - 1 > from ? units[to - 2] : units[to - 1];
  return last.key === 'à' && units[to]?.kind === 'figure';
}

/** The same for a rendering that begins with the *de*: "de six mois" behind a noun is not "six months". */
function opensWithout(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (from === 0 || units[from].key !== 'de' || to - from < 2) return false;
  const [before, next] = [units[from - 1], units[from + 1]];
  if (before?.upos !== 'NOUN' || before.verb || before.slots) return false;
  if (next.upos !== 'NUM' && next.upos !== 'PROPN' && next.kind !== 'figure') return false;
  return tokens.length > 0 && !isFunctionWord(tokens[0]);
}

/** "Only" needs a word that restricts: the table has seen "que" without its "ne". */
function inventsOnly(units: Unit[], _tokens: string[], from: number, to: number): boolean {
  return !units
    .slice(from, to)
    .some((u) => /^(que~|seul|uni|simple|exclusi|rien|juste|moins|plus|mais|tout)/.test(u.key));
}

/** Adverbs, articles and prepositions alone have no verb in them: the table has seen "déjà" as "has already". */
function inventsVerb(units: Unit[], _tokens: string[], from: number, to: number): boolean {
  return units
    .slice(from, to)
    .every(
      (u) =>
        u.kind === 'punct' ||
        ((/^(ADV|ADP|DET|NOUN|ADJ|PROPN)$/.test(u.upos) ||
          /^(ils?|elles?|on|nous|vous|je|se|qui|que|dont|où)$/.test(u.key)) &&
          !u.verb &&
          !u.term),
    );
}

/** "prévoit notamment que": "including" is for things, not for what somebody does. */
export function includesVerb(units: Unit[], tokens: string[], _from: number, to: number): boolean {
  return units[to - 1].key === 'notamment' && tokens.at(-1) === 'including' && units[to]?.kind === 'verb';
}

/** "dont le coût est estimé" is "whose cost": "which" alone would make the cost the subject of another clause. */
function relativeWithout(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const article = units[to - 1].key === 'dont' ? to : to - 1;
  if (article - 1 < from || units[article - 1].key !== 'dont' || units[article]?.upos !== 'DET') return false;
  if (!units[article].governor?.deprel.startsWith('nsubj')) return false;
  return !tokens.some((t) => /^(whose|of)$/i.test(t));
}

/** "des paris" are bets: a common noun is no name that is spelled like it. */
function namesCommon(units: Unit[], tokens: string[], from: number, to: number): boolean {
  return tokens.some(
    (t) =>
      /^\p{Lu}\p{Ll}+$/u.test(t) &&
      units.slice(from, to).some((u) => /^(NOUN|PROPN|ADJ)$/.test(u.upos) && u.surface === t.toLowerCase()),
  );
}

/** "*de* nombreux dirigeants": an article before an adjective is no preposition. */
function articleAsOf(units: Unit[], tokens: string[], from: number): boolean {
  return (
    units[from].upos === 'DET' &&
    units[from].key === 'de' &&
    /^(of|from|to|in|for|by)$/i.test(tokens[0] ?? '')
  );
}

/** A quotation mark that opens or closes stays one. */
function losesQuote(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const marks = units.slice(from, to).filter((u) => u.kind === 'punct' && /^[«»“”"]$/.test(u.key)).length;
  return marks > 0 && tokens.filter((t) => t === '"').length !== marks;
}

/** "le nombre de faillites" is a number: "the many" says more. */
function countsMany(units: Unit[], _tokens: string[], from: number, to: number): boolean {
  return units.slice(from, to).some((u, k) => u.key === 'nombre' && units[from + k - 1]?.key === 'le');
}

/** "remplacé par Hélène Brossard" is by her. */
function withAgent(units: Unit[], tokens: string[], _from: number, to: number): boolean {
  return units[to - 1].key === 'par' && units[to]?.upos === 'PROPN' && tokens.at(-1) === 'with';
}

/** "va de 3 à 5 euros": without an infinitive *aller* makes no future. */
function futureAlone(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!/^(will|would)$/i.test(tokens.at(-1) ?? '')) return false;
  const going = units.slice(from, to).find((u) => u.verb?.lemma === 'aller');
  return going !== undefined && !units.some((u) => u.governor === going && u.verb?.tense.startsWith('Inf'));
}

/** "pour croître, *embaucher* et vendre": what stands beside a "to grow" is no "hiring". */
function leavesInfinitive(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const beside = units.slice(from, to).find((u) => u.verb?.tense === 'Inf' && u.deprel.startsWith('conj'));
  const first = beside?.governor;
  if (first?.verb?.tense !== 'Inf' || !units.some((u) => u.governor === first && u.key === 'pour'))
    return false;
  return tokens.some((t) => /[^\W_]ing$/.test(t) && analyseForm(t).some((a) => a.feature === 'ing'));
}

/** Each with the traits of which its units and its words have one where it can apply; 0 for any. */
export const MISREADINGS: [Misreading, units: number, words: number][] = [
  [comparedFor, U.against, W.preposition],
  [fromRise, U.of, W.preposition],
  [articleTwice, U.of, 0],
  [dropsOf, U.of, 0],
  [dropsTo, U.to, 0],
  [opensWithout, U.of, 0],
  [inventsOnly, 0, W.only],
  [inventsVerb, 0, W.auxiliary],
  [includesVerb, U.including, 0],
  [losesQuote, U.quote, 0],
  [namesCommon, 0, W.capital],
  [articleAsOf, U.article, W.preposition],
  [lightens, U.verb, W.light],
  [countsMany, U.number, W.many],
  [withAgent, U.par, W.preposition],
  [changesDigits, U.digits, 0],
  [relativeWithout, U.relative, 0],
  [losesDegree, U.degree, 0],
  [losesTense, U.verb, W.ing],
  [leavesInfinitive, U.verb, W.ing],
  [futureAlone, U.verb, W.auxiliary],
  [losesBefore, U.verb, 0],
  [turnsBound, U.bound, 0],
  [losesTime, U.to, 0],
  [losesRecipient, U.to | U.recipient, 0],
  [losesPlace, U.place, 0],
  [losesLast, U.speaking | U.to, 0],
  [countsAdjective, U.adjective, 0],
  [losesOpposite, U.adjective, 0],
  [addsArticle, 0, 0],
  [losesSubject, 0, 0],
  [losesPlural, U.noun, 0],
  [losesSingular, U.noun, 0],
  [opensSubject, U.article, W.preposition],
  [ofAmount, U.of, W.preposition],
  [ofWhole, U.of, 0],
  [theDay, U.article, W.the],
  [theNextWeek, U.article, W.the],
];
