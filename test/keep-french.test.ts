import { describe, expect, it } from 'vitest';
import { type Entry, loadEngine } from '../src/index.js';
import type { Translation } from '../src/transfer/types.js';
import { keepFrench, withoutGlosses } from '../src/translate/keep-french.js';
import { translateLine } from '../src/translate/translate-line.js';
import { glossaryOf, output, processText } from './helpers/process.js';

const engine = (await loadEngine('transfer'))!;
const mission: Entry = {
  fr: 'entreprise à mission',
  en: 'public benefit corporation',
  pos: 'noun',
  aliases: ['société à mission'],
  keepFrench: true,
};

const article = `# L'entreprise à mission séduit

Le statut d'entreprise à mission attire 12 groupes. Deux sociétés à mission sur trois sont cotées.

- Une entreprise à mission publie ses comptes.
`;

describe('keepFrench', () => {
  it('shows the French once, at the first mention below a heading, and closes both ledgers', async () => {
    const file = await processText(article, { entries: [mission], engine });
    const english = output(file, '.en.md');
    expect(english.split('\n')[0]).not.toContain('(');
    expect(english).toContain('public benefit corporation (entreprise à mission)');
    expect(english.match(/\(/g)).toHaveLength(1);
    expect(file.data.checks!.terms).toMatchObject({ source: 4, in_translation: 4, missing: [] });
    expect(file.data.checks!.figures).toMatchObject({ missing: [], ungrounded: [] });
    expect(file.messages.filter(({ ruleId }) => /term|figure/.test(ruleId ?? ''))).toEqual([]);
  });

  it.each([
    ["L'entreprise à mission (loi de 2019) investit.", '(entreprise à mission; '],
    ['Le groupe (une entreprise à mission) investit.', 'public benefit corporation [entreprise à mission])'],
    ['Deux sociétés à mission investissent.', 'public benefit corporations (société à mission)'],
  ])('%s', (line, expected) => {
    expect(translateLine(line, engine, glossaryOf([mission])).text).toContain(expected);
  });

  it.each([
    [{ ...mission, keepFrench: false }, "L'entreprise à mission investit."],
    [{ fr: 'règle des 3 %', en: '3% rule', pos: 'noun', keepFrench: true }, 'La règle des 3 % reste.'],
    [{ fr: 'holding', en: 'holding', pos: 'noun', keepFrench: true }, 'La holding investit.'],
  ] as [Entry, string][])('leaves the English alone: %o', (entry, line) => {
    expect(translateLine(line, engine, glossaryOf([entry])).text).not.toMatch(/[([]/);
  });

  const term = {
    start: 2,
    end: 22,
    entry: mission,
    matched: mission.fr,
    words: [1],
    inserted: [],
    layer: 'x',
  };
  const translated = (text: string, alignment = true): Translation => {
    const start = text.indexOf('public');
    const target = { start, end: text.indexOf('corporation') + 11 };
    const alignments = alignment ? [{ kind: 'term' as const, source: { start: 2, end: 22 }, target }] : [];
    return { text, unknown: [], alignments };
  };

  it.each([
    [
      "the public benefit corporation's shares",
      "the public benefit corporation's (entreprise à mission) shares",
    ],
    [
      'The public benefit corporation, listed',
      'The public benefit corporation (entreprise à mission), listed',
    ],
    ['a public benefit corporation-like firm', 'a public benefit corporation-like firm'],
  ])('finds its place: %s', (text, expected) => {
    const result = keepFrench(translated(text), [term], 'sentence', new Set());
    expect(result.text).toBe(expected);
    expect(withoutGlosses(result)).toBe(text);
    const { start, end } = result.alignments[0].target;
    expect(result.text.slice(start, end)).toBe('public benefit corporation');
  });

  it('moves what stands behind, and waits for a mention with a place', () => {
    const text = 'A public benefit corporation rose 5%.';
    const base = translated(text);
    const figure = {
      kind: 'figure' as const,
      source: { start: 30, end: 33 },
      target: { start: 34, end: 36 },
    };
    const shown = new Set<Entry>();
    expect(keepFrench(translated(text, false), [term], 'sentence', shown).text).toBe(text);
    const result = keepFrench(
      { ...base, alignments: [...base.alignments, figure] },
      [term],
      'sentence',
      shown,
    );
    const { start, end } = result.alignments[1].target;
    expect(result.text.slice(start, end)).toBe('5%');
    expect(keepFrench(base, [term], 'sentence', shown).text).toBe(text);
  });
});
