import { VFile } from 'vfile';
import { type Glossary, placeEntry } from '../../src/glossary/glossary.js';
import { combineLayers, createPipeline, type Engine, type Entry, loadEngine } from '../../src/index.js';
import { decode } from '../../src/read/read.js';

/** A glossary of these entries alone. */
export function glossaryOf(entries: Entry[]) {
  const placed = entries.map((entry, i) => placeEntry(entry, 'test.yaml', i + 1));
  return combineLayers([{ name: 'test', entries: placed }]);
}

/** Runs a text through the pipeline; fatal messages stay in the file. */
export async function processText(
  text: string,
  {
    path = 'test.md',
    entries = [],
    glossary = glossaryOf(entries),
    engine,
  }: { path?: string; entries?: Entry[]; glossary?: Glossary; engine?: Engine } = {},
): Promise<VFile> {
  const file = new VFile({ path });
  try {
    decode(file, Buffer.from(text));
    await createPipeline({
      engine: engine ?? (await loadEngine('transfer'))!,
      glossary,
    }).process(file);
  } catch (error) {
    if (!file.messages.includes(error as never)) throw error;
  }
  return file;
}

/** An output by the end of its name. */
export function output(file: VFile, suffix: string): string {
  const outputs = file.result as Map<string, string>;
  const name = [...outputs.keys()].find((key) => key.endsWith(suffix));
  return outputs.get(name!)!;
}

/** An engine that says what it is told, sentence by sentence; other sentences come through. */
export function scriptedEngine(script: Record<string, string>): Engine {
  return {
    name: 'scripted',
    version: '1.0.0',
    translateSentence: ({ source }) => ({ text: script[source] ?? source, unknown: [], alignments: [] }),
  };
}
