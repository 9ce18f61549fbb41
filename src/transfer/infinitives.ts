import { inflect } from '../english/index.js';
import { MODAL } from './auxiliaries.js';
import type { Step } from './decoder.js';
import {
  BARE,
  baseOf,
  isAdverbial,
  isBase,
  isGerund,
  joinsBare,
  joinsInfinitive,
  takesGerund,
  takesInfinitive,
  wantsGerund,
  wantsInfinitive,
} from './infinitive-patterns.js';
import { previousStep, replaceTokens as replace } from './step-tokens.js';
import type { Unit } from './units.js';

/** After these an English verb is a gerund; "to" and "for" have readings with the infinitive. */
const GERUND = new Set(
  'of without before after by from in instead despite on at with into about against through besides upon'.split(
    ' ',
  ),
);

/** An infinitive at step `k` and what stands before it. */
interface Scene {
  steps: Step[];
  units: Unit[];
  k: number;
  /** The step before it that prints something. */
  at: number;
  /** That step's last word. */
  before: string;
  /** The last word before the adverbs that stand between. */
  governor: string;
  /** Whether adverbs stand between. */
  apart: boolean;
  /** "to" stands before the verb. */
  marked: boolean;
  verb: string;
  /** The verb in its bare form, whatever was chosen; null where it is no verb. */
  base: string | null;
}

type Form = 'bare' | 'to' | 'gerund' | 'participle';

/** Gives every infinitive the form that the words before it want: "of sell" is "of selling". */
export function governInfinitives(steps: Step[], units: Unit[]): void {
  for (let k = 0; k < steps.length; k++) {
    const at = previousStep(steps, k);
    if (at < 0) continue;
    if (!learnedWhole(steps, units, k)) governVerb(steps, units, at, k);
    denyInfinitive(steps, at, k, units);
  }
}

/** "of selling" learned in one piece, where the French *de* is the "to" of an infinitive. */
function learnedWhole(steps: Step[], units: Unit[], k: number): boolean {
  const { from, to, option } = steps[k];
  const [of, gerund] = option.tokens;
  if (of !== 'of' || to - from < 2 || units[from].key !== 'de' || units[from + 1].verb?.tense !== 'Inf')
    return false;
  if (isGerund(gerund) && units[from - 1] && takesInfinitive(units[from + 1], units[from - 1]))
    replace(steps, k, ['to', baseOf(gerund), ...option.tokens.slice(2)]);
  return true;
}

function governVerb(steps: Step[], units: Unit[], at: number, k: number): void {
  const { from, option } = steps[k];
  if (!/^Inf/.test(units[from].verb?.tense ?? '')) return;
  const negation = /^(not|never)$/.test(option.tokens[0] ?? '') ? option.tokens.slice(0, 1) : [];
  const own = option.tokens.slice(negation.length);
  const marked = own[0] === 'to';
  const [verb, ...rest] = marked ? own.slice(1) : own;
  if (verb === undefined) return;
  let first = at;
  while (first >= 0 && isAdverbial(steps[first], units)) first = previousStep(steps, first);
  const base = isGerund(verb)
    ? baseOf(verb)
    : isBase(verb, marked || option.origin !== 'phrase')
      ? verb
      : null;
  const scene: Scene = {
    steps,
    units,
    k,
    at,
    before: steps[at].option.tokens.at(-1)!.toLowerCase(),
    governor: first < 0 ? '' : steps[first].option.tokens.at(-1)!.toLowerCase(),
    apart: first < at,
    marked,
    verb,
    base,
  };
  const form = besides(scene) ?? (isGerund(verb) ? formOfGerund(scene) : formOfBase(scene));
  if (!form || base === null) return;
  const words: Record<Form, string[]> = {
    bare: [base],
    to: ['to', base],
    gerund: [inflect(base, 'ing')],
    participle: [inflect(base, 'pastpart')],
  };
  replace(steps, k, [...negation, ...words[form], ...rest]);
}

/** Forms that go with a change of the words before the infinitive. */
function besides({ steps, units, k, at, before, marked, base }: Scene): Form | null {
  const unit = units[steps[k].from];
  const shorten = (i: number, ...by: string[]) =>
    replace(steps, i, [...steps[i].option.tokens.slice(0, -1), ...by]);
  // "for to take over": the infinitive says "for" by itself.
  if (marked && before === 'for') {
    shorten(at);
    return 'to';
  }
  if (base === null) return null;
  if (before === 'of' && takesInfinitive(unit, units[steps[at].to - 2] ?? unit)) {
    shorten(at);
    return 'to';
  }
  // "allows hospitals *of* better *to* manage": the adverb stands between.
  const behind = isAdverbial(steps[at], units) ? previousStep(steps, at) : -1;
  if (
    behind >= 0 &&
    units[steps[behind].to - 1].key === 'de' &&
    steps[behind].option.tokens.at(-1) === 'of' &&
    takesInfinitive(unit, units[steps[behind].to - 2] ?? unit)
  ) {
    shorten(behind, 'to');
    return 'bare';
  }
  return null;
}

/** The form that a gerund must have instead; null where it may stay. */
function formOfGerund({ steps, units, k, at, before, governor, apart, marked }: Scene): Form | null {
  if (!marked && before === 'to' && !takesGerund(steps[at], units)) return 'bare';
  // Adverbs may stand between the modal and its verb: "will in addition change", "should still rise".
  if (apart && MODAL.has(governor)) return 'bare';
  if (isPerfectModal(before, units[steps[at].to - 1])) return 'participle';
  if (joinsInfinitive(steps, k, units)) return 'bare';
  // "hopes reselling"
  return wantsInfinitive(steps[at], units) ? 'to' : null;
}

/** The form that a bare infinitive, or one with "to", must have instead; null where it may stay. */
function formOfBase({ steps, units, k, at, before, governor, marked }: Scene): Form | null {
  const unit = units[steps[k].from];
  const { tokens, origin } = steps[at].option;
  const last = units[steps[at].to - 1];
  if (isPerfectModal(before, last)) return 'participle';
  // "intends simplify"
  if (!marked && wantsInfinitive(steps[at], units)) return 'to';
  if (GERUND.has(before) || (before === 'for' && origin === 'rule verb-of-doing')) return 'gerund';
  if (!marked && before === 'to' && /^(contribut|dedicat|oppos|close$)/.test(tokens.at(-2) ?? ''))
    return 'gerund';
  // "has denied want"
  const next = steps[at].to === steps[k].from && units[steps[at].from].verb !== undefined;
  if (!marked) return next && wantsGerund(tokens) ? 'gerund' : null;
  // "a vu ses ventes *reculer*": "saw its sales fall"
  const free = !units.some((u) => u.governor === unit && u.deprel.startsWith('mark'));
  if (free && BARE.test(unit.governor?.verb?.lemma ?? '') && last.upos !== 'ADP' && last !== unit.governor)
    return 'bare';
  if (wantsGerund(tokens)) return 'gerund';
  return MODAL.has(governor) || before === 'to' || joinsBare(steps, k, units) ? 'bare' : null;
}

/** "could *have* withstood" */
const isPerfectModal = (before: string, unit: Unit): boolean =>
  before === 'have' && /^(pouvoir|devoir)$/.test(unit.verb?.lemma ?? '');

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
