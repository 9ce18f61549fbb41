import { dataFile } from '../../util/paths.js';
import { type Lexicon, lexicon } from '../lexicon/lexicon.js';
import type { Scorer } from '../parser/parser.js';
import { Clusters } from '../tagger/clusters.js';
import { Morphology } from '../tagger/morphology.js';
import { WordTable } from '../tagger/word-table.js';
import { LinearModel } from './linear.js';
import { moveScorer, PackedModel } from './packed.js';
import { openSections } from './sections.js';

/** Everything the analyser has learnt. */
export interface FrenchModels {
  lexicon: Lexicon;
  table: WordTable;
  clusters: Clusters;
  morphology: Morphology;
  tagFirst: LinearModel;
  tagSecond: LinearModel;
  bundle: LinearModel;
  moves: Scorer;
  relations: LinearModel;
  movesBack: Scorer;
  relationsBack: LinearModel;
  arcs: PackedModel;
  naming: LinearModel;
  marks: PackedModel;
  /** Names of the relations; `root` is the first. */
  relationNames: string[];
}

/** Opens a weights file (see `sections.ts` for its format and `train-french.ts` for its sections). */
export function openModels(path: string): FrenchModels {
  const file = openSections(path);
  const table = new WordTable(file);
  const lex = lexicon();
  const rules = new Map(
    file
      .text('lemmaRules')
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const open = file
    .text('openBundles')
    .split('\n')
    .map((line) => (line === '' ? [] : line.split(' ').map(Number)));
  return {
    lexicon: lex,
    table,
    clusters: new Clusters(file.text('clusters')),
    morphology: new Morphology(table, lex, rules, open),
    tagFirst: new LinearModel(file, 'tagFirst'),
    tagSecond: new LinearModel(file, 'tagSecond'),
    bundle: new LinearModel(file, 'bundle'),
    moves: moveScorer(new PackedModel(file, 'moves')),
    relations: new LinearModel(file, 'relations'),
    movesBack: moveScorer(new PackedModel(file, 'movesBack')),
    relationsBack: new LinearModel(file, 'relationsBack'),
    arcs: new PackedModel(file, 'arcs'),
    naming: new LinearModel(file, 'naming'),
    marks: new PackedModel(file, 'marks'),
    relationNames: file.text('relationNames').split('\n'),
  };
}

let shared: FrenchModels | undefined;

/** The project's models, loaded on first use. */
export function models(): FrenchModels {
  shared ??= openModels(dataFile('models/french.bin'));
  return shared;
}
