import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFlowLines } from '../src/glossary/flow-lines.js';
import { readDelimited, writeDelimited } from '../src/glossary/formats/delimited.js';
import { readTbx } from '../src/glossary/formats/tbx-read.js';
import { writeTbx } from '../src/glossary/formats/tbx-write.js';
import { parseXml } from '../src/glossary/formats/xml.js';
import { yamlLine } from '../src/glossary/formats/yaml-line.js';
import { guessEntry } from '../src/glossary/guess.js';
import { insertEntries } from '../src/glossary/insert-entry.js';
import { checkEntry } from '../src/glossary/schema.js';
import type { Entry } from '../src/index.js';
import { depeche, temporaryFolder } from './helpers/run-cli.js';

const full: Entry = {
  fr: 'marge à terme',
  en: 'forward margin',
  pos: 'noun',
  aliases: ['marge forward'],
  alt: ['futures margin'],
  forbid: ['margin at term'],
  domain: 'markets',
  jurisdiction: 'FR',
  status: 'preferred',
  source: 'house style',
  note: 'A < B & "C"',
  examples: [{ fr: 'la marge à terme', en: 'the forward margin' }],
};

describe('guessEntry', () => {
  it.each([
    ["le chiffre d'affaires", 'the revenue', { fr: "chiffre d'affaires", en: 'revenue', pos: 'noun' }],
    ['tabler sur', 'to count on', { fr: 'tabler sur', en: 'count on', pos: 'verb' }],
    ['frais généraux', 'overheads', { fr: 'frais généraux', en: 'overheads', pos: 'noun', plural: '-' }],
    [
      'à périmètre constant',
      'like for like',
      { fr: 'à périmètre constant', en: 'like for like', pos: 'adv' },
    ],
    [
      'Cour des comptes',
      'Court of Auditors',
      { fr: 'Cour des comptes', en: 'Court of Auditors', pos: 'name' },
    ],
    ['déficitaire', 'loss-making', { fr: 'déficitaire', en: 'loss-making', pos: 'adj' }],
    ['OAT', 'government bond', { fr: 'OAT', en: 'government bond', pos: 'noun' }],
  ])('%s: %s', (fr, en, expected) => {
    expect(guessEntry(fr, en)).toEqual(expected);
  });
});

describe('yamlLine', () => {
  it('writes what both readers read back', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const list = fc.array(text, { minLength: 1, maxLength: 3 });
    const entry = fc.record(
      {
        fr: text,
        en: text,
        pos: fc.constantFrom('noun', 'verb'),
        note: text,
        aliases: list,
        keepFrench: fc.boolean(),
      },
      { requiredKeys: ['fr', 'en', 'pos'] },
    );
    fc.assert(
      fc.property(entry, (value) => {
        if (checkEntry(value).length > 0) return;
        const line = yamlLine(value as Entry);
        expect(parse(line)).toEqual([value]);
        const fast = readFlowLines(line);
        if (fast) expect(fast[0].value).toEqual(value);
      }),
    );
  });
});

describe('insertEntries', () => {
  const entry: Entry = { fr: 'écart', en: 'gap', pos: 'noun' };
  const line = '- {fr: écart, en: gap, pos: noun}';
  it.each([
    ['a new file', '', `${line}\n`],
    [
      'a sorted file with comments',
      '# head\n- {fr: dette, en: debt, pos: noun} # why\n\n# f\n- {fr: fonds, en: fund, pos: noun}\n',
      `# head\n- {fr: dette, en: debt, pos: noun} # why\n${line}\n\n# f\n- {fr: fonds, en: fund, pos: noun}\n`,
    ],
    [
      'an unsorted file',
      '- {fr: fonds, en: fund, pos: noun}\n- {fr: dette, en: debt, pos: noun}',
      `- {fr: fonds, en: fund, pos: noun}\n- {fr: dette, en: debt, pos: noun}\n${line}\n`,
    ],
    ['block style', '- fr: a\n  en: b\n  pos: noun\n', `- fr: a\n  en: b\n  pos: noun\n${line}\n`],
    ['line ends of Windows', '- {fr: a, en: b, pos: noun}\r\n', `- {fr: a, en: b, pos: noun}\r\n${line}\r\n`],
    [
      'indented lists',
      '  - fr: a\n    en: b\n    pos: noun\n',
      `  - fr: a\n    en: b\n    pos: noun\n  ${line}\n`,
    ],
  ])('keeps %s', (_, before, after) => {
    expect(insertEntries(before, [entry])).toBe(after);
    expect(() => parse(after)).not.toThrow();
  });

  it('leaves an array in brackets alone', () => {
    expect(insertEntries('[{fr: a, en: b, pos: noun}]\n', [entry])).toBeNull();
  });

  it('keeps several in order', () => {
    const more = ['zinc', 'acier', 'fer'].map((fr): Entry => ({ fr, en: fr, pos: 'noun' }));
    const text = insertEntries('- {fr: cuivre, en: copper, pos: noun}\n', more)!;
    expect(parse(text).map(({ fr }: Entry) => fr)).toEqual(['acier', 'cuivre', 'fer', 'zinc']);
  });
});

