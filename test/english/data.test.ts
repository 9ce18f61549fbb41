import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  complementOf,
  isStative,
  lowerInitial,
  properCase,
  verbGroup,
  verbPatterns,
} from '../../src/english/index.js';

const rows = (name: string): string[] =>
  readFileSync(new URL(`../../data/english/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('data files', () => {
  it('are sorted, without duplicates or stray spaces', () => {
    for (const name of ['verb-patterns.tsv', 'proper-words.txt']) {
      const keys = rows(name).map((line) => line.split('\t')[0].toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
      for (const line of rows(name)) expect(line).toBe(line.trim().replace(/[\u00a0\u202f]| {2}/g, ''));
    }
  });

  it('use documented patterns only', () => {
    const readme = readFileSync(new URL('../../data/english/README.md', import.meta.url), 'utf8');
    for (const line of rows('verb-patterns.tsv')) {
      for (const pattern of line.split('\t')[1].split(' ')) {
        expect(readme).toContain(`\`${pattern.replace(/^\w+(?=\+ing$)/, 'in')}\``);
      }
    }
  });
});

describe('verb patterns', () => {
  const joined = (verb: string, object?: string): string => {
    const link = complementOf(verb, object !== undefined)!;
    const inner = verbGroup({ lemma: 'sell', tense: link.form === 'ing' ? 'gerund' : 'bare' });
    return [verb, ...(object ? [object] : []), ...link.words, ...inner].join(' ');
  };

  it('join a verb to its complement', () => {
    expect(joined('decide')).toBe('decide to sell');
    expect(joined('avoid')).toBe('avoid selling');
    expect(joined('succeed')).toBe('succeed in selling');
    expect(joined('refrain')).toBe('refrain from selling');
    expect(joined('allow', 'it')).toBe('allow it to sell');
    expect(joined('prevent', 'it')).toBe('prevent it from selling');
    expect(joined('make', 'it')).toBe('make it sell');
  });

  it('know the statives, and leave the others alone', () => {
    for (const verb of ['own', 'belong to', 'contain', 'cost', 'be']) expect(isStative(verb)).toBe(true);
    for (const verb of ['sell', 'grow', 'negotiate', 'take into account'])
      expect(isStative(verb)).toBe(false);
    expect(verbPatterns('frobnicate')).toEqual([]);
    expect(complementOf('grow')).toBeNull();
  });
});

describe('proper words', () => {
  it('get their capitals', () => {
    expect(['french', 'october', 'ecb', 'franco-german', 'u.s.', 'european'].map(properCase)).toEqual([
      'French',
      'October',
      'ECB',
      'Franco-German',
      'U.S.',
      'European',
    ]);
    expect(['shares', 'may', 'polish', 'it', 'who'].map(properCase)).toEqual([
      'shares',
      'may',
      'polish',
      'it',
      'who',
    ]);
  });

  it('keep them inside a sentence', () => {
    expect(['Shares', 'French', 'ECB', 'The', 'iPhone', 'I', 'McKinley'].map(lowerInitial)).toEqual([
      'shares',
      'French',
      'ECB',
      'the',
      'iPhone',
      'I',
      'McKinley',
    ]);
  });
});
