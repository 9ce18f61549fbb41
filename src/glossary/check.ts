import type { VFile } from 'vfile';
import { lexicon } from '../french/lexicon/lexicon.js';
import type { RuleId } from '../messages/catalogue.js';
import { report } from '../messages/report.js';
import { addTo } from '../util/multimap.js';
import { combineLayers, type Layer, type PlacedEntry } from './glossary.js';
import type { Entry, EntryContext } from './types.js';

const CLASSES = new Set([
  '%money',
  '%percent',
  '%figure',
  '%person',
  '%org',
  '%none',
  '%date',
  '%duration',
  '%number',
  '%name',
]);

/**
 * Checks what only shows across entries, or against the language: shadowed ones, English that another entry forbids,
 * contexts that no sentence can fulfil.
 */
export function checkEntries(layers: Layer[], files: VFile[]): void {
  const tell = reporter(files);
  const { entries, shadowed } = combineLayers(layers);
  for (const { entry, hidden } of shadowed) {
    tell(
      entry,
      'glossary-shadowed',
      `\`${entry.entry.fr}\` hides the entry at ${hidden.file}:${hidden.line} (${hidden.entry.en})`,
    );
  }
  checkForbidden(entries, tell);
  for (const placed of entries) {
    for (const fault of contextFaults(placed.entry)) tell(placed, 'glossary-context', fault);
  }
}

type Tell = (placed: PlacedEntry, rule: RuleId, reason: string) => void;

/** Reports on the line of an entry, in its file. */
export function reporter(files: VFile[]): Tell {
  const fileOf = new Map(files.map((file) => [file.path, file]));
  return ({ file, line }, rule, reason) => {
    const target = fileOf.get(file);
    if (target) report(target, rule, reason, { place: { line, column: 1 } });
  };
}

/** The same French in other entries must not have the English that one forbids. */
function checkForbidden(entries: PlacedEntry[], tell: Tell): void {
  const forbidding = new Map<string, PlacedEntry[]>();
  for (const placed of entries)
    for (const en of placed.entry.forbid ?? [])
      for (const fr of formsOf(placed.entry)) addTo(forbidding, `${fr}\t${en.toLowerCase()}`, placed);
  for (const placed of entries) {
    const { entry } = placed;
    for (const fr of formsOf(entry)) {
      const [by] = forbidding.get(`${fr}\t${entry.en.toLowerCase()}`) ?? [];
      if (!by) continue;
      const at = `${by.file}:${by.line}`;
      tell(
        placed,
        'glossary-forbidden',
        `Unexpected English \`${entry.en}\` for \`${fr}\`, forbidden at ${at}`,
      );
      break;
    }
  }
}

function formsOf({ fr, aliases }: Entry): string[] {
  return [fr, ...(aliases ?? [])].map((form) => form.toLowerCase());
}

/** Why a context can never hold, as sentences. */
function contextFaults({ pos, context }: Entry): string[] {
  const faults: string[] = [];
  for (const [relation, list] of Object.entries(context ?? {}) as [keyof EntryContext, string[]][]) {
    if (relation === 'obj' && pos !== 'verb')
      faults.push(`Unexpected context \`obj\` of a ${pos}, expected it on verbs`);
    if (list.length === 0) faults.push(`Unexpected empty context \`${relation}\`, expected lemmas`);
    for (const item of list) {
      if (item.startsWith('%')) {
        if (!CLASSES.has(item))
          faults.push(`Unexpected class \`${item}\`, expected one of ${[...CLASSES].join(', ')}`);
      } else if (/\s/.test(item)) {
        faults.push(`Unexpected context \`${item}\` of several words, expected one word`);
      } else if (/^\p{Ll}+$/u.test(item) && lexicon().readings(item).length === 0) {
        faults.push(`Unexpected context \`${item}\`, expected a French word`);
      }
    }
  }
  return faults;
}
