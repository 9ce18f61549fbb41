import { analyseForm, article, capitaliseSentence, detokenise, titleCase } from '../english/index.js';
import type { Figure } from '../figures/types.js';
import type { Sentence, Span } from '../french/types.js';
import type { Option, Step } from './decoder.js';
import { figureText } from './figure-text.js';
import type { Alignment, TraceStep, TranslationContext } from './types.js';
import type { Unit } from './units.js';

/** The printed sentence of a decoded one. */
export function realise(steps: Step[], kind: TranslationContext['kind'] = 'sentence'): string {
  // US typography: commas and full stops go inside the quotation marks.
  const text = capitaliseSentence(
    detokenise(printedTokens(steps).filter((token) => token !== ''))
      .replace(/(?<![\s(])"([,.])(?!\d)/g, '$1"')
      .replace(/\b([ap]\.m\.)\./g, '$1'),
  );
  return kind === 'heading' ? titleCase(text) : text;
}

/** Where each step's tokens stand in the printed text; null for a step without tokens. */
export function placeSteps(steps: Step[], text: string): (Span | null)[] {
  const lower = text.toLowerCase();
  let cursor = 0;
  const tokens = printedTokens(steps);
  let at = 0;
  // how far ahead a token may stand: blanks and marks, and whatever was not found before it
  let reach = 3;
  return steps.map(({ option }) => {
    let start = -1;
    for (let k = 0; k < option.tokens.length; k++) {
      const token = tokens[at++].toLowerCase();
      const found = lower.indexOf(token, cursor);
      // Quotation marks change their shape on the way; everything else is found as it is.
      if (found < 0 || found > cursor + reach) {
        reach += token.length + 3;
        continue;
      }
      if (start < 0) start = found;
      cursor = found + token.length;
      reach = 3;
    }
    return start < 0 ? null : { start, end: cursor };
  });
}

/** Source spans with the English they became, for figures, terms and names. */
export function alignments(
  steps: Step[],
  places: (Span | null)[],
  units: Unit[],
  sentence: Sentence,
  text: string,
): Alignment[] {
  const out: Alignment[] = [];
  steps.forEach((step, i) => {
    const target = places[i];
    if (!target) return;
    for (let u = step.from; u < step.to; u++) {
      const unit = units[u];
      // A figure inside a longer piece is found again by what was printed for it.
      for (const figure of unit.slots?.values() ?? []) {
        out.push({
          source: { start: figure.start, end: figure.end },
          target: within(text, target, figure),
          kind: 'figure',
        });
      }
      if (unit.slots) continue;
      if (unit.kind !== 'figure' && unit.kind !== 'term' && step.to - step.from > 1) continue;
      const kind =
        unit.kind === 'figure' || unit.kind === 'term' ? unit.kind : unit.upos === 'PROPN' ? 'name' : 'word';
      const place = unit.figure ? within(text, target, unit.figure) : target;
      out.push({ source: spanOf(unit, sentence), target: place, kind });
    }
  });
  return out.sort((a, b) => a.target.start - b.target.start);
}

/** Place of a figure's English inside a span, or the whole span where it is not found as printed. */
function within(text: string, span: Span, figure: Figure): Span {
  const printed = figureText(figure);
  const at = text.indexOf(printed, span.start);
  return at >= 0 && at + printed.length <= span.end ? { start: at, end: at + printed.length } : span;
}

/** One line per decision, for `depeche explain`. */
export function trace(steps: Step[], units: Unit[], sentence: Sentence, applied: string[]): TraceStep[] {
  const out: TraceStep[] = applied.map((id) => ({ stage: 'rule', id, source: null, text: '' }));
  for (const { from, to, option } of steps) {
    const space = option.origin.indexOf(' ');
    const stage = space < 0 ? option.origin : option.origin.slice(0, space);
    const first = spanOf(units[from], sentence);
    const last = spanOf(units[to - 1], sentence);
    out.push({
      stage,
      id:
        space < 0
          ? units
              .slice(from, to)
              .map((u) => u.key)
              .join(' ')
          : option.origin.slice(space + 1),
      source: { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) },
      text: option.tokens.join(' '),
      score: Math.round(option.score * 100) / 100,
    });
  }
  return out;
}

function spanOf(unit: Unit, sentence: Sentence): Span {
  if (unit.figure) return { start: unit.figure.start, end: unit.figure.end };
  const words = unit.words.map((i) => sentence.words[i]);
  return { start: Math.min(...words.map((w) => w.start)), end: Math.max(...words.map((w) => w.end)) };
}

/** Tokens of all steps, with "a" or "an" by the sound of the next word. */
function printedTokens(steps: Step[]): string[] {
  const tokens = steps.flatMap((s) => s.option.tokens);
  let at = 0;
  for (const { option } of steps) {
    // "un actif net" is no "a net assets"
    if (at > 0 && /^an?$/i.test(tokens[at - 1]) && isPluralTerm(option)) tokens[at - 1] = '';
    at += option.tokens.length;
  }
  for (let i = 0; i + 2 < tokens.length; i++) {
    // "each shares held"
    if (/^(each|every)$/i.test(tokens[i])) tokens[i + 1] = singularOf(tokens[i + 1]);
    // "the Monday's meeting"
    if (/^the$/i.test(tokens[i]) && WEEKDAY.test(tokens[i + 1]) && tokens[i + 2] === "'s") tokens[i] = '';
  }
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!/^an?$/i.test(tokens[i]) || !/^[\p{L}\p{N}$€£¥]/u.test(tokens[i + 1])) continue;
    const right = article(tokens[i + 1].split(' ')[0].replace(/^[$€£¥]/, ''));
    tokens[i] = tokens[i][0] === 'A' ? right[0].toUpperCase() + right.slice(1) : right;
  }
  return tokens;
}

/** The singular of a regular plural noun, else the word itself. */
function singularOf(word: string): string {
  const plural = analyseForm(word).find((a) => a.pos === 'noun' && a.feature === 'pl');
  return plural && /[^su]s$/.test(word) ? plural.lemma : word;
}

const WEEKDAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Whether an option is a glossary's English that has no singular: "net assets", "talks". */
function isPluralTerm({ origin, tokens }: Option): boolean {
  if (!origin.startsWith('term ')) return false;
  const head = tokens.findIndex((token) => /^(?:of|in|for|to|on|at|by|from|with|per|under)$/.test(token));
  const noun = tokens[head > 0 ? head - 1 : tokens.length - 1] ?? '';
  const readings = analyseForm(noun.toLowerCase());
  return readings.some(({ feature }) => feature === 'pl') && /[^su]s$/.test(noun);
}
