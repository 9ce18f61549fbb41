import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../src/util/paths.js';
import { assertGrounded } from './helpers/grounded.js';
import { output, processText } from './helpers/process.js';

const schema = JSON.parse(readFileSync(path.join(projectRoot, 'data/schema/facts.schema.json'), 'utf8'));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

const article = `---
title: Arvane double son bénéfice
date: 2026-03-11
---

# Arvane **double** son bénéfice

Paris, le 11 mars 2026 – Le groupe [Arvane](https://exemple.fr/arvane "Site") a annoncé un bénéfice net de **135 millions d'euros**, en hausse de 27&nbsp;%.

> Le chiffre d'affaires atteint 2,4 milliards d'euros,
> selon la direction.

- Il emploie plus de 640 salariés.
- Il vise 5 à 6 % de croissance.

## Par branche

En M€

| Branche | 2025 | Variation |
| --- | ---: | --- |
| Papier | 310 | +3 % |
| Carton | 145 | -1,5 % |

« We are very pleased with the results of the quarter. »

![Le siège](siege.png)
`;

/** The fact sheet of a file, after the checks that hold for all of them. */
function facts(file: VFile) {
  const sheet = parse(output(file, '.facts.yaml'));
  expect(validate(sheet) || validate.errors).toBe(true);
  assertGrounded(String(file.value), sheet.claims);
  return sheet;
}

