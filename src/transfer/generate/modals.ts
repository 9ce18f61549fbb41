import { table } from '../../util/table.js';
import type { FrenchTense, VerbGroup } from '../verb-groups.js';
import type { VerbForm } from './verbs.js';

/** English for *devoir*, *pouvoir* and *falloir* by French tense, the usual one first; `be` and `have` agree with the subject. */
const MODALS: Record<string, Partial<Record<FrenchTense, string[]>>> = table({
  devoir: {
    Pres: ['must', 'have to', 'should', 'be to', 'be due to'],
    Imp: ['had to', 'was to', 'was due to', 'should'],
    Past: ['had to'],
    Fut: ['will have to', 'will need to', 'will'],
    Cond: ['is expected to', 'should', 'would have to', 'ought to'],
    PC: ['had to', 'has had to', 'must have'],
    PQP: ['had had to'],
    CondPast: ['should have', 'was supposed to'],
    Sub: ['must', 'have to'],
    SubImp: ['had to'],
    Inf: ['to have to', 'have to', 'having to'],
    InfPast: ['having had to'],
    Part: ['having to', 'due to', 'to'],
  },
  pouvoir: {
    Pres: ['can', 'may', 'be able to'],
    Imp: ['could', 'was able to', 'might'],
    Past: ['could', 'was able to'],
    Fut: ['will be able to', 'can', 'may'],
    Cond: ['could', 'might', 'may'],
    PC: ['could', 'was able to', 'has been able to', 'may have'],
    PQP: ['had been able to', 'could have'],
    CondPast: ['could have', 'might have'],
    Sub: ['can', 'may', 'could'],
    SubImp: ['could'],
    Inf: ['to be able to', 'be able to', 'being able to'],
    InfPast: ['having been able to'],
    Part: ['able to', 'being able to'],
    PP: ['could'],
  },
});

/** Forms of a modal verb group, or null when the verb is none. English modals do not inflect; the negation follows them. */
export function modalForms(group: VerbGroup): VerbForm[] | null {
  const forms = MODALS[group.lemma]?.[group.tense];
  if (!forms) return null;
  const lead = group.lead ? [group.lead] : [];
  return forms.map((form, i) => ({
    tokens: [...lead, ...negate(agree(form.split(' '), group), group)],
    cost: i * 0.5,
  }));
}

/** *savoir* with an infinitive, told of the past: what somebody was able to do. */
export function savoirForms({ tense, negated, negator }: VerbGroup): VerbForm[] {
  const verb = negated || negator ? 'failed' : 'managed';
  return [{ tokens: [...(tense === 'PQP' ? ['had'] : []), verb, 'to'], cost: 0 }];
}

/** *aller* with an infinitive: a future, or a future in the past. */
export function futureForms(group: VerbGroup): VerbForm[] {
  const forms =
    group.tense === 'Pres'
      ? ['will', 'be going to']
      : group.tense === 'Imp'
        ? ['would', 'was going to']
        : ['go'];
  return forms.map((form, i) => ({ tokens: negate(agree(form.split(' '), group), group), cost: i * 0.5 }));
}

/** Makes the first word agree: "have to" → "has to", "was to" → "were to". */
function agree(tokens: string[], { person, plural }: VerbGroup): string[] {
  const third = person === 3 && !plural;
  const [first, ...rest] = tokens;
  const forms: Record<string, string> = {
    have: third ? 'has' : 'have',
    has: third ? 'has' : 'have',
    be: third ? 'is' : person === 1 && !plural ? 'am' : 'are',
    is: third ? 'is' : person === 1 && !plural ? 'am' : 'are',
    was: plural || person === 2 ? 'were' : 'was',
  };
  return [
    rest[0] === 'to' || rest[0] === 'able' || rest[0] === 'due' || rest[0] === 'going' || first === 'has'
      ? (forms[first] ?? first)
      : first,
    ...rest,
  ];
}

const AUXILIARY = new Set([
  'must',
  'should',
  'can',
  'could',
  'may',
  'might',
  'will',
  'would',
  'is',
  'are',
  'am',
  'was',
  'were',
  'ought',
]);

function negate(tokens: string[], group: VerbGroup): string[] {
  const negator = group.negated ? 'not' : group.negator;
  if (!negator) return tokens;
  const [first, ...rest] = tokens;
  if (AUXILIARY.has(first))
    return first === 'can' && negator === 'not' ? ['cannot', ...rest] : [first, negator, ...rest];
  if (negator !== 'not') return [negator, ...tokens];
  if (first === 'had' && rest[0] === 'to') return ['did', 'not', 'have', ...rest];
  if (first === 'has' && rest[0] === 'to') return ['does', 'not', 'have', ...rest];
  if (first === 'have' && rest[0] === 'to') return ['do', 'not', 'have', ...rest];
  if (first === 'has' || first === 'have' || first === 'had') return [first, 'not', ...rest];
  return ['not', ...tokens];
}
