import path from 'node:path';
import { projectRoot } from '../../util/paths.js';
import { type GoldSentence, readConllu } from './conllu-read.js';
import { speechAsRoot } from './harmonise-trees.js';

/** The treebanks, split into what is learnt from and what measures. */
export interface Corpora {
  train: GoldSentence[];
  /** Of each sentence in `train`: 0 if it is annotated as the result shall be, 1 in other treebanks. */
  domains: number[];
  /** How many sentences at the end of `train` are questions (FQB). */
  questions: number;
  tests: Record<string, GoldSentence[]>;
}

/**
 * Reads the treebank folder. In the held-out split, Sequoia dev and the last third of GSD dev measure; in the full
 * split everything is learnt from, and the same parts are measured, which only shows that training worked.
 */
export function readCorpora(folder: string, full: boolean): Corpora {
  const read = (name: string): GoldSentence[] => readConllu(path.join(folder, `${name}.conllu`));
  const own = (name: string): GoldSentence[] =>
    readConllu(path.join(projectRoot, `test/french/gold/${name}.conllu`));
  const gsd = read('fr_gsd-ud-dev');
  const cut = Math.floor((gsd.length * 2) / 3);
  const sequoiaDev = read('fr_sequoia-ud-dev');
  const held = gsd.slice(cut);
  const fqb = read('fr_fqb-ud-test');
  const parts: Array<[domain: number, sentences: GoldSentence[]]> = [
    [0, read('fr_sequoia-ud-train')],
    [1, gsd.slice(0, cut)],
    [1, read('fr_pud-ud-test').map(speechAsRoot)],
    [0, full ? sequoiaDev : []],
    [1, full ? held : []],
    [0, own('finance-dev')],
    [0, own('homographs')],
    [1, fqb],
  ];
  const train = parts.flatMap(([, sentences]) => sentences);
  const domains = parts.flatMap(([domain, sentences]) => sentences.map(() => domain));
  return { train, domains, questions: fqb.length, tests: { sequoia: sequoiaDev, gsd: held } };
}
