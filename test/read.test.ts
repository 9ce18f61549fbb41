import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from '../src/read/read.js';
import { firstInvalidByte } from '../src/read/utf8.js';

/** The message that decoding ends with, as `line:column rule: reason`; '' when there is none. */
function problem(bytes: Uint8Array): string {
  const file = new VFile({ path: 'a.md' });
  try {
    decode(file, bytes);
    return '';
  } catch {
    const [{ line, column, ruleId, reason }] = file.messages;
    return `${line}:${column} ${ruleId}: ${reason}`;
  }
}

describe('decode', () => {
  it('keeps a byte order mark, so that offsets are those of the file', () => {
    const file = new VFile({ path: 'a.md' });
    decode(file, Buffer.from('\uFEFFLe titre gagne 3 %.'));
    expect(String(file.value)).toBe('\uFEFFLe titre gagne 3 %.');
    expect(file.data.source?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['empty', Buffer.from(''), '1:1 read-empty: Unexpected empty document, expected French text'],
    ['blank', Buffer.from(' \n\t\n'), '1:1 read-empty: Unexpected empty document, expected French text'],
    [
      'a mark alone',
      Buffer.from('\uFEFF'),
      '1:1 read-empty: Unexpected empty document, expected French text',
    ],
    [
      'Latin-1',
      Buffer.from('Un\nrésultat', 'latin1'),
      '2:2 read-encoding: Unexpected byte 0xe9 at byte 4, expected UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFUn', 'utf16le'),
      '1:1 read-encoding: Unexpected UTF-16 byte order mark at byte 0, expected UTF-8',
    ],
    ['null bytes', Buffer.from('ab\0c'), '1:1 read-binary: Unexpected null byte at byte 2, expected text'],
    [
      'an image',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      '1:1 read-binary: Unexpected byte 0x89 at byte 0, expected text',
    ],
  ])('refuses %s', (_, bytes, expected) => {
    expect(problem(bytes)).toBe(expected);
  });

  it('refuses what is larger than one document', () => {
    expect(problem(Buffer.alloc(MAX_BYTES + 1, 'a '))).toMatch(
      /^1:1 read-size: Unexpected document of 2\.0 MB/,
    );
  });
});

describe('firstInvalidByte', () => {
  it('agrees with the decoder of the platform on any bytes', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const offset = firstInvalidByte(bytes);
        const valid = (part: Uint8Array) => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(part);
            return true;
          } catch {
            return false;
          }
        };
        expect(offset === -1).toBe(valid(bytes));
        if (offset >= 0) expect(valid(bytes.subarray(0, offset))).toBe(true);
      }),
    );
  });
});
