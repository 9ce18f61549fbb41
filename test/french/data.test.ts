import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Automaton } from '../../src/french/lexicon/automaton.js';
import { lexicon } from '../../src/french/lexicon/lexicon.js';
import { STEPS } from '../../src/french/model/steps.js';
import { buildAutomaton } from '../../src/tools/french/build-automaton.js';
import { nearestStep } from '../../src/tools/french/nearest-step.js';
import { readSupplement } from '../../src/tools/french/supplement.js';

const folder = path.join(import.meta.dirname, '../../data/french');

test('supplement files are sorted, without duplicates, and all of them is in the lexicon', () => {
  for (const name of readdirSync(folder).filter((n) => n.startsWith('supplement-'))) {
    const lines = readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines, name).toEqual([...new Set(lines)].sort());
  }
  for (const { form, lemma, upos } of readSupplement(folder))
    expect(
      lexicon()
        .readings(form)
        .some((r) => r.lemma === lemma && r.upos === upos),
      form,
    ).toBe(true);
});

test('a word has one class at most', () => {
  const words = readFileSync(path.join(folder, 'clusters.txt'), 'utf8').split(/\s+/).filter(Boolean);
  expect(new Set(words).size).toBe(words.length);
});

test('the lexicon knows inflected forms, and nothing else', () => {
  expect(
    lexicon()
      .readings('relevèrent')
      .map((r) => r.lemma),
  ).toEqual(['relever']);
  expect(
    lexicon()
      .readings('coentreprises')
      .map((r) => r.feats),
  ).toEqual(['Gender=Fem|Number=Plur']);
  for (const unknown of ['', 'relevèrentt', 'xqzt', 'a b', '中'])
    expect(lexicon().readings(unknown), unknown).toEqual([]);
});

test('an automaton gives every form its rank and knows no other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'z', '-'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, other) => {
      const sorted = [...words].sort();
      const { alphabet, symbols, targets, skips } = buildAutomaton(sorted);
      const automaton = new Automaton(alphabet, symbols, targets, skips);
      sorted.forEach((form, rank) => {
        expect(automaton.find(form)).toBe(rank);
      });
      expect(automaton.find(other)).toBe(sorted.indexOf(other));
      expect([...automaton.forms()]).toEqual(sorted);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('a weight is stored as the nearest step', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (weight) => {
      const byte = nearestStep(weight, 0.1);
      const error = Math.abs(STEPS[byte & 255]! * 0.1 - weight);
      expect(error).toBeLessThanOrEqual(0.06 + Math.abs(weight) * 0.07);
    }),
    { seed: 4 },
  );
});
