import { writeFileSync } from 'node:fs';
import { MAGIC, type SectionType } from '../../french/model/sections.js';

type Content = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | string;

function typeOf(content: Content): SectionType {
  if (typeof content === 'string') return 'text';
  if (content instanceof Uint8Array) return 'u8';
  if (content instanceof Int8Array) return 'i8';
  if (content instanceof Uint16Array) return 'u16';
  if (content instanceof Uint32Array) return 'u32';
  return 'i32';
}

/** Writes a section file (see `src/french/model/sections.ts`) and returns its size in bytes. */
export function writeSections(path: string, sections: Record<string, Content>): number {
  const parts = Object.entries(sections).map(([name, content]) => {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content, 'utf8')
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const length = typeof content === 'string' ? bytes.length : content.length;
    return { name, type: typeOf(content), bytes, length };
  });
  // Offsets stand in the table and depend on its length: a first pass with wide numbers fixes the length.
  const render = (start: number): string => {
    let offset = start;
    const table: Record<string, [SectionType, number, number]> = {};
    for (const part of parts) {
      table[part.name] = [part.type, offset, part.length];
      offset += Math.ceil(part.bytes.length / 8) * 8;
    }
    return JSON.stringify(table);
  };
  const start = Math.ceil((12 + render(100_000_000).length + 64) / 8) * 8;
  const json = Buffer.from(render(start).padEnd(start - 12, ' '));
  const head = Buffer.alloc(12);
  head.write(MAGIC, 'latin1');
  head.writeUInt32LE(json.length, 8);
  const padded = parts.map((p) => Buffer.concat([p.bytes], Math.ceil(p.bytes.length / 8) * 8));
  const file = Buffer.concat([head, json, ...padded]);
  writeFileSync(path, file);
  return file.length;
}
