import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openEngine, openGlossary } from './options.js';
import { type DocumentResult, documentProcessor } from './process-document.js';

/** What a thread needs to build its own pipeline. */
interface ThreadOptions {
  glossary: string | undefined;
  engine: string;
  out: string;
}

/**
 * Processes documents in several threads, each with its own pipeline; a free thread takes the next document.
 *
 * @returns Results in the order of `paths`, whatever thread was faster.
 */
export async function runInThreads(
  paths: string[],
  options: ThreadOptions,
  jobs: number,
): Promise<DocumentResult[]> {
  const results: DocumentResult[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: options });
      let current = -1;
      worker.on('error', reject);
      worker.on('message', (result: DocumentResult | 'ready') => {
        if (result !== 'ready') results[current] = result;
        if (next >= paths.length) {
          worker.terminate().then(() => resolve(), reject);
          return;
        }
        current = next++;
        worker.postMessage(paths[current]);
      });
    });
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

async function serve(
  port: NonNullable<typeof parentPort>,
  { glossary, engine, out }: ThreadOptions,
): Promise<void> {
  const process = documentProcessor(
    { engine: await openEngine(engine), glossary: await openGlossary(glossary) },
    out,
  );
  port.on('message', async (path: string) => port.postMessage(await process(path)));
  port.postMessage('ready');
}

if (!isMainThread && parentPort) await serve(parentPort, workerData as ThreadOptions);
