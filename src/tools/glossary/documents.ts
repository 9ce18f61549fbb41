import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { need } from '../../data.js';
import type { Glossary } from '../../glossary/glossary.js';
import type { Entry } from '../../glossary/types.js';
import { createPipeline } from '../../pipeline.js';
import { decode } from '../../read/read.js';
import { sentencesOf } from '../../sentences/sentences-of.js';
import type { Engine } from '../../transfer/types.js';
import { renderings } from './renderings.js';

/** What new entries did to a document, as sentences; none when all is well. */
export interface DocumentEffect {
  matches: number;
  faults: string[];
}

/**
 * Runs a document with and without new entries. Their terms must come out; sentences without them, the figures of those
 * and the choice of sentences for the summary must stay.
 */
export async function effectOnDocument(
  path: string,
  engine: Engine,
  before: Glossary,
  after: Glossary,
  fresh: Set<Entry>,
): Promise<DocumentEffect> {
  const [old, now] = [await run(path, engine, before), await run(path, engine, after)];
  const effect: DocumentEffect = { matches: 0, faults: [] };
  const touched: { start: number; end: number }[] = [];
  const olds = [...sentencesOf(need(old.data.blocks, 'blocks'))].map(({ unit }) => unit);
  for (const [i, { unit }] of [...sentencesOf(need(now.data.blocks, 'blocks'))].entries()) {
    const mine = unit.terms.flatMap((term) => term.parts ?? [term]).filter(({ entry }) => fresh.has(entry));
    effect.matches += mine.length;
    // an entry also shows where it gave way, or hid another
    const near = [...unit.terms, ...(unit.overridden ?? [])].some(({ entry }) => fresh.has(entry));
    if (mine.length > 0 || near) touched.push(unit);
    const [was, is] = [olds[i].translation?.text, unit.translation?.text];
    if (mine.length === 0 && was !== is) effect.faults.push(`changed without a term: ${was} → ${is}`);
    if (!unit.translation) continue;
    for (const { match, english, held } of renderings(unit.terms, unit.translation))
      if (!held) effect.faults.push(`${match.entry.fr} = ${match.entry.en}: \`${english}\` in ${is}`);
  }
  const [claims, fresher] = [claimsOf(old), claimsOf(now)];
  for (const [id, claim] of claims) {
    const free = !touched.some(({ start, end }) => claim.start >= start && claim.start < end);
    if (free && claim.text !== fresher.get(id)?.text)
      effect.faults.push(`claim changed: ${claim.text} → ${fresher.get(id)?.text ?? 'none'}`);
  }
  const [chosen, choice] = [summaryOf(old), summaryOf(now)];
  if (chosen !== choice) effect.faults.push(`the summary takes other sentences: ${chosen} → ${choice}`);
  return effect;
}

async function run(path: string, engine: Engine, glossary: Glossary): Promise<VFile> {
  const file = new VFile({ path });
  decode(file, readFileSync(path));
  await createPipeline({ engine, glossary }).process(file);
  return file;
}

/** Claims by the place of their figures. */
function claimsOf(file: VFile): Map<string, { text: string; start: number }> {
  const outputs = file.result as Map<string, string>;
  const name = [...outputs.keys()].find((key) => key.endsWith('.facts.yaml'))!;
  const { claims } = parse(outputs.get(name)!) as { claims: { id: string; source: { start: number } }[] };
  return new Map(
    claims.map((claim) => [
      `${claim.source.start}`,
      { text: JSON.stringify({ ...claim, id: '' }), start: claim.source.start },
    ]),
  );
}

/** Which sentences of the document the summary takes, by the English that begins them; -1 for a shortened one. */
function summaryOf(file: VFile): string {
  const texts = [...sentencesOf(need(file.data.blocks, 'blocks'))].map(
    ({ unit }) => unit.translation?.text ?? '',
  );
  const { sentences } = need(file.data.summary, 'summary');
  return sentences
    .map((sentence) => texts.findIndex((text) => text.slice(0, 40) === sentence.slice(0, 40)))
    .join();
}
