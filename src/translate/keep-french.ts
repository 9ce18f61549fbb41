import { readEnglishFigures } from '../figures/english/index.js';
import type { Span } from '../french/types.js';
import type { Entry, TermMatch } from '../glossary/types.js';
import type { Translation } from '../transfer/types.js';

/** Entries of a document whose French its English has shown. */
export type FrenchShown = Set<Entry>;

/**
 * Puts the French of terms with `keepFrench` into brackets behind their English, at their first mention in a document:
 * "a public benefit corporation (entreprise à mission)". Nothing of the translation changes besides, so it holds for any
 * engine; `glosses` tells where the French stands.
 *
 * A heading keeps free of brackets, and so does a term without a place in the alignments; then the next mention counts.
 *
 * @param shown What earlier sentences have shown; this one's is added.
 */
export function keepFrench(
  translation: Translation,
  terms: TermMatch[],
  kind: 'sentence' | 'heading' | 'cell',
  shown: FrenchShown,
): Translation {
  let result = translation;
  if (kind === 'heading') return result;
  for (const term of terms) {
    if (!term.entry.keepFrench || term.parts || shown.has(term.entry)) continue;
    if (term.matched.toLowerCase() === term.entry.en.toLowerCase()) continue;
    const place = firstPlace(term, terms, result);
    const at = place && behind(result.text, place.end);
    if (at === null || at === undefined) continue;
    const glossed = insert(result, at, term.matched);
    // a number in the French would be a second figure in the English
    if (figuresIn(glossed) !== figuresIn(result)) continue;
    shown.add(term.entry);
    result = glossed;
  }
  return result;
}

function figuresIn({ text }: Translation): number {
  return readEnglishFigures(text, {}).length;
}

/** Where the English of the entry stands first. */
function firstPlace(term: TermMatch, terms: TermMatch[], { alignments }: Translation): Span | undefined {
  const places = terms
    .filter(({ entry, parts }) => entry === term.entry && !parts)
    .map(({ start, end }) => {
      const own = alignments.filter(
        ({ kind, source }) => kind === 'term' && source.start < end && start < source.end,
      );
      if (own.length === 0) return null;
      const [from, to] = [own.map(({ target }) => target.start), own.map(({ target }) => target.end)];
      return { start: Math.min(...from), end: Math.max(...to) };
    });
  return places.filter((place) => place !== null).sort((a, b) => a.start - b.start)[0];
}

/** The offset behind a term and its possessive; null inside of a word. */
function behind(text: string, end: number): number | null {
  const [possessive] = /^(?:'s|')(?![\p{L}\p{N}])/u.exec(text.slice(end)) ?? [''];
  const at = end + possessive.length;
  return /^[\p{L}\p{N}-]/u.test(text.slice(at)) ? null : at;
}

function insert(
  { text, alignments, glosses, ...rest }: Translation,
  end: number,
  french: string,
): Translation {
  // brackets that are there take it in: "(entreprise à mission; 2019)"
  const open = text.startsWith(' (', end);
  const at = open ? end + 2 : end;
  const before = text.slice(0, at);
  // US typography: square brackets within round ones
  const inside = before.split('(').length > before.split(')').length;
  const gloss = open ? `${french}; ` : inside ? ` [${french}]` : ` (${french})`;
  const moved = (offset: number, isEnd: boolean) =>
    offset > at || (offset === at && !isEnd) ? offset + gloss.length : offset;
  const move = ({ start, end }: Span): Span => ({ start: moved(start, false), end: moved(end, true) });
  return {
    ...rest,
    text: before + gloss + text.slice(at),
    alignments: alignments.map((item) => ({ ...item, target: move(item.target) })),
    glosses: [...(glosses ?? []).map(move), { start: at, end: at + gloss.length }].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

/** The English without the French in brackets: what the ledgers read. */
export function withoutGlosses({ text, glosses }: Translation): string {
  let out = '';
  let at = 0;
  for (const { start, end } of glosses ?? []) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}
