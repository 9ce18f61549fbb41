/**
 * Trains the French analyser and writes its weights.
 *
 * usage: tsx src/tools/train-french.ts UD_DIR [--held-out] [--out FILE]
 *
 * With --held-out, Sequoia dev and the last third of GSD dev are not learnt from (see `eval-ud.ts`). The result is the
 * same byte for byte on every run. Sections of the file: `words`, `bundles`, `openBundles`, `lemmaRules`,
 * `relationNames` (text tables) and two for each classifier: `NAME.sizes`, `NAME.data` (see `linear.ts`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lexicon } from '../french/lexicon/lexicon.js';
import { Clusters } from '../french/tagger/clusters.js';
import { projectRoot } from '../util/paths.js';
import { readCorpora } from './french/corpora.js';
import { buildLemmaRules } from './french/lemma-rules-build.js';
import { pack, packMoves, singleWeight } from './french/pack.js';
import { parseExamples } from './french/parse-examples.js';
import { quantise } from './french/quantise.js';
import { stackedExamples } from './french/stacked-examples.js';
import { trainArcs } from './french/train-arcs.js';
import { trainMarks } from './french/train-marks.js';
import { trainMorphology } from './french/train-morphology.js';
import { relationList, trainParser } from './french/train-parser.js';
import { trainRelations } from './french/train-relations.js';
import { trainTagger } from './french/train-tagger.js';
import { writeSections } from './french/write-sections.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'held-out': { type: 'boolean' }, out: { type: 'string' } },
});
const folder = positionals[0];
if (!folder)
  throw new Error('Unexpected missing folder, expected: train-french UD_DIR [--held-out] [--out FILE]');
const out = values.out ?? path.join(projectRoot, 'data/models/french.bin');

const started = Date.now();
const log = (what: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}`);

const { train, questions } = readCorpora(folder, !values['held-out']);
log(`${train.length} sentences`);
const lex = lexicon();
const rules = buildLemmaRules(lex.entries());
log(`${rules.size} lemma rules`);
const clusterText = readFileSync(path.join(projectRoot, 'data/french/clusters.txt'), 'utf8');
const clusters = new Clusters(clusterText);
const tagger = trainTagger(train, lex, clusters, { epochs: 6, folds: 4 });
log('tagger');
const morph = trainMorphology(train, tagger.table, lex, rules, 5);
log('morphology');
const examples = parseExamples(train, tagger, morph, clusters);
const names = relationList(examples, 20);
const forward = trainParser(examples, names, { mirrored: false, epochs: 8, seed: 1 });
log('parser');
const backward = trainParser(examples, names, { mirrored: true, epochs: 8, seed: 2 });
log('backward parser');
// Questions say little about where phrases attach: the second stage learns from the other treebanks.
const stacked = stackedExamples(examples, names, { folds: 4, epochs: 6 }).slice(
  0,
  examples.length - questions,
);
log('trees for the second stage');
const arcs = trainArcs(stacked, 6);
log('arcs');
const naming = trainRelations(stacked, names.length, 5);
log('relations');
const marks = trainMarks(examples, 5);
log('punctuation');
const size = writeSections(out, {
  ...tagger.table.sections,
  clusters: clusterText,
  openBundles: morph.open.map((bundles) => bundles.join(' ')).join('\n'),
  lemmaRules: [...rules].map(([key, script]) => `${key}\t${script}`).join('\n'),
  relationNames: names.join('\n'),
  ...quantise('tagFirst', tagger.first, 0.15, 3),
  ...quantise('tagSecond', tagger.second, 0.15, 3),
  ...quantise('bundle', morph.model, 0.15, 3),
  ...packMoves('moves', forward.moves),
  ...quantise('relations', forward.relations, 0.3, 6),
  ...packMoves('movesBack', backward.moves),
  ...quantise('relationsBack', backward.relations, 0.3, 6),
  ...pack('arcs', arcs, singleWeight, 0.1, 2, 220_000),
  ...quantise('naming', naming, 0.1, 3),
  ...pack('marks', marks, singleWeight, 0.1, 2, 50_000),
});
log(`${out}: ${size} bytes`);
