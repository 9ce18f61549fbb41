import type { Unit } from './units.js';

/**
 * Decides whether the complement of "N de N" comes first in English ("taux de croissance" → "growth rate", "la hausse
 * de la BCE" → "the ECB's rise"). A linear classifier over hashed features, learned from word alignments.
 */
export class SwapModel {
  constructor(private readonly weights: Int8Array | Int16Array) {}

  /** Positive: the complement comes first. */
  score(head: Unit, complement: Unit, shape: SwapShape): number {
    let sum = 0;
    for (const f of swapFeatures(head, complement, shape, this.weights.length)) sum += this.weights[f];
    return sum;
  }
}

/** What surrounds the pair. */
export interface SwapShape {
  /** Determiner key of the head (`le`, `un`, …), '' for none. */
  headDeterminer: string;
  complementDeterminer: string;
  /** Key of the preposition, '' for none. */
  preposition: string;
  /** Modifiers of the complement other than determiner and preposition: 0, 1, 2 (two or more). */
  weight: number;
  /** Whether the head has further complements after this one. */
  more: boolean;
}

/** Feature slots of a pair in a table of `size` weights. */
export function swapFeatures(head: Unit, complement: Unit, shape: SwapShape, size: number): number[] {
  const h = head.lemma.toLowerCase();
  const c = complement.lemma.toLowerCase();
  const plural = complement.feats.includes('Number=Plur') ? 'p' : 's';
  const kind = complement.kind === 'word' ? complement.upos : complement.kind;
  const dets = `${shape.headDeterminer}${shape.preposition ? '/' : '|'}${shape.complementDeterminer}`;
  const names = [
    'bias',
    `d${dets}`,
    `k${kind}${plural}`,
    `dk${dets}${kind}${plural}`,
    `w${shape.weight}${kind}`,
    `m${shape.more}`,
    `h${h}`,
    `hd${h}${dets}`,
    `c${c}`,
    `cd${c}${dets}`,
    `p${h} ${c}`,
    `hk${h}${kind}${plural}`,
    `s${h.slice(-4)}`,
  ];
  return names.map((n) => hash(n) % size);
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return h >>> 0;
}
