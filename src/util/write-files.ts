import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Move {
  to: string;
  /** Complete new content, beside its place. */
  fresh: string;
  /** What was there before, until all is done; null when nothing was. */
  old: string | null;
  done: boolean;
}

/**
 * Writes a set of files whole or not at all: all go to temporary names first, and take their places when every one is
 * complete; when one can't, those before it give theirs back.
 *
 * @param folder Made when missing.
 * @param files File name → content.
 * @throws The system's error (EACCES, EROFS, ENOSPC, …); no temporary file stays behind.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const moves: Move[] = [];
  try {
    for (const [name, content] of files) {
      const to = path.join(folder, name);
      const move: Move = { to, fresh: `${to}.${process.pid}.tmp`, old: null, done: false };
      moves.push(move);
      await writeFile(move.fresh, content);
    }
    for (const move of moves) await take(move);
  } catch (error) {
    for (const move of moves) await undo(move);
    throw error;
  }
  await Promise.all(moves.map(({ old }) => old && rm(old, { force: true })));
}

async function take(move: Move): Promise<void> {
  const before = await stat(move.to).catch(() => null);
  if (before?.isFile()) {
    const old = `${move.to}.${process.pid}.old.tmp`;
    await rename(move.to, old);
    move.old = old;
  }
  await rename(move.fresh, move.to);
  move.done = true;
}

async function undo({ to, fresh, old, done }: Move): Promise<void> {
  await rm(fresh, { force: true });
  if (done) await rm(to, { force: true });
  if (old) await rename(old, to);
}
