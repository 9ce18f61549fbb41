/**
 * Averaged perceptron over hashed features, dense per feature; deterministic. Weights are kept as integers with
 * the usual `u = Σ step · change` so that the average costs nothing until the end.
 *
 * Treebanks that annotate in different ways are domains, each with weights of its own; what one learns counts in the
 * others in part only ("coupling"). The weights of domain 0 are the result.
 */
export class Perceptron {
  private capacity = 1 << 16;
  /** Two places a slot: the hash, and the number of its row counted from 1; 0 for an empty slot. */
  private slots = new Int32Array(2 * this.capacity);
  private size = 0;
  private weights: Float32Array;
  private sums: Float64Array;
  private updates: Uint16Array;
  /** Number of decisions seen: the clock of the average. */
  private step = 1;

  /** Number of weights of a feature: those of every domain, one domain after the other. */
  private readonly width: number;
  /** Place of the weights of the domain at hand. */
  private offset = 0;

  constructor(
    readonly classes: number,
    private readonly options: { domains: number; coupling: number } = { domains: 1, coupling: 1 },
  ) {
    this.width = classes * options.domains;
    this.weights = new Float32Array(this.width * 1024);
    this.sums = new Float64Array(this.width * 1024);
    this.updates = new Uint16Array(1024);
  }

  /** Chooses the domain that the next decisions belong to. */
  enter(domain: number): void {
    this.offset = Math.min(domain, this.options.domains - 1) * this.classes;
  }

  tick(): void {
    this.step++;
  }

  score(features: Int32Array, count: number, scores: Float32Array | Int32Array): void {
    scores.fill(0);
    const { classes, weights, width, offset } = this;
    for (let f = 0; f < count; f++) {
      const row = this.find(features[f]!);
      if (row < 0) continue;
      const base = row * width + offset;
      for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]!;
    }
  }

  /** Rewards class `good` and punishes class `bad` on every feature. */
  update(features: Int32Array, count: number, good: number, bad: number): void {
    this.add(features, count, good, 1);
    this.add(features, count, bad, -1);
  }

  /** Changes the weight of one class on every feature. */
  add(features: Int32Array, count: number, label: number, change: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.findOrAdd(features[f]!);
      const own = row * this.width + this.offset + label;
      const end = (row + 1) * this.width;
      for (let at = row * this.width + label; at < end; at += this.classes) {
        const part = at === own ? change : change * this.options.coupling;
        this.weights[at]! += part;
        this.sums[at]! += part * this.step;
      }
      if (this.updates[row]! < 65535) this.updates[row]!++;
    }
  }

  /** Replaces the weights by their averages; training cannot go on after this. */
  average(): void {
    for (let i = 0; i < this.size * this.width; i++)
      this.weights[i] = this.weights[i]! - this.sums[i]! / this.step;
  }

  /**
   * Takes in another model: the weights become weighted means, `share` being the part of `other`. Both must be averaged.
   * What the training order decides by chance evens out, as in an ensemble, at the price of one model.
   */
  join(other: Perceptron, share: number): void {
    for (let i = 0; i < this.size * this.width; i++) this.weights[i]! *= 1 - share;
    for (const [hash, row, updates] of other.rowsByHash()) {
      const at = this.findOrAdd(hash);
      for (let c = 0; c < this.width; c++)
        this.weights[at * this.width + c]! += other.weights[row * this.width + c]! * share;
      this.updates[at] = Math.min(65535, this.updates[at]! + updates);
    }
  }

  /** Every feature updated at least `minUpdates` times, in the order of its hash, with its row of weights. */
  *entries(minUpdates: number): Generator<[hash: number, weights: Float32Array]> {
    for (const [hash, row, updates] of this.rowsByHash())
      if (updates >= minUpdates)
        yield [hash, this.weights.subarray(row * this.width, row * this.width + this.classes)];
  }

  private *rowsByHash(): Generator<[hash: number, row: number, updates: number]> {
    const { slots } = this;
    const order: number[] = [];
    for (let at = 0; at < slots.length; at += 2) if (slots[at + 1]! > 0) order.push(at);
    order.sort((a, b) => slots[a]! - slots[b]!);
    for (const at of order) {
      const row = slots[at + 1]! - 1;
      yield [slots[at]!, row, this.updates[row]!];
    }
  }

  private find(hash: number): number {
    const { slots } = this;
    const mask = 2 * this.capacity - 1;
    let at = (2 * (hash ^ (hash >>> 13))) & mask;
    while (slots[at + 1]! > 0) {
      if (slots[at] === hash) return slots[at + 1]! - 1;
      at = (at + 2) & mask;
    }
    return -1;
  }

  private findOrAdd(hash: number): number {
    const found = this.find(hash);
    if (found >= 0) return found;
    if (this.size * 2 > this.capacity) this.rehash();
    if ((this.size + 1) * this.width > this.weights.length) this.grow();
    this.insert(hash, this.size);
    return this.size++;
  }

  private insert(hash: number, row: number): void {
    const mask = 2 * this.capacity - 1;
    let at = (2 * (hash ^ (hash >>> 13))) & mask;
    while (this.slots[at + 1]! > 0) at = (at + 2) & mask;
    this.slots[at] = hash;
    this.slots[at + 1] = row + 1;
  }

  private rehash(): void {
    const { slots } = this;
    this.capacity *= 2;
    this.slots = new Int32Array(2 * this.capacity);
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at + 1]! > 0) this.insert(slots[at]!, slots[at + 1]! - 1);
  }

  private grow(): void {
    const weights = new Float32Array(this.weights.length * 2);
    weights.set(this.weights);
    this.weights = weights;
    const sums = new Float64Array(this.sums.length * 2);
    sums.set(this.sums);
    this.sums = sums;
    const updates = new Uint16Array(this.updates.length * 2);
    updates.set(this.updates);
    this.updates = updates;
  }
}
