import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { VFile } from 'vfile';
import { fail } from '../messages/report.js';
import { sha256 } from '../util/hash.js';
import { displayPath } from '../util/paths.js';
import { firstInvalidByte } from './utf8.js';

/** Largest document, in bytes: about 300,000 words. Longer texts are collections and belong in several files. */
export const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Reads a document. A byte order mark stays in the text, so that all offsets refer to what is in the file.
 *
 * @param path Shown in messages and outputs relative to the working folder.
 * @returns A file with `value` (a string) and `data.source`; when it can't be used, a file with a fatal message.
 */
export async function readDocument(path: string): Promise<VFile> {
  const file = new VFile({ path: displayPath(path) });
  file.data.folder = dirname(resolve(path));
  try {
    const bytes = await readBytes(file, path);
    decode(file, bytes);
  } catch (error) {
    if (!file.messages.includes(error as never)) throw error;
  }
  return file;
}

async function readBytes(file: VFile, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const place = { line: 1, column: 1 };
    if (code === 'ENOENT')
      fail(file, 'read-missing', 'Unexpected missing file, expected a document', { place });
    if (code === 'EISDIR') fail(file, 'read-failed', 'Unexpected folder, expected a document', { place });
    return fail(file, 'read-failed', `Unexpected read error ${code ?? ''}, expected a readable document`, {
      place,
      cause: error,
    });
  }
}

/**
 * Decodes the bytes of a document into `file.value` and `file.data.source`.
 *
 * @throws The message added to `file` when the bytes are no UTF-8 text of usable size.
 */
export function decode(file: VFile, bytes: Uint8Array): void {
  const place = { line: 1, column: 1, offset: 0 };
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    fail(
      file,
      'read-size',
      `Unexpected document of ${size} MB, expected at most ${MAX_BYTES / 1024 / 1024} MB`,
      {
        place,
        note: 'Split the text into one file for each article.',
      },
    );
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) {
    fail(file, 'read-encoding', 'Unexpected UTF-16 byte order mark at byte 0, expected UTF-8', { place });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) fail(file, 'read-binary', `Unexpected null byte at byte ${nul}, expected text`, { place });
  if (!isUtf8(bytes)) rejectEncoding(file, bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.replace(/^\uFEFF/, '').trim() === '')
    fail(file, 'read-empty', 'Unexpected empty document, expected French text', { place });
  file.value = text;
  file.data.source = { sha256: sha256(bytes) };
}

function rejectEncoding(file: VFile, bytes: Uint8Array): never {
  const offset = firstInvalidByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/);
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const byte = bytes[offset].toString(16).padStart(2, '0');
  // control characters other than white space don't occur in text of any 8-bit encoding
  if (bytes.some((code) => code < 9 || (code > 13 && code < 27))) {
    fail(file, 'read-binary', `Unexpected byte 0x${byte} at byte ${offset}, expected text`, { place });
  }
  return fail(file, 'read-encoding', `Unexpected byte 0x${byte} at byte ${offset}, expected UTF-8`, {
    place,
    note: 'Convert the file first, for example from Windows-1252: iconv -f WINDOWS-1252 -t UTF-8.',
  });
}
