import type { VFile } from 'vfile';

/** Prints the messages of files on standard error; nothing for files without. */
export async function printMessages(files: VFile[]): Promise<void> {
  const some = files.filter(({ messages }) => messages.length > 0);
  if (some.length === 0) return;
  const { reporter } = await import('vfile-reporter');
  process.stderr.write(`${reporter(some, { color: wantsColor(), quiet: true })}\n`);
}

/** Colours only for people: on a terminal, outside of CI, and not against NO_COLOR. */
function wantsColor(): boolean {
  return process.stderr.isTTY === true && !process.env.NO_COLOR && !process.env.CI;
}
