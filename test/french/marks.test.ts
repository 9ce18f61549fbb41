import { expect, test } from 'vitest';
import { READING_CLASSES } from '../../src/french/lexicon/lexicon.js';
import { MarkAttacher } from '../../src/french/parser/punctuation.js';

const PUNCT = READING_CLASSES.indexOf('PUNCT');

/** Heads of the marks of a sentence, given those of the other words; no mark is ever learnt. */
function marks(forms: string[], heads: Record<number, number>): Record<number, number> {
  const input = forms.map((form, i) => ({
    form,
    lemma: form,
    tag: i in heads ? 0 : PUNCT,
    feats: '',
    cluster: 0,
  }));
  const attacher = new MarkAttacher(input, {
    heads: Int32Array.from(forms, (_, i) => heads[i] ?? -2),
    relations: new Int32Array(forms.length),
  });
  const first = { score: (_: Int32Array, __: number, scores: Int32Array | Float32Array) => scores.fill(0) };
  forms.forEach((_, i) => {
    if (!(i in heads)) attacher.attached.set(i, attacher.choose(i, first, new Int32Array(2)));
  });
  return Object.fromEntries(attacher.attached);
}

test('quotes and brackets hang on the top of what they enclose', () => {
  const forms = ['Il', 'parle', 'de', '"', 'grand', 'succès', '"', '.'];
  expect(marks(forms, { 0: 1, 1: -1, 2: 5, 4: 5, 5: 1 })).toEqual({ 3: 5, 6: 5, 7: 1 });
});

test('what is enclosed in brackets may stand below a word inside', () => {
  const forms = ['Le', 'PIB', '(', 'produit', 'intérieur', ')', 'monte'];
  expect(marks(forms, { 0: 1, 1: 6, 3: 1, 4: 3, 6: -1 })).toEqual({ 2: 3, 5: 3 });
});

test('brackets around words that are no unit are left to the model', () => {
  // Both words inside hang outside: the model says nothing, so the first candidate is taken.
  expect(marks(['Il', '(', 'a', 'bien', ')', 'dormi'], { 0: 5, 2: 5, 3: 5, 5: -1 })[1]).toBe(0);
});

test('a bracket that is never closed is left to the model', () => {
  expect(marks(['Le', 'PIB', '(', 'produit'], { 0: 1, 1: -1, 3: 1 })[2]).toBe(1);
});
