import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { Tree } from '../parser/parse.js';
import type { ParserInput } from '../parser/parse-words.js';

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const FINITE = new Set([index('VERB.Fin'), index('AUX.Fin')]);
const NOMINAL = new Set([index('NOUN'), index('PROPN'), index('PRON')]);

/**
 * `La région, qui avait accordé des aides, dit vouloir …`: a verb on top whose subject is both a noun and the *qui* behind
 * it says something of the noun only; the finite verb without subject behind it leads. Changes the parsed tree, which
 * stays one.
 */
export function relativesDepend(tree: Tree, input: ParserInput[]): void {
  const { heads, relations } = tree;
  const top = heads.indexOf(-1);
  if (top < 0) return;
  const own = childrenOf(tree, top);
  const who = own.findLast((i) => i < top && input[i]!.lemma === 'qui' && /^nsubj/.test(relations[i]!));
  if (who === undefined || own.some((i) => relations[i] === 'mark' && i < who)) return;
  const noun = own.findLast(
    (i) => i < who && /^(nsubj|dislocated|obl:mod)/.test(relations[i]!) && isBare(tree, input, i),
  );
  if (noun === undefined) return;
  const verb = own.find((i) => i > top && leads(tree, input, i));
  if (verb === undefined) return;
  for (const i of own) if (i < who || i > verb) heads[i] = verb;
  heads[verb] = -1;
  relations[verb] = 'root';
  relations[noun] = 'nsubj';
  heads[top] = noun;
  relations[top] = 'acl:relcl';
}

/** A noun, pronoun or name without preposition. */
function isBare(tree: Tree, input: ParserInput[], i: number): boolean {
  return NOMINAL.has(input[i]!.tag) && !childrenOf(tree, i).some((k) => tree.relations[k] === 'case');
}

/** A finite verb, or what has a finite auxiliary, behind a comma and with neither subject nor conjunction. */
function leads(tree: Tree, input: ParserInput[], i: number): boolean {
  const { relations } = tree;
  if (!/^(conj|parataxis|ccomp|advcl|acl|dep|xcomp|obj)/.test(relations[i]!)) return false;
  const own = childrenOf(tree, i);
  const auxiliary = own.find((k) => /^(aux|cop)/.test(relations[k]!) && FINITE.has(input[k]!.tag));
  if (auxiliary === undefined && !FINITE.has(input[i]!.tag)) return false;
  if (own.some((k) => k < i && /^(cc|mark|case|nsubj|expl:subj|csubj)/.test(relations[k]!))) return false;
  let first = auxiliary ?? i;
  while (
    first > 0 &&
    /^(advmod|expl|iobj|obj|aux|cop)/.test(relations[first - 1]!) &&
    tree.heads[first - 1] === i
  )
    first--;
  return input[first - 1]?.lemma === ',';
}

function childrenOf(tree: Tree, i: number): number[] {
  return tree.heads.flatMap((h, k) => (h === i ? [k] : []));
}
