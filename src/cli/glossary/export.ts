import path from 'node:path';
import { formatNames, formatOf, writeForeign } from '../../glossary/formats/formats.js';
import { writeFiles } from '../../util/write-files.js';
import { EXIT, UsageError } from '../command.js';
import { openGlossary } from '../options.js';
import type { Action } from './glossary.js';

/** `depeche glossary export FILE`: the terms in use in the format of another program. `-` is standard output. */
export const action: Action = {
  summary: 'the terms for another program',
  async run(values, [target, ...rest]) {
    if (target === undefined || rest.length > 0)
      throw new UsageError('Unexpected arguments, expected glossary export FILE');
    const format = formatOf(values.format as string | undefined, target);
    if (!format)
      throw new UsageError(`Unexpected format of \`${target}\`, expected one of ${formatNames.join(', ')}`);
    const { entries } = await openGlossary(values.glossary as string | undefined);
    const { text, lost } = writeForeign(
      entries.map(({ entry }) => entry),
      format,
    );
    if (target === '-') process.stdout.write(text);
    else {
      await writeFiles(path.dirname(target), new Map([[path.basename(target), text]]));
      process.stdout.write(`${entries.length} terms written to ${target}\n`);
    }
    for (const sentence of lost) process.stderr.write(`not in this format: ${sentence}\n`);
    return EXIT.ok;
  },
};
