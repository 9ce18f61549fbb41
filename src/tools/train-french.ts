/**
 * Trains the French analyser and writes its weights.
 *
 * usage: tsx src/tools/train-french.ts UD_DIR [RAW_FILE...] [--held-out] [--out FILE]
 *
 * Raw files hold French sentences, one a line (see `raw-sentences.ts`): the parsers learn from what they agree on in
 * them, too. With --held-out, Sequoia dev and the last third of GSD dev are not learnt from (see `eval-ud.ts`). The
 * result is the same byte for byte on every run. Sections of the file: `words`, `bundles`, `openBundles`, `lemmaRules`,
 * `relationNames` (text tables) and two for each classifier: `NAME.sizes`, `NAME.data` (see `linear.ts`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lexicon } from '../french/lexicon/lexicon.js';
import { Clusters } from '../french/tagger/clusters.js';
import { projectRoot } from '../util/paths.js';
import { readCorpora } from './french/corpora.js';
import { runJobs } from './french/job-pool.js';
import type { LaterData, LaterJob, LaterResult } from './french/later-jobs.js';
import { buildLemmaRules } from './french/lemma-rules-build.js';
import { parseExamples } from './french/parse-examples.js';
import type { ParserData, ParserJob, ParserResult } from './french/parser-jobs.js';
import { relationList } from './french/prepare-example.js';
import { quantise } from './french/quantise.js';
import { rawInputs } from './french/raw-inputs.js';
import { readRawSentences } from './french/raw-sentences.js';
import { silverExamples } from './french/silver.js';
import { foldJobs, stackedExamples } from './french/stacked-examples.js';
import { trainMorphology } from './french/train-morphology.js';
import { trainTagger } from './french/train-tagger.js';
import { writeSections } from './french/write-sections.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'held-out': { type: 'boolean' }, out: { type: 'string' } },
});
const [folder, ...rawFiles] = positionals;
if (!folder)
  throw new Error(
    'Unexpected missing folder, expected: train-french UD_DIR [RAW_FILE...] [--held-out] [--out FILE]',
  );
const out = values.out ?? path.join(projectRoot, 'data/models/french.bin');

/** Sentences taken of each raw file. */
const RAW_LIMIT = 1200;

/** Each model of the second stage is the mean of one for each of these. */
const SEEDS = [1, 2, 3, 4, 5];

const started = Date.now();
const log = (what: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}`);

const { train, domains, questions, tests } = readCorpora(folder, !values['held-out']);
log(`${train.length} sentences`);
const lex = lexicon();
const rules = buildLemmaRules(lex.entries());
log(`${rules.size} lemma rules`);
const clusterText = readFileSync(path.join(projectRoot, 'data/french/clusters.txt'), 'utf8');
const clusters = new Clusters(clusterText);
const tagger = trainTagger(train, lex, clusters, { epochs: 5, runs: 2, folds: 4, domains });
log('tagger');
const morph = trainMorphology(train, tagger.table, lex, rules, 5);
log('morphology');
const examples = parseExamples(train, tagger, morph, clusters, domains);
const names = relationList(examples, 20);
const known = [...train, ...Object.values(tests).flat()].map(({ text }) => text);
const raw = rawInputs(readRawSentences(rawFiles, RAW_LIMIT, known), lex, clusters, tagger, morph);
log(`${raw.length} plain sentences`);
const program = new URL('./french/parser-jobs.ts', import.meta.url);
const foldData = { examples, names, raw };
const folds = await runJobs<ParserData, ParserJob, ParserResult>(
  program,
  foldData,
  foldJobs({ folds: 4, epochs: 5, runs: 2 }),
);
log('trees for the second stage');
const silver = silverExamples(
  raw,
  names,
  folds.map((fold) => fold.rawTrees),
);
log(`${silver.length} sentences parsed by machine`);
const parsers = await runJobs<ParserData, ParserJob, ParserResult>(
  program,
  { examples: [...examples, ...silver], names, raw: [] },
  [
    { mirrored: false, epochs: 6, seeds: [1, 3, 5, 7], sections: { moves: 'moves', relations: 'relations' } },
    {
      mirrored: true,
      epochs: 6,
      seeds: [2, 4, 6, 8],
      sections: { moves: 'movesBack', relations: 'relationsBack' },
    },
  ],
);
log('parsers');
const stacked = stackedExamples(examples, names, folds);
// Questions say little about where phrases attach: the second stage learns from the other treebanks.
const later = await runJobs<LaterData, LaterJob, LaterResult>(
  new URL('./french/later-jobs.ts', import.meta.url),
  { examples, stacked, names, statements: examples.length - questions, seeds: SEEDS },
  ['arcs', 'naming', 'marks'],
);
log('arcs, relations, punctuation');
const size = writeSections(out, {
  ...tagger.table.sections,
  clusters: clusterText,
  openBundles: morph.open.map((bundles) => bundles.join(' ')).join('\n'),
  lemmaRules: [...rules].map(([key, script]) => `${key}\t${script}`).join('\n'),
  relationNames: names.join('\n'),
  ...quantise('tagFirst', tagger.first, 0.15, 3),
  ...quantise('tagSecond', tagger.second, 0.15, 3),
  ...quantise('bundle', morph.model, 0.15, 3),
  ...parsers[0]!.sections,
  ...parsers[1]!.sections,
  ...later[0],
  ...later[1],
  ...later[2],
});
log(`${out}: ${size} bytes`);
