import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { need } from '../data.js';
import { lemmatise, tokenise } from '../english/index.js';
import type { TermMatch } from '../glossary/types.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import type { Checks, TermUse } from './types.js';

/** Closes the term ledger: every glossary match came out as its English, in any inflection. */
export const checkTerms: Plugin<[], Root> = () => (_, file) => {
  const ledger: Checks['terms'] = { source: 0, in_translation: 0, missing: [] };
  const uses = new Map<string, TermUse>();
  const lines = need(file.data.lines, 'lines');
  for (const { unit, block } of sentencesOf(need(file.data.blocks, 'blocks'))) {
    if (unit.terms.length === 0 || !unit.translation) continue;
    const words = tokenise(unit.translation.text).map((word) => word.toLowerCase());
    const free = words.map(() => true);
    for (const match of unit.terms) {
      const start = lines.point(block.map.start(unit.offset + match.start));
      addUse(uses, match, start.line);
      ledger.source++;
      if (takeTerm(words, free, match.entry.en)) {
        ledger.in_translation++;
        continue;
      }
      ledger.missing.push(match.matched);
      const end = lines.point(block.map.end(unit.offset + match.end));
      report(
        file,
        'term-missing',
        `Unexpected translation of \`${match.matched}\`, expected \`${match.entry.en}\``,
        {
          place: { start, end },
          note: `The English: ${unit.translation.text}`,
        },
      );
    }
  }
  file.data.terms = [...uses.values()].sort((a, b) => (a.fr < b.fr ? -1 : a.fr > b.fr ? 1 : 0));
  const checks = need(file.data.checks, 'checks');
  file.data.checks = { ...checks, terms: ledger };
};

function addUse(uses: Map<string, TermUse>, { entry }: TermMatch, line: number): void {
  const key = `${entry.fr}\t${entry.en}`;
  const use = uses.get(key) ?? { fr: entry.fr, en: entry.en, count: 0, lines: [] };
  use.count++;
  if (!use.lines.includes(line)) use.lines.push(line);
  uses.set(key, use);
}

/** Looks for a term's English in words not yet taken, and takes them; up to two words may stand in between. */
function takeTerm(words: string[], free: boolean[], en: string): boolean {
  const wanted = tokenise(en).map((word) => word.toLowerCase());
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

const OWN = new Set(["one's", 'oneself']);
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
  if (OWN.has(wanted)) return POSSESSIVES.has(word);
  return (
    lemmatise(word).includes(wanted) || lemmatise(wanted).some((lemma) => lemmatise(word).includes(lemma))
  );
}
