import type { VFile } from 'vfile';
import { lexicon } from '../french/lexicon/lexicon.js';
import type { RuleId } from '../messages/catalogue.js';
import { report } from '../messages/report.js';
import { addTo } from '../util/multimap.js';
import { combineLayers, describeHidden, type Layer, type PlacedEntry } from './glossary.js';
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
  for (const shadowing of shadowed) {
    const { entry } = shadowing;
    tell(entry, 'glossary-shadowed', `\`${entry.entry.fr}\` ${describeHidden(shadowing)}`);
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

/**
 * An entry must not have English that another forbids for the same French. For other French it may be right ("turnover"
 * of staff), but readers can take one for the other: a warning.
 */
function checkForbidden(entries: PlacedEntry[], tell: Tell): void {
  const forbidding = new Map<string, PlacedEntry[]>();
  for (const placed of entries)
    for (const en of placed.entry.forbid ?? []) addTo(forbidding, en.trim().toLowerCase(), placed);
  for (const placed of entries) {
    const { entry, forms } = placed;
    const by = forbidding.get(entry.en.trim().toLowerCase()) ?? [];
    const same = by.find((other) => other.forms.some((form) => forms.includes(form)));
    const other = same ?? by[0];
    if (!other) continue;
    const at = `${other.file}:${other.line}`;
    if (same) {
      const fr = same === placed ? 'itself' : `\`${entry.fr}\``;
      const reason = `Unexpected English \`${entry.en}\` for ${fr}, forbidden at ${at}`;
      tell(placed, 'glossary-forbidden', reason);
    } else {
      const reason = `Unexpected English \`${entry.en}\` of \`${entry.fr}\`, forbidden for \`${other.entry.fr}\` at ${at}`;
      tell(placed, 'glossary-forbidden-elsewhere', reason);
    }
  }
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
      } else if (/^\p{Ll}+$/u.test(item)) {
        const readings = lexicon().readings(item);
        const lemmas = [...new Set(readings.map(({ lemma }) => lemma))];
        if (lemmas.length === 0) faults.push(`Unexpected context \`${item}\`, expected a French word`);
        else if (!lemmas.includes(item) && readings.every(({ upos }) => upos === 'NOUN'))
          faults.push(`Unexpected form \`${item}\` as context, expected its lemma \`${lemmas[0]}\``);
      }
    }
  }
  return faults;
}
