import type { VFile } from 'vfile';
import { reporter } from '../../glossary/check.js';
import type { Glossary } from '../../glossary/glossary.js';
import type { Engine } from '../../transfer/types.js';
import { translateLine } from '../../translate/translate-line.js';

/** Translates the examples of all entries; those whose English is not in the result are messages. */
export function checkExamples(
  glossary: Glossary,
  engine: Engine,
  files: VFile[],
): { run: number; failed: number } {
  const tell = reporter(files);
  let [run, failed] = [0, 0];
  for (const placed of glossary.entries) {
    for (const { fr, en } of placed.entry.examples ?? []) {
      run++;
      const { text } = translateLine(fr, engine, glossary);
      if (comparable(text).includes(comparable(en))) continue;
      failed++;
      tell(placed, 'glossary-example', `Unexpected \`${text}\` for \`${fr}\`, expected \`${en}\``);
    }
  }
  return { run, failed };
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[’]/g, "'");
}
