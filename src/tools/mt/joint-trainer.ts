import { type JointInputs, LEAK, SOURCE_INPUTS } from '../../transfer/joint-model.js';
import { SPECIALS } from '../../transfer/vocabulary.js';

/** One training pair: source inputs, English word ids with the end of sentence, the unit each word comes from. */
export interface JointSentence extends JointInputs {
  words: Int32Array;
  affiliation: Int32Array;
  weight: number;
}

/** Width of the hidden layer. */
const WIDTH = 96;
/** Noise words per word from the unigrams, and as many again from the translations of the unit. */
const NOISE = 20;
const RATE = 0.5;
/** Gates and hidden bias serve every word, so they move more slowly. */
const SHARED_RATE = 0.05;
const BIAS_RATE = 0.25;
/** How often the older history is hidden, so that words can be scored before their history is known. */
const HIDDEN_HISTORY = 0.2;
const UNIGRAM_TABLE = 1 << 20;

/** A table of embeddings with one Adagrad sum per row. */
class Table {
  readonly values: Float32Array;
  private readonly sums: Float32Array;

  constructor(
    readonly rows: number,
    spread: number,
    random: () => number,
  ) {
    this.values = Float32Array.from({ length: rows * WIDTH }, () => (random() - 0.5) * spread);
    this.sums = new Float32Array(rows).fill(0.3);
  }

  /** Step size of a row after a gradient of the given mean square. */
  rate(row: number, square: number): number {
    this.sums[row] += square;
    return RATE / Math.sqrt(this.sums[row]);
  }
}

interface Translations {
  ids: Int32Array;
  cumulative: Float64Array;
  p: Map<number, number>;
}

/**
 * Noise-contrastive training (Gutmann & Hyvärinen 2010) of the joint model, with half of the noise drawn from the
 * translations of the unit, which are what it has to tell apart. Stochastic gradient, seeded, single thread.
 */
export class JointTrainer {
  private seed = 20140601;
  private readonly affiliated: Table;
  private readonly around: Table;
  private readonly last: Table;
  private readonly earlier: Table;
  private readonly output: Table;
  private readonly outputBias: Float32Array;
  private readonly biasSums: Float32Array;
  private readonly gates = new Float32Array((1 + SOURCE_INPUTS + 2) * WIDTH);
  private readonly unigrams: Float64Array;
  private readonly unigramTable = new Uint16Array(UNIGRAM_TABLE);
  private readonly translations: Translations[] = [];
  private readonly order: Int32Array;
  private readonly sum = new Float32Array(WIDTH);
  private readonly hidden = new Float32Array(WIDTH);
  private readonly gradient = new Float32Array(WIDTH);
  private rate = 1;
  private readonly random = () => {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 4294967296;
  };

  constructor(
    private readonly sentences: JointSentence[],
    private readonly sizes: { affiliated: number; around: number; history: number; output: number },
  ) {
    const { random } = this;
    this.affiliated = new Table(sizes.affiliated, 0.2, random);
    this.around = new Table(sizes.around, 0.2, random);
    this.last = new Table(sizes.history, 0.2, random);
    this.earlier = new Table(sizes.history, 0.2, random);
    this.output = new Table(sizes.output, 0.1, random);
    this.outputBias = new Float32Array(sizes.output);
    this.biasSums = new Float32Array(sizes.output).fill(1);
    for (let k = 0; k < this.gates.length; k++) this.gates[k] = k < WIDTH ? 0.1 : 0.5 + random();
    this.unigrams = new Float64Array(sizes.output);
    this.order = Int32Array.from(sentences.keys());
    this.countNoise();
  }

