import type { Figure } from '../figures/types.js';
import { explainSentence } from '../french/explain.js';
import type { TraceStep } from '../transfer/types.js';
import type { TranslatedLine } from '../translate/translate-line.js';

/** A sentence given to the engine, with what came back. */
export type Explained = TranslatedLine['sentences'][number];

/** Stages of the trace, as people call them. */
const STAGES: Record<string, string> = {
  phrase: 'learned phrase',
  lemma: 'learned word',
  dictionary: 'dictionary entry',
  construction: 'construction',
  term: 'glossary term',
  figure: 'figure',
  cognate: 'cognate',
  copy: 'left in French',
  punctuation: 'punctuation',
  rule: 'rule',
};

/**
 * How a sentence was read and translated, for people: words and tree, figures, terms, then each piece of the English
 * beside the French it comes from and what decided it. Ends with an empty line.
 */
export function explainText({ input, translation }: Explained): string {
  const { source, sentence, figures, terms } = input;
  const trace = translation.trace ?? [];
  const sections: [title: string, text: string][] = [
    ['Words', explainSentence(sentence)],
    ['Figures', table(figures.map(figureRow))],
    ['Terms', table(terms.map(({ matched, entry, layer }) => [matched, '→', entry.en, layer]))],
    ['Rules', table(trace.filter(({ source: span }) => span === null).map(({ id }) => [id]))],
    [
      'English',
      table(trace.filter(({ source: span }) => span !== null).map((step) => stepRow(step, source))),
    ],
    ['Unknown', table(translation.unknown.map((word) => [word]))],
    ['Fallback', translation.fallback ? `${translation.fallback}\n` : ''],
  ];
  const body = sections
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${title}\n${indent(text)}\n`);
  return `${source}\n\n${body.join('')}= ${translation.text}\n\n`;
}

function figureRow({ quote, type, value, range, unit, form }: Figure): string[] {
  const shown = range ? range.join(' to ') : String(value ?? '');
  return [quote, type, [shown, unit ?? ''].join(' ').trim(), form.rule];
}

function stepRow({ stage, id, source: span, text, score }: TraceStep, source: string): string[] {
  const french = span ? source.slice(span.start, span.end) : '';
  const decision = STAGES[stage] ?? stage;
  return [
    text === '' ? '—' : text,
    '←',
    french,
    decision,
    id === french ? '' : id,
    score === undefined ? '' : score.toFixed(2),
  ];
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Rows with their columns aligned, each on a line. */
function table(rows: string[][]): string {
  const length = (cell: string) => [...cell].length;
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => length(row[column])))) ?? [];
  return rows
    .map((row) => row.map((cell, i) => cell + ' '.repeat(widths[i] - length(cell))))
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}
