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

/** Numbers that the reading was improved on first, and later; the others are held out. */
const used = (number: number) =>
  number <= 14 || (number >= 18 && number <= 25) || (number >= 30 && number <= 34);
const later = (number: number) =>
  (number >= 26 && number <= 29) || [35, 36, 37, 39, 41, 42, 43, 44].includes(number);

it.each([
  ['that the reading was improved on', used, 0.865, 0.855],
  ['of other fields, that it was improved on later', later, 0.84, 0.75],
  ['of firms, never improved on', (number: number) => number >= 15 && number <= 17, 0.92, 0.81],
  ['of other fields, never improved on', (number: number) => number === 38 || number === 40, 0.8, 0.62],
])(
  'subjects and metrics of articles %s',
  async (_, chosen, subjects, metrics) => {
    const { subject, metric } = await score(
      markedArticles().filter(({ file }) => chosen(Number(file.slice(0, 2)))),
    );
    expect(subject).toBeGreaterThan(subjects);
    expect(metric).toBeGreaterThan(metrics);
  },
  60_000,
);
