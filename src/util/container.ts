/**
 * A binary file of named typed arrays: magic, JSON header, then the sections, each aligned to 8 bytes.
 * Loading copies nothing: the arrays are views over the file's buffer.
 */
export type Section =
  | Int8Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int16Array
  | Int32Array
  | Float32Array;

const MAGIC = 0x48435044; // "DPCH", little-endian
const CONSTRUCTORS = {
  Int8Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int16Array,
  Int32Array,
  Float32Array,
};

interface Header {
  meta: Record<string, unknown>;
  sections: Record<string, { type: keyof typeof CONSTRUCTORS; offset: number; length: number }>;
}

/** Packs sections and a small JSON-able `meta` object into one buffer. */
export function packContainer(meta: Record<string, unknown>, sections: Record<string, Section>): Uint8Array {
  const header: Header = { meta, sections: {} };
  let offset = 0;
  for (const [name, data] of Object.entries(sections)) {
    header.sections[name] = {
      type: data.constructor.name as keyof typeof CONSTRUCTORS,
      offset,
      length: data.length,
    };
    offset += (data.byteLength + 7) & ~7;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const base = (8 + json.length + 7) & ~7;
  const out = new Uint8Array(base + offset);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  out.set(json, 8);
  for (const [name, data] of Object.entries(sections)) {
    out.set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      base + header.sections[name].offset,
    );
  }
  return out;
}

/** Opens what `packContainer` wrote. Throws when the bytes are no container; `label` names the file in the message. */
export function openContainer(
  bytes: Uint8Array,
  label: string,
): { meta: Record<string, unknown>; section<T extends Section>(name: string): T } {
  // Views need an aligned start; a pooled Buffer may begin anywhere.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new Error(`Unexpected content in ${label}, expected a model file`);
  }
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + length))) as Header;
  const base = aligned.byteOffset + ((8 + length + 7) & ~7);
  return {
    meta: header.meta,
    section<T extends Section>(name: string): T {
      const s = header.sections[name];
      if (!s) throw new Error(`Missing section ${name} in ${label}`);
      return new CONSTRUCTORS[s.type](aligned.buffer as ArrayBuffer, base + s.offset, s.length) as T;
    },
  };
}

/** Strings as one UTF-8 block, newline-separated; none may contain a newline. */
export function packStrings(strings: string[]): Uint8Array {
  return new TextEncoder().encode(strings.join('\n'));
}

export function openStrings(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n');
}
