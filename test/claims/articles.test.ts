import { expect, it } from 'vitest';
import { processText } from '../helpers/process.js';
import { alike, type MarkedArticle, markedArticles } from './marked.js';

/** Shares of figures with the right subject and metric, among those that are found. */
async function score(articles: MarkedArticle[]): Promise<{ subject: number; metric: number }> {
  const count = { found: 0, subject: 0, metric: 0 };
  for (const { text, marks } of articles) {
    const claims = (await processText(text)).data.claims!;
    for (const mark of marks) {
      const end = mark.start + mark.quote.length;
      const claim = claims.find(({ source }) => source.start < end && source.end > mark.start);
      if (!claim) continue;
      count.found++;
      if (alike(mark.subject, claim.subject)) count.subject++;
      if (alike(mark.metric, claim.metric)) count.metric++;
    }
  }
  return { subject: count.subject / count.found, metric: count.metric / count.found };
}

const used = ({ file }: MarkedArticle) => {
  const number = Number(file.slice(0, 2));
  return number <= 14 || (number >= 18 && number <= 25) || number >= 30;
};

it('subjects and metrics of articles that the reading was improved on', async () => {
  const { subject, metric } = await score(markedArticles().filter(used));
  expect(subject).toBeGreaterThan(0.8);
  expect(metric).toBeGreaterThan(0.78);
}, 60_000);

it('subjects and metrics of articles that it never was improved on', async () => {
  const { subject, metric } = await score(markedArticles().filter((article) => !used(article)));
  expect(subject).toBeGreaterThan(0.85);
  expect(metric).toBeGreaterThan(0.72);
}, 60_000);
