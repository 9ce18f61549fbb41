/**
 * Averaged perceptron over hashed features, dense per feature; deterministic. Weights are kept as integers with
 * the usual `u = Σ step · change` so that the average costs nothing until the end.
 *
 * Treebanks that annotate in different ways are domains, each with weights of its own; what one learns counts in the
 * others in part only ("coupling"). The weights of domain 0 are the result.
 */
export class Perceptron {
  private capacity = 1 << 16;
  private hashes = new Int32Array(this.capacity);
  private rows = new Int32Array(this.capacity).fill(-1);
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

  /** Every feature updated at least `minUpdates` times, in the order of its hash, with its row of weights. */
  *entries(minUpdates: number): Generator<[hash: number, weights: Float32Array]> {
    const order: number[] = [];
    for (let slot = 0; slot < this.capacity; slot++) if (this.rows[slot]! >= 0) order.push(slot);
    order.sort((a, b) => this.hashes[a]! - this.hashes[b]!);
    for (const slot of order) {
      const row = this.rows[slot]!;
      if (this.updates[row]! < minUpdates) continue;
      yield [this.hashes[slot]!, this.weights.subarray(row * this.width, row * this.width + this.classes)];
    }
  }

  private find(hash: number): number {
    const mask = this.capacity - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.rows[slot]! >= 0) {
      if (this.hashes[slot] === hash) return this.rows[slot]!;
      slot = (slot + 1) & mask;
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
    const mask = this.capacity - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.rows[slot]! >= 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.rows[slot] = row;
  }

  private rehash(): void {
    const { hashes, rows, capacity } = this;
    this.capacity *= 2;
    this.hashes = new Int32Array(this.capacity);
    this.rows = new Int32Array(this.capacity).fill(-1);
    for (let slot = 0; slot < capacity; slot++) if (rows[slot]! >= 0) this.insert(hashes[slot]!, rows[slot]!);
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
