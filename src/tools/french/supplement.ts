import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reading } from '../../french/lexicon/lexicon.js';
import type { Upos } from '../../french/types.js';

export interface SupplementEntry extends Reading {
  form: string;
}

/**
 * Reads the supplement files `supplement-*.tsv` of a folder: `lemma<TAB>class<TAB>forms` lines (see the README there),
 * expanded to inflected forms.
 *
 * @throws on an unknown class, with the file and line
 */
export function readSupplement(folder: string): SupplementEntry[] {
  const files = readdirSync(folder)
    .filter((name) => /^supplement-.*\.tsv$/.test(name))
    .sort();
  return files.flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        if (line === '' || line.startsWith('#')) return [];
        const [lemma, kind, extra = ''] = line.split('\t') as [string, string, string];
        const entries = expand(lemma, kind, extra);
        if (!entries)
          throw new Error(`${name}:${i + 1}: Unexpected class \`${kind}\`, expected one of the README`);
        return entries;
      }),
  );
}

const plural = (word: string): string => {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|au|eu)$/.test(word)) return `${word}x`;
  return /[^i]al$/.test(word) && word.length > 4 ? `${word.slice(0, -2)}aux` : `${word}s`;
};

const feminine = (word: string): string => {
  if (word.endsWith('e')) return word;
  if (/(?:el|en|on|et)$/.test(word)) return `${word}${word.at(-1)}e`;
  if (word.endsWith('if')) return `${word.slice(0, -1)}ve`;
  if (word.endsWith('eux')) return `${word.slice(0, -1)}se`;
  return `${word}e`;
};

function expand(lemma: string, kind: string, extra: string): SupplementEntry[] | undefined {
  const entry = (form: string, upos: Upos, ...feats: string[]): SupplementEntry => ({
    form,
    lemma,
    upos,
    feats: feats.filter(Boolean).sort().join('|'),
  });
  const masc = 'Gender=Masc';
  const fem = 'Gender=Fem';
  const sing = 'Number=Sing';
  const plur = 'Number=Plur';
  const both = (upos: Upos, gender: string): SupplementEntry[] => {
    const many = extra || plural(lemma);
    return many === lemma
      ? [entry(lemma, upos, gender)]
      : [entry(lemma, upos, gender, sing), entry(many, upos, gender, plur)];
  };
  switch (kind) {
    case 'nm':
      return both('NOUN', masc);
    case 'nf':
      return both('NOUN', fem);
    case 'n':
      return both('NOUN', '');
    case 'npm':
      return [entry(lemma, 'NOUN', masc, plur)];
    case 'npf':
      return [entry(lemma, 'NOUN', fem, plur)];
    case 'adj': {
      const fs = extra || feminine(lemma);
      if (fs === lemma) return [entry(lemma, 'ADJ', sing), entry(plural(lemma), 'ADJ', plur)];
      return [
        entry(lemma, 'ADJ', masc, sing),
        entry(plural(lemma), 'ADJ', masc, plur),
        entry(fs, 'ADJ', fem, sing),
        entry(`${fs}s`, 'ADJ', fem, plur),
      ];
    }
    case 'inv':
      return [entry(lemma, 'ADJ')];
    case 'adv':
      return [entry(lemma, 'ADV')];
    case 'sym':
      return [entry(lemma, 'SYM')];
    case 'name':
      return [entry(lemma, 'PROPN')];
    case 'namem':
      return [entry(lemma, 'PROPN', masc, sing)];
    case 'namef':
      return [entry(lemma, 'PROPN', fem, sing)];
    case 'v1':
      return firstGroup(lemma).map(([form, feats]) => ({ form, lemma, upos: 'VERB', feats }));
    default:
      return undefined;
  }
}

const ENDINGS: Array<[string, string, string]> = [
  ['Ind', 'Pres', 'e es e ons ez ent'],
  ['Ind', 'Imp', 'ais ais ait ions iez aient'],
  ['Ind', 'Past', 'ai as a âmes âtes èrent'],
  ['Ind', 'Fut', 'erai eras era erons erez eront'],
  ['Cnd', 'Pres', 'erais erais erait erions eriez eraient'],
  ['Sub', 'Pres', 'e es e ions iez ent'],
];

/** Regular verbs in -er, with the soft g and c kept (`upgrader`, `financer`, `manager`). */
function firstGroup(lemma: string): Array<[string, string]> {
  const stem = lemma.slice(0, -2);
  const soft = (ending: string): string => {
    if (!/^[aoâ]/.test(ending)) return stem + ending;
    return (stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem) + ending;
  };
  const out: Array<[string, string]> = [
    [lemma, 'VerbForm=Inf'],
    [soft('ant'), 'Tense=Pres|VerbForm=Part'],
  ];
  for (const [mood, tense, endings] of ENDINGS)
    endings.split(' ').forEach((ending, i) => {
      const number = i < 3 ? 'Sing' : 'Plur';
      out.push([
        soft(ending),
        `Mood=${mood}|Number=${number}|Person=${(i % 3) + 1}|Tense=${tense}|VerbForm=Fin`,
      ]);
    });
  for (const [ending, gender, number] of [
    ['é', 'Masc', 'Sing'],
    ['és', 'Masc', 'Plur'],
    ['ée', 'Fem', 'Sing'],
    ['ées', 'Fem', 'Plur'],
  ])
    out.push([stem + ending, `Gender=${gender}|Number=${number}|Tense=Past|VerbForm=Part`]);
  return out;
}
