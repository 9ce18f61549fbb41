import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a set of files whole or not at all: all go to temporary names first and are renamed when every one is complete.
 *
 * @param folder Made when missing.
 * @param files File name → content.
 * @throws The system's error (EACCES, EROFS, ENOSPC, …); no temporary file stays behind.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const moves: { from: string; to: string }[] = [];
  try {
    for (const [name, content] of files) {
      const to = path.join(folder, name);
      const from = `${to}.${process.pid}.tmp`;
      moves.push({ from, to });
      await writeFile(from, content);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.all(moves.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}