describe('two columns', () => {
  it.each([
    ['DeepL', 'titre\tshare\ncoût net\tnet cost\n', '\t'],
    ['DeepL with languages', 'titre,share,fr,en\ncoût net,net cost,FR,EN-US\n', ','],
    ['Google with a header', 'en,fr,pos\nshare,titre,noun\nnet cost,"coût net",noun\n', ','],
    ['Azure on Windows', '\uFEFFtitre\tshare\r\ncoût net\tnet cost\r\n'.slice(1), '\t'],
  ] as const)('reads %s', (_, text, separator) => {
    const { entries, problems } = readDelimited(text, separator);
    expect(problems).toEqual([]);
    expect(entries.map(({ entry }) => `${entry.fr} = ${entry.en} (${entry.pos})`)).toEqual([
      'titre = share (noun)',
      'coût net = net cost (noun)',
    ]);
  });

  it('reads quotes, commas and line ends in cells', () => {
    const { entries } = readDelimited('"a, b","say ""c"""\n"d\ne",f\ng,h\n', ',');
    expect(entries.map(({ entry, line }) => [entry.fr, entry.en, line])).toEqual([
      ['a, b', 'say "c"', 1],
      ['d\ne', 'f', 2],
      ['g', 'h', 4],
    ]);
  });

  it.each([
    ['titre\n', '1: Unexpected row with 1 of 2 terms'],
    ['a,b\n"c,d\n', '2: Unexpected open quote'],
    ['a,b,de,en\n', '1: Unexpected languages `de` to `en`'],
  ])('tells of %j', (text, expected) => {
    const { problems } = readDelimited(text, ',');
    expect(problems.map(({ line, reason }) => `${line}: ${reason}`)[0]).toContain(expected);
  });

  it.each(['\t', ','] as const)('loses no pair of terms on the way there and back (%j)', (separator) => {
    const text = fc
      .stringMatching(/^[a-zé",' ;<&-]{1,12}$/)
      .filter((item) => item.trim() === item && item !== '');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ fr: text, en: text }), { selector: ({ fr }) => fr, maxLength: 6 }),
        (pairs) => {
          const written = writeDelimited(
            // a first row of language codes is a header to every reader
            pairs.filter(({ fr }) => fr !== 'fr').map((pair) => ({ ...pair, pos: 'noun' })),
            separator,
          );
          const read = readDelimited(written.text, separator).entries.map(({ entry: { fr, en } }) => ({
            fr,
            en,
          }));
          expect(read).toEqual(pairs.filter(({ fr }) => fr !== 'fr'));
        },
      ),
    );
  });

  it('says what it cannot hold', () => {
    const { text, lost } = writeDelimited([full, { fr: 'marge à terme', en: 'x', pos: 'verb' }], '\t');
    expect(text).toBe('marge à terme\tforward margin\nmarge forward\tforward margin\n');
    expect(lost).toContain('1 × second English of the same French');
    expect(lost).toContain('1 × field `note`');
    expect(lost).toContain('1 × alias (written as a row of its own)');
  });
});

