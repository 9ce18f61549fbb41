import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBlockLines } from '../src/glossary/block-lines.js';
import { readFlowLines } from '../src/glossary/flow-lines.js';
import { combineLayers, placeEntry } from '../src/glossary/glossary.js';
import { loadLayer } from '../src/glossary/load.js';
import { projectRoot } from '../src/util/paths.js';
import { temporaryFolder } from './helpers/run-cli.js';

const folder = temporaryFolder();

/** Loads a glossary text; messages as `line:column rule: reason`. */
function load(yaml: string) {
  const file = path.join(folder, 'terms.yaml');
  writeFileSync(file, yaml);
  const { layer, files, ok } = loadLayer(file);
  const messages = files[0].messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`,
  );
  return { entries: layer.entries.map(({ entry }) => entry), messages, ok };
}

describe('readFlowLines', () => {
  it.each([
    "- {fr: chiffre d'affaires, en: revenue, pos: noun}",
    '# comment\n\n- { fr: "a, b", en: \'c: d\', pos: noun } # why\n- {fr: x, en: y, pos: adj, aliases: [a b, "c"], context: {near: ["%money", titre]}}\n',
    '- {fr: l\'État, en: the state, pos: noun, plural: "-", examples: [{fr: "une phrase", en: "a phrase"}]}\r\n',
    '- {fr: 3D, en: "say \\"it\\"", pos: noun, plural: 10-year things}',
  ])('reads what the full parser reads: %j', (yaml) => {
    expect(readFlowLines(yaml)?.map(({ value }) => value)).toEqual(parse(yaml));
  });

  it('agrees with the full parser, or leaves the text to it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ', ',
      ': ',
      ':',
      '"',
      "'",
      'fr',
      'en',
      'a b',
      ' ',
      '#',
      ' #',
      '-',
      '- ',
      'null',
      '12',
      '&x',
      '*x',
      '\\',
      '%',
      'é',
      '\n',
      '\n- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const yaml = `- {fr: ${pieces.join('')}}\n`;
        const fast = readFlowLines(yaml);
        if (fast) expect(fast.map(({ value }) => value)).toEqual(parse(yaml));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readBlockLines', () => {
  it.each([
    "- fr: chiffre d'affaires\n  en: revenue\n  pos: noun\n",
    '# comment\n\n- fr: "a, b"\n  en: \'c: d\' # why\n\n  pos: noun\n  aliases:\n    - a [b]\n    - "c"\n- fr: x\r\n  en: y\r\n',
    '-   fr: a\n    context:\n      near: ["%money", titre]\n      obj:\n      - part\n    examples:\n    - fr: une phrase\n      en: a phrase\n',
    '- fr: 3D\n  keepFrench: true\n- {fr: a, en: b}\n',
  ])('reads what the full parser reads: %j', (yaml) => {
    expect(readBlockLines(yaml)?.map(({ value }) => value)).toEqual(parse(yaml));
  });

  it.each([
    '- fr: a\n  en: b: c\n',
    '- fr: a\n   en: b\n',
    '- fr: a\n    b\n',
    '- fr: |\n    a\n',
    '- fr: &x a\n',
    '- fr: 12\n',
    '- fr:\n  en: b\n',
    'fr: a\n',
    '---\n- fr: a\n',
  ])('leaves the rest to the full parser: %j', (yaml) => {
    expect(readBlockLines(yaml)).toBeNull();
  });

  it('agrees with the full parser, or leaves the text to it', () => {
    const start = fc.constantFrom('- ', '  ', '    ', '    - ', '', '   ', '-  ', '  - ');
    const key = fc.constantFrom('fr: ', 'en: ', 'aliases:', 'context:', 'pos:  ', '');
    const value = fc.constantFrom(
      'a b',
      'c, [d]',
      '"e"',
      "'f'",
      '[g, h]',
      '{i: j}',
      'k # l',
      'm#n',
      'o: p',
      'q:',
    );
    const odd = fc.constantFrom(
      '',
      '',
      '',
      '# r',
      'true',
      '~',
      '1',
      '- s',
      '&t u',
      '"v" w',
      'x\ty',
      '\r',
      '|',
      ' ',
    );
    const line = fc
      .tuple(start, key, fc.oneof({ weight: 3, arbitrary: value }, odd))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const yaml = `- fr: a\n${lines.join('\n')}\n`;
        const fast = readBlockLines(yaml);
        if (fast) expect(fast.map(({ value }) => value)).toEqual(parse(yaml));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('loadLayer', () => {
  it('reads a file with a byte order mark', () => {
    expect(load('\ufeff- {fr: a, en: b, pos: noun}\n')).toMatchObject({ ok: true, entries: [{ fr: 'a' }] });
  });

  it('reads block style and flow style alike', () => {
    const block = load(
      '- fr: entreprise à mission\n  en: public benefit corporation\n  pos: noun\n  keepFrench: true\n',
    );
    const flow = load(
      '- {fr: entreprise à mission, en: public benefit corporation, pos: noun, keepFrench: true}\n',
    );
    expect(block.entries).toEqual(flow.entries);
    expect(block.messages).toEqual([]);
  });

  it.each([
    [
      'bad YAML',
      '- {fr: a, en: b, pos: noun}\n- {fr: c, en: [\n',
      /^[23]:\d+ glossary-yaml: Unexpected YAML/,
    ],
    ['no array', 'fr: a\n', /^1:1 glossary-schema: Unexpected YAML, expected an array of entries/],
    [
      'a missing field',
      '- {fr: a, en: b, pos: noun}\n- {fr: c, pos: noun}\n',
      /^2:3 glossary-schema: Unexpected entry without `en`/,
    ],
    [
      'an unknown field',
      '- fr: a\n  en: b\n  pos: noun\n  notes: c\n',
      /^4:10 glossary-schema: Unexpected field `notes`/,
    ],
    [
      'a wrong part of speech',
      '- {fr: a, en: b, pos: nom}\n',
      /^1:23 glossary-schema: Unexpected pos `nom`, expected one of noun/,
    ],
    ['empty English', '- {fr: a, en: "", pos: noun}\n', /^1:15 glossary-schema: Unexpected empty `en`/],
    ['a number', '- {fr: a, en: 12, pos: noun}\n', /^1:15 glossary-schema: Unexpected number as `en`/],
    [
      'a text for a list',
      '- {fr: a, en: b, pos: noun, aliases: c}\n',
      /^1:38 glossary-schema: Unexpected text as `aliases`/,
    ],
    [
      'a term of a megabyte',
      `- {fr: ${'a'.repeat(1 << 20)}, en: b, pos: noun}\n`,
      /^1:8 glossary-schema: Unexpected `fr` of 1048576 characters/,
    ],
    [
      'a right-to-left mark',
      '- {fr: a\u202eb, en: b, pos: noun}\n',
      /^1:8 glossary-schema: Unexpected invisible character U\+202E/,
    ],
    [
      'a control character',
      '- {fr: "a\\u0007", en: b, pos: noun}\n',
      /^1:8 glossary-schema: Unexpected invisible character U\+0007/,
    ],
    [
      'a YAML bomb',
      '- &a [x, x, x, x, x, x, x, x, x]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n- &c [*b, *b, *b, *b, *b, *b, *b, *b]\n- [*c, *c, *c, *c, *c, *c, *c]\n',
      /glossary-(?:yaml|schema): Unexpected/,
    ],
    ['a cyclic alias', '- &a {fr: a, en: *a, pos: noun}\n', /^1:18 glossary-schema: Unexpected map as `en`/],
    ['a key twice', '- {fr: a, en: b, pos: noun, en: c}\n', /^1:29 glossary-yaml: .*unique/],
    ['tabs', '-\tfr: a\n\ten: b\n', /^1:2 glossary-yaml: .*Tabs/],
    ['depth', `- {fr: ${'['.repeat(9000)}\n`, /^1:\d+ glossary-yaml: Unexpected YAML/],
    ['a blank without width', '- {fr: a, en: "\u200b", pos: noun}\n', /^1:15 glossary-schema: .*U\+200B/],
    ['half a character', '- {fr: a, en: "\\uD800", pos: noun}\n', /^1:15 glossary-schema: .*U\+D800/],
    [
      'fields that objects have',
      '- {fr: a, en: b, pos: noun, constructor: x}\n',
      /^1:42 glossary-schema: Unexpected field `constructor`/,
    ],
    [
      'a duplicate',
      '- {fr: a, en: b, pos: noun}\n- {fr: c, en: d, pos: noun, aliases: [A]}\n',
      /^2:3 glossary-duplicate: Unexpected second entry for `a`, expected one; the other is at terms\.yaml:1$/,
    ],
  ])('tells of %s, with its place', (_, yaml, expected) => {
    const { messages, ok } = load(yaml);
    expect(ok).toBe(false);
    expect(messages[0]).toMatch(expected);
  });

  it('takes the same form with another part of speech or context', () => {
    const { messages } = load(
      '- {fr: a, en: b, pos: noun}\n- {fr: a, en: c, pos: verb}\n- {fr: a, en: d, pos: noun, context: {near: [e]}}\n',
    );
    expect(messages).toEqual([]);
  });

  it('tells of a missing folder', () => {
    const { ok, files } = loadLayer(path.join(folder, 'none'));
    expect(ok).toBe(false);
    expect(files[0].messages[0].ruleId).toBe('glossary-missing');
  });
});

describe('combineLayers', () => {
  it('lets the higher layer hide the lower, and says what it hides', () => {
    const [low, high] = ['low', 'high'].map((name) => {
      const target = path.join(folder, name);
      mkdirSync(target, { recursive: true });
      writeFileSync(
        path.join(target, 'a.yaml'),
        `- {fr: titre, en: ${name} share, pos: noun}\n- {fr: ${name}, en: x, pos: noun}\n`,
      );
      return loadLayer(target).layer;
    });
    const { entries, shadowed } = combineLayers([low, high]);
    expect(entries.map(({ entry }) => entry.en)).toEqual(['x', 'high share', 'x']);
    expect(shadowed.map(({ hidden }) => hidden.entry.en)).toEqual(['low share']);
  });

  it('has a fingerprint of the entries, not of their order', () => {
    const entries = ['a', 'b'].map((fr, i) => placeEntry({ fr, en: fr, pos: 'noun' }, 'f', i + 1));
    const one = combineLayers([{ name: 'x', entries }]).fingerprint();
    const two = combineLayers([{ name: 'y', entries: [...entries].reverse() }]).fingerprint();
    expect(one).toBe(two);
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('the finance glossary', () => {
  const dir = path.join(projectRoot, 'glossary');

  it('loads without fault on the fast path, and follows the published schema', () => {
    const { files } = loadLayer(dir);
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    const schema = JSON.parse(
      readFileSync(path.join(projectRoot, 'data/schema/glossary.schema.json'), 'utf8'),
    );
    const validate = new Ajv().compile(schema);
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(path.join(dir, name), 'utf8');
      const fast = readFlowLines(text)?.map(({ value }) => value);
      expect(fast, name).toEqual(parse(text));
      expect(validate(fast) || validate.errors).toBe(true);
    }
  });
});

describe('speed', () => {
  it('reckons the fingerprint of a glossary once, not for each document', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) =>
      placeEntry({ fr: `terme ${i}`, en: `term ${i}`, pos: 'noun' }, 'f', i + 1),
    );
    const glossary = combineLayers([{ name: 'x', entries }]);
    const first = glossary.fingerprint();
    const start = process.cpuUsage();
    for (let i = 0; i < 1000; i++) expect(glossary.fingerprint()).toBe(first);
    const { user, system } = process.cpuUsage(start);
    // reckoning it each time would take 20 seconds
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  const shapes: [string, (i: number) => string][] = [
    ['a line each', (i) => `- { fr: ${word(i)} de marché, en: ${word(i)} share, pos: noun }\n`],
    ['a line each field', (i) => `- fr: ${word(i)} de marché\n  en: ${word(i)} share\n  pos: noun\n`],
    [
      'with more fields',
      (i) =>
        `- { fr: ${word(i)} net, en: net ${word(i)}, pos: noun, aliases: [${word(i)} pur], note: "n" }\n`,
    ],
  ];
  it.each(shapes)('loads 20,000 entries at once, %s', (_, row) => {
    const file = path.join(folder, 'large.yaml');
    writeFileSync(file, Array.from({ length: 20_000 }, (_, i) => row(i)).join(''));
    // first in a process, as it is for who runs the program; time is the processor's, and a peer's beside it, since a
    // crowded machine stretches both; without the system's, which for new memory differs tenfold from machine to machine
    const script = `
      import { readFileSync } from 'node:fs';
      import { parse } from 'yaml';
      import { combineLayers } from './dist/glossary/glossary.js';
      import { loadLayer } from './dist/glossary/load.js';
      const time = (work) => {
        const start = process.cpuUsage();
        work();
        return process.cpuUsage(start).user;
      };
      const file = ${JSON.stringify(file)};
      const entries = [];
      const own = time(() => entries.push(...combineLayers([loadLayer(file).layer]).entries));
      const part = readFileSync(file, 'utf8').split('\\n- ', 4000).join('\\n- ');
      console.log(JSON.stringify([entries.length, own / time(() => parse(part))]));`;
    const runs = Array.from({ length: 3 }, () => {
      const args = ['--input-type=module', '--eval', script];
      return JSON.parse(execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' }));
    });
    for (const [entries] of runs) expect(entries).toBe(20_000);
    // all of it in less time than a full YAML parser takes for a fifth: 60 to 130 ms on an idle machine
    expect(Math.min(...runs.map(([, ratio]) => ratio))).toBeLessThan(1);
  });
});

/** A made-up word. */
function word(i: number): string {
  return (
    ['ba', 'cho', 'dri', 'fa', 'lu', 'mo'].reduce(
      (all, part, at) => ((i >> (at * 2)) % 4 ? all + part : all + part[0]),
      '',
    ) + i
  );
}
