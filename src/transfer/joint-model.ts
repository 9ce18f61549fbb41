import type { HashIndex } from '../util/hash-index.js';
import { baseKey, type Unit } from './units.js';

/** Units to the left and right of the affiliated one that the model sees. */
const REACH = 3;
/** Source inputs beside the affiliated unit: its neighbours, its governor, its marking, its relation. */
export const SOURCE_INPUTS = 2 * REACH + 3;
/** Slope of the hidden layer below zero: without one, units die early in training. */
export const LEAK = 0.4;

/** Where the ids of source inputs come from; the trainer has one too. */
export interface JointVocabulary {
  /** Id of the affiliated unit itself, -1 when it is unknown. */
  affiliated(text: string): number;
  /** Id of a neighbour, mark or relation, -1 when it is unknown. */
  around(text: string): number;
}

/** Source inputs of a sentence: `affiliated[i]`, and `SOURCE_INPUTS` ids per unit in `around`. */
export interface JointInputs {
  affiliated: Int32Array;
  around: Int32Array;
}

/** Tense, number and negation of a verb unit, '' for others. */
export function jointMark(unit: Unit): string {
  return unit.kind === 'verb' ? `m:${unit.key.slice(unit.lemma.length)}` : '';
}

export function jointRelation(unit: Unit): string {
  return `r:${unit.deprel.split(':')[0]}:${unit.upos}`;
}

/** Ids of all source inputs of units in English order. */
export function jointInputs(units: Unit[], vocabulary: JointVocabulary): JointInputs {
  const n = units.length;
  const bases = units.map(baseKey);
  const known = (id: number, upos: string, find: (text: string) => number) =>
    id >= 0 ? id : Math.max(0, find(`<${upos}>`));
  const base = units.map((u, i) => known(vocabulary.around(bases[i]), u.upos, (t) => vocabulary.around(t)));
  const around = new Int32Array(n * SOURCE_INPUTS);
  const affiliated = new Int32Array(n);
  const start = Math.max(0, vocabulary.around('<s>'));
  const end = Math.max(0, vocabulary.around('</s>'));
  for (let i = 0; i < n; i++) {
    const unit = units[i];
    const own = vocabulary.affiliated(unit.key);
    affiliated[i] =
      own >= 0 ? own : known(vocabulary.affiliated(bases[i]), unit.upos, (t) => vocabulary.affiliated(t));
    let at = i * SOURCE_INPUTS;
    for (let d = -REACH; d <= REACH; d++) {
      if (d === 0) continue;
      const j = i + d;
      around[at++] = j < 0 ? start : j >= n ? end : base[j];
    }
    const governor = unit.governor ? units.indexOf(unit.governor) : -1;
    around[at++] = governor < 0 ? 0 : base[governor];
    around[at++] = Math.max(0, vocabulary.around(jointMark(unit)));
    around[at] = Math.max(0, vocabulary.around(jointRelation(unit)));
  }
  return { affiliated, around };
}

/** The trained tables, one row of `width` bytes per id, each row with a scale of its own. */
export interface JointData {
  keys: HashIndex;
  bases: HashIndex;
  affiliated: Int8Array;
  affiliatedScales: Float32Array;
  around: Int8Array;
  aroundScales: Float32Array;
  last: Int8Array;
  lastScales: Float32Array;
  earlier: Int8Array;
  earlierScales: Float32Array;
  output: Int8Array;
  outputScales: Float32Array;
  /** Bias of the hidden layer, then what each source input and each of the two earlier words is multiplied by. */
  gates: Float32Array;
  outputBias: Float32Array;
}

/** A leaky unit gives `SLOPE * (x + BEND * |x|)`: `x` above zero, `LEAK * x` below. */
const SLOPE = (1 + LEAK) / 2;
const BEND = (1 - LEAK) / (1 + LEAK);

/** Histories kept: those of a sentence, in little enough memory to stay near the processor. */
const CACHE = 512;
const OTHER = 2;

/**
 * Sum over the hidden layer. Four sums at once, since one would wait for itself at every step; no branches, since the
 * signs can't be foretold.
 */
function activation(
  source: Float32Array,
  at: number,
  history: Float32Array,
  h: number,
  output: Int8Array,
  row: number,
  width: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < width; k += 4) {
    const x0 = source[at + k] + history[h + k];
    const x1 = source[at + k + 1] + history[h + k + 1];
    const x2 = source[at + k + 2] + history[h + k + 2];
    const x3 = source[at + k + 3] + history[h + k + 3];
    s0 += (x0 + BEND * Math.abs(x0)) * output[row + k];
    s1 += (x1 + BEND * Math.abs(x1)) * output[row + k + 1];
    s2 += (x2 + BEND * Math.abs(x2)) * output[row + k + 2];
    s3 += (x3 + BEND * Math.abs(x3)) * output[row + k + 3];
  }
  return SLOPE * (s0 + s1 + s2 + s3);
}

