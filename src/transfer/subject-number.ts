import { analyseForm, inflect, isUncountable } from '../english/index.js';
import { table } from '../util/table.js';
import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import { feature, type Unit } from './units.js';

/** More English nouns without plural that French counts. */
const MASS = new Set(
  `waste information equipment damage news knowledge advice research evidence progress software hardware traffic
  expertise feedback footage furniture guidance legislation machinery merchandise spending borrowing lending trading
  growth production consumption demand revenue turnout output violence unrest infrastructure clothing food luggage
  training transportation inventory liquidity workforce headcount behavior debris livestock wildlife business homework
  housing retirement funding financing hiring advertising marketing manufacturing electricity`.split(/\s+/),
);

/** End in -s and are singular, or are both. */
const SINGULAR_S = new Set(
  'news politics economics physics mathematics series means headquarters business process access loss press crisis basis analysis gas bus status campus'.split(
    ' ',
  ),
);

const PLURAL = new Set('people police'.split(' '));

const TO_SINGULAR: Record<string, string> = table({ are: 'is', were: 'was', have: 'has', do: 'does' });
const TO_PLURAL: Record<string, string> = table({ is: 'are', was: 'were', has: 'have', does: 'do' });

/**
 * A French verb agrees with its French subject; the English one agrees with the English noun: "the waste *is* treated",
 * "sales *were* down". Only where the number of the English noun is beyond doubt.
 */
export function agreeWithSubject(steps: Step[], units: Unit[]): void {
  units.forEach((unit, at) => {
    const { verb } = unit;
    if (verb?.person !== 3 || /^(Inf|PP|Part|Imper)/.test(verb.tense)) return;
    const subject = subjectOf(unit, units);
    // Where the analysis has a subject of another number, it is the wrong one.
    if (
      !subject ||
      subject.lemma === 'fonds' ||
      (feature(subject.feats, 'Number') === 'Plur') !== verb.plural
    )
      return;
    if (units.some((u) => u.governor === subject && /^(conj|nummod)/.test(u.deprel))) return;
    const number = englishNumber(steps, units, subject);
    if (number === '' || (number === 'pl') === verb.plural) return;
    const k = stepAt(steps, at);
    const tokens = k < 0 ? null : agreed(steps[k].option.tokens, number, verb.tense);
    if (tokens) replaceTokens(steps, k, tokens);
  });
}

function subjectOf(unit: Unit, units: Unit[]): Unit | undefined {
  const head = unit.verb!.copula && unit.governor ? unit.governor : unit;
  const own = units.find((u) => u.governor === head && u.deprel.startsWith('nsubj'));
  if (own?.key !== 'qui') return own;
  const antecedent = head.deprel.startsWith('acl') ? head.governor : null;
  return antecedent ?? undefined;
}

/** "on publie": where *on* became "we" or "they", its verb is plural. */
export function agreeWithPronoun(steps: Step[], units: Unit[]): void {
  units.forEach((unit, at) => {
    const { verb } = unit;
    if (verb?.person !== 3 || verb.plural || /^(Inf|PP|Part|Imper)/.test(verb.tense)) return;
    if (
      !units.some(
        (u) =>
          /^(l')?on$/.test(u.key) && (u.governor === unit || (verb.copula && u.governor === unit.governor)),
      )
    )
      return;
    const k = stepAt(steps, at);
    const pronoun = steps.slice(Math.max(0, k - 3), k).flatMap((s) => s.option.tokens);
    if (k < 0 || !pronoun.some((t) => /^(we|they|you)$/i.test(t))) return;
    const tokens = agreed(steps[k].option.tokens, 'pl', verb.tense);
    if (tokens) replaceTokens(steps, k, tokens);
  });
}

/** "s'il s'agit de modèles": "if these are models". */
export function pluralIdentity(steps: Step[], units: Unit[]): void {
  units.forEach((unit, at) => {
    if (!/^(se |s')agir/.test(unit.verb ? unit.lemma : '') || unit.verb!.lemma !== 'se agir') return;
    const what = units.find(
      (u) => u.governor === unit && /^(obl|obj|xcomp)/.test(u.deprel) && u.upos === 'NOUN',
    );
    const k = stepAt(steps, at);
    if (!what || feature(what.feats, 'Number') !== 'Plur' || what.anchor < unit.anchor || k < 1) return;
    const verb = steps[k].option.tokens;
    const pronoun = steps[k - 1].option.tokens;
    if (!/^(is|was)$/.test(verb[0] ?? '') || pronoun.at(-1) !== 'it') return;
    replaceTokens(steps, k - 1, [...pronoun.slice(0, -1), 'these']);
    replaceTokens(steps, k, [TO_PLURAL[verb[0]], ...verb.slice(1)]);
  });
}

/** Number of the English noun that a French one became, '' where it does not show. */
function englishNumber(steps: Step[], units: Unit[], subject: Unit): 'sg' | 'pl' | '' {
  if (!/^(NOUN)$/.test(subject.upos) || subject.kind === 'figure' || subject.kind === 'verb') return '';
  const at = units.indexOf(subject);
  const step = steps[stepAt(steps, at)];
  // In a longer piece the last noun is the subject's only when nothing with a meaning follows it.
  if (!step || units.slice(at + 1, step.to).some((u) => /^(NOUN|ADJ|PROPN|VERB)$/.test(u.upos))) return '';
  const tokens = step.option.tokens;
  const of = tokens.findIndex((t, i) => i > 0 && /^(of|in|for|to|on|at|by|from|with)$/.test(t));
  const head = (of < 0 ? tokens : tokens.slice(0, of)).filter((t) => /^[a-z-]+$/i.test(t)).at(-1);
  if (!head || /^\p{Lu}/u.test(head)) return '';
  if (PLURAL.has(head)) return 'pl';
  const readings = analyseForm(head);
  if (MASS.has(head) || (isUncountable(head) && !readings.some((a) => a.feature === 'pl'))) return 'sg';
  if (SINGULAR_S.has(head)) return '';
  return /[^su]s$/.test(head) && readings.some((a) => a.feature === 'pl' && a.pos === 'noun') ? 'pl' : '';
}

function agreed(tokens: string[], number: 'sg' | 'pl', tense: string): string[] | null {
  const map = number === 'sg' ? TO_SINGULAR : TO_PLURAL;
  const at = tokens.findIndex((t) => t in map);
  if (at >= 0) return tokens.map((t, i) => (i === at ? map[t] : t));
  if (!/^(Pres|Sub)$/.test(tense) || tokens.length === 0) return null;
  const [first, ...rest] = tokens;
  if (!/^[a-z]{3,}$/.test(first) || MODAL.test(first) || tokens.some((t) => VERBAL.test(t))) return null;
  const readings = analyseForm(first);
  if (number === 'sg') return readings.length === 0 ? [inflect(first, '3sg'), ...rest] : null;
  const base = readings.find((a) => a.pos === 'verb' && a.feature === '3sg')?.lemma;
  return base ? [base, ...rest] : null;
}

const MODAL = /^(can|may|must|will|would|should|could|might|shall|cannot|not|also|only)$/;
const VERBAL = /^(is|are|was|were|has|have|had|be|been)$/;
