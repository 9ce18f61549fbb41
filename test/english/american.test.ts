import { expect, test } from 'vitest';
import { american } from '../../src/english/index.js';

const known = (word: string) => ['organization', 'realized', 'criticize'].includes(word);

test.each([
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['favourable', 'favorable'],
  ['organisation', 'organization'],
  ['realised', 'realized'],
  ['travelled', 'traveled'],
])('%s becomes %s', (british, us) => {
  expect(american(british, known)).toBe(us);
});

test.each([
  'Labour',
  'surprise',
  'raised',
  'supervised',
  'four',
  'hour',
  'premises',
  'otherwise',
  'tour',
  'pour',
  'contour',
])('%s stays', (word) => {
  expect(american(word, () => true)).toBe(word);
});
