import { EXIT } from '../command.js';
import { openGlossary } from '../options.js';
import type { Action } from './glossary.js';

export const action: Action = {
  summary: 'the terms in use',
  async run(values, words) {
    const { entries } = await openGlossary(values.glossary as string | undefined);
    const wanted = words.map((word) => word.toLowerCase());
    const found = entries.filter(({ entry }) => {
      const text = [entry.fr, entry.en, ...(entry.aliases ?? [])].join('\n').toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else
      process.stdout.write(
        found
          .map(({ entry, file, line }) => `${entry.fr}\t${entry.en}\t${entry.pos}\t${file}:${line}\n`)
          .join(''),
      );
    return EXIT.ok;
  },
};
