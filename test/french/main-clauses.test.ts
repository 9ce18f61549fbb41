import { expect, test } from 'vitest';
import { mainClausesLead } from '../../src/french/chunks/main-clauses.js';
import { analyse } from '../../src/french/index.js';
import { READING_CLASSES } from '../../src/french/lexicon/lexicon.js';

/** Form of the word on top of the tree. */
function top(text: string): string {
  return analyse(text).words.find((w) => w.head < 0)!.form;
}

test.each([
  ['Si le groupe avait investi davantage, il n’aurait pas perdu ce marché.', 'perdu'],
  ['Après avoir longtemps hésité, les actionnaires ont accepté l’offre.', 'accepté'],
  ['Quand les taux montent, les ménages empruntent moins.', 'empruntent'],
  ['Les ménages empruntent moins quand les taux montent.', 'empruntent'],
  ['Le groupe a vendu sa filiale, et il a réduit sa dette.', 'vendu'],
  ['Un plan qui prévoit la fermeture de trois usines.', 'plan'],
])('what a sentence says is on top: %s', (text, expected) => {
  expect(top(text)).toBe(expected);
});

type Row = [form: string, tag: string, head: number, relation: string];

/** Heads and relations after the rule, from `form tag head relation` rows. */
function after(rows: Row[]): string[] {
  const tree = { heads: rows.map((r) => r[2]), relations: rows.map((r) => r[3]) };
  const input = rows.map(([form, tag]) => ({
    form,
    lemma: form,
    tag: READING_CLASSES.indexOf(tag as 'ADP'),
    feats: '',
    cluster: 0,
  }));
  mainClausesLead(tree, input);
  return rows.map((_, i) => `${tree.relations[i]} ${tree.heads[i]}`);
}

const delegation = (verb: string, relation = 'conj'): Row[] => [
  ['délégation', 'NOUN', 1, 'nsubj'],
  ['présente', 'ADJ', -1, 'root'],
  ['ici', 'ADV', 1, 'advmod'],
  ['propose', verb, 1, relation],
  ['plan', 'NOUN', 3, 'obj'],
];

test('a finite verb leads the adjective or participle that describes its subject', () => {
  expect(after(delegation('VERB.Fin'))).toEqual(['nsubj 3', 'amod 0', 'advmod 1', 'root -1', 'obj 3']);
});

test('an infinitive does not lead, nor a verb with a conjunction of its own', () => {
  expect(after(delegation('VERB.Inf'))[3]).toBe('conj 1');
  const joined: Row[] = delegation('VERB.Fin').map((row, i) => (i === 2 ? ['et', 'CCONJ', 3, 'cc'] : row));
  expect(after(joined)[3]).toBe('conj 1');
});

test('an adjective with an article may be a subject', () => {
  const rows = (determiner: string): Row[] => [
    ['cette', 'DET', 1, determiner],
    ['dernière', 'ADJ', -1, 'root'],
    ['est', 'AUX.Fin', 4, 'cop'],
    ['un', 'DET', 4, 'det'],
    ['fondement', 'NOUN', 1, 'obl'],
  ];
  expect(after(rows('det'))).toEqual(['det 1', 'nsubj 4', 'cop 4', 'det 4', 'root -1']);
  expect(after(rows('advmod'))[1]).toBe('root -1');
});
