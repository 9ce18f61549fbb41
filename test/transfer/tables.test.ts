import { expect, test } from 'vitest';
import { symmetrise } from '../../src/tools/mt/align.js';
import { Scorer } from '../../src/tools/mt/bleu.js';
import { extractPhrases } from '../../src/tools/mt/extract.js';
import { cognates } from '../../src/transfer/cognates.js';
import { Dictionary } from '../../src/transfer/dictionary.js';
import { classifyEnglish, FIGURE_CLASSES } from '../../src/transfer/figure-classes.js';
import { itemOf, keyItems } from '../../src/transfer/normalise.js';
import { PhraseTable, packPhraseTable } from '../../src/transfer/phrase-table.js';

test('a phrase table gives back what went in', () => {
  const rise = {
    ids: [70, 3000],
    origins: [0, 3],
    scores: [-0.5, -1, -2, -3] as [number, number, number, number],
  };
  const table = new PhraseTable(
    packPhraseTable([
      { source: [5, 6, 7, 8], options: [rise] },
      { source: [5, 9], options: [{ ids: [], origins: [], scores: [0, 0, 0, 0] }] },
    ]),
  );
  expect(table.find([1, 5, 6, 7, 8], 1, 5)).toEqual([rise]);
  expect(table.find([5, 9], 0, 2)[0].ids).toEqual([]);
  expect(table.find([9], 0, 1)).toEqual([]);
});

test('options of a longer phrase with the same hash are none of a shorter one', () => {
  const table = new PhraseTable(
    packPhraseTable([{ source: [5], options: [{ ids: [70], origins: [1], scores: [0, 0, 0, 0] }] }]),
  );
  expect(table.find([5], 0, 1)).toEqual([]);
});

test('symmetrising keeps the intersection and grows from it', () => {
  // source 0-1-2, target 0-1-2; the directions disagree on target 2.
  expect(symmetrise([0, 1, 1], [0, 1, 2], 3, 3)).toEqual([0, 257, 258, 514]);
});

test('phrases are consistent with the links', () => {
  const found: string[] = [];
  // "a b" ↔ "y x", crossed.
  extractPhrases([1, 2], [8, 9], [0 * 256 + 1, 1 * 256 + 0], 1, (s, t) => found.push(`${s} → ${t}`));
  expect(found.sort()).toEqual(['1 2 → 8 9', '1 → 9', '2 → 8']);
});

test('BLEU and chrF of the reference itself are 100', () => {
  const lines = ['The group sold two plants in Spain last year .'];
  const scorer = new Scorer(lines);
  expect(scorer.bleu(lines)).toBeCloseTo(100);
  expect(scorer.chrf(lines)).toBeCloseTo(100);
  expect(scorer.bleu(['The group bought two plants in Italy .'])).toBeLessThan(50);
});

test('cognates are offered only when English knows them', () => {
  const known = (w: string) => ['prestigious', 'productivity', 'atrophy'].includes(w);
  expect(cognates('prestigieux', 'ADJ', known)).toEqual(['prestigious']);
  expect(cognates('productivité', 'NOUN', known)).toEqual(['productivity']);
  expect(cognates('chômage', 'NOUN', known)).toEqual([]);
});

test('dictionary keys of an entry and of a text agree', () => {
  expect(keyItems("s'établir à {money}")).toEqual(['se', 'établir', 'à', '{money}']);
  expect(keyItems('faire état du')).toEqual(['faire', 'état', 'de', 'le']);
  expect(keyItems("aujourd'hui")).toEqual(["aujourd'hui"]);
  expect(itemOf('Journaux')).toBe('journal');
  expect(itemOf('processus')).toBe('processus');
});

test('a dictionary finds senses, prefixes and reach', () => {
  const dict = new Dictionary(
    [
      'mettre\tmettre\tput\tv\t',
      'mettre en place\tmettre en place\tset up / put in place\tv\t',
      'recette\trecette\trecipe\tn\t',
      'recette\trecette\trevenue {-}\tn\t{"mod":["fiscal"]}',
    ].join('\n'),
  );
  expect(dict.reach('mettre')).toBe(3);
  expect(dict.hasPrefix('mettre en')).toBe(true);
  expect(dict.find('mettre en place')?.[0].renderings.map((r) => r.text)).toEqual(['set up', 'put in place']);
  expect(dict.find('recette')?.[1]).toMatchObject({
    context: { mod: ['fiscal'] },
    renderings: [{ plural: '-' }],
  });
  expect(dict.find('absent')).toBeUndefined();
  expect(dict.size).toBe(4);
});

test('a dictionary is searched to its first and its last line, and may be empty', () => {
  const keys = ['a', 'ab', 'b c', 'éa', 'éab'];
  const dict = new Dictionary(keys.map((key) => `${key}\t${key}\t${key}\tn\t`).join('\n'));
  for (const key of keys) expect(dict.find(key)?.map(({ fr }) => fr)).toEqual([key]);
  for (const key of ['', 'A', 'aa', 'b', 'c', 'éabc']) expect(dict.find(key)).toBeUndefined();
  expect(['b', 'a', '', 'éabc'].map((item) => dict.reach(item))).toEqual([2, 1, 0, 0]);
  expect(new Dictionary('').find('a')).toBeUndefined();
  expect([new Dictionary('').reach(''), new Dictionary('').size]).toEqual([0, 0]);
});

test('entries are followed item by item', () => {
  const keys = ['de', 'de le', 'de le pas', 'de même', "de même qu'", 'dé jeter', 'en {number} an'];
  const dict = new Dictionary(keys.map((key) => `${key}\t${key}\tx\tadv\t`).join('\n'));
  const of = dict.opening('de');
  expect([of?.whole, of?.reach]).toEqual([true, 3]);
  expect([of?.next('le')?.whole, of?.next('le')?.next('pas')?.whole]).toEqual([true, true]);
  expect([of?.next('même')?.reach, of?.next('pas'), of?.next('mêm')]).toEqual([3, undefined, undefined]);
  const within = dict.opening('en');
  expect([within?.whole, within?.next('{number}')?.whole]).toEqual([false, false]);
  expect(within?.next('{number} an')?.whole).toBe(true);
  expect([dict.opening('d'), dict.opening(''), dict.opening('zut')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('English figures become classes, names keep their digits', () => {
  expect(classifyEnglish('Sales rose 3.4% to $1.2 billion in 2019.')).toBe(
    `Sales rose ${FIGURE_CLASSES.percent} to ${FIGURE_CLASSES.money} in ${FIGURE_CLASSES.year}.`,
  );
  expect(classifyEnglish('the F-16 and the G7')).toBe('the F-16 and the G7');
});
