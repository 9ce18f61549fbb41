/**
 * String → number in two typed arrays, so that a large table loads without making a single string. Each cell holds a
 * 32-bit fingerprint; a wrong hit needs equal fingerprints in one probe run, less than one look-up in 10^8.
 */
export interface HashIndexData {
  /** Fingerprints; 0 marks an empty cell. */
  prints: Uint32Array;
  values: Uint32Array;
}

export class HashIndex {
  constructor(private readonly data: HashIndexData) {}

  /** The number stored for `text`, -1 when there is none. */
  find(text: string): number {
    const { prints, values } = this.data;
    const [slotHash, print] = hashes(text);
    for (let i = slotHash % prints.length; ; i = i + 1 === prints.length ? 0 : i + 1) {
      if (prints[i] === print) return values[i];
      if (prints[i] === 0) return -1;
    }
  }
}

/** Indexes strings by their position. */
export function packHashIndex(strings: string[]): HashIndexData {
  const size = Math.max(16, Math.ceil(strings.length * 1.5));
  const prints = new Uint32Array(size);
  const values = new Uint32Array(size);
  strings.forEach((text, n) => {
    const [slotHash, print] = hashes(text);
    let i = slotHash % size;
    while (prints[i] !== 0) i = i + 1 === size ? 0 : i + 1;
    prints[i] = print;
    values[i] = n;
  });
  return { prints, values };
}

/** The two sections of a container that hold an index over `strings`: `<name>Prints` and `<name>Values`. */
export function indexSections(name: string, strings: string[]): Record<string, Uint32Array> {
  const { prints, values } = packHashIndex(strings);
  return { [`${name}Prints`]: prints, [`${name}Values`]: values };
}

/** Two independent hashes of a string: FNV-1a for the slot, a multiplicative one for the fingerprint (never 0). */
function hashes(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + (b >>> 15);
  }
  b ^= b >>> 13;
  return [(a ^ (a >>> 16)) >>> 0, b >>> 0 || 1];
}
