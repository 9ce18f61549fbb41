import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Processes that work at a time. */
const PROCESSES = 2;

/**
 * Runs jobs in processes of their own, since threads don't inherit the loader for TypeScript. What a job returns must
 * depend on the job and the shared data only: then the results don't depend on which process was faster.
 *
 * @param program module that calls `serveJobs`
 * @param shared sent to each process once
 * @returns results in the order of the jobs
 */
export async function runJobs<S, J, R>(program: URL, shared: S, jobs: readonly J[]): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(program), { serialization: 'advanced' });
      let current = -1;
      const give = (): void => {
        if (next >= jobs.length) {
          child.disconnect();
          resolve();
          return;
        }
        current = next++;
        child.send({ job: jobs[current] });
      };
      child.on('message', (result: { value: R }) => {
        results[current] = result.value;
        give();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code !== 0)
          reject(new Error(`Unexpected exit ${code} of a training process, expected its result`));
      });
      child.send({ shared });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(PROCESSES, jobs.length) }, work));
  return results;
}

/** The other side of `runJobs`: does one job after the other. */
export function serveJobs<S, J, R>(run: (shared: S, job: J) => R): void {
  let shared: S;
  process.on('message', (message: { shared: S } | { job: J }) => {
    if ('shared' in message) shared = message.shared;
    else process.send?.({ value: run(shared, message.job) });
  });
}
