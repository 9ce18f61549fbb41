import { analyseForm, inflect, verbPatterns } from '../english/index.js';
import { absolutes } from './absolute.js';
import { allAndAll, originInside } from './adjective-place.js';
import { bareKinds, bareRoles, onlyOnes, othersAlone } from './bare-roles.js';
import { complementPrepositions } from './complement-prepositions.js';
import type { Step } from './decoder.js';
import { definitePast } from './definite-past.js';
import { restoreArticles } from './lost-articles.js';
import { placeObjects } from './object-clitics.js';
import { onceDone } from './once-done.js';
import { askQuestions } from './questions.js';
import { replaceTokens as replace, stepAt } from './step-tokens.js';
import { agreeWithPronoun, agreeWithSubject, pluralIdentity } from './subject-number.js';
import type { Unit } from './units.js';
import { valuedAt } from './valued-at.js';

/*
 * What two neighbouring choices must agree on, and the search, which sees words and no grammar, does not: the form of a
 * verb after a preposition or a modal, and the place of an adverb in a verb group. Runs on the finished choice; a changed
 * step is a copy, because options are shared.
 */

/** After these an English verb is a gerund; "to" and "for" have readings with the infinitive. */
const GERUND = new Set(
  'of without before after by from in instead despite on at with into about against through besides upon'.split(
    ' ',
  ),
);

const MODAL = new Set("will would shall should can could may might must cannot 'll".split(' '));

const AUXILIARY = new Set('has have had was were is are am been being be'.split(' ').concat([...MODAL]));

/** Adverbs that stand inside the English verb group: "has already sold". */
const INNER = new Set(
  `already also now still always never often even just only largely mainly recently currently previously rarely
  probably certainly clearly finally definitively sharply slightly strongly significantly widely partly almost nearly
  initially formally officially simply quickly gradually generally regularly notably therefore thus actually
  immediately directly fully completely virtually practically hardly barely very expressly`.split(/\s+/),
);

/** Adverbs in -ly that stand outside: of sentences and of times. */
const OUTER =
  /^(daily|weekly|monthly|quarterly|yearly|early|only|finally|lastly|firstly|secondly|thirdly|unfortunately|fortunately|surprisingly|interestingly|ironically|curiously|logically|hopefully|admittedly|naturally|suddenly|family|supply)$/;

/** Those of the inner ones that a denial may deny. */
const MANNER =
  /^(directly|fully|completely|entirely|really|necessarily|formally|officially|immediately|significantly|strongly|sharply|widely)$/;

/** "was seriously shaken": an adverb of manner stands in the verb group. */
function isInner(word: string): boolean {
  return INNER.has(word) || (/^[a-z]{3,}ly$/.test(word) && !OUTER.test(word));
}

/** The steps with those agreements made. */
export function agree(steps: Step[], units: Unit[]): Step[] {
  const out = [...steps];
  placeObjects(out, units);
  for (let k = 0; k < out.length; k++) {
    const at = previous(out, k);
    if (at < 0) continue;
    governVerb(out, at, k, units);
    denyInfinitive(out, at, k, units);
  }
  for (let k = 0; k + 1 < out.length; k++) {
    enterGroup(out, k, units);
    denyStill(out, k);
  }
  reportHearsay(out, units);
  absolutes(out, units);
  onceDone(out, units);
  valuedAt(out, units);
  complementPrepositions(out, units);
  restoreArticles(out, units);
  askQuestions(out, units);
  definitePast(out, units);
  agreeWithSubject(out, units);
  agreeWithPronoun(out, units);
  pluralIdentity(out, units);
  bareRoles(out, units);
  bareKinds(out, units);
  othersAlone(out, units);
  onlyOnes(out, units);
  originInside(out, units);
  allAndAll(out, units);
  return out;
}

