import { readWhole } from '../../util/prefetch.js';

/**
 * Weights and lexicon files. Layout: 8 bytes `DPSEC1\n\0`; a little-endian u32 with the length of the JSON table;
 * the table `{"name": [type, offset, length]}` in UTF-8; then the sections, each starting at a multiple of 8 from
 * the start of the file. Types: u8, i8, u16, u32, i32 (little-endian arrays; length in elements), text (UTF-8; bytes).
 */
export const MAGIC = 'DPSEC1\n\0';

export type SectionType = 'u8' | 'i8' | 'u16' | 'u32' | 'i32' | 'text';

/** Typed views over one file; nothing is copied. A missing section throws and names it. */
export interface Sections {
  u8(name: string): Uint8Array;
  i8(name: string): Int8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  i32(name: string): Int32Array;
  text(name: string): string;
}

/**
 * Opens a section file.
 *
 * @throws when the file is not of this format, with what was found
 */
export function openSections(path: string): Sections {
  const file = readWhole(path);
  // A fresh, 8-aligned copy only where Node handed out a slice of its pool.
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const { buffer, byteOffset } = bytes;
  if (file.toString('latin1', 0, 8) !== MAGIC)
    throw new Error(`Unexpected header in \`${path}\`, expected a section file; build it again`);
  const tableLength = file.readUInt32LE(8);
  const table = JSON.parse(file.toString('utf8', 12, 12 + tableLength)) as Record<
    string,
    [SectionType, number, number]
  >;
  const find = (name: string, type: SectionType): [number, number] => {
    const entry = table[name];
    if (!entry || entry[0] !== type)
      throw new Error(`Unexpected missing section \`${name}\` (${type}) in \`${path}\``);
    return [byteOffset + entry[1], entry[2]];
  };
  return {
    u8: (name) => new Uint8Array(buffer, ...find(name, 'u8')),
    i8: (name) => new Int8Array(buffer, ...find(name, 'i8')),
    u16: (name) => new Uint16Array(buffer, ...find(name, 'u16')),
    u32: (name) => new Uint32Array(buffer, ...find(name, 'u32')),
    i32: (name) => new Int32Array(buffer, ...find(name, 'i32')),
    text: (name) => Buffer.from(buffer, ...find(name, 'text')).toString('utf8'),
  };
}
