/**
 * Averaged perceptron over hashed features, dense per feature; deterministic. Weights are kept as integers with
 * the usual `u = Σ step · change` so that the average costs nothing until the end.
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

  constructor(readonly classes: number) {
    this.weights = new Float32Array(classes * 1024);
    this.sums = new Float64Array(classes * 1024);
    this.updates = new Uint16Array(1024);
  }

  tick(): void {
    this.step++;
  }

  score(features: Int32Array, count: number, scores: Float32Array | Int32Array): void {
    scores.fill(0);
    const { classes, weights } = this;
    for (let f = 0; f < count; f++) {
      const row = this.find(features[f]!);
      if (row < 0) continue;
      const base = row * classes;
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
      const at = row * this.classes + label;
      this.weights[at]! += change;
      this.sums[at]! += change * this.step;
      if (this.updates[row]! < 65535) this.updates[row]!++;
    }
  }

  /** Replaces the weights by their averages; training cannot go on after this. */
  average(): void {
    for (let i = 0; i < this.size * this.classes; i++)
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
      yield [this.hashes[slot]!, this.weights.subarray(row * this.classes, (row + 1) * this.classes)];
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
    if ((this.size + 1) * this.classes > this.weights.length) this.grow();
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
