import type { Block } from '../data.js';
import { table } from '../util/table.js';
import { firmVote, namedAs } from './firm-vote.js';
import type { NameRun, Scene } from './scene.js';

/** The firms of a document: which names are firms', which is the main one, what they are called. */
export interface Cast {
  /** The firm or body the document is about; null when it names none. */
  main: string | null;
  /** Firms of the opening that the document names about as often as the main one. */
  equals: Set<string>;
  firms: Set<string>;
  /** Names that may be somebody, rather than a place. */
  known: Set<string>;
  /** Full form of a short name: "Corvane" is "Maison Corvane". */
  short: Map<string, string>;
  /** Common nouns set beside a name. */
  called: Map<string, Set<string>>;
}

interface Vote {
  /** For and against its being a firm. */
  firm: number;
  /** How much the document is about it. */
  weight: number;
  mentions: number;
  /** Named in a heading or the first paragraph. */
  leads: boolean;
  /** Named in one of the first sentences. */
  opens: boolean;
}

/** Sentences at the start of a document that name whom it is about. */
const OPENING = 3;

/** Mentions that make a firm of the second paragraph more than an example. */
const OFTEN = 3;

/** Words of a line that may be a sentence; date lines and slugs are shorter. */
const PROSE = 8;

/** Votes that make a name a firm's: one clear sign. */
const SURE = 1.5;

/** Reads all names of a document. */
export function readCast(scenes: { scene: Scene; block: Block }[]): Cast {
  const called = new Map<string, Set<string>>();
  const votes = countVotes(scenes, called);
  const short = shortNames(votes);
  for (const [name, full] of short) {
    const [part, whole] = [votes.get(name)!, votes.get(full)!];
    whole.weight += part.weight;
    whole.mentions += part.mentions;
    // what makes "Marcelline" a firm makes "Foncière Marcelline" one
    whole.firm += Math.max(0, part.firm);
    whole.leads ||= part.leads;
    whole.opens ||= part.opens;
  }
  const all = [...votes];
  const having = (least: number) =>
    new Set(all.filter(([, { firm }]) => firm >= least).map(([name]) => name));
  const ranked = all
    .filter(([name, { firm }]) => firm >= SURE && !short.has(name))
    .sort((a, b) => b[1].weight - a[1].weight);
  // a firm first named far down is an example, not what the article is about
  const first = ranked.filter(([, { leads, opens, mentions }]) => leads || (opens && mentions >= OFTEN));
  const equals = first
    .filter(([name, { weight }]) => 3 * weight >= 2 * ranked[0][1].weight && !judges(name, called))
    .map(([name]) => name);
  // who fines or rates a firm is not whom the article is about
  const about = first.find(([name]) => !judges(name, called)) ?? first[0];
  return {
    main: about?.[0] ?? null,
    equals: new Set(equals),
    firms: having(SURE),
    known: having(1),
    short,
    called,
  };
}

/** Bodies whose decisions are about firms, and agencies that rate them. */
function judges(name: string, called: Map<string, Set<string>>): boolean {
  return name === 'European Commission' || (called.get(name)?.has('agence') ?? false);
}

function countVotes(
  scenes: { scene: Scene; block: Block }[],
  called: Map<string, Set<string>>,
): Map<string, Vote> {
  const votes = new Map<string, Vote>();
  let order = 0;
  let lead: Block | null = null;
  for (const { scene, block } of scenes) {
    const heading = block.kind === 'heading';
    const prose = !heading && scene.words.length >= PROSE;
    if (prose) lead ??= block;
    const mention = (name: string, base: number, sign: number) => {
      const vote = votes.get(name) ?? { firm: base, weight: 0, mentions: 0, leads: false, opens: false };
      vote.firm += sign;
      vote.weight += heading ? 3 : order < OPENING + 1 ? 1.5 : 1;
      vote.mentions++;
      vote.leads ||= heading || block === lead;
      vote.opens ||= order < OPENING;
      votes.set(name, vote);
    };
    for (const run of scene.names) {
      // an institution that has its own row is counted there
      if (scene.subjects.some((hit) => hit.rows[0].is === 'company' && covers(hit, run))) continue;
      mention(run.name, 0, firmVote(scene, run));
      call(called, scene, run);
    }
    for (const { rows } of scene.subjects) if (rows[0].is === 'company') mention(rows[0].en, 3, 0);
    if (prose) order++;
  }
  return votes;
}

const covers = (outer: { first: number; last: number }, inner: { first: number; last: number }) =>
  outer.first <= inner.first && outer.last >= inner.last;

/** Two words for one thing. */
const SAME: Record<string, string> = table({
  'jeune pousse': 'start-up',
  startup: 'start-up',
  pousse: 'start-up',
  pépite: 'start-up',
  licorne: 'start-up',
});

/** One word for all that mean the same. */
export const sameNoun = (noun: string): string => SAME[noun] ?? noun;

function call(called: Map<string, Set<string>>, scene: Scene, run: NameRun): void {
  for (const noun of namedAs(scene, run))
    called.set(run.name, (called.get(run.name) ?? new Set()).add(sameNoun(noun)));
}

/** "Corvane" of "Maison Corvane", "BCE" of "Banque centrale européenne". */
function shortNames(votes: Map<string, Vote>): Map<string, string> {
  const short = new Map<string, string>();
  const names = [...votes.keys()].sort((a, b) => b.length - a.length);
  for (const name of names) {
    const longer = names.find((other) => other.length > name.length && ` ${other} `.includes(` ${name} `));
    const initials = names.find((other) => other !== name && initialsOf(other) === name);
    if (longer && votes.get(longer)!.firm > 0) short.set(name, longer);
    else if (initials) short.set(name, initials);
  }
  return short;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]/);
  const initials = words.map((word) => word[0]).join('');
  return words.length > 1 ? initials.toUpperCase() : '';
}
