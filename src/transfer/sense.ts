import type { Surroundings } from './context.js';
import type { Unit } from './units.js';

/** Weights of the context classifier, hashed over (source key, English, feature). */
export const SENSE_SIZE = 1 << 19;

/**
 * Context features of a unit: what governs it, what it governs, what stands beside it. For a preposition the governor
 * of interest is that of its noun ("passer *à* l'action": passer).
 */
export function senseFeatures(
  unit: Unit,
  previous: Unit | undefined,
  next: Unit | undefined,
  around: Surroundings,
): number[] {
  const relation = plainRelation(unit);
  const governor = unit.governor;
  const functional = relation === 'case' || relation === 'mark' || relation === 'det';
  const features = [
    hashText(previous?.key ?? '^', NAMES.p),
    hashText(next?.key ?? '$', NAMES.n),
    hashText(governor?.lemma ?? '^', NAMES.g),
    hashText(governor?.upos ?? '', fold(NAMES.r, relation)),
  ];
  if (functional) {
    const above = governor?.governor;
    features.push(
      hashText(above?.lemma ?? '^', NAMES.a),
      hashText(governor?.kind ?? '', fold(fold(NAMES.ag, above?.upos ?? ''), governor?.upos ?? '')),
    );
    if (governor) {
      const plural = governor.feats.includes('Number=Plur');
      features.push(hashText(`${around.childrenOf(governor).length > 2}`, fold(NAMES.gn, `${plural}`)));
    }
  } else {
    for (const child of around.childrenOf(unit)) {
      if (child.kind === 'punct') continue;
      features.push(
        hashText(child.lemma, NAMES.c),
        hashText(child.kind === 'figure' ? child.key : '', fold(NAMES.cr, plainRelation(child))),
      );
    }
    const preposition = around.caseOf(unit);
    if (preposition) features.push(hashText(preposition, NAMES.cp));
  }
  return features;
}

/** Relation of a unit to its governor without its subtype. */
function plainRelation({ deprel }: Unit): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Weights are stored as bytes: `weight * SENSE_SCALE`. */
export const SENSE_SCALE = 24;

/** Chooses among the learned renderings of a unit by its context (a softmax with log p(e|f) as offset). */
export class SenseModel {
  constructor(private readonly weights: Int8Array) {}

  /** How much likelier (natural log) the context makes each rendering than its plain p(e|f); `forward` is log p(e|f). */
  shifts(key: string, renderings: { hash: number; forward: number }[], features: number[]): number[] {
    const shifts: number[] = [];
    let max = -Infinity;
    let base = -Infinity;
    const own = hashText(key);
    for (const { hash, forward } of renderings) {
      const pair = pairOf(own, hash);
      let sum = 0;
      for (let f = 0; f < features.length; f++) sum += this.weights[senseSlot(pair, features[f])];
      const shift = sum / SENSE_SCALE;
      shifts.push(shift);
      if (forward + shift > max) max = forward + shift;
      if (forward > base) base = forward;
    }
    let z = 0;
    let z0 = 0;
    for (let k = 0; k < shifts.length; k++) {
      z += Math.exp(renderings[k].forward + shifts[k] - max);
      z0 += Math.exp(renderings[k].forward - base);
    }
    const norm = max + Math.log(z) - (base + Math.log(z0));
    for (let k = 0; k < shifts.length; k++) shifts[k] -= norm;
    return shifts;
  }
}

/** Slot of one weight: the feature in the light of a source key and one of its English renderings. */
export function senseSlot(pair: number, feature: number): number {
  let h = Math.imul(pair ^ feature, 0x9e3779b1);
  h ^= h >>> 15;
  return (Math.imul(h, 0x85ebca6b) >>> 12) & (SENSE_SIZE - 1);
}

/** Hash of a source key with one English rendering. */
export function sensePair(key: string, english: string): number {
  return pairOf(hashText(key), hashText(english));
}

function pairOf(key: number, english: number): number {
  return Math.imul(key, 31) ^ english;
}

/** Hash of a text, or of a text that goes on from what was folded before. */
export function hashText(text: string, before = EMPTY): number {
  const h = fold(before, text);
  return h ^ (h >>> 13);
}

/** State of a hash after a text: texts are hashed piece by piece rather than put together. */
function fold(state: number, text: string): number {
  let h = state;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const EMPTY = 0x811c9dc5;

/** Hashes of the names of the context features, for the values to go on from. */
const NAMES = {
  p: fold(EMPTY, 'p'),
  n: fold(EMPTY, 'n'),
  g: fold(EMPTY, 'g'),
  r: fold(EMPTY, 'r'),
  a: fold(EMPTY, 'a'),
  ag: fold(EMPTY, 'ag'),
  gn: fold(EMPTY, 'gn'),
  c: fold(EMPTY, 'c'),
  cr: fold(EMPTY, 'cr'),
  cp: fold(EMPTY, 'cp'),
};
