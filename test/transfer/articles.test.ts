import { expect, test } from 'vitest';
import { learnArticles } from '../../src/tools/mt/learn-articles.js';
import { sourceSide } from '../../src/tools/mt/source-side.js';
import { ArticleModel, isDefiniteArticle } from '../../src/transfer/article-model.js';
import { english } from '../helpers/translate.js';

test.each([
  ['La croissance ralentit.', /^Growth/],
  ['Les prix augmentent.', /^Prices/],
  ['Le groupe mise sur l’innovation.', /on innovation/],
  ['Un projet, dont le coût dépasse 2 milliards, avance.', /whose cost/],
  ['Le chômage recule dans la zone euro.', /^Unemployment .* in the euro/],
  ['Les économies d’énergie sont une priorité.', /^Energy savings/],
])('an article that English does without goes: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['L’accord a été signé mardi.', /^The agreement/],
  ['La banque allemande paie des millions.', /^The German bank/],
  ['Les analystes saluent la nouvelle.', /the news/],
  ['Il faut suivre les risques qui persistent.', /the risks/],
  ['Le ministre a présenté la réforme des retraites.', /the pension reform/],
])('an article that English needs stays: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

const LESSONS: [string, string][] = [
  ['la croissance ralentit .', 'growth slows .'],
  ['la croissance repart .', 'growth resumes .'],
  ['la banque ralentit .', 'the bank slows .'],
  ['la banque repart .', 'the bank resumes .'],
];

test('what the model learns is which nouns go without', () => {
  const french: string[] = [];
  const lines: string[][] = [];
  for (let round = 0; round < 20; round++) {
    for (const [fr, en] of LESSONS) {
      french.push(fr);
      lines.push(en.split(' '));
    }
  }
  const sources = french.map(sourceSide);
  // Word by word from the right, so that a missing article leaves the first word of the French without a link.
  const links = sources.map((units, s) =>
    units
      .map((_, i) => ({ i, j: lines[s].length - units.length + i }))
      .filter(({ j }) => j >= 0)
      .map(({ i, j }) => i * 256 + j),
  );
  const weights = french.map(() => 1);
  const learned = learnArticles(sources, lines, links, weights);
  expect(learned.accuracy).toBe(1);
  const model = new ArticleModel(learned.weights);
  const odds = ['la croissance remonte .', 'la banque remonte .'].map((text) => {
    const units = sourceSide(text);
    model.weigh(units);
    expect(units.filter((u) => u.article !== undefined)).toEqual(units.filter(isDefiniteArticle));
    return units[0].article!;
  });
  expect(odds[0]).toBeLessThan(-1);
  expect(odds[1]).toBeGreaterThan(1);
  expect(learnArticles(sources, lines, links, weights).weights).toEqual(learned.weights);
  expect(
    learnArticles(
      sources,
      lines,
      links,
      french.map(() => 0.1),
    ).weights.some((w) => w !== 0),
  ).toBe(false);
});

test('only definite articles of nouns are weighed', () => {
  const articles = (text: string) =>
    sourceSide(text)
      .filter(isDefiniteArticle)
      .map((u) => u.surface.toLowerCase());
  expect(articles('Le groupe vend les usines.')).toEqual(['le', 'les']);
  expect(articles('Un groupe les vend à une filiale.')).toEqual([]);
});
