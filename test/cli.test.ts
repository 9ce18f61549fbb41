import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { depeche, temporaryFolder } from './helpers/run-cli.js';

const folder = temporaryFolder();
const article =
  '# Arvane gagne 3 %\n\nLe titre du groupe Arvane a gagné 3 % à la Bourse de Paris, selon les analystes de la place.\n';

/** Writes a file into the test's folder and gives its name there. */
function file(name: string, content: string | Uint8Array): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  return name;
}

const run = (args: string[]) => depeche(['run', ...args], { cwd: folder });

describe('depeche', () => {
  it('has help and version everywhere', () => {
    expect(depeche(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = depeche(['--help']);
    expect(help.status).toBe(0);
    const commands = [...help.stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
    expect(commands).toContain('run');
    for (const name of commands) {
      expect(depeche([name, '--help']).stdout).toMatch(new RegExp(`^Usage: depeche ${name}`));
      expect(depeche([name, '--version']).status).toBe(0);
    }
  });

  it.each([
    [[], /^Usage/],
    [['dance'], /Unexpected command `dance`, expected one of run, translate/],
    [['run', '--fast'], /Unknown option '--fast'/],
    [['run', '--jobs', 'many'], /Unexpected --jobs `many`/],
    [['run', '--engine', 'oracle'], /Unexpected engine `oracle`, expected one of transfer/],
    [['figures', '--date', '31/12/2025'], /Unexpected date `31\/12\/2025`/],
    [['glossary'], /Unexpected action/],
    [['translate', '--glossary', 'none'], /Unexpected missing glossary/],
  ])('%j is wrong usage', (args, message) => {
    const { status, stdout, stderr } = depeche(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

describe('depeche run', () => {
  it('writes four outputs, the same bytes each time, whatever the number of jobs', () => {
    file('in/a.md', article);
    file('in/b.txt', ' date 2025-10-29 Le groupe Arvane emploie 400 salariés en France et en Belgique.\n');
    const one = run(['in', '--out', 'one']);
    expect(one.stderr).not.toMatch(/ error /);
    expect(one.stdout.split('\n')[0]).toBe('in/a.md → one/a.summary.md');
    expect(one.status).toBe(0);
    run(['in/*', '--out', 'two', '--jobs', '2']);
    const names = readdirSync(path.join(folder, 'one'));
    expect(names).toHaveLength(8);
    for (const name of names) {
      expect(readFileSync(path.join(folder, 'two', name), 'utf8')).toBe(
        readFileSync(path.join(folder, 'one', name), 'utf8'),
      );
    }
  });

  it.each([
    [
      'an empty file',
      'bad/empty.md',
      '',
      /bad\/empty\.md\n1:1 error Unexpected empty document, expected French text +read-empty/,
    ],
    [
      'a binary file',
      'bad/image.md',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      /1:1 error Unexpected null byte at byte 4, expected text +read-binary/,
    ],
    [
      'invalid UTF-8',
      'bad/latin.md',
      Buffer.from('Le\nbénéfice', 'latin1'),
      /2:2 error Unexpected byte 0xe9 at byte 4, expected UTF-8 +read-encoding/,
    ],
    [
      'an English article',
      'bad/english.md',
      `# Arvane shares rise\n\n${'The company said on Tuesday that it will invest in a new plant, which is to be built by the end of the year. '.repeat(4)}`,
      /1:3.* error Unexpected English, expected French +language-foreign/,
    ],
    [
      '5 MB',
      'bad/large.md',
      'Le titre monte. '.repeat(330_000),
      /1:1 error Unexpected document of 5\.0 MB, expected at most 2 MB +read-size/,
    ],
  ])('refuses %s, and still does the other file', (_, name, content, message) => {
    const good = file('good.md', article);
    const { status, stderr } = run([file(name, content), good, '--out', 'mixed', '--quiet']);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    const names = readdirSync(path.join(folder, 'mixed'));
    expect(names.filter((output) => output.startsWith('good.'))).toHaveLength(4);
    expect(names.every((output) => output.startsWith('good.'))).toBe(true);
  });

  it('tells of a missing path', () => {
    const { status, stderr } = run(['nowhere.md', '--out', 'missing']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /nowhere\.md\n1:1 error Unexpected missing file, expected a document +read-missing/,
    );
    expect(existsSync(path.join(folder, 'missing'))).toBe(false);
  });

  it('leaves nothing behind when the outputs cannot be written', () => {
    file('blocked', 'a file, not a folder');
    const { status, stderr } = run([file('good.md', article), '--out', 'blocked/here']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /good\.md\n1:1 error Unexpected ENOTDIR on writing to `blocked\/here`.* emit-failed/s,
    );
    expect(readFileSync(path.join(folder, 'blocked'), 'utf8')).toBe('a file, not a folder');
  });

  it('leaves nothing behind when the last of the outputs cannot be written', () => {
    mkdirSync(path.join(folder, 'half', 'good.review.html'), { recursive: true });
    file('half/good.summary.md', 'before');
    const { status } = run([file('good.md', article), '--out', 'half']);
    expect(status).toBe(1);
    expect(readdirSync(path.join(folder, 'half')).sort()).toEqual(['good.review.html', 'good.summary.md']);
    expect(readFileSync(path.join(folder, 'half/good.summary.md'), 'utf8')).toBe('before');
  });

  it('refuses two documents with the same outputs', () => {
    file('same/c.md', article);
    file('same/c.txt', article);
    const { status, stderr } = run(['same', '--out', 'collision']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/same\/c\.txt\n1:1 error Unexpected second document named `c`/);
  });

  it.each([
    ['bad YAML', '- {fr: a, en: [\n', /glossary-yaml/],
    [
      'a duplicate entry',
      '- {fr: a, en: b, pos: noun}\n- {fr: a, en: c, pos: noun}\n',
      /2:3 +error Unexpected second entry for `a`/,
    ],
    ['a missing field', '- {fr: a, pos: noun}\n', /1:3 +error Unexpected entry without `en`/],
  ])('stops at a glossary with %s', (_, yaml, message) => {
    const { status, stderr } = run([
      file('good.md', article),
      '--glossary',
      file('terms.yaml', yaml),
      '--out',
      'none',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
  });

  it('takes unclosed Markdown for text', () => {
    const text = '# Titre **ouvert\n\n```\nDu code jamais fermé\n\nEt [un lien(\n';
    const prose =
      'Le titre **du groupe [Arvane a gagné 3 % à la Bourse de Paris, selon les analystes de la place.\n\n';
    const { status, stderr } = run([file('open.md', prose + text), '--out', 'open']);
    expect(stderr).toMatch(/open\.md\n1:10 +warning Unexpected unclosed `\*\*`.* parse-unclosed/);
    expect(stderr).toMatch(/5:1 +warning Unexpected unclosed ````.* parse-unclosed/);
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, 'open/open.en.md'), 'utf8')).toContain('Du code jamais fermé');
  });

  it('reports as JSON', () => {
    const { stdout } = run([file('good.md', article), 'nowhere.md', '--out', 'json', '--json']);
    const { documents } = JSON.parse(stdout);
    expect(documents).toMatchObject([
      { path: 'good.md', ok: true, outputs: expect.arrayContaining(['json/good.facts.yaml']) },
      {
        path: 'nowhere.md',
        ok: false,
        outputs: [],
        messages: [{ rule: 'read-missing', severity: 'error', line: 1, column: 1 }],
      },
    ]);
  });
});

describe('depeche translate', () => {
  it.each([
    '',
    '\n',
    'Un titre monte.',
    'Un titre monte.\n\n\nUn autre baisse.\r\n',
    '\u2028 \u0085\n\f\n«\n»\n…\n',
    '\uFEFFOui.\n',
  ])('gives a line for each line of %j', (input) => {
    const { status, stdout } = depeche(['translate', '--quiet'], { input });
    expect(status).toBe(0);
    const lines = input === '' ? 0 : input.replace(/\n$/, '').split('\n').length;
    expect(stdout.split('\n')).toHaveLength(lines + 1);
  });

  it('passes English untouched', () => {
    const input = 'We are very pleased with the results of the quarter.\n';
    expect(depeche(['translate'], { input }).stdout).toBe(input);
  });

  it('takes any bytes', () => {
    const input = Uint8Array.from(Array.from({ length: 4000 }, (_, i) => (i * 37 + (i >> 3)) % 256));
    expect(depeche(['translate', '--quiet'], { input }).status).toBe(0);
  });
});

describe('depeche figures', () => {
  it('gives one JSON array a line', () => {
    const { status, stdout } = depeche(['figures', '--date', '2025-10-29'], {
      input: 'Le titre a gagné 3 % mardi.\n\nRien.\n',
    });
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0][0]).toMatchObject({ type: 'percent', value: 3, unit: '%', direction: 'up' });
    expect(lines[0][0].source.quote).toBe('3 %');
    expect(lines[2]).toEqual([]);
  });
});

describe('depeche parse', () => {
  it('gives CoNLL-U', () => {
    const { stdout } = depeche(['parse'], { input: 'Le prix du titre monte.\n' });
    expect(stdout).toMatch(/^# text = Le prix du titre monte\.$/m);
    expect(stdout).toMatch(/^3-4\tdu\t/m);
  });
});

describe('depeche glossary', () => {
  it('lists entries with their places', () => {
    expect(depeche(['glossary', 'list', 'entreprise à mission']).stdout).toMatch(
      /^entreprise à mission\tpublic benefit corporation\tnoun\tglossary\/[\w-]+\.yaml:\d+$/m,
    );
  });

  it('checks: 0 when all is well, 1 with the places of faults', () => {
    expect(depeche(['glossary', 'check']).status).toBe(0);
    const name = file('broken.yaml', '- {fr: a, en: b, pos: nom}\n');
    const { status, stderr } = depeche(['glossary', 'check', '--glossary', name], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken\.yaml\n1:23 +error +Unexpected pos `nom`/);
  });
});

describe('depeche diff', () => {
  it('shows changes by sentence and by fact', () => {
    for (const [name, text] of [
      ['old', 'One.\nTwo.\n'],
      ['new', 'One.\nThree.\n'],
    ])
      file(`${name}/a.en.md`, text);
    const claim = (value: number) => `claims:\n  - id: c1\n    value: ${value}\n    source: { quote: 3 % }\n`;
    file('old/a.facts.yaml', claim(3));
    file('new/a.facts.yaml', claim(4));
    const { status, stdout } = depeche(['diff', 'old', 'new'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toBe(
      'a.en.md\n  sentence 2\n  - Two.\n  + Three.\n\na.facts.yaml\n  claim c1 (3 %) value\n  - 3\n  + 4\n\n',
    );
    expect(depeche(['diff', 'old', 'old'], { cwd: folder })).toMatchObject({ status: 0, stdout: '' });
  });
});
