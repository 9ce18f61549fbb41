import { inflect } from './phrase.js';

type Tense =
  | 'present'
  | 'past'
  | 'future'
  | 'conditional'
  | 'infinitive'
  | 'bare'
  | 'gerund'
  | 'participle'
  | 'subjunctive'
  | 'imperative';

/** What a verb group says. All but the lemma may be left out: third person singular present, active, affirmed. */
export interface VerbGroupSpec {
  /** Citation form, possibly of several words ("take into account", "be able"). */
  lemma: string;
  /** `gerund` gives "selling", `participle` the past participle, `bare` and `subjunctive` the form without "to". */
  tense?: Tense;
  perfect?: boolean;
  progressive?: boolean;
  passive?: boolean;
  negated?: boolean;
  /** Stands for "not" and needs no do-support: "never", "hardly". */
  negator?: string;
  person?: 1 | 2 | 3;
  number?: 'sg' | 'pl';
  /** A modal takes the place of the tense: "may", "should", "can". */
  modal?: string;
  /** A catenative that takes tense and negation: "be expected to", "have to", "be about to", "used to". */
  semi?: string;
  /** Adverbs inside the group: after the first auxiliary, else before the verb. */
  adverbs?: string[];
  /** Puts the first auxiliary before `subject` ("did the bank sell"). */
  question?: boolean;
  subject?: string[];
}

type Form = 'present' | 'past' | 'base' | 'ing' | 'pastpart';

const FINITE = new Set<Tense>(['present', 'past', 'future', 'conditional']);
const DO_SUPPORT = new Set<Tense>(['present', 'past', 'imperative']);
const FIRST_FORM: Partial<Record<Tense, Form>> = {
  present: 'present',
  past: 'past',
  gerund: 'ing',
  participle: 'pastpart',
};

/**
 * Tokens of an English verb group, without contractions.
 *
 * @example verbGroup({ lemma: 'sell', tense: 'conditional', perfect: true, passive: true }) // would have been sold
 * @example verbGroup({ lemma: 'sell', negated: true }) // does not sell
 */
export function verbGroup(spec: VerbGroupSpec): string[] {
  if (spec.semi) return catenative(spec, spec.semi);
  const { tense = 'present' } = spec;
  const modal = spec.modal ?? (tense === 'future' ? 'will' : tense === 'conditional' ? 'would' : undefined);
  const auxiliaries: string[] = modal ? modal.split(' ') : [];

  let form: Form = modal ? 'base' : (FIRST_FORM[tense] ?? 'base');
  // "having been sold" and "being sold": a participle with auxiliaries is built on -ing.
  if (tense === 'participle' && (spec.perfect || spec.progressive)) form = 'ing';
  const push = (lemma: string, next: Form): void => {
    auxiliaries.push(inflectFor(lemma, form, spec));
    form = next;
  };
  if (spec.perfect) push('have', 'pastpart');
  // "being selling" and "been being sold" are not English: the progressive gives way there.
  const progressive = spec.progressive && form !== 'ing' && !(spec.passive && form === 'pastpart');
  if (progressive) push('be', 'ing');
  if (spec.passive && !(tense === 'participle' && form === 'pastpart' && !spec.perfect))
    push('be', 'pastpart');

  const negator = spec.negator ?? (spec.negated ? 'not' : undefined);
  const copula = /^be(?: |$)/.test(spec.lemma) && auxiliaries.length === 0 && tense !== 'imperative';
  const support = negator === 'not' || (spec.question && spec.subject !== undefined);
  if (!copula && auxiliaries.length === 0 && support && DO_SUPPORT.has(tense)) push('do', 'base');
  const main = inflectFor(spec.lemma, form, spec).split(' ');
  if (copula && FINITE.has(tense)) auxiliaries.push(main.shift()!);
  return assemble(spec, tense, auxiliaries, main, negator);
}

function assemble(
  spec: VerbGroupSpec,
  tense: Tense,
  auxiliaries: string[],
  main: string[],
  negator: string | undefined,
): string[] {
  const { adverbs = [], subject = [] } = spec;
  const not = negator ? [negator] : [];
  const inner = auxiliaries.length > 0 ? adverbs : [];
  const outer = auxiliaries.length > 0 ? [] : adverbs;
  const finite = FINITE.has(tense) || tense === 'imperative' || spec.modal !== undefined;
  if (!finite) {
    // "not to sell", "not having sold", "that it not be sold".
    const to = tense === 'infinitive' ? ['to'] : [];
    return [...not, ...to, ...auxiliaries.slice(0, 1), ...inner, ...auxiliaries.slice(1), ...outer, ...main];
  }
  const asked = spec.question ? subject : [];
  return [...auxiliaries.slice(0, 1), ...asked, ...not, ...inner, ...auxiliaries.slice(1), ...outer, ...main];
}

/** "is expected to have sold", "does not have to be sold": the semi-modal is the finite verb of its complement. */
function catenative(spec: VerbGroupSpec, semi: string): string[] {
  const { person, number, tense, negated, negator, modal, adverbs, question, subject } = spec;
  const outer = { lemma: semi, person, number, tense, negated, negator, modal, adverbs, question, subject };
  const head = semi === 'used to' ? ['used', 'to'] : verbGroup(outer);
  const { lemma, perfect, progressive, passive } = spec;
  return [...head, ...verbGroup({ lemma, perfect, progressive, passive, tense: 'bare' })];
}

function inflectFor(lemma: string, form: Form, spec: VerbGroupSpec): string {
  return form === 'present' || form === 'past' ? finite(lemma, form, spec) : inflect(lemma, form);
}

function finite(
  lemma: string,
  form: 'present' | 'past',
  { person = 3, number = 'sg' }: VerbGroupSpec,
): string {
  const plural = number === 'pl' || person === 2;
  if (lemma === 'be' || lemma.startsWith('be ')) {
    const be = form === 'present' ? (plural ? 'are' : person === 1 ? 'am' : 'is') : plural ? 'were' : 'was';
    return be + lemma.slice(2);
  }
  if (form === 'past') return inflect(lemma, 'past');
  return plural || person === 1 ? lemma : inflect(lemma, '3sg');
}
