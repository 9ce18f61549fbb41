import { type Command, UsageError } from '../command.js';
import { TRANSLATION_OPTIONS } from '../options.js';

/** What one action of `depeche glossary` does. */
export interface Action {
  summary: string;
  run(values: Record<string, unknown>, positionals: string[]): Promise<number>;
}

const ACTIONS: Record<string, () => Promise<{ action: Action }>> = {
  add: () => import('./add.js'),
  list: () => import('./list.js'),
  check: () => import('./check.js'),
  import: () => import('./import.js'),
  export: () => import('./export.js'),
  suggest: () => import('./suggest.js'),
};

const HELP = `Usage: depeche glossary add "French" "English" [documents…] [--yes] [--pos noun] [--note text]
       depeche glossary list [words…]
       depeche glossary check [documents…]
       depeche glossary import FILE [--format deepl] [--dry-run]
       depeche glossary export FILE [--format deepl]
       depeche glossary suggest [documents…] [--limit 30]

add       a term: shows the sentences of the documents (default input/) that would change, writes with --yes
list      the terms in use, or those with all of the words in their French or English
check     faults of the glossary files and examples that fail, exit 1 when there are any; terms the documents never use
import    the terms of a file: tsv, csv, tbx, yaml; deepl, google and azure are names for tsv and csv
export    the terms in use to a file, - for standard output; says what the format cannot hold
suggest   terms of the documents (default input/) that no entry covers, as lines to paste

Options:
  --glossary PATH   your glossary, a folder or a YAML file (glossary)
  --engine NAME     translation engine (transfer)
  --json            print a report as JSON

Of add, besides:
  --yes             write the entry
  --pos POS         noun, verb, adj, adv, prep, conj, name, phrase …; guessed from the French
  --plural TEXT     English plural, when it is irregular; "-" for none
  --alias TEXT      another French form; may be repeated
  --forbid TEXT     English that must not be used; may be repeated
  --domain NAME     field, which also chooses the file
  --note TEXT       a remark
  --file NAME       file in the glossary folder
`;

export const command: Command = {
  summary: 'add, list, check, import, export and suggest terms',
  help: HELP,
  options: {
    ...TRANSLATION_OPTIONS,
    json: { type: 'boolean' },
    yes: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    pos: { type: 'string' },
    plural: { type: 'string' },
    alias: { type: 'string', multiple: true },
    forbid: { type: 'string', multiple: true },
    domain: { type: 'string' },
    note: { type: 'string' },
    file: { type: 'string' },
    format: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(values, [name, ...rest]) {
    if (name === undefined || !Object.hasOwn(ACTIONS, name)) {
      throw new UsageError(
        `Unexpected action \`${name ?? ''}\`, expected one of ${Object.keys(ACTIONS).join(', ')}`,
      );
    }
    const { action } = await ACTIONS[name]();
    return action.run(values, rest);
  },
};
