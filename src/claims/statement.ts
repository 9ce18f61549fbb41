import { writeFigure } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import { isoInWords } from './iso-words.js';
import type { Claim } from './types.js';

/** A figure and its claim. */
export interface Told {
  claim: Claim;
  figure: Figure;
}

/**
 * One line of English made from a claim's parts: whose, what, how much, how it changed, when, who says so.
 *
 * @param others The claims of the same sentence, for the other figures of a comparison.
 * @example "Arvane revenue: €1.87 billion, up 4.1% (Q3 2025)"
 */
export function statementOf({ claim, figure }: Told, others: Told[]): string {
  const head = [claim.subject, claim.metric].filter((part) => part !== null).join(' ');
  const line = `${head === '' ? 'Figure' : capital(head)}: ${amountOf({ claim, figure }, others)}${objectOf(claim)}${timeOf(claim)}`;
  const forecast = claim.modality === 'forecast' && !/(?:forecast|target)/.test(line) ? ', forecast' : '';
  const source =
    claim.attribution && claim.attribution !== claim.subject ? `, according to ${claim.attribution}` : '';
  return `${line}${forecast}${claim.modality === 'unconfirmed' ? ', unconfirmed' : ''}${source}`;
}

function amountOf({ claim, figure }: Told, others: Told[]): string {
  if (figure.type === 'date') return dateText(figure);
  const text = written(figure);
  const part = (role: 'change' | 'level' | 'base') =>
    others.find(({ claim: other }) => other.id !== claim.id && other.id === claim.comparison?.[role])?.figure;
  const change = part('change');
  const level = part('level');
  const base = part('base');
  if (claim.comparison?.change === claim.id) {
    const to = level ? ` to ${written(level)}` : '';
    return `${text}${to}${base ? ` from ${written(base)}` : ''}`;
  }
  if (claim.comparison?.base === claim.id) return `${text}, before ${level ? written(level) : 'the change'}`;
  return `${text}${change ? `, ${written(change)}` : ''}${base ? `${change ? ' ' : ', '}from ${written(base)}` : ''}`;
}

/** With "up" or "down" before a change that doesn't say it itself. */
function written(figure: Figure): string {
  const text = writeFigure(figure);
  const told = /^[-−+(]/.test(text) || figure.form.rule.startsWith('ratio.') || /\b(?:up|down)\b/.test(text);
  const moves =
    figure.direction !== null &&
    (figure.type === 'percent' || figure.type === 'ratio' || figure.type === 'index');
  return moves && !told ? `${figure.direction} ${text}` : text;
}

function dateText(figure: Figure): string {
  if (figure.range) return `${isoInWords(String(figure.range[0]))} to ${isoInWords(String(figure.range[1]))}`;
  return typeof figure.value === 'string' ? isoInWords(figure.value) : writeFigure(figure);
}

function objectOf({ object, metric }: Claim): string {
  return object ? ` ${/stake|investment/.test(metric ?? '') ? 'in' : 'for'} ${object}` : '';
}

function timeOf({ time }: Claim): string {
  if (!time) return '';
  if (time.at) return ` (${isoInWords(time.at)})`;
  if (time.from && time.to) return ` (${isoInWords(time.from)} to ${isoInWords(time.to)})`;
  return time.from ? ` (since ${isoInWords(time.from)})` : ` (by ${isoInWords(time.to!)})`;
}

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
