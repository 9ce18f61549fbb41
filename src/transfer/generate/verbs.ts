import { type VerbGroupSpec, verbGroup } from '../../english/index.js';
import type { FrenchTense, VerbGroup } from '../verb-groups.js';

/** An English form for a French verb group; `cost` grows with how unusual the tense is. */
export interface VerbForm {
  tokens: string[];
  cost: number;
}

type Variant = [Partial<VerbGroupSpec>, number];

/** With "depuis", what French tells in the present English tells in the perfect. */
const SINCE: Partial<Record<FrenchTense, Variant[]>> = {
  Pres: [
    [{ tense: 'present', perfect: true }, 0],
    [{ tense: 'present', perfect: true, progressive: true }, 0.5],
  ],
  Imp: [
    [{ tense: 'past', perfect: true }, 0],
    [{ tense: 'past', perfect: true, progressive: true }, 0.5],
  ],
};

/** English tenses by French tense, the usual one first. */
const TENSES: Record<FrenchTense, Variant[]> = {
  Pres: [
    [{ tense: 'present' }, 0],
    [{ tense: 'present', progressive: true }, 1.5],
  ],
  Imp: [
    [{ tense: 'past' }, 0],
    [{ tense: 'past', progressive: true }, 1],
  ],
  Past: [[{ tense: 'past' }, 0]],
  Fut: [[{ tense: 'future' }, 0]],
  Cond: [[{ tense: 'conditional' }, 0]],
  Sub: [
    [{ tense: 'present' }, 0],
    [{ tense: 'subjunctive' }, 1],
  ],
  SubImp: [[{ tense: 'past' }, 0]],
  Imper: [[{ tense: 'imperative' }, 0]],
  PC: [
    [{ tense: 'past' }, 0],
    [{ tense: 'present', perfect: true }, 0.7],
  ],
  PQP: [[{ tense: 'past', perfect: true }, 0]],
  PA: [[{ tense: 'past', perfect: true }, 0]],
  FutAnt: [[{ tense: 'future', perfect: true }, 0]],
  CondPast: [[{ tense: 'conditional', perfect: true }, 0]],
  SubPast: [
    [{ tense: 'present', perfect: true }, 0],
    [{ tense: 'past' }, 0.3],
  ],
  Inf: [
    [{ tense: 'infinitive' }, 0],
    [{ tense: 'bare' }, 0.3],
    [{ tense: 'gerund' }, 0.7],
  ],
  InfPast: [
    [{ tense: 'gerund', perfect: true }, 0],
    [{ tense: 'infinitive', perfect: true }, 0.3],
  ],
  Part: [[{ tense: 'gerund' }, 0]],
  PartPast: [[{ tense: 'gerund', perfect: true }, 0]],
  PP: [[{ tense: 'participle' }, 0]],
};

const POSSESSIVE: Record<string, string> = {
  '1s': 'my',
  '2s': 'your',
  '3s': 'its',
  '1p': 'our',
  '2p': 'your',
  '3p': 'their',
};
const REFLEXIVE: Record<string, string> = {
  '1s': 'myself',
  '2s': 'yourself',
  '3s': 'itself',
  '1p': 'ourselves',
  '2p': 'yourselves',
  '3p': 'themselves',
};

/** Forms by lemma, then by what else they depend on; all are dropped when there are more. */
const cache = new Map<string, Map<string | number, VerbForm[]>>();
let cached = 0;
const MAX_CACHED = 50_000;

const TENSE_NUMBERS = new Map(Object.keys(TENSES).map((tense, n) => [tense, n]));
const NEGATORS = ['', 'just', 'no longer', 'never', 'hardly', 'in no way'];

/** What the forms depend on besides the lemma: a number, but a text where words are not of a fixed set. */
function shapeOf(group: VerbGroup, since: boolean): string | number {
  const { tense, person, plural, passive, negated, negator, lead, trail } = group;
  const denied = NEGATORS.indexOf(negator);
  const flags = (plural ? 1 : 0) + (passive ? 2 : 0) + (negated ? 4 : 0) + (since ? 8 : 0);
  const plain = ((TENSE_NUMBERS.get(tense)! * 4 + person) * NEGATORS.length + denied) * 16 + flags;
  if (denied >= 0 && lead === undefined && trail === undefined) return plain;
  return `${tense}|${person}${flags}${negator}|${lead ?? ''}|${(trail ?? []).join(' ')}`;
}

/** English forms of `lemma` (citation form, possibly of several words) for a French verb group. */
export function verbForms(lemma: string, group: VerbGroup, since = false): VerbForm[] {
  const { passive, lead, trail = [] } = group;
  let byShape = cache.get(lemma);
  if (!byShape) {
    if (cached > MAX_CACHED) {
      cache.clear();
      cached = 0;
    }
    byShape = new Map();
    cache.set(lemma, byShape);
  }
  const shape = shapeOf(group, since);
  let forms = byShape.get(shape);
  if (!forms) {
    const agreement = `${group.person}${group.plural ? 'p' : 's'}`;
    const resolved = lemma.replace("one's", POSSESSIVE[agreement]).replace('oneself', REFLEXIVE[agreement]);
    const variants = (since && SINCE[group.tense]) || TENSES[group.tense];
    forms = variants.map(([spec, cost]) => ({
      tokens: [
        ...(lead ? [lead] : []),
        ...verbGroup({
          lemma: resolved,
          ...spec,
          passive: passive && group.tense !== 'PP',
          negated: group.negated,
          negator: group.negator || undefined,
          person: group.person,
          number: group.plural ? 'pl' : 'sg',
        }),
        ...trail,
      ],
      cost,
    }));
    byShape.set(shape, forms);
    cached++;
  }
  return forms;
}
