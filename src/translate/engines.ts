import type { Engine } from '../transfer/types.js';
import { dataFile } from '../util/paths.js';

/** Engines by the name that `--engine` takes; loaded when asked for. */
const ENGINES: Record<string, () => Promise<Engine>> = {
  transfer: async () =>
    hasModel()
      ? (await import('../transfer/engine.js')).transferEngine
      : (await import('../transfer/baseline.js')).baselineEngine,
};

export const DEFAULT_ENGINE = 'transfer';

/** Names for messages and help. */
export const engineNames = Object.keys(ENGINES);

/** The engine of that name; null when there is none. */
export async function loadEngine(name: string): Promise<Engine | null> {
  return Object.hasOwn(ENGINES, name) ? ENGINES[name]() : null;
}

/** Without its model the engine can't work; until that is built, figures and terms alone are translated. */
function hasModel(): boolean {
  try {
    return dataFile('models/transfer.bin') !== '';
  } catch {
    return false;
  }
}
