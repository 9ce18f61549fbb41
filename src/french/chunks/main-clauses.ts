import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { Tree } from '../parser/parse.js';
import type { ParserInput } from '../parser/parse-words.js';

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const FINITE = new Set([index('VERB.Fin'), index('AUX.Fin')]);
const VERBS = new Set(READING_CLASSES.flatMap((name, i) => (/^(VERB|AUX)/.test(name) ? [i] : [])));

/** What opens a clause that depends on another; *que* alone may open a main one ("Qu'il parte, …"). */
const SUBORDINATORS =
  /^(si|quand|lorsque|puisque|quoique|comme|après|avant|pour|sans|afin|alors|tandis|bien)$/;

/**
 * `Si les taux baissent, les prix monteront`: the clause that a conjunction opens hangs on the other one, and is never the
 * top of the tree while that stands behind a comma with a subject of its own. Changes the parsed tree, which stays one.
 */
export function mainClausesLead(tree: Tree, input: ParserInput[]): void {
  const { heads, relations } = tree;
  const top = heads.indexOf(-1);
  if (top < 0 || !VERBS.has(input[top]!.tag)) return;
  const mark = relations.findIndex((name, i) => heads[i] === top && i < top && /^(mark|advmod)/.test(name));
  if (mark < 0 || !relations[mark]!.startsWith('mark') || !SUBORDINATORS.test(input[mark]!.lemma)) return;
  const main = mainVerb(tree, input, top);
  if (main < 0) return;
  heads[main] = -1;
  relations[main] = 'root';
  heads[top] = main;
  relations[top] = 'advcl';
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] !== top || i === main) continue;
    // What stands before the conjunction or behind the main verb goes with the main clause.
    if (i > main || i < mark) heads[i] = main;
  }
}

/** The verb behind the comma that the parser hung on the clause at `top`; -1 where there is none. */
function mainVerb({ heads, relations }: Tree, input: ParserInput[], top: number): number {
  for (let i = top + 1; i < heads.length; i++) {
    if (heads[i] !== top || !/^(conj|advcl|parataxis|ccomp)/.test(relations[i]!)) continue;
    const own = heads.flatMap((h, k) => (h === i ? [k] : []));
    const finite =
      FINITE.has(input[i]!.tag) ||
      own.some((k) => /^(aux|cop)/.test(relations[k]!) && FINITE.has(input[k]!.tag));
    const subject = own.find((k) => k < i && /^(nsubj|expl:subj)/.test(relations[k]!));
    if (!finite || subject === undefined || own.some((k) => /^(cc|mark)$/.test(relations[k]!) && k < i))
      continue;
    const comma = input.findIndex((w, k) => k > top && k < subject && w.lemma === ',');
    if (comma > 0) return i;
  }
  return -1;
}
