import { READING_CLASSES } from '../lexicon/lexicon.js';
import type { Tree } from '../parser/parse.js';
import type { ParserInput } from '../parser/parse-words.js';
import type { ChunkRange } from './ranges.js';

/** `Il part mardi 28 octobre`: a date says when, and is hardly ever what is acted on. Changes the parsed tree. */
export function datesTellWhen({ heads, relations }: Tree, ranges: ChunkRange[]): void {
  for (const { from, to, kind } of ranges)
    for (let i = from; i < to && kind === 'date'; i++)
      if (relations[i] === 'obj' && (heads[i]! < from || heads[i]! >= to)) relations[i] = 'obl:mod';
}

const index = (name: string): number => READING_CLASSES.indexOf(name as 'ADP');
const VERBS = new Set(READING_CLASSES.flatMap((name, i) => (name.startsWith('VERB') ? [i] : [])));
const DET = index('DET');
const NOUN = index('NOUN');
const ADV = index('ADV');
const TIMES = /^(an|année|mois|semaine|trimestre|semestre|jour|journée|matin|soir|veille|lendemain|même)$/;

/**
 * `La banque relève lundi de 15 points de base le taux`: behind a verb's *de* with an amount, a noun with its article is
 * what the verb acts on, not a second name of the amount. Changes the parsed tree, which stays one.
 */
export function amountsLeaveObjects(tree: Tree, input: ParserInput[], ranges: ChunkRange[]): void {
  ranges.forEach((range, r) => {
    if (range.kind !== 'percent' && range.kind !== 'money') return;
    const noun = nounBehind(input, range.to);
    if (noun < 0 || !hangsInside(tree, noun, range)) return;
    const verb = verbBefore(input, range, ranges[r - 1]);
    if (verb < 0 || !lacksObject(tree, verb)) return;
    for (let i = range.from; i < range.to; i++)
      if (!within(tree.heads[i]!, range)) {
        tree.heads[i] = verb;
        tree.relations[i] = 'obl:arg';
      }
    tree.heads[noun] = verb;
    tree.relations[noun] = 'obj';
  });
}

const within = (i: number, { from, to }: ChunkRange): boolean => i >= from && i < to;

/** The noun of `le taux`, `le prochain taux`, that begins at `at`; -1 for anything else, and for a time. */
function nounBehind(input: ParserInput[], at: number): number {
  if (input[at]?.tag !== DET) return -1;
  const noun = input[at + 1]?.tag === NOUN ? at + 1 : input[at + 2]?.tag === NOUN ? at + 2 : -1;
  return noun < 0 || TIMES.test(input[noun]!.lemma) ? -1 : noun;
}

function hangsInside({ heads, relations }: Tree, noun: number, range: ChunkRange): boolean {
  return (
    within(heads[noun]!, range) && !relations.some((name, i) => heads[i] === noun && /^(case|cc)/.test(name))
  );
}

/** The verb of `relève de 15 points`, `relève lundi de 15 points`; -1 for none. */
function verbBefore(input: ParserInput[], { from }: ChunkRange, before: ChunkRange | undefined): number {
  const preposition = input[from]!.lemma === 'de' ? from : from - 1;
  if (input[preposition]?.lemma !== 'de') return -1;
  let verb = preposition - 1;
  if (before?.kind === 'date' && before.to === preposition) verb = before.from - 1;
  else if (input[verb]?.tag === ADV) verb--;
  return VERBS.has(input[verb]?.tag ?? -1) ? verb : -1;
}

/** Whether the verb has nothing that it acts on, and a subject of its own where it needs one. */
function lacksObject({ heads, relations }: Tree, verb: number): boolean {
  const own = relations.filter((_, i) => heads[i] === verb);
  return (
    !own.some((name) => /^(obj|aux:pass|expl|nsubj:pass|ccomp|xcomp)/.test(name)) &&
    (own.some((name) => /^nsubj/.test(name)) || /^(xcomp|acl|advcl|obl|ccomp|conj)/.test(relations[verb]!))
  );
}
