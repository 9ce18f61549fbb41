import { analyseForm, verbPatterns } from '../english/index.js';
import { AUXILIARY, MODAL } from './auxiliaries.js';
import type { Step } from './decoder.js';
import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import { previousStep, stepAt } from './step-tokens.js';
import type { Unit } from './units.js';

/* What the words before an infinitive want it to be in English. */

/** Verbs of seeing and letting, whose English takes an infinitive without "to". */
export const BARE = /^(voir|entendre|laisser|regarder|sentir)$/;

/** "ended up", "keeps": a verb that English goes on from with a gerund and never with "to". */
export function wantsGerund(tokens: string[]): boolean {
  // "did not rule out", "are ending up"
  const [first, ...rest] = tokens.slice(
    tokens.findIndex((t) => !AUXILIARY.has(t) && !/^(not|do|does|did)$/.test(t)),
  );
  const verb = analyseForm(first).find((a) => a.pos === 'verb')?.lemma ?? first;
  const phrase = [verb, ...rest].join(' ');
  const patterns = verbPatterns(phrase);
  return patterns[0] === 'ing' && !patterns.includes('to') && !patterns.includes('o-to');
}

/** "hopes", "refused": a finite verb that English goes on from with "to" and never with a gerund. */
export function wantsInfinitive({ from, to, option }: Step, units: Unit[]): boolean {
  if (to - from !== 1 || units[from].kind !== 'verb') return false;
  const word = option.tokens.at(-1) ?? '';
  const lemma = analyseForm(word).find((a) => a.pos === 'verb')?.lemma ?? word;
  const patterns = verbPatterns(lemma);
  return patterns[0] === 'to' && !patterns.some((p) => p.includes('ing'));
}

/** "pour investir, *embaucher* …": an infinitive beside one that is printed as such. */
export function joinsInfinitive(steps: Step[], k: number, units: Unit[]): boolean {
  const { governor, deprel } = units[steps[k].from];
  // The parser may take a second one behind a comma for a complement of the first.
  const beside = deprel.startsWith('conj') || units[steps[k].from - 1]?.key === ',';
  if (!beside || !governor?.verb?.tense.startsWith('Inf')) return false;
  const at = units.indexOf(governor);
  const first = stepAt(steps, at);
  if (first < 1 || first >= k) return false;
  const tokens = [...steps[first - 1].option.tokens, ...steps[first].option.tokens];
  const to = tokens.lastIndexOf('to');
  return to >= 0 && tokens[to + 1] !== undefined && !isGerund(tokens[to + 1]) && isBase(tokens[to + 1], true);
}

/** Whether a step is adverbs and adverbial locutions only. */
export function isAdverbial({ from, to, option }: Step, units: Unit[]): boolean {
  const span = units.slice(from, to);
  if (to - from > 1 && option.origin.startsWith('dictionary ') && span[0].upos === 'ADP') {
    // "à leur tour", "en partie"
    const key = option.origin.slice('dictionary '.length).split(' ').map(itemOf).join(' ');
    if (
      dictionary()
        .find(key)
        ?.some((s) => s.pos === 'adv')
    )
      return true;
  }
  return span.some((u) => u.upos === 'ADV') && span.every((u) => /^(ADV|ADP|PUNCT)$/.test(u.upos));
}

/** "va changer de statut et passer à": the second infinitive has no "to" when the first has none. */
export function joinsBare(steps: Step[], k: number, units: Unit[]): boolean {
  const { governor, deprel } = units[steps[k].from];
  if (!deprel.startsWith('conj') || !governor?.verb) return false;
  const at = units.indexOf(governor);
  const first = stepAt(steps, at);
  if (first < 0 || first >= k || steps[first].from !== at) return false;
  if (MODAL.has(steps[first].option.tokens.at(-1)?.toLowerCase() ?? '')) return true;
  // "a vu ses ventes reculer et ses coûts *fondre*"
  if (BARE.test(governor.governor?.verb?.lemma ?? '') && steps[first].option.tokens[0] !== 'to') return true;
  if (!/^Inf/.test(governor.verb.tense)) return false;
  let before = previousStep(steps, first);
  while (before >= 0 && isAdverbial(steps[before], units)) before = previousStep(steps, before);
  const modal = before >= 0 && MODAL.has(steps[before].option.tokens.at(-1)!.toLowerCase());
  return modal && steps[first].option.tokens[0] !== 'to';
}

/** "permet de réduire": the *de* of a verb is the "to" of an infinitive, but after these. */
export function takesInfinitive(unit: Unit, before: Unit): boolean {
  const { governor } = unit;
  // "permet au groupe de": the parser may hang the infinitive on the one who may.
  const asked = [governor, governor?.governor].some((u) => u?.verb && ASKING.test(u.verb.lemma));
  // "donne l'impression de" is the noun's.
  if (asked || before.upos === 'NOUN') return asked;
  if (!governor?.verb || !/^(xcomp|obl|obj|ccomp|advcl|iobj)/.test(unit.deprel)) return false;
  return !OF_GERUND.test(governor.lemma);
}

const ASKING = /^(permettre|demander|proposer|interdire|ordonner|conseiller|recommander)$/;

const OF_GERUND =
  /^(accuser|soupçonner|reprocher|suspecter|parler|rêver|empêcher|dissuader|s'abstenir|cesser|arrêter|féliciter|remercier|priver|se priver|éviter|finir|être)$/;

/** "contribue à améliorer" is "contributes to improving"; "plans to" and most others take the infinitive. */
export function takesGerund({ from, to, option }: Step, units: Unit[]): boolean {
  const words = `${units
    .slice(from, to)
    .map((u) => u.lemma)
    .join(' ')} ${units[from].governor?.lemma ?? ''} ${option.tokens.join(' ')}`;
  return /contribu|engag|commit|consacr|oppos|limit|pass|due|lead|lié|habitu|face|objecti|dedicat|addition|respect|close|équiva/.test(
    words,
  );
}

export const isGerund = (word: string | undefined): word is string =>
  word !== undefined && analyseForm(word).some((a) => a.feature === 'ing');

export const baseOf = (gerund: string): string => analyseForm(gerund).find((a) => a.feature === 'ing')!.lemma;

/** Whether a word is the base form of a verb; what the table learned for an infinitive may be a noun ("the sale"). */
export function isBase(word: string, sure: boolean): boolean {
  if (MODAL.has(word) || /[^e]ing$/.test(word) || !/^[a-z]{2,}$/.test(word)) return false;
  if (word === 'be' || word === 'have') return true;
  return sure ? !analyseForm(word).some((a) => a.feature === 'ing') : verbPatterns(word).length > 0;
}
