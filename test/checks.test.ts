import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/index.js';
import { processText, scriptedEngine } from './helpers/process.js';

const source = "Le chiffre d'affaires du groupe Arvane a gagné 3 % à 4,5 millions d'euros.";
const entries: Entry[] = [{ fr: "chiffre d'affaires", en: 'revenue', pos: 'noun' }];

/** The errors and ledgers of a translation. */
async function check(english: string, text = source) {
  const file = await processText(`${text}\n`, { entries, engine: scriptedEngine({ [text]: english }) });
  const errors = file.messages.filter(({ fatal }) => fatal === true).map(String);
  return { errors, checks: file.data.checks! };
}

describe('the ledgers', () => {
  it.each([
    "The Arvane group's revenue rose 3% to €4.5 million.",
    'Revenues at the Arvane group rose to 4.5 million euros, or by 3 percent.',
  ])('are closed by: %s', async (english) => {
    const { errors, checks } = await check(english);
    expect(errors).toEqual([]);
    expect(checks).toEqual({
      figures: { source: 2, in_translation: 2, missing: [], ungrounded: [] },
      terms: { source: 1, in_translation: 1, missing: [] },
      arithmetic: { found: 0, holding: 0, relations: [] },
      summary: expect.objectContaining({ ungrounded: [] }),
    });
  });

  it('tell of a figure that is lost, with its place', async () => {
    const { errors, checks } = await check("The Arvane group's revenue rose to €4.5 million.");
    expect(errors).toEqual([
      'test.md:1:48-1:51: Unexpected translation without `3 %` (percent 3 %), expected the figure',
    ]);
    expect(checks.figures).toMatchObject({ source: 2, in_translation: 1, missing: ['3 %'] });
  });

  it.each([
    ['a changed scale', "The Arvane group's revenue rose 3% to €4.5 billion.", '€4.5 billion'],
    ['a changed currency', "The Arvane group's revenue rose 3% to $4.5 million.", '$4.5 million'],
    ['an invented figure', "The Arvane group's revenue rose 3% to €4.5 million in 2024.", '2024'],
    ['a figure said twice', "The Arvane group's revenue rose 3%, yes 3%, to €4.5 million.", '3%'],
  ])('tell of %s', async (_, english, quote) => {
    const { errors, checks } = await check(english);
    expect(checks.figures.ungrounded).toEqual([quote]);
    expect(errors.join('\n')).toContain(`Unexpected figure \`${quote}\``);
  });

  it('tell of a term that came out as something else', async () => {
    const { errors, checks } = await check('The turnover of the Arvane group rose 3% to €4.5 million.');
    expect(errors).toEqual([
      "test.md:1:4-1:22: Unexpected translation of `chiffre d'affaires`, expected `revenue`",
    ]);
    expect(checks.terms).toMatchObject({ source: 1, in_translation: 0 });
    expect(checks.terms.missing).toMatchObject([
      { fr: "chiffre d'affaires", en: 'revenue', line: 1, why: 'not in the English' },
    ]);
  });

  it('want a term as often as it is said', async () => {
    const twice = "Le chiffre d'affaires monte, mais le chiffre d'affaires d'Arvane baisse en France.";
    const { checks } = await check('Revenue is up, but it is down for Arvane in France.', twice);
    expect(checks.terms).toMatchObject({ source: 2, in_translation: 1 });
  });

  it('report an engine that fails, and go on', async () => {
    const engine = {
      name: 'broken',
      version: '1.0.0',
      translateSentence: () => {
        throw new Error('no');
      },
    };
    const file = await processText(`${source}\n`, { engine });
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('translation-failed');
    expect(file.result).toBeInstanceOf(Map);
  });
});
