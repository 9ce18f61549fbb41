import { type Command, UsageError } from '../command.js';

/** What one action of `depeche glossary` does; `add`, `import` and the like are further rows. */
export interface Action {
  summary: string;
  run(values: Record<string, unknown>, positionals: string[]): Promise<number>;
}

const ACTIONS: Record<string, () => Promise<{ action: Action }>> = {
  list: () => import('./list.js'),
  check: () => import('./check.js'),
};

const HELP = `Usage: depeche glossary list [words…] [--glossary glossary] [--json]
       depeche glossary check [--glossary glossary] [--json]

list    the terms in use, or those with all of the words in their French or English
check   faults of the glossary files; exit 1 when there are any

Options:
  --glossary PATH   your glossary, a folder or a YAML file (glossary)
  --json            print a report as JSON
`;

export const command: Command = {
  summary: 'list and check the terms',
  help: HELP,
  options: { glossary: { type: 'string' }, json: { type: 'boolean' } },
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
