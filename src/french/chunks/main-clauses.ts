import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { Tree } from '../parser/parse.js';
import type { ParserInput } from '../parser/parse-words.js';

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const FINITE = new Set([index('VERB.Fin'), index('AUX.Fin')]);
const VERBS = new Set(READING_CLASSES.flatMap((name, i) => (/^(VERB|AUX)/.test(name) ? [i] : [])));
const BARE = new Set([index('VERB.Part'), index('ADJ')]);
const NOMINAL = new Set([index('NOUN'), index('PROPN'), index('PRON')]);

/** What opens a clause that depends on another; *que* alone may open a main one ("Qu'il parte, …"). */
const SUBORDINATORS =
  /^(si|quand|lorsque|puisque|quoique|comme|après|avant|pour|sans|afin|alors|tandis|bien)$/;
const RELATIVE = /^(qui|que|dont|où|lequel|quoi)$/;

/**
 * The top of the tree is what the sentence says, not a clause or a noun that depends on it. Changes the parsed tree, which
 * stays one.
 */
export function mainClausesLead(tree: Tree, input: ParserInput[]): void {
  const top = tree.heads.indexOf(-1);
  if (top < 0) return;
  if (BARE.has(input[top]!.tag) && leadPredicate(tree, input, top)) return;
  if (VERBS.has(input[top]!.tag)) leadClause(tree, input, top);
  else if (NOMINAL.has(input[top]!.tag) || isNominalised(tree, input, top)) leadSubject(tree, input, top);
}

/**
 * `Si les taux baissent, les prix monteront`, `Situé au nord, c'est le premier port`: a clause that a conjunction opens, or
 * a participle, hangs on the one that stands behind a comma with a subject of its own.
 */
function leadClause(tree: Tree, input: ParserInput[], top: number): void {
  const { heads, relations } = tree;
  const own = childrenOf(tree, top);
  const mark = own.find((i) => i < top && relations[i] === 'mark' && SUBORDINATORS.test(input[i]!.lemma));
  const bare =
    input[top]!.tag === index('VERB.Part') && !own.some((i) => /^(aux|cop|nsubj|expl)/.test(relations[i]!));
  if (mark === undefined && !bare) return;
  const main = own.find((i) => i > top && isMain(tree, input, top, i));
  if (main === undefined) return;
  for (const i of own) {
    // What stands before the conjunction or behind the main verb goes with the main clause.
    if (i !== main && (i > main || i < (mark ?? 0))) heads[i] = main;
  }
  heads[main] = -1;
  relations[main] = 'root';
  heads[top] = main;
  relations[top] = bare ? 'acl' : 'advcl';
}

/** Whether the word at `i` has a finite verb and its subject behind a comma. */
function isMain(tree: Tree, input: ParserInput[], top: number, i: number): boolean {
  const { relations } = tree;
  if (!saysSomething(tree, input, i)) return false;
  const own = childrenOf(tree, i);
  const subject = own.find((k) => k < i && /^(nsubj|expl:subj)/.test(relations[k]!));
  if (subject === undefined || own.some((k) => k < i && /^(cc|mark)$/.test(relations[k]!))) return false;
  return input.some((w, k) => k > top && k < subject && w.lemma === ',');
}

/**
 * `Le projet lancé hier montre bien les limites`: a noun on top has nothing said of it, while a finite verb below it has
 * neither subject nor conjunction. The verb leads, and the noun is its subject.
 */
function leadSubject(tree: Tree, input: ParserInput[], top: number): void {
  const { heads, relations } = tree;
  if (
    saysSomething(tree, input, top) ||
    childrenOf(tree, top).some((i) => /^(nsubj|expl|csubj)/.test(relations[i]!))
  )
    return;
  for (let i = top + 1; i < heads.length; i++) {
    if (
      !/^(conj|nmod|acl|amod|appos|obl|obl:mod|obl:arg|dep)$/.test(relations[i]!) ||
      !saysSomething(tree, input, i)
    )
      continue;
    const own = childrenOf(tree, i);
    if (own.some((k) => /^(cc|mark|case|nsubj|expl:subj|csubj)/.test(relations[k]!))) continue;
    if (own.some((k) => RELATIVE.test(input[k]!.lemma))) continue;
    for (const k of childrenOf(tree, top)) if (k > i) heads[k] = i;
    heads[i] = -1;
    relations[i] = 'root';
    heads[top] = i;
    relations[top] = 'nsubj';
    return;
  }
}

/**
 * `La délégation présente au Mans a proposé un plan`: a participle or an adjective on top has a subject but no finite
 * verb, while a finite verb behind it has no subject. The verb leads, and the participle says something of the subject.
 *
 * @returns whether the tree was changed
 */
function leadPredicate(tree: Tree, input: ParserInput[], top: number): boolean {
  const { heads, relations } = tree;
  if (saysSomething(tree, input, top)) return false;
  const own = childrenOf(tree, top);
  const subject = own.findLast((i) => i < top && /^nsubj/.test(relations[i]!));
  if (subject === undefined || own.some((i) => /^(mark|cop|aux)/.test(relations[i]!))) return false;
  const verb = own.find(
    (i) =>
      i > top && /^(conj|parataxis|ccomp|dep|advcl|acl)/.test(relations[i]!) && lacksSubject(tree, input, i),
  );
  if (verb === undefined) return false;
  for (const i of own) if (i < subject || i > verb) heads[i] = verb;
  heads[verb] = -1;
  relations[verb] = 'root';
  heads[subject] = verb;
  heads[top] = subject;
  relations[top] = input[top]!.tag === index('ADJ') ? 'amod' : 'acl';
  return true;
}

/** Whether a finite verb, or what has one, stands without a subject of its own and without a conjunction. */
function lacksSubject(tree: Tree, input: ParserInput[], i: number): boolean {
  if (!saysSomething(tree, input, i)) return false;
  const own = childrenOf(tree, i);
  return !own.some(
    (k) => /^(cc|mark|case|nsubj|expl:subj|csubj)/.test(tree.relations[k]!) || RELATIVE.test(input[k]!.lemma),
  );
}

/** A finite verb, or a word with a finite auxiliary or copula. */
function saysSomething(tree: Tree, input: ParserInput[], i: number): boolean {
  return (
    FINITE.has(input[i]!.tag) ||
    childrenOf(tree, i).some((k) => /^(aux|cop)/.test(tree.relations[k]!) && FINITE.has(input[k]!.tag))
  );
}

/** `Cette dernière`, `le premier`: an adjective with an article. */
function isNominalised(tree: Tree, input: ParserInput[], i: number): boolean {
  return input[i]!.tag === index('ADJ') && childrenOf(tree, i).some((k) => tree.relations[k] === 'det');
}

function childrenOf({ heads }: Tree, i: number): number[] {
  return heads.flatMap((h, k) => (h === i ? [k] : []));
}
