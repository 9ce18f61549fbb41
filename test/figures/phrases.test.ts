import { describe, expect, it } from 'vitest';
import { type EverydayPhrase, everydayPhrases, found } from './phrases.js';

const phrases = everydayPhrases();

/** Share of phrases with the right figure, and those without. */
function score(some: EverydayPhrase[]) {
  const missed = some.filter((phrase) => !found(phrase)).map(({ text }) => text);
  return { share: 1 - missed.length / some.length, missed };
}

describe('everyday phrases', () => {
  it('are many', () => expect(phrases.length).toBeGreaterThanOrEqual(500));

  it.each([
    ['looked at while tuning', false],
    ['held back', true],
  ])('give their value and unit: those %s', (_, heldBack) => {
    const { share, missed } = score(phrases.filter((phrase) => phrase.heldBack === heldBack));
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
