import type { VFile } from 'vfile';
import { need } from '../../data.js';
import { checkEntries, reporter } from '../../glossary/check.js';
import { combineLayers } from '../../glossary/glossary.js';
import { loadLayer } from '../../glossary/load.js';
import { sentencesOf } from '../../sentences/sentences-of.js';
import { expandPaths } from '../../util/glob.js';
import { EXIT } from '../command.js';
import { glossaryPaths, openEngine } from '../options.js';
import { printMessages } from '../print-messages.js';
import { checkExamples } from './check-examples.js';
import type { Action } from './glossary.js';
import { translated } from './preview.js';

/** `depeche glossary check [documents…]`: faults of the files and examples; with documents, entries they never use. */
export const action: Action = {
  summary: 'faults of the glossary files, and examples that fail',
  async run(values, documents) {
    const loaded = glossaryPaths(values.glossary as string | undefined).map((target) => loadLayer(target));
    const files = loaded.flatMap((layer): VFile[] => layer.files);
    const layers = loaded.map(({ layer }) => layer);
    checkEntries(layers, files);
    const glossary = combineLayers(layers);
    const engine = await openEngine(values.engine);
    const examples = checkExamples(glossary, engine, files);
    let unused: number | undefined;
    if (documents.length > 0) {
      const used = new Set<unknown>();
      for (const path of expandPaths(documents)) {
        const file = await translated(path, engine, glossary);
        for (const { unit } of file ? sentencesOf(need(file.data.blocks, 'blocks')) : [])
          for (const match of unit.terms.flatMap((term) => term.parts ?? [term])) used.add(match.entry);
      }
      const idle = glossary.entries.filter(({ entry }) => !used.has(entry));
      const tell = reporter(files);
      for (const placed of idle)
        tell(placed, 'glossary-unused', `\`${placed.entry.fr}\` is in none of the documents`);
      unused = idle.length;
    }
    const entries = layers.reduce((sum, layer) => sum + layer.entries.length, 0);
    const messages = files.flatMap((file) =>
      file.messages.map(({ ruleId: rule, reason, line, column }) => ({
        file: file.path,
        rule,
        reason,
        line,
        column,
      })),
    );
    const errors = files.flatMap((file) => file.messages).filter(({ fatal }) => fatal === true).length;
    if (values.json)
      process.stdout.write(`${JSON.stringify({ entries, errors, examples, unused, messages }, null, 2)}\n`);
    else {
      const idle = unused === undefined ? '' : `, ${unused} not used in the documents`;
      const ran = `${examples.run - examples.failed} of ${examples.run} examples hold`;
      process.stdout.write(`${entries} entries in ${files.length} files, ${errors} errors, ${ran}${idle}\n`);
    }
    await printMessages(files);
    return errors > 0 ? EXIT.failed : EXIT.ok;
  },
};
