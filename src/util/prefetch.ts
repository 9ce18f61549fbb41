import { closeSync, fstatSync, openSync, read, readFileSync } from 'node:fs';
import { dataFile } from './paths.js';

/** Files of the models, in the order in which translating a sentence opens them last to first. */
const MODELS = ['models/transfer.bin', 'models/french.bin', 'models/french-lexicon.bin'];

const underWay: Promise<void>[] = [];
const ready = new Map<string, Buffer>();

/**
 * Starts to read the models in the background, so that the disk works while modules are compiled. It is a hint: loaders
 * take the bytes when they are there and read for themselves when they are not; what fails here fails there, with its
 * message. Bytes are kept until a loader takes them.
 */
export function prefetchModels(): void {
  for (const name of MODELS) underWay.push(prefetch(name));
}

/** Waits for what `prefetchModels` has started; at once when nothing was. */
export async function prefetched(): Promise<void> {
  await Promise.all(underWay.splice(0));
}

/** All bytes of a file: those read ahead, which are given out once, or read now. */
export function readWhole(file: string): Buffer {
  const bytes = ready.get(file);
  if (bytes === undefined) return readFileSync(file);
  ready.delete(file);
  return bytes;
}

function prefetch(name: string): Promise<void> {
  return new Promise((resolve) => {
    let fd: number | undefined;
    const end = () => {
      if (fd !== undefined) closeSync(fd);
      resolve();
    };
    try {
      const file = dataFile(name);
      fd = openSync(file, 'r');
      // one read of the whole: pieces would each wait for the main thread, which is busy; memory of its own, aligned
      const bytes = Buffer.allocUnsafeSlow(fstatSync(fd).size);
      read(fd, bytes, 0, bytes.length, 0, (error, count) => {
        if (!error && count === bytes.length) ready.set(file, bytes);
        end();
      });
    } catch {
      end();
    }
  });
}
