import type { ParseArgsConfig } from 'node:util';

/** A subcommand. `run` gets checked options and returns the exit code. */
export interface Command {
  /** One line, for the list of commands. */
  summary: string;
  /** Text of `--help`. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(values: Record<string, unknown>, positionals: string[]): Promise<number>;
}

/** Exit codes that scripts rely on. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Wrong usage or configuration: printed as one line, exit 2. */
export class UsageError extends Error {}
