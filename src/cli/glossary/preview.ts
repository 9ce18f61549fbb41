import type { VFile } from 'vfile';
import { need } from '../../data.js';
import type { Glossary } from '../../glossary/glossary.js';
import { createPipeline } from '../../pipeline.js';
import { readDocument } from '../../read/read.js';
import { sentencesOf } from '../../sentences/sentences-of.js';
import type { Engine } from '../../transfer/types.js';

/** A sentence whose English a change of the glossary changes. */
export interface SentenceChange {
  file: string;
  line: number;
  fr: string;
  old: string;
  new: string;
}

/** Translates documents with two glossaries and gives the sentences that differ, in order. */
export async function previewChanges(
  paths: string[],
  engine: Engine,
  before: Glossary,
  after: Glossary,
): Promise<SentenceChange[]> {
  const changes: SentenceChange[] = [];
  for (const path of paths) {
    const [old, fresh] = [await translated(path, engine, before), await translated(path, engine, after)];
    if (!old?.data.blocks || !fresh?.data.blocks) continue;
    const news = [...sentencesOf(fresh.data.blocks)];
    for (const [i, { unit }] of [...sentencesOf(old.data.blocks)].entries()) {
      const [from, to] = [unit.translation?.text ?? '', news[i].unit.translation?.text ?? ''];
      if (from === to) continue;
      const { line } = need(old.data.lines, 'lines').point(unit.start);
      changes.push({ file: old.path, line, fr: unit.text, old: from, new: to });
    }
  }
  return changes;
}

/** A document after the pipeline; null when it can't be read or is no French. */
export async function translated(path: string, engine: Engine, glossary: Glossary): Promise<VFile | null> {
  const file = await readDocument(path);
  if (file.messages.length > 0) return null;
  try {
    await createPipeline({ engine, glossary }).process(file);
  } catch (error) {
    // a fatal message about the document; `depeche run` tells of it
    if (!file.messages.includes(error as never)) throw error;
    return null;
  }
  return file;
}