describe('TBX', () => {
  it('brings back all it has a place for, and says what it lacks', () => {
    const { text, lost } = writeTbx([full]);
    expect(lost).toEqual([]);
    expect(readTbx(text)).toEqual({ entries: [{ entry: full, line: 11 }], problems: [] });
    expect(writeTbx([{ ...full, context: { near: ['prix'] }, plural: '-' }]).lost).toEqual([
      '1 × field `context`',
      '1 × field `plural`',
    ]);
  });

  it('reads the martif form of 2008 and the style of elements', () => {
    const martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="1">
<langSet xml:lang="fr-FR"><ntig><termGrp><term>titre</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>stock</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>share</term></tig></langSet></termEntry></body></text></martif>`;
    expect(readTbx(martif).entries[0].entry).toEqual({
      fr: 'titre',
      en: 'share',
      pos: 'noun',
      forbid: ['stock'],
    });
    const dct = `<tbx style="dct" xmlns:b="x"><text><body><conceptEntry><b:subjectField>tax</b:subjectField>
<langSec xml:lang="fr"><termSec><term>taxe</term><b:partOfSpeech>noun</b:partOfSpeech></termSec></langSec>
<langSec xml:lang="en"><termSec><term>levy &amp; tax</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(readTbx(dct).entries[0].entry).toEqual({
      fr: 'taxe',
      en: 'levy & tax',
      pos: 'noun',
      domain: 'tax',
    });
  });

  it.each([
    ['an entity of its own', '<!DOCTYPE t [<!ENTITY a "aaaa">]>\n<tbx>&a;</tbx>', '2:6 Unexpected entity'],
    ['an open element', '<tbx>\n<text>', '2:7 Unexpected end of file'],
    ['crossed elements', '<tbx>\n<a><b></a></b></tbx>', '2:7 Unexpected end of `a`'],
    ['depth', `<tbx>${'<a>'.repeat(50)}`, 'Unexpected depth'],
    ['another root', '<html/>', '1:1 Unexpected element `html`'],
    [
      'no English',
      '<tbx>\n<conceptEntry><langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>',
      '2:1 Unexpected concept without English',
    ],
    ['a bare bracket', '<tbx>a < b</tbx>', '1:8 Unexpected `<`'],
  ])('tells of %s', (_, text, expected) => {
    const { problems, entries } = readTbx(text);
    expect(entries).toEqual([]);
    expect(problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`)[0]).toContain(expected);
  });

  it('never fails otherwise, and takes linear time', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      ' ',
      '="',
      '"',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '<a>',
      '</a>',
      '<constructor/>',
      '__proto__="x"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(readTbx(pieces.join('')).entries).toEqual([]);
      }),
      { numRuns: 500 },
    );
    const start = performance.now();
    expect(() => parseXml(`<a ${'b="c" '.repeat(50_000)}`)).toThrow();
    expect(() => parseXml(`<a>${'<!-- '.repeat(50_000)}`)).toThrow();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('depeche glossary', () => {
  const folder = temporaryFolder();
  const glossary = (args: string[]) => depeche(['glossary', ...args], { cwd: folder });
  mkdirSync(path.join(folder, 'input'));
  mkdirSync(path.join(folder, 'glossary'));
  const terms = path.join(folder, 'glossary/terms.yaml');
  const start = '# ours\n- {fr: acier, en: steel, pos: noun} # keep\n- {fr: zinc, en: zinc, pos: noun}\n';
  writeFileSync(terms, start);
  writeFileSync(
    path.join(folder, 'input/a.md'),
    '# Arvane\n\nLe groupe Arvane vend des pneus rechapés.\n\nLe groupe Arvane vend aussi des vélos à Lyon.\n',
  );

  it('shows what a new term changes, and writes it when told', () => {
    const shown = glossary(['add', 'pneu rechapé', 'retread', '--json']);
    const report = JSON.parse(shown.stdout);
    expect(report.changes).toHaveLength(1);
    expect(report.changes[0]).toMatchObject({ file: 'input/a.md', line: 3 });
    expect(report.changes[0].new).toContain('retreads');
    expect(report.written).toBe(false);
    expect(readFileSync(terms, 'utf8')).toBe(start);
    const done = glossary(['add', 'pneu rechapé', 'retread', '--yes']);
    expect(done.stdout).toContain('1 sentences change in 1 documents; written to glossary/terms.yaml');
    expect(readFileSync(terms, 'utf8')).toBe(
      '# ours\n- {fr: acier, en: steel, pos: noun} # keep\n- {fr: pneu rechapé, en: retread, pos: noun}\n- {fr: zinc, en: zinc, pos: noun}\n',
    );
  });

  it('refuses duplicates, conflicts and bad terms', () => {
    const again = glossary(['add', 'Zinc', 'spelter', '--yes']);
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(
      /Unexpected second entry for `Zinc`, expected one; `zinc` is at glossary\/terms\.yaml:\d/,
    );
    expect(glossary(['add', 'cuivre', '']).stderr).toContain('Unexpected empty `en`');
    expect(glossary(['add', 'cui\u202evre', 'copper']).status).toBe(2);
    expect(glossary(['add', 'cuivre']).status).toBe(2);
    expect(glossary(['add', 'cuivre', 'copper', '--pos', 'thing']).stderr).toContain(
      'Unexpected pos `thing`',
    );
  });

  it('imports and exports', () => {
    writeFileSync(path.join(folder, 'more.csv'), 'plomb,lead\nzinc,zinc\nzinc,spelter\n');
    const imported = glossary(['import', 'more.csv']);
    expect(imported.stdout).toBe('1 terms added, 1 known, 1 refused; written to glossary/more.yaml\n');
    expect(imported.stderr).toContain('3:1');
    expect(imported.status).toBe(1);
    expect(glossary(['export', '-', '--format', 'deepl']).stdout).toContain('plomb\tlead\n');
    expect(glossary(['export', 'terms.doc']).status).toBe(2);
  });

  it('suggests what no entry covers', () => {
    writeFileSync(
      path.join(folder, 'b.md'),
      'La marge de recyclage du groupe Arvane recule. Les marges de recyclage baissent.\n',
    );
    const { stdout } = glossary(['suggest', 'b.md']);
    expect(stdout).toMatch(/^# 2 × b\.md:1 .*\n- \{fr: marge de recyclage, en: .*, pos: noun/);
    expect(parse(stdout)[0].fr).toBe('marge de recyclage');
  });
});
