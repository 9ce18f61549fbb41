import type { Engine } from '../transfer/types.js';

/** Engines by the name that `--engine` takes; loaded when asked for. */
const ENGINES: Record<string, () => Promise<Engine>> = {
  transfer: async () => (await import('../transfer/engine.js')).transferEngine,
};

export const DEFAULT_ENGINE = 'transfer';

/** Names for messages and help. */
export const engineNames = Object.keys(ENGINES);

/** The engine of that name; null when there is none. */
export async function loadEngine(name: string): Promise<Engine | null> {
  return Object.hasOwn(ENGINES, name) ? ENGINES[name]() : null;
}
