import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { Tree } from '../parser/parse.js';
import type { ParserInput } from '../parser/parse-words.js';

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const ADP = index('ADP');
const NOMINAL = new Set([index('NOUN'), index('PROPN')]);
const FINITE = new Set([index('VERB.Fin'), index('AUX.Fin')]);

/**
 * Subjects and objects as the rest of the sentence allows them: the parsers name each word by itself, so that a verb may
 * get two subjects, or an object with a preposition. Changes the parsed tree, which stays one.
 */
export function rolesAreSingle(tree: Tree, input: ParserInput[]): void {
  const { heads, relations } = tree;
  const filled = new Map<string, number>();
  for (let i = 0; i < heads.length; i++) {
    const role = /^(?:nsubj|obj)\b/.exec(relations[i]!)?.[0];
    if (!role) continue;
    // `dit être en mesure de vendre`: with a copula it is said of somebody.
    const predicate = heads.some((h, k) => h === i && relations[k] === 'cop');
    if (!predicate && hasPreposition(tree, input, i)) {
      relations[i] = i < heads[i]! ? 'obl:mod' : 'obl:arg';
      continue;
    }
    const key = `${role} ${heads[i]}`;
    const first = filled.get(key);
    filled.set(key, i);
    if (first === undefined) continue;
    if (role === 'nsubj') joinSubjects(tree, input, first, i);
    else findSubject(tree, input, first, i);
  }
}

/** `Pour les patients, …`: a noun behind a preposition; *de* may be an article (`de nouveaux produits arrivent`). */
function hasPreposition({ heads, relations }: Tree, input: ParserInput[], i: number): boolean {
  if (!NOMINAL.has(input[i]!.tag)) return false;
  // Only words of its own may stand between: `à partir de juin 300 personnes` has a preposition of another.
  for (let k = i - 1; k >= 0 && heads[k] === i; k--)
    if (relations[k] === 'case') return input[k]!.tag === ADP && input[k]!.lemma !== 'de';
  return false;
}

/** `Les prix, les salaires et les loyers montent`: the second subject begins the rest of a list that the first opens. */
function joinSubjects({ heads, relations }: Tree, input: ParserInput[], first: number, second: number): void {
  if (second > heads[first]! || !NOMINAL.has(input[first]!.tag) || !NOMINAL.has(input[second]!.tag)) return;
  const space = input.slice(first + 1, second);
  if (space.some(({ tag }) => FINITE.has(tag)) || !space.some(({ form }) => form === ',')) return;
  const others = heads.flatMap((h, i) => (h === second && /^(conj|cc)\b/.test(relations[i]!) ? [i] : []));
  if (others.length === 0) return;
  for (const i of others) if (/^conj\b/.test(relations[i]!)) heads[i] = first;
  heads[second] = first;
  relations[second] = 'conj';
}

/** `les dangers que côtoient leurs enfants`: a verb with its object in front has its subject behind. */
function findSubject({ heads, relations }: Tree, input: ParserInput[], first: number, second: number): void {
  const verb = heads[first]!;
  if (first > verb || second < verb || !NOMINAL.has(input[second]!.tag)) return;
  const own = heads.flatMap((h, i) => (h === verb ? [i] : []));
  if (own.some((i) => /^(nsubj|csubj|expl:subj|aux:caus)\b/.test(relations[i]!))) return;
  const finite = [verb, ...own.filter((i) => /^aux\b/.test(relations[i]!))].some((i) =>
    FINITE.has(input[i]!.tag),
  );
  if (finite) relations[second] = 'nsubj';
}
