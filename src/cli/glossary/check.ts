import type { VFile } from 'vfile';
import { checkEntries } from '../../glossary/check.js';
import { loadLayer } from '../../glossary/load.js';
import { EXIT } from '../command.js';
import { glossaryPaths } from '../options.js';
import { printMessages } from '../print-messages.js';
import type { Action } from './glossary.js';

export const action: Action = {
  summary: 'faults of the glossary files',
  async run(values) {
    const loaded = glossaryPaths(values.glossary as string | undefined).map(loadLayer);
    const files = loaded.flatMap((layer): VFile[] => layer.files);
    checkEntries(
      loaded.map(({ layer }) => layer),
      files,
    );
    const entries = loaded.reduce((sum, { layer }) => sum + layer.entries.length, 0);
    const errors = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal === true).length;
    if (values.json) {
      const messages = files.flatMap((file) =>
        file.messages.map(({ ruleId, reason, line, column }) => ({
          file: file.path,
          rule: ruleId,
          reason,
          line,
          column,
        })),
      );
      process.stdout.write(`${JSON.stringify({ entries, errors, messages }, null, 2)}\n`);
    } else process.stdout.write(`${entries} entries in ${files.length} files, ${errors} errors\n`);
    await printMessages(files);
    return errors > 0 ? EXIT.failed : EXIT.ok;
  },
};
