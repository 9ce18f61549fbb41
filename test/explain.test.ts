import { expect, it } from 'vitest';
import { explainText } from '../src/cli/explain-text.js';
import { openEngine, openGlossary } from '../src/cli/options.js';
import { translateLine } from '../src/translate/translate-line.js';

const engine = await openEngine('transfer');
const glossary = await openGlossary(undefined);
const explain = (line: string) =>
  translateLine(line, engine, glossary, { traced: true }).sentences.map(explainText).join('');

const LINE = "Le chiffre d'affaires de Lanvellec a bondi de 9,2 % mardi. Le groupe s'en félicite.";

it('shows words, tree, figures, terms and decisions', () => {
  const text = explain(LINE);
  expect(text).toMatch(/^Le chiffre d'affaires de Lanvellec a bondi de 9,2 % mardi\.\n\nWords\n {2}1 /);
  expect(text).toMatch(/└─ bondi VERB root\n/);
  expect(text).toMatch(/\nFigures\n {2}9,2 % +percent +9\.2 % /);
  expect(text).toMatch(/\nTerms\n {2}chiffre d'affaires +→ +revenue +glossary\/finance-accounting\.yaml\n/);
  expect(text).toMatch(/\n {2}revenue +← +chiffre d'affaires +glossary term/);
  expect(text.match(/^= .+\n\n/gm)).toHaveLength(2);
});

it('accounts for every word of the English', () => {
  for (const { translation } of translateLine(LINE, engine, glossary, { traced: true }).sentences) {
    const decided = new Set(
      translation.trace!.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []),
    );
    const words = translation.text.toLowerCase().match(/[a-z]+/g) ?? [];
    expect(words.filter((word) => !decided.has(word))).toEqual([]);
  }
});

it('is asked for', () => {
  for (const { translation } of translateLine(LINE, engine, glossary).sentences)
    expect(translation.trace).toBeUndefined();
});

it('leaves out what a sentence has not', () => {
  expect(explain('Bonjour.')).not.toMatch(/^(?:Figures|Terms|Unknown|Fallback)$/m);
  expect(explain('')).toBe('');
});

it('says the same on every run', () => {
  expect(explain(LINE)).toBe(explain(LINE));
});
