import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap for new objects small. Analysis makes much short-lived garbage from little live data;
 * V8 answers by letting that part grow to 48 MB, which doubles the memory of the process and saves next to no time.
 * To be called before the work starts.
 */
export function limitYoungHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
