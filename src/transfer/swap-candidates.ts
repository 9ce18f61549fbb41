import { ownerBehindTrade } from './owners.js';
import { determiner, type Node, treeOf } from './reorder-tree.js';
import type { SwapShape } from './swap.js';
import type { Unit } from './units.js';

/** A pair "N de N" whose order English may turn round; indices into the units in French order. */
export interface SwapCandidate {
  head: number;
  complement: number;
  shape: SwapShape;
}

/** All pairs of a noun and its first *de* complement, in a sentence's units in French order. */
export function swapCandidates(units: Unit[]): SwapCandidate[] {
  return candidates(treeOf(units).nodes).map(({ head, complement, shape }) => ({
    head: head.index,
    complement: complement.index,
    shape,
  }));
}

/** The pair as nodes of the tree. */
export interface NodePair {
  head: Node;
  complement: Node;
  /** Absent between a noun and a name: "l'action Danone". */
  preposition?: Node;
  shape: SwapShape;
}

export function candidates(nodes: Node[]): NodePair[] {
  for (const node of nodes) ownerBehindTrade(node);
  const pairs: NodePair[] = [];
  for (const head of nodes) {
    if (!/^(NOUN|PROPN|NUM)$/.test(head.unit.upos) || head.unit.kind === 'verb') continue;
    const complements = head.children.filter(
      (c) => c.index > head.index && /^(nmod|appos|flat)/.test(c.unit.deprel) && c.unit.kind !== 'punct',
    );
    const complement = complements[0];
    if (!complement || complement.unit.kind === 'verb' || complement.index - head.index > 8) continue;
    const preposition = complement.children.find((c) => c.unit.deprel.startsWith('case'));
    if (preposition ? preposition.unit.key !== 'de' : complement.unit.upos !== 'PROPN') continue;
    // "dix ans de recherche", "une perte de 145 millions": measures keep their order.
    if (complement.unit.kind === 'figure' || head.unit.kind === 'figure') continue;
    if (head.children.some((c) => c.unit.kind === 'figure' || c.unit.deprel.startsWith('nummod'))) continue;
    const others = complement.children.filter((c) => c !== preposition && !c.unit.deprel.startsWith('det'));
    // "le marché européen des voitures neuves": two modified nouns stay apart.
    if (
      complement.unit.upos !== 'PROPN' &&
      others.length > 0 &&
      head.children.some((c) => /^amod/.test(c.unit.deprel) && c.index > head.index)
    )
      continue;
    // A complement with a clause, a coordination or a complement of its own is too heavy to go first.
    if (others.some((c) => !/^(amod|flat|compound)/.test(c.unit.deprel) || c.unit.kind === 'verb')) continue;
    pairs.push({
      head,
      complement,
      preposition,
      shape: {
        headDeterminer: determiner(head)?.unit.key ?? '',
        complementDeterminer: determiner(complement)?.unit.key ?? '',
        weight: Math.min(2, others.length),
        more: complements.length > 1,
        preposition: preposition?.unit.key ?? '',
      },
    });
  }
  return pairs;
}

const DEFINITE = new Set(['le', 'les', '']);

/** Moves one complement before its head; the *de* follows it, marked, and may become "'s" or nothing. */
export function swap({ head, complement, preposition, shape }: NodePair): boolean {
  const bare = shape.complementDeterminer === '' && complement.unit.upos !== 'PROPN';
  if (!bare && !DEFINITE.has(shape.headDeterminer)) {
    // "un dirigeant de la BCE" → "an ECB executive": between the article and the noun.
    if (shape.complementDeterminer !== '' && shape.complementDeterminer !== 'le') return false;
  }
  if (!preposition) {
    complement.order = head.index - 0.05;
    return true;
  }
  preposition.order = Number.MAX_SAFE_INTEGER;
  if (bare || !DEFINITE.has(shape.headDeterminer)) {
    complement.order = head.index - 0.05;
    preposition.unit.key = 'de~';
    const article = determiner(complement);
    if (article && article.unit.key === 'le') article.unit.key = 'le~';
  } else {
    // Behind the head's own preposition, in the place of its article.
    const article = determiner(head);
    const first = head.children.filter(
      (c) => !/^(case|mark|cc|punct)/.test(c.unit.deprel) && c !== complement,
    );
    complement.order = Math.min(head.index, ...first.map((c) => c.order)) - 0.01;
    preposition.unit.key = 'de~s';
    if (article) article.unit.key = 'le~';
  }
  return true;
}
