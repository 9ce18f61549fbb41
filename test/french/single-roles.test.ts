import { expect, test } from 'vitest';
import { rolesAreSingle } from '../../src/french/chunks/single-roles.js';
import { READING_CLASSES } from '../../src/french/lexicon/lexicon.js';
import type { Tree } from '../../src/french/parser/parse.js';

type Row = [form: string, tag: string, head: number, relation: string];

/** Relations and heads after the rules, from `form tag head relation` rows; heads count from 0. */
function after(rows: Row[]): string[] {
  const tree: Tree = { heads: rows.map((r) => r[2]), relations: rows.map((r) => r[3]) };
  const input = rows.map(([form, tag]) => ({
    form,
    lemma: form,
    tag: READING_CLASSES.indexOf(tag as 'ADP'),
    feats: '',
    cluster: 0,
  }));
  rolesAreSingle(tree, input);
  return rows.map((_, i) => `${tree.relations[i]} ${tree.heads[i]}`);
}

test('a noun behind a preposition is neither subject nor object', () => {
  const rows: Row[] = [
    ['pour', 'ADP', 1, 'case'],
    ['patients', 'NOUN', 4, 'nsubj'],
    [',', 'PUNCT', 1, 'punct'],
    ['dose', 'NOUN', 4, 'nsubj'],
    ['baisse', 'VERB.Fin', -1, 'root'],
  ];
  expect(after(rows)[1]).toBe('obl:mod 4');
  expect(after(rows)[3]).toBe('nsubj 4');
});

test('de may be an article', () => {
  const rows: Row[] = [
    ['de', 'ADP', 1, 'case'],
    ['produits', 'NOUN', 2, 'nsubj'],
    ['arrivent', 'VERB.Fin', -1, 'root'],
  ];
  expect(after(rows)[1]).toBe('nsubj 2');
});

test('a predicate with a preposition stays, and so does a noun with the preposition of another', () => {
  const predicate: Row[] = [
    ['dit', 'VERB.Fin', -1, 'root'],
    ['être', 'AUX.Inf', 3, 'cop'],
    ['en', 'ADP', 3, 'case'],
    ['mesure', 'NOUN', 0, 'obj'],
  ];
  expect(after(predicate)[3]).toBe('obj 0');
  const other: Row[] = [
    ['paie', 'VERB.Fin', -1, 'root'],
    ['dès', 'ADP', 3, 'case'],
    ['juin', 'NOUN', 1, 'nmod'],
    ['salariés', 'NOUN', 0, 'obj'],
  ];
  expect(after(other)[3]).toBe('obj 0');
});

test('a second subject goes on with the list of the first', () => {
  const rows: Row[] = [
    ['prix', 'NOUN', 5, 'nsubj'],
    [',', 'PUNCT', 2, 'punct'],
    ['salaires', 'NOUN', 5, 'nsubj'],
    ['et', 'CCONJ', 4, 'cc'],
    ['loyers', 'NOUN', 2, 'conj'],
    ['montent', 'VERB.Fin', -1, 'root'],
  ];
  expect(after(rows).slice(0, 5)).toEqual(['nsubj 5', 'punct 2', 'conj 0', 'cc 4', 'conj 0']);
});

test('two subjects without a list stay', () => {
  const rows: Row[] = [
    ['harmonie', 'NOUN', 3, 'nsubj'],
    [',', 'PUNCT', 0, 'punct'],
    ['elle', 'PRON', 3, 'nsubj'],
    ['joue', 'VERB.Fin', -1, 'root'],
  ];
  expect(after(rows)).toEqual(rows.map((r) => `${r[3]} ${r[2]}`));
});

test.each([
  ['behind a verb with its object in front stands the subject', 'VERB.Fin', 'nsubj 1'],
  ['an infinitive has none', 'VERB.Inf', 'obj 1'],
])('%s', (_, tag, expected) => {
  const rows: Row[] = [
    ['que', 'PRON', 1, 'obj'],
    ['côtoient', tag, -1, 'root'],
    ['enfants', 'NOUN', 1, 'obj'],
  ];
  expect(after(rows)[2]).toBe(expected);
});

test('a verb with a subject keeps what stands behind it', () => {
  const rows: Row[] = [
    ['nous', 'PRON', 2, 'obj'],
    ['qui', 'PRON', 2, 'nsubj'],
    ['nomme', 'VERB.Fin', -1, 'root'],
    ['directeurs', 'NOUN', 2, 'obj'],
  ];
  expect(after(rows)[3]).toBe('obj 2');
});
