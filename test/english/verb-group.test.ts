import { describe, expect, it } from 'vitest';
import { type VerbGroupSpec, verbGroup } from '../../src/english/index.js';

const CASES: [string, Partial<VerbGroupSpec>][] = [
  ['sells', {}],
  ['sell', { number: 'pl' }],
  ['does not sell', { negated: true }],
  ['did not sell', { negated: true, tense: 'past', number: 'pl' }],
  ['never sold', { negator: 'never', tense: 'past' }],
  ['will not sell', { negated: true, tense: 'future' }],
  ['has not been sold', { perfect: true, passive: true, negated: true }],
  ['would have been sold', { tense: 'conditional', perfect: true, passive: true }],
  ['had sold', { tense: 'past', perfect: true }],
  ['is selling', { progressive: true }],
  ['is being sold', { progressive: true, passive: true }],
  ['have been selling', { progressive: true, perfect: true, number: 'pl' }],
  ['to sell', { tense: 'infinitive' }],
  ['not to sell', { tense: 'infinitive', negated: true }],
  ['to have been sold', { tense: 'infinitive', perfect: true, passive: true }],
  ['having sold', { tense: 'gerund', perfect: true }],
  ['not being sold', { tense: 'gerund', passive: true, negated: true }],
  ['sold', { tense: 'participle', passive: true }],
  ['having been sold', { tense: 'participle', perfect: true, passive: true }],
  ['were recently sold', { tense: 'past', number: 'pl', passive: true, adverbs: ['recently'] }],
  ['may not have sold', { modal: 'may', perfect: true, negated: true }],
  ['are not expected to be sold', { semi: 'be expected to', number: 'pl', negated: true, passive: true }],
  ['did not have to sell', { semi: 'have to', tense: 'past', negated: true }],
  ['used to sell', { semi: 'used to', tense: 'past' }],
  ['will have to sell', { semi: 'have to', tense: 'future' }],
  ['is not', { lemma: 'be', negated: true }],
  ['am', { lemma: 'be', person: 1 }],
  ['were not able', { lemma: 'be able', tense: 'past', number: 'pl', negated: true }],
  ['has been', { lemma: 'be', perfect: true }],
  ['did not have', { lemma: 'have', tense: 'past', negated: true }],
  ['did the bank sell', { question: true, subject: ['the', 'bank'], tense: 'past' }],
  ['is it', { question: true, subject: ['it'], lemma: 'be' }],
  ['has it been sold', { question: true, subject: ['it'], perfect: true, passive: true }],
  ['do not sell', { tense: 'imperative', negated: true }],
  ['do not be', { tense: 'imperative', negated: true, lemma: 'be' }],
  ['not be sold', { tense: 'subjunctive', passive: true, negated: true }],
  ['also took into account', { lemma: 'take into account', tense: 'past', adverbs: ['also'] }],
  ['does not take into account', { lemma: 'take into account', negated: true }],
  ['has already taken into account', { lemma: 'take into account', perfect: true, adverbs: ['already'] }],
];

describe('verb groups', () => {
  for (const [expected, spec] of CASES) {
    it(expected, () => expect(verbGroup({ lemma: 'sell', ...spec }).join(' ')).toBe(expected));
  }

  it('keeps exactly one finite verb and never doubles an auxiliary', () => {
    const flags = [false, true];
    for (const tense of ['present', 'past', 'future', 'conditional'] as const)
      for (const perfect of flags)
        for (const progressive of flags)
          for (const passive of flags)
            for (const negated of flags) {
              const group = verbGroup({ lemma: 'sell', tense, perfect, progressive, passive, negated });
              expect(group.filter((word) => word === 'not').length).toBe(negated ? 1 : 0);
              expect(new Set(group).size).toBe(group.length);
              expect(group.at(-1)).toMatch(/^s[eo]l[ld]/);
            }
  });
});