  /** One pass, in a new order, over the sentences of at least this weight; `share` scales the learning rate. */
  epoch(share: number, least = 0): void {
    this.rate = share;
    const order = this.order.filter((i) => this.sentences[i].weight >= least);
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(this.random() * (i + 1));
      [order[i], order[k]] = [order[k], order[i]];
    }
    for (const i of order) {
      const s = this.sentences[i];
      for (let j = 0; j < s.words.length; j++) this.step(s, j);
    }
  }

  /** Perplexity with the full sum over the vocabulary. */
  perplexity(sentences: JointSentence[]): number {
    let total = 0;
    let count = 0;
    for (const s of sentences) {
      for (let j = 0; j < s.words.length; j++) {
        this.forward(s, j, 3);
        let z = 0;
        for (let w = 0; w < this.sizes.output; w++) z += Math.exp(this.dot(w));
        total += this.dot(this.printed(s.words[j])) - Math.log(z);
        count++;
      }
    }
    return Math.exp(-total / Math.max(1, count));
  }

  /** Sections of the model file, rows as bytes with a scale each. */
  pack(): Record<string, Int8Array | Float32Array> {
    const out: Record<string, Int8Array | Float32Array> = {
      jointGates: this.gates,
      jointOutputBias: this.outputBias,
    };
    for (const [name, table] of Object.entries({
      jointAffiliated: this.affiliated,
      jointAround: this.around,
      jointLast: this.last,
      jointEarlier: this.earlier,
      jointOutput: this.output,
    })) {
      const bytes = new Int8Array(table.values.length);
      const scales = new Float32Array(table.rows);
      for (let r = 0; r < table.rows; r++) {
        const row = table.values.subarray(r * WIDTH, (r + 1) * WIDTH);
        let max = 1e-9;
        for (const x of row) max = Math.max(max, Math.abs(x));
        scales[r] = max / 127;
        for (let k = 0; k < WIDTH; k++) bytes[r * WIDTH + k] = Math.round(row[k] / scales[r]);
      }
      out[name] = bytes;
      out[`${name}Scales`] = scales;
    }
    return out;
  }

  private printed(word: number): number {
    return word < this.sizes.output ? word : SPECIALS.unknown;
  }

  private countNoise(): void {
    const counts = Array.from({ length: this.sizes.affiliated }, () => new Map<number, number>());
    for (const s of this.sentences) {
      s.words.forEach((word, j) => {
        const w = this.printed(word);
        this.unigrams[w] += s.weight;
        const of = counts[s.affiliated[s.affiliation[j]]];
        of.set(w, (of.get(w) ?? 0) + s.weight);
      });
    }
    const { unigrams, unigramTable } = this;
    let total = 0;
    for (const n of unigrams) total += n + 0.1;
    for (let w = 0; w < unigrams.length; w++) {
      unigrams[w] = (unigrams[w] + 0.1) / total;
      this.outputBias[w] = Math.log(unigrams[w]);
    }
    let below = 0;
    for (let k = 0, w = 0; k < UNIGRAM_TABLE; k++) {
      while (w < unigrams.length - 1 && (k + 0.5) / UNIGRAM_TABLE > below + unigrams[w])
        below += unigrams[w++];
      unigramTable[k] = w;
    }
    for (const of of counts) {
      let sum = 0;
      for (const n of of.values()) sum += n;
      let so = 0;
      this.translations.push({
        ids: Int32Array.from(of.keys()),
        cumulative: Float64Array.from(of.values(), (n) => (so += n / sum)),
        p: new Map([...of].map(([w, n]) => [w, n / sum])),
      });
    }
  }

  private historyWord(s: JointSentence, j: number, back: number, known: number): number {
    if (back > known) return -1;
    const word = j < back ? SPECIALS.bos : s.words[j - back];
    return word < this.sizes.history ? word : SPECIALS.unknown;
  }

  /** Fills `sum` and `hidden` for the word at `j`, with the `known` newest words of its history. */
  private forward(s: JointSentence, j: number, known: number): void {
    const { sum, hidden, gates } = this;
    const i = s.affiliation[j];
    const own = s.affiliated[i] * WIDTH;
    const { values } = this.affiliated;
    for (let k = 0; k < WIDTH; k++) sum[k] = gates[k] + values[own + k];
    for (let p = 0; p < SOURCE_INPUTS; p++) this.add(this.around, s.around[i * SOURCE_INPUTS + p], 1 + p);
    const w1 = this.historyWord(s, j, 1, known);
    if (w1 >= 0) for (let k = 0; k < WIDTH; k++) sum[k] += this.last.values[w1 * WIDTH + k];
    for (let back = 2; back <= 3; back++) {
      const w = this.historyWord(s, j, back, known);
      if (w >= 0) this.add(this.earlier, w, SOURCE_INPUTS + back - 1);
    }
    for (let k = 0; k < WIDTH; k++) hidden[k] = sum[k] > 0 ? sum[k] : LEAK * sum[k];
  }

  private add(table: Table, row: number, gate: number): void {
    const { sum, gates } = this;
    const { values } = table;
    for (let k = 0; k < WIDTH; k++) sum[k] += gates[gate * WIDTH + k] * values[row * WIDTH + k];
  }

  private dot(word: number): number {
    const { hidden } = this;
    const { values } = this.output;
    let sum = this.outputBias[word];
    for (let k = 0, at = word * WIDTH; k < WIDTH; k++) sum += hidden[k] * values[at + k];
    return sum;
  }

  private step(s: JointSentence, j: number): void {
    const known = this.random() < HIDDEN_HISTORY ? Math.floor(this.random() * 3) : 3;
    this.forward(s, j, known);
    const { hidden, gradient, output } = this;
    gradient.fill(0);
    let square = 0;
    for (let k = 0; k < WIDTH; k++) square += hidden[k] * hidden[k];
    square /= WIDTH;
    const i = s.affiliation[j];
    const translations = this.translations[s.affiliated[i]];
    for (let n = -1; n < 2 * NOISE; n++) {
      const word = n < 0 ? this.printed(s.words[j]) : this.noise(n < NOISE ? null : translations);
      const q = 0.5 * this.unigrams[word] + 0.5 * (translations.p.get(word) ?? 0);
      const odds = this.dot(word) - Math.log(q * 2 * NOISE);
      const g = s.weight * ((n < 0 ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
      if (Math.abs(g) < 1e-4) continue;
      const rate = this.rate * g * output.rate(word, g * g * square);
      for (let k = 0, at = word * WIDTH; k < WIDTH; k++, at++) {
        gradient[k] += g * output.values[at];
        output.values[at] += rate * hidden[k];
      }
      this.biasSums[word] += g * g;
      this.outputBias[word] += (BIAS_RATE * this.rate * g) / Math.sqrt(this.biasSums[word]);
    }
    this.backward(s, i, j, known);
  }

  private noise(from: Translations | null): number {
    const u = this.random();
    if (!from) return this.unigramTable[Math.floor(u * UNIGRAM_TABLE)];
    let low = 0;
    let high = from.ids.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (from.cumulative[middle] < u) low = middle + 1;
      else high = middle;
    }
    return from.ids[low];
  }

  private backward(s: JointSentence, i: number, j: number, known: number): void {
    const { sum, gradient, gates } = this;
    let square = 0;
    for (let k = 0; k < WIDTH; k++) {
      if (sum[k] <= 0) gradient[k] *= LEAK;
      square += gradient[k] * gradient[k];
    }
    square /= WIDTH;
    if (square === 0) return;
    this.move(this.affiliated, s.affiliated[i], square, 0);
    for (let p = 0; p < SOURCE_INPUTS; p++)
      this.move(this.around, s.around[i * SOURCE_INPUTS + p], square, 1 + p);
    for (let back = 1; back <= 3; back++) {
      const w = this.historyWord(s, j, back, known);
      if (w >= 0)
        this.move(
          back === 1 ? this.last : this.earlier,
          w,
          square,
          back === 1 ? 0 : SOURCE_INPUTS + back - 1,
        );
    }
    const rate = RATE * SHARED_RATE * this.rate;
    for (let k = 0; k < WIDTH; k++) gates[k] += rate * gradient[k];
  }

  /** One step of a row, and of its gate when it has one (`gate` 0 for none). */
  private move(table: Table, row: number, square: number, gate: number): void {
    const { gradient, gates } = this;
    const { values } = table;
    const rate = this.rate * table.rate(row, square);
    const at = row * WIDTH;
    if (gate === 0) {
      for (let k = 0; k < WIDTH; k++) values[at + k] += rate * gradient[k];
      return;
    }
    const shared = RATE * SHARED_RATE * this.rate;
    const from = gate * WIDTH;
    for (let k = 0; k < WIDTH; k++) {
      const value = values[at + k];
      values[at + k] += rate * gradient[k] * gates[from + k];
      gates[from + k] += shared * gradient[k] * value;
    }
  }
}