/**
 * Scores an English word by the source around the unit it comes from and by the three English words before it: the
 * joint model of Devlin et al. (2014) in log-bilinear form (Mnih & Kavukcuoglu 2013), trained to be normalised by
 * itself, so that a score is one sum over the hidden layer.
 */
export class JointModel {
  /** Width of the hidden layer: bytes of one row. */
  private readonly width: number;
  private readonly historyRows: number;
  private readonly outputRows: number;
  private readonly cacheKeys = new Float64Array(CACHE).fill(Number.NaN);
  private readonly cache: Float32Array;
  /** log of what each rare word is of all rare words together. */
  private readonly rare: (word: number) => number;

  /** `unigram` gives log P(word) of the language model, for the words this model has in one class. */
  constructor(
    private readonly data: JointData,
    words: number,
    unigram: (word: number) => number,
  ) {
    this.width = data.affiliated.length / data.affiliatedScales.length;
    this.historyRows = data.lastScales.length;
    this.outputRows = data.outputScales.length;
    this.cache = new Float32Array(CACHE * this.width);
    let mass = Math.exp(unigram(OTHER));
    for (let w = this.outputRows; w < words; w++) mass += Math.exp(unigram(w));
    const log = Math.log(mass);
    this.rare = (word) => unigram(word) - log;
  }

  /** What the source gives to the hidden layer, `width` values per unit. */
  source(units: Unit[]): Float32Array {
    const { data, width } = this;
    const { affiliated, around } = jointInputs(units, {
      affiliated: (text) => data.keys.find(text),
      around: (text) => (text === '' ? -1 : data.bases.find(text)),
    });
    const out = new Float32Array(units.length * width);
    const { gates, around: rows, aroundScales } = data;
    for (let i = 0; i < units.length; i++) {
      const at = i * width;
      const own = affiliated[i] * width;
      const scale = data.affiliatedScales[affiliated[i]];
      for (let k = 0; k < width; k++) out[at + k] = gates[k] + data.affiliated[own + k] * scale;
      for (let p = 0; p < SOURCE_INPUTS; p++) {
        const id = around[i * SOURCE_INPUTS + p];
        const row = id * width;
        const factor = aroundScales[id];
        const gate = (1 + p) * width;
        for (let k = 0; k < width; k++) out[at + k] += gates[gate + k] * rows[row + k] * factor;
      }
    }
    return out;
  }

  /**
   * Natural log of P(word | source around unit `unit`, w3 w2 w1), about normalised. `source` comes from `source()`;
   * history words may be `NO_WORD` (see the decoder), the older ones first.
   */
  score(source: Float32Array, unit: number, w3: number, w2: number, w1: number, word: number): number {
    const { data, width, cache } = this;
    const history = this.history(w3, w2, w1);
    const known = word < this.outputRows ? word : OTHER;
    const sum = activation(source, unit * width, cache, history, data.output, known * width, width);
    const score = data.outputBias[known] + sum * data.outputScales[known];
    return word === known && word !== OTHER ? score : score + this.rare(word);
  }

  /** Offset in the cache of what the English history gives to the hidden layer. */
  private history(w3: number, w2: number, w1: number): number {
    const { data, width, cache } = this;
    const limit = this.historyRows;
    const a = w1 < limit ? w1 : OTHER;
    const b = w2 < limit ? w2 : OTHER;
    const c = w3 < limit ? w3 : OTHER;
    const key = ((a + 1) * 65536 + b + 1) * 65536 + c + 1;
    const slot =
      (Math.imul(Math.imul(a + 7, 0x9e3779b1) ^ Math.imul(b + 3, 0x85ebca6b) ^ c, 0xc2b2ae35) >>> 20) % CACHE;
    const at = slot * width;
    if (this.cacheKeys[slot] === key) return at;
    this.cacheKeys[slot] = key;
    const scale = a < 0 ? 0 : data.lastScales[a];
    const row = a < 0 ? 0 : a * width;
    for (let k = 0; k < width; k++) cache[at + k] = data.last[row + k] * scale;
    const gate = (1 + SOURCE_INPUTS) * width;
    if (b >= 0) {
      const scale = data.earlierScales[b];
      for (let k = 0; k < width; k++)
        cache[at + k] += data.gates[gate + k] * data.earlier[b * width + k] * scale;
    }
    if (c >= 0) {
      const scale = data.earlierScales[c];
      for (let k = 0; k < width; k++)
        cache[at + k] += data.gates[gate + width + k] * data.earlier[c * width + k] * scale;
    }
    return at;
  }
}
