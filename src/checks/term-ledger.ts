import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { need } from '../data.js';
import { lemmatise, tokenise } from '../english/index.js';
import type { OverriddenMatch, TermMatch } from '../glossary/types.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import type { Translation } from '../transfer/types.js';
import { withoutGlosses } from '../translate/keep-french.js';
import type { Checks, OverriddenTerm, TermUse } from './types.js';

/** Closes the term ledger: every glossary match came out as its English, in any inflection. */
export const checkTerms: Plugin<[], Root> = () => (_, file) => {
  const ledger: Checks['terms'] = { source: 0, in_translation: 0, missing: [] };
  const uses = new Map<string, TermUse>();
  const overridden = new Map<string, OverriddenTerm>();
  const lines = need(file.data.lines, 'lines');
  for (const { unit, block } of sentencesOf(need(file.data.blocks, 'blocks'))) {
    if (!unit.translation) continue;
    const words = tokenise(withoutGlosses(unit.translation)).map((word) => word.toLowerCase());
    const free = words.map(() => true);
    for (const match of unit.terms) {
      const parts = match.parts ?? [match];
      const start = lines.point(block.map.start(unit.offset + match.start));
      for (const part of parts) addUse(uses, part, start.line);
      ledger.source += parts.length;
      if (takeTerm(words, free, match.entry.en)) {
        ledger.in_translation += parts.length;
        continue;
      }
      const why = reason(match, unit.translation);
      const { line, column } = start;
      const detail = why === ABSENT ? '' : ` (${why})`;
      for (const { matched, entry } of parts)
        ledger.missing.push({ fr: matched, en: entry.en, line, column, why });
      const end = lines.point(block.map.end(unit.offset + match.end));
      report(
        file,
        'term-missing',
        `Unexpected translation of \`${match.matched}\`${detail}, expected \`${match.entry.en}\``,
        {
          place: { start, end },
          note: `The English: ${unit.translation.text}`,
        },
      );
    }
    for (const match of unit.overridden ?? []) {
      const { line } = lines.point(block.map.start(unit.offset + match.start));
      addOverridden(overridden, match, line);
    }
  }
  const byFrench = (a: { fr: string }, b: { fr: string }) => (a.fr < b.fr ? -1 : a.fr > b.fr ? 1 : 0);
  file.data.terms = [...uses.values()].sort(byFrench);
  if (overridden.size > 0) ledger.overridden = [...overridden.values()].sort(byFrench);
  const checks = need(file.data.checks, 'checks');
  file.data.checks = { ...checks, terms: ledger };
};

const ABSENT = 'not in the English';

/** Why a term did not come out, as far as it shows. */
function reason({ entry, start, end }: TermMatch, { text, alignments, fallback }: Translation): string {
  const forbidden = entry.forbid?.find((en) => text.toLowerCase().includes(en.toLowerCase()));
  if (forbidden) return `forbidden \`${forbidden}\``;
  const found = alignments.find(({ source }) => source.start >= start && source.end <= end);
  if (found) return `came out as \`${text.slice(found.target.start, found.target.end)}\``;
  return fallback ? `plainer path: ${fallback}` : ABSENT;
}

function addOverridden(
  rows: Map<string, OverriddenTerm>,
  { entry, by }: OverriddenMatch,
  line: number,
): void {
  const winner = by === 'figure' ? 'figure' : by.fr === entry.fr ? `${by.fr}: ${by.en}` : by.fr;
  const key = `${entry.fr}\t${entry.en}\t${winner}`;
  const row = rows.get(key) ?? { fr: entry.fr, en: entry.en, by: winner, lines: [] };
  if (!row.lines.includes(line)) row.lines.push(line);
  rows.set(key, row);
}

function addUse(uses: Map<string, TermUse>, { entry }: TermMatch, line: number): void {
  const key = `${entry.fr}\t${entry.en}`;
  const use = uses.get(key) ?? { fr: entry.fr, en: entry.en, count: 0, lines: [] };
  use.count++;
  if (!use.lines.includes(line)) use.lines.push(line);
  uses.set(key, use);
}

/** Looks for a term's English in words not yet taken, and takes them; up to two words may stand in between. */
function takeTerm(words: string[], free: boolean[], en: string): boolean {
  // "one's" would be two words
  const wanted = tokenise(en.replaceAll("one's", 'oneself')).map((word) => word.toLowerCase());
  if (wanted.length === 0) return true;
  for (let start = 0; start < words.length; start++) {
    const taken: number[] = [];
    let at = start;
    for (const word of wanted) {
      const limit = taken.length === 0 ? at : Math.min(at + 2, words.length - 1);
      while (at <= limit && !(free[at] && sameWord(words[at], word))) at++;
      if (at > limit) break;
      taken.push(at++);
    }
    if (taken.length !== wanted.length) continue;
    for (const index of taken) free[index] = false;
    return true;
  }
  return false;
}

const POSSESSIVES = new Set([
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'itself',
  'themselves',
  'himself',
  'herself',
]);

function sameWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  if (word === wanted) return true;
  if (wanted === 'oneself') return POSSESSIVES.has(word);
  return (
    lemmatise(word).includes(wanted) || lemmatise(wanted).some((lemma) => lemmatise(word).includes(lemma))
  );
}
