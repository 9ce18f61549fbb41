import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../src/glossary/check.js';
import { Conflicts, describeConflict } from '../src/glossary/conflicts.js';
import { combineLayers, describeHidden, placeEntry } from '../src/glossary/glossary.js';
import { loadLayer } from '../src/glossary/load.js';
import { createPipeline, type Entry, loadEngine } from '../src/index.js';
import { readDocument } from '../src/read/read.js';
import { glossaryOf, output } from './helpers/process.js';
import { temporaryFolder } from './helpers/run-cli.js';

const folder = temporaryFolder();
const engine = (await loadEngine('transfer'))!;
const layer = (entries: Entry[], name = 'terms.yaml') => ({
  name,
  entries: entries.map((entry, i) => placeEntry(entry, name, i + 1)),
});
const noun = (fr: string, en: string, more: Partial<Entry> = {}): Entry => ({ fr, en, pos: 'noun', ...more });

describe('glossary files of a document', () => {
  const inside = path.join(folder, 'documents');
  mkdirSync(path.join(inside, 'terms'), { recursive: true });
  writeFileSync(path.join(inside, 'terms/a.yaml'), '- {fr: titre, en: certificate, pos: noun}\n');
  writeFileSync(path.join(inside, 'b.yaml'), '- {fr: titre, en: warrant, pos: noun}\n');
  writeFileSync(path.join(inside, 'bad.yaml'), '- {fr: titre, en: "", pos: noun}\n');
  writeFileSync(path.join(folder, 'outside.yaml'), '- {fr: titre, en: deed, pos: noun}\n');

  async function processed(glossary: string) {
    const name = path.join(inside, 'd.md');
    writeFileSync(
      name,
      `---\nglossary: ${glossary}\n---\n\nLe titre du groupe monte dans les échanges de mardi.\n`,
    );
    const file = await readDocument(name);
    await createPipeline({ engine, glossary: glossaryOf([noun('titre', 'share')]) }).process(file);
    return file;
  }

  it.each([
    ['terms/a.yaml', 'certificate'],
    ['terms', 'certificate'],
    ['[terms, b.yaml]', 'warrant'],
    ['[b.yaml, {fr: titre, en: bearer paper}]', 'bearer paper'],
  ])('are layers, inline entries on top: %s', async (glossary, english) => {
    const file = await processed(glossary);
    expect(output(file, '.en.md')).toContain(english);
    expect(file.messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  it.each([
    ['none.yaml', 'Unexpected glossary path `none.yaml`'],
    ['/etc/passwd', "expected one from the document's folder"],
    ['../outside.yaml', "expected one in the document's folder or the working folder"],
    ['d.md', 'expected a YAML file or folder'],
    ['bad.yaml', 'Unexpected empty `en`, expected text (bad.yaml:1:19)'],
    ['""', 'Unexpected glossary path ``'],
    ['[terms, 12]', 'Unexpected number, expected an entry'],
  ])('tell of what is wrong, at its place: %s', async (glossary, reason) => {
    const file = await processed(glossary);
    const [message] = file.messages.filter(({ fatal }) => fatal);
    expect(message.reason).toContain(reason);
    expect(message.line).toBe(2);
  });
});

describe('Conflicts', () => {
  const own = layer([
    noun('entreprise à mission', 'PBC'),
    noun("chiffre d'affaires", 'revenue', { forbid: ['turnover'] }),
    noun('jeune pousse', 'startup'),
    noun('CA', 'revenue'),
    noun('État', 'state'),
    noun('signal', 'sign'),
  ]);

  it.each([
    ['entreprises à mission', 'inflected'],
    ['Entreprise à mission', 'same'],
    ['entreprise-à-mission', 'inflected'],
    ['chiffre d’affaires', 'same'],
    ['chiffres d’affaires', 'inflected'],
    ['jeunes-pousses', 'inflected'],
    ['Etat', 'inflected'],
    ['signaux', 'inflected'],
  ])('finds the entry that is there: %s', (fr, kind) => {
    const entry = noun(fr, 'x');
    const [conflict] = new Conflicts(own).of(entry);
    expect(conflict.kind).toBe(kind);
    expect(describeConflict(entry, conflict)).toMatch(/ is at terms\.yaml:\d$/);
  });

  it.each(['ca', 'entreprise', 'mission', 'pousse jeune'])('leaves others alone: %s', (fr) => {
    expect(new Conflicts(own).of(noun(fr, 'x'))).toEqual([]);
  });

  it('finds English that is forbidden, whatever its case', () => {
    const [conflict] = new Conflicts(own).of({ ...noun('chiffres d’affaires', 'Turnover'), pos: 'phrase' });
    expect(conflict.kind).toBe('forbidden');
  });
});

describe('what an override hides', () => {
  it('is a form, and the other forms keep their English', () => {
    const low = layer(
      [noun('marché du travail', 'labor market', { aliases: ["marché de l'emploi"] })],
      'low.yaml',
    );
    const { entries, shadowed } = combineLayers([low, layer([noun('marché du travail', 'job market')])]);
    expect(entries.map(({ entry }) => `${entry.fr}: ${entry.en}`)).toEqual([
      "marché de l'emploi: labor market",
      'marché du travail: job market',
    ]);
    expect(describeHidden(shadowed[0])).toBe(
      "hides the entry at low.yaml:1 (labor market), which keeps `marché de l'emploi`",
    );
  });
});

describe('checkEntries', () => {
  it.each([
    [[noun('a', 'x', { forbid: ['y'] }), noun('b', 'Y')], 'glossary-forbidden-elsewhere'],
    [[noun('a', 'x', { forbid: ['X'] })], 'glossary-forbidden'],
    [[noun('a', 'x', { context: { near: ['dividendes'] } })], 'glossary-context'],
    [[noun('a', 'x', { context: { near: ['abracadabrx'] } })], 'glossary-context'],
    [[noun('a', 'x', { context: { obj: ['titre'] } })], 'glossary-context'],
  ])('%j: %s', (entries, rule) => {
    const name = path.join(folder, 'check.yaml');
    writeFileSync(name, entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join(''));
    const { layer: loaded, files } = loadLayer(name);
    checkEntries([loaded], files);
    expect(files[0].messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });
});
