import type { SentenceUnit } from '../../data.js';
import type { Entry } from '../../glossary/types.js';

/** A place that reads like an entry and became none. */
export interface Mention {
  entry: Entry;
  /** The words around it. */
  context: string;
}

/**
 * Mentions of entries by their bare letters, singular or plural, that no match, no longer entry and no figure covers.
 * Entries with a context are left out: theirs may be another sense.
 */
export function unmatched(units: SentenceUnit[], entries: Entry[]): Mention[] {
  const found: Mention[] = [];
  for (const entry of entries) {
    if (entry.context || entry.pos === 'verb') continue;
    for (const form of [entry.fr, ...(entry.aliases ?? [])]) {
      // an acronym is one in its own capitals only
      const flags = /^[\p{Lu}\d]+$/u.test(form) ? 'gu' : 'giu';
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${pluralPattern(form)}(?![\\p{L}\\p{N}-])`, flags);
      for (const { text, terms, overridden, figures } of units) {
        for (const { index, 0: match } of text.matchAll(pattern)) {
          const end = index + match.length;
          const taken = [...terms, ...(overridden ?? []), ...figures].some(
            (span) => span.start < end && index < span.end,
          );
          if (!taken) found.push({ entry, context: text.slice(Math.max(0, index - 30), end + 30) });
        }
      }
    }
  }
  return found;
}

function pluralPattern(form: string): string {
  return form
    .split(/[\s\u00a0\u202f]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .map((word) => (/(?:du|de|des|à|en|et|le|la|les|[sx])$/i.test(word) ? word : `${word}s?`))
    .join('[\\s\\u00a0\\u202f]+');
}