/** "Selon une source, X aurait vendu": the conditional of hearsay, where nothing is conditional. */
function reportHearsay(steps: Step[], units: Unit[]): void {
  if (
    units.some((u) => u.key === 'si') ||
    !units.some((u) => /^(selon|d'après|rumeur|source)(\s|$)/.test(u.lemma))
  )
    return;
  const reported = units.some((u) =>
    /^(source|rumeur|presse|média|quotidien|journal|information)(\s|$)/.test(u.lemma),
  );
  steps.forEach(({ from, option }, k) => {
    const { verb } = units[from];
    const [first, second, ...rest] = option.tokens;
    // "les discussions seraient avancées"
    if (reported && verb?.tense === 'Cond' && verb.lemma === 'être' && first === 'would' && second === 'be') {
      replace(steps, k, [verb.plural ? 'are' : 'is', 'reportedly', ...rest]);
      return;
    }
    if (verb?.tense !== 'CondPast' || first !== 'would' || second !== 'have') return;
    replace(steps, k, [verb.plural || verb.person < 3 ? 'have' : 'has', 'reportedly', ...rest]);
  });
}

/** "to" + "not sell" → "not to sell", for *pour* "so as not to sell"; "to not only sell" stays. */
function denyInfinitive(steps: Step[], at: number, k: number, units: Unit[]): void {
  const before = steps[at].option.tokens;
  const [first, ...rest] = steps[k].option.tokens;
  if (first !== 'not' || rest.length === 0 || rest[0] === 'only' || before.at(-1) !== 'to') return;
  if (!units[steps[k].from].verb?.tense.startsWith('Inf')) return;
  const aim = before.length === 1 && units[steps[at].to - 1].key === 'pour';
  replace(steps, at, [...before.slice(0, -1), ...(aim ? ['so', 'as'] : []), 'not', 'to']);
  replace(steps, k, rest);
}

/** Index of the last step before `k` that prints something, or -1. */
function previous(steps: Step[], k: number): number {
  for (let i = k - 1; i >= 0; i--) if (steps[i].option.tokens.length > 0) return i;
  return -1;
}

/** "of sell" → "of selling", "before to sell" → "before selling", "should indeed to sell" → "should indeed sell". */
function governVerb(steps: Step[], at: number, k: number, units: Unit[]): void {
  const { from, to, option } = steps[k];
  const [of, gerund] = option.tokens;
  // The table may have learned both in one piece.
  if (of === 'of' && to - from > 1 && units[from].key === 'de' && units[from + 1].verb?.tense === 'Inf') {
    if (isGerund(gerund) && units[from - 1] && takesInfinitive(units[from + 1], units[from - 1]))
      replace(steps, k, ['to', baseOf(gerund), ...option.tokens.slice(2)]);
    return;
  }
  if (!/^Inf/.test(units[from].verb?.tense ?? '')) return;
  const before = steps[at].option.tokens.at(-1)!.toLowerCase();
  const negation = /^(not|never)$/.test(option.tokens[0] ?? '') ? option.tokens.slice(0, 1) : [];
  let rest = option.tokens.slice(negation.length);
  const marked = rest[0] === 'to';
  if (marked) rest = rest.slice(1);
  const verb = rest[0];
  // "to having sold", behind a verb that takes the infinitive
  if (before === 'to' && !marked && verb === 'having' && !takesGerund(steps[at], units)) {
    replace(steps, k, [...negation, 'have', ...rest.slice(1)]);
    return;
  }
  // "for to take over": the infinitive says "for" by itself.
  if (marked && before === 'for') {
    replace(steps, at, steps[at].option.tokens.slice(0, -1));
    return;
  }
  if (
    before === 'of' &&
    takesInfinitive(units[from], units[steps[at].to - 2] ?? units[from]) &&
    (marked || isGerund(verb) || isBase(verb, option.origin !== 'phrase'))
  ) {
    replace(steps, at, steps[at].option.tokens.slice(0, -1));
    replace(steps, k, [...negation, 'to', ...(isGerund(verb) ? [baseOf(verb)] : [verb]), ...rest.slice(1)]);
    return;
  }
  if (!marked && before === 'to' && isGerund(verb) && !takesGerund(steps[at], units)) {
    replace(steps, k, [...negation, baseOf(verb), ...rest.slice(1)]);
    return;
  }
  // Adverbs may stand between the modal and its verb: "will in addition change", "should still rise".
  let first = at;
  while (first >= 0 && isAdverbial(steps[first], units)) first = previous(steps, first);
  const governor = first < 0 ? '' : steps[first].option.tokens.at(-1)!.toLowerCase();
  if (verb !== undefined && isGerund(verb) && first < at && MODAL.has(governor)) {
    replace(steps, k, [...negation, baseOf(verb), ...rest.slice(1)]);
    return;
  }
  // "allows hospitals *of* better *to* manage": the adverb stands between.
  const behind = isAdverbial(steps[at], units) ? previous(steps, at) : -1;
  if (
    behind >= 0 &&
    units[steps[behind].to - 1].key === 'de' &&
    steps[behind].option.tokens.at(-1) === 'of' &&
    takesInfinitive(units[from], units[steps[behind].to - 2] ?? units[from]) &&
    verb !== undefined
  ) {
    replace(steps, behind, [...steps[behind].option.tokens.slice(0, -1), 'to']);
    replace(steps, k, [...negation, isGerund(verb) ? baseOf(verb) : verb, ...rest.slice(1)]);
    return;
  }
  // "could not have withstanding"
  if (
    verb !== undefined &&
    before === 'have' &&
    /^(pouvoir|devoir)$/.test(units[steps[at].to - 1].verb?.lemma ?? '')
  ) {
    const base = isGerund(verb) ? baseOf(verb) : verb;
    replace(steps, k, [...negation, inflect(base, 'pastpart'), ...rest.slice(1)]);
    return;
  }
  if (verb !== undefined && isGerund(verb) && joinsInfinitive(steps, k, units)) {
    replace(steps, k, [...negation, baseOf(verb), ...rest.slice(1)]);
    return;
  }
  if (verb !== undefined && isGerund(verb) && wantsInfinitive(steps[at], units)) {
    replace(steps, k, [...negation, 'to', baseOf(verb), ...rest.slice(1)]);
    return;
  }
  if (verb === undefined || !isBase(verb, marked || option.origin !== 'phrase')) return;
  if (GERUND.has(before) || (before === 'for' && steps[at].option.origin === 'rule verb-of-doing')) {
    replace(steps, k, [...negation, inflect(verb, 'ing'), ...rest.slice(1)]);
    return;
  }
  if (!marked && before === 'to' && /^(contribut|dedicat|oppos)/.test(steps[at].option.tokens.at(-2) ?? '')) {
    replace(steps, k, [...negation, inflect(verb, 'ing'), ...rest.slice(1)]);
    return;
  }
  // "has denied want", "deny having"
  if (
    !marked &&
    steps[at].to === steps[k].from &&
    units[steps[at].from].verb &&
    wantsGerund(steps[at].option.tokens)
  ) {
    replace(steps, k, [...negation, inflect(verb, 'ing'), ...rest.slice(1)]);
    return;
  }
  if (!marked) return;
  // "a vu ses ventes *reculer*": "saw its sales fall"
  if (BARE.test(units[from].governor?.verb?.lemma ?? '') && units[steps[at].to - 1].upos !== 'ADP') {
    replace(steps, k, [...negation, ...rest]);
    return;
  }
  if (wantsGerund(steps[at].option.tokens)) {
    replace(steps, k, [...negation, inflect(verb, 'ing'), ...rest.slice(1)]);
    return;
  }
  if (MODAL.has(governor) || before === 'to' || joinsBare(steps, k, units))
    replace(steps, k, [...negation, ...rest]);
}

/** Verbs of seeing and letting, whose English takes an infinitive without "to". */
const BARE = /^(voir|entendre|laisser|regarder|sentir)$/;

/** "ended up", "keeps": a verb that English goes on from with a gerund and never with "to". */
function wantsGerund(tokens: string[]): boolean {
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
function wantsInfinitive({ from, to, option }: Step, units: Unit[]): boolean {
  if (to - from !== 1 || units[from].kind !== 'verb') return false;
  const word = option.tokens.at(-1) ?? '';
  const lemma = analyseForm(word).find((a) => a.pos === 'verb')?.lemma ?? word;
  const patterns = verbPatterns(lemma);
  return patterns[0] === 'to' && !patterns.some((p) => p.includes('ing'));
}

/** "pour investir, *embaucher* …": an infinitive beside one that is printed as such. */
function joinsInfinitive(steps: Step[], k: number, units: Unit[]): boolean {
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
function isAdverbial({ from, to }: Step, units: Unit[]): boolean {
  const span = units.slice(from, to);
  return span.some((u) => u.upos === 'ADV') && span.every((u) => /^(ADV|ADP|PUNCT)$/.test(u.upos));
}

/** "va changer de statut et passer à": the second infinitive has no "to" when the first has none. */
function joinsBare(steps: Step[], k: number, units: Unit[]): boolean {
  const { governor, deprel } = units[steps[k].from];
  if (!deprel.startsWith('conj') || !governor?.verb) return false;
  const at = units.indexOf(governor);
  const first = stepAt(steps, at);
  if (first < 0 || first >= k || steps[first].from !== at) return false;
  if (MODAL.has(steps[first].option.tokens.at(-1)?.toLowerCase() ?? '')) return true;
  if (!/^Inf/.test(governor.verb.tense)) return false;
  let before = previous(steps, first);
  while (before >= 0 && isAdverbial(steps[before], units)) before = previous(steps, before);
  const modal = before >= 0 && MODAL.has(steps[before].option.tokens.at(-1)!.toLowerCase());
  return modal && steps[first].option.tokens[0] !== 'to';
}

/** "permet de réduire": the *de* of a verb is the "to" of an infinitive, but after these. */
function takesInfinitive(unit: Unit, before: Unit): boolean {
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
function takesGerund({ from, to, option }: Step, units: Unit[]): boolean {
  const words = `${units
    .slice(from, to)
    .map((u) => u.lemma)
    .join(' ')} ${units[from].governor?.lemma ?? ''} ${option.tokens.join(' ')}`;
  return /contribu|engag|commit|consacr|oppos|limit|pass|due|lead|lié|habitu|face|objecti|dedicat|addition|respect|close|équiva/.test(
    words,
  );
}

const isGerund = (word: string | undefined): word is string =>
  word !== undefined && analyseForm(word).some((a) => a.feature === 'ing');

const baseOf = (gerund: string): string => analyseForm(gerund).find((a) => a.feature === 'ing')!.lemma;

/** Whether a word is the base form of a verb; what the table learned for an infinitive may be a noun ("the sale"). */
function isBase(word: string, sure: boolean): boolean {
  if (MODAL.has(word) || /[^e]ing$/.test(word) || !/^[a-z]{2,}$/.test(word)) return false;
  if (word === 'be' || word === 'have') return true;
  return sure ? !analyseForm(word).some((a) => a.feature === 'ing') : verbPatterns(word).length > 0;
}

/** Adverbs behind a denial: "has not yet", "does not always". */
const AFTER_NOT = /^(yet|always)$/;

/** "is not" + "still" → "is still not". */
function denyStill(steps: Step[], k: number): void {
  const tokens = steps[k].option.tokens;
  if (tokens.at(-1) !== 'not' || steps[k + 1].option.origin !== 'rule still-not') return;
  replace(steps, k, tokens.slice(0, -1));
  replace(steps, k + 1, ['still', 'not']);
}

/** "already had fallen" → "had already fallen". */
function enterGroup(steps: Step[], k: number, units: Unit[]): void {
  const adverb = steps[k];
  const next = steps[k + 1];
  // "which already": the table may have learned the adverb with what stands before it.
  const before = adverb.option.tokens.slice(0, -1);
  const word = adverb.option.tokens.at(-1);
  if (!word || (before.length > 0 && adverb.to - adverb.from === 1)) return;
  if (units[adverb.to - 1].upos !== 'ADV' || !(isInner(word) || AFTER_NOT.test(word))) return;
  const [first, ...rest] = next.option.tokens;
  const helps = AUXILIARY.has(first) || (AFTER_NOT.test(word) && /^(did|does|do)$/.test(first ?? ''));
  // "now can" is "can now" where the modal stands by itself, too.
  if (units[next.from].kind !== 'verb' || !helps || (rest.length === 0 && !MODAL.has(first))) return;
  // "does not now sell" would deny another thing; "has not yet sold" is as it should be.
  const denied = rest[0] === 'not' || rest[0] === 'no';
  // What was "not directly affected" was affected in another way.
  const manner = MANNER.test(word) || word === 'still' || (!INNER.has(word) && !AFTER_NOT.test(word));
  const afterNot = word === 'yet' || (word === 'always' && denied);
  if (denied !== afterNot && !manner) return;
  // "has been seriously affected"
  if (rest[0] === 'been' && manner && !denied) {
    replace(steps, k + 1, [first, 'been', word, ...rest.slice(1)]);
    replace(steps, k, before);
    return;
  }
  const behind = denied && word !== 'still';
  replace(steps, k + 1, behind ? [first, rest[0], word, ...rest.slice(1)] : [first, word, ...rest]);
  replace(steps, k, before);
}