describe('a Markdown article', async () => {
  const file = await processText(article);
  const sheet = facts(file);
  const english = output(file, '.en.md');

  it('has a fact sheet with every figure at its place', () => {
    const found = sheet.claims.map(
      ({ value, range, unit, source }: Record<string, never> & { source: { quote: string } }) => [
        source.quote,
        value ?? range,
        unit,
      ],
    );
    expect(found).toContainEqual(["135 millions d'euros", 135_000_000, 'EUR']);
    expect(found).toContainEqual(['27&nbsp;%', 27, '%']);
    expect(found).toContainEqual(["2,4 milliards d'euros", 2_400_000_000, 'EUR']);
    expect(found).toContainEqual(['plus de 640 salariés', 640, 'employees']);
    expect(found).toContainEqual(['5 à 6 %', [5, 6], '%']);
  });

  it('has table cells with the unit of their caption', () => {
    const found = sheet.claims.map(
      ({ value, unit, source }: Record<string, never> & { source: { quote: string } }) => [
        source.quote,
        value,
        unit,
      ],
    );
    expect(found).toContainEqual(['310', 310_000_000, 'EUR']);
    expect(found).toContainEqual(['-1,5 %', -1.5, '%']);
  });

  it('keeps the publication date out of the claims', () => {
    expect(sheet.source.published).toBe('2026-03-11');
    expect(sheet.claims.map(({ value }: { value: unknown }) => value)).not.toContain('2026-03-11');
  });

  it('keeps the structure of the Markdown', () => {
    const shape = (text: string) => text.match(/^(?:---$|#+|>|-|\||!\[)/gm);
    expect(shape(english.replace(/^\|\s*-.*$/m, '|'))).toEqual(
      shape(article.replace('> selon', 'selon').replace(/^\|\s*-.*$/m, '|')),
    );
    expect(english).toContain('[Arvane](https://exemple.fr/arvane "Site")');
    expect(english).toContain('![Le siège](siege.png)');
    expect(english).toMatch(/\*\*€135 million\*\*/);
  });

  it('passes a quoted English sentence untouched', () => {
    expect(english).toContain('« We are very pleased with the results of the quarter. »');
  });

  it('translates the title of the front matter', () => {
    expect(english).toMatch(/^---\ntitle: ".+"\ndate: 2026-03-11\n---\n/);
    expect(output(file, '.summary.md')).toMatch(/^# .+\n\n/);
  });

  it('has a review page that stands alone and is safe', async () => {
    const page = output(
      await processText(
        "# R&D <b>Arvane</b>\n\nLe groupe Arvane de l'industrie a gagné 3 % sur le marché des « services & conseils » <i>x</i>.\n",
      ),
      '.review.html',
    );
    expect(page).not.toMatch(/<script|https?:|<b>|<i>/);
    expect(page).toContain('R&amp;D');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/<a [^>]*id="fr-([^"]+)"/g))
      expect(page).toContain(`href="#fr-${target}"`);
  });

  it('gives the same bytes again', async () => {
    const again = await processText(article);
    expect([...(again.result as Map<string, string>)]).toEqual([...(file.result as Map<string, string>)]);
  });

  it('has sentences and words as nlcst, every node at its place', () => {
    const text = String(file.value);
    let words = 0;
    for (const paragraph of file.data.nlcst!.children) {
      for (const sentence of 'children' in paragraph ? paragraph.children : []) {
        for (const node of 'children' in sentence ? sentence.children : []) {
          if (node.type !== 'WordNode') continue;
          words++;
          const { start, end } = node.position!;
          const [leaf] = node.children;
          if ('value' in leaf && !leaf.value.includes('\u00a0'))
            expect(text.slice(start.offset, end.offset)).toBe(leaf.value);
        }
      }
    }
    expect(words).toBeGreaterThan(50);
  });
});

describe('offsets', () => {
  it('move with a text put in front, and nothing else does', async () => {
    const body = 'Le groupe Arvane a gagné 3 % et emploie 640 salariés en France.\n';
    const prefix = '# Le titre du groupe\n\n';
    const [plain, moved, marked] = await Promise.all(
      [body, prefix + body, `\uFEFF${body}`].map((text) => processText(text)),
    );
    const places = (file: VFile) =>
      facts(file).claims.map(({ id, source }: { id: string; source: { start: number } }) => [
        id,
        source.start,
      ]);
    expect(places(plain).length).toBeGreaterThan(1);
    expect(places(moved)).toEqual(
      places(plain).map(([id, start]: [string, number]) => [id, start + prefix.length]),
    );
    expect(places(marked)).toEqual(places(plain).map(([id, start]: [string, number]) => [id, start + 1]));
  });
});

describe('texts of all kinds', () => {
  it.each([
    ['one sentence', 'Le titre monte.'],
    ['headings alone', '# Le titre du groupe\n\n## La suite de la journée\n'],
    ['a list of links', '- [Le groupe](a.md)\n- [**La** *société*](b.md)\n- `code` du groupe\n'],
    ['nested marks', 'Le **groupe *Arvane* [a ~~gagné~~ 3 %](x)** à la *Bourse de **Paris***.\n'],
    ['footnotes', 'Le groupe[^1] monte de 3 %.\n\n[^1]: Selon la direction du groupe.\n'],
    ['an odd table', '| a |\n| - |\n| le groupe | la société |\n||\n'],
    [
      'code and HTML',
      'Le groupe monte.\n\n```js\nx\n```\n\n<div>Le groupe</div>\n\nLa <br> suite &lt;est&gt; là.\n',
    ],
    ['punctuation alone', 'Le groupe.\n\n…\n\n« »\n\n—\n'],
    ['strange spaces', 'Le\u00a0groupe\u202fa\u2009gagné\u200b3\u00a0%\u2028en Bourse.\n'],
  ])('%s', async (_, text) => {
    const file = await processText(text);
    expect(
      file.messages.filter(({ ruleId }) => ruleId === 'internal' || ruleId === 'translation-failed'),
    ).toEqual([]);
    facts(file);
    for (const { start, end, children } of file.data.nlcst!.children.map((node) => ({
      ...node.position!,
      children: node,
    }))) {
      expect(end!.offset).toBeGreaterThanOrEqual(start!.offset!);
      expect(children.type).toBe('ParagraphNode');
    }
  });
});

describe('messages', () => {
  it('tell of a foreign language with its name', async () => {
    const german =
      'Der Konzern hat am Dienstag mitgeteilt, dass der Umsatz im dritten Quartal gestiegen ist. '.repeat(4);
    const [message] = (await processText(german)).messages;
    expect(String(message)).toBe('test.md:1:1-1:360: Unexpected German, expected French');
    expect(message.ruleId).toBe('language-foreign');
  });

  it('warn of a relative date without a publication date', async () => {
    const file = await processText(
      'Le groupe a publié ses comptes mardi dernier, et le titre a gagné 3 % depuis.\n',
    );
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('figure-unresolved');
  });
});
