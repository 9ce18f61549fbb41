import { table } from '../../util/table.js';
import { shift } from '../decimal.js';
import type { Figure, FigureContext } from '../types.js';
import { currencyAfter } from './currency.js';
import { countNoun } from './noun.js';
import { SCALES } from './numeral.js';
import { fold, type Token, tokenize } from './token.js';

export type Inherited = NonNullable<FigureContext['inherited']>;

const SHORT: Record<string, number> = table({
  k: 3,
  K: 3,
  M: 6,
  Md: 9,
  Mds: 9,
  md: 9,
  mds: 9,
  Mn: 6,
  Mio: 6,
});

/**
 * The unit and scale a header, row label or caption gives to the bare numbers beside it; null when it names none.
 *
 * @example unitOfLabel('CA (en M€)') // { unit: 'EUR', type: 'money', scale: 6 }
 */
export function unitOfLabel(label: string): Inherited | null {
  const tokens = tokenize(label);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opens =
      i === 0 ||
      tokens[i - 1]!.text === '(' ||
      tokens[i - 1]!.text === ',' ||
      tokens[i - 1]!.key === 'en' ||
      tokens[i - 1]!.text === '/';
    if (token.text === '%') return { unit: '%', type: 'percent', scale: 0 };
    if (!opens) continue;
    if (token.key === 'pourcentage' || (token.key === 'pour' && tokens[i + 1]?.key === 'cent'))
      return { unit: '%', type: 'percent', scale: 0 };
    if (token.key === 'points' && tokens[i + 1]?.key === 'de' && tokens[i + 2]?.key === 'base')
      return { unit: 'bp', type: 'percent', scale: 0 };
    const found = scaled(tokens, i);
    if (found) return found;
  }
  return countedLabel(tokens);
}

/** "M€", "millions d'euros", "milliers de tonnes", "euros", "unités" at token `i`. */
function scaled(tokens: Token[], i: number): Inherited | null {
  const token = tokens[i]!;
  let at = i;
  const scale = SCALES[token.key] ?? SHORT[token.text] ?? 0;
  if (scale) at++;
  if (tokens[at]?.low === 'de' || tokens[at]?.low === "d'") at++;
  const money = tokens[at] ? currencyAfter(tokens, at) : null;
  if (money && money.power === 0) return { unit: money.unit, type: 'money', scale: scale + money.scale };
  if (i === 0 && !scale) return null;
  const noun = tokens[at] ? countNoun(tokens, at, true) : null;
  if (noun?.known && (tokens[i - 1]?.text === '(' || tokens[i - 1]?.key === 'en'))
    return { unit: noun.unit, type: 'count', scale };
  const measure = MEASURES[tokens[at]?.text ?? ''];
  if (measure && i > 0) return { unit: measure, type: 'count', scale };
  return null;
}

const MEASURES: Record<string, string> = table({
  MW: 'MW',
  GW: 'GW',
  kW: 'kW',
  MWh: 'MWh',
  GWh: 'GWh',
  TWh: 'TWh',
  kWh: 'kWh',
  t: 'metric tons',
  kt: 'thousand metric tons',
  Mt: 'million metric tons',
  km: 'kilometers',
  ha: 'hectares',
});

/** "Effectifs", "Nombre de magasins": what a row counts. */
function countedLabel(tokens: Token[]): Inherited | null {
  for (let i = 0; i < tokens.length; i++) {
    const key = tokens[i]!.key;
    if (/^(?:effectifs?|salaries?|collaborateurs?)$/.test(key))
      return { unit: 'employees', type: 'count', scale: 0 };
    if (key === 'nombre' && /^(?:de|d')$/.test(tokens[i + 1]?.low ?? '')) {
      const noun = countNoun(tokens, i + 2, true);
      if (noun) return { unit: noun.unit, type: 'count', scale: 0 };
    }
  }
  return null;
}

/** The thing a row label counts when nothing else gives the cell a unit: "Magasins", "Véhicules vendus". */
export function nounOfLabel(label: string): Inherited | null {
  const tokens = tokenize(` ${label}`);
  if (!tokens[0]) return null;
  const noun = countNoun([{ ...tokens[0], gap: 'space', capital: false }, ...tokens.slice(1)], 0, true);
  return noun?.known ? { unit: noun.unit, type: 'count', scale: 0 } : null;
}

const perShare = (label: string) => /\bpar (?:action|titre|part)\b/.test(fold(label));

/** What one cell inherits: from its row, its column, the corner or the caption, in this order. */
export function inheritedOf(row: string, column: string, corner: string, caption: string): Inherited | null {
  const general = unitOfLabel(column) ?? unitOfLabel(corner) ?? unitOfLabel(caption);
  const own = unitOfLabel(row);
  if (own) return own;
  // "Dividende par action" in a table of millions is in units of the currency
  if (general?.type === 'money' && perShare(row)) return { ...general, scale: 0 };
  return general ?? nounOfLabel(row);
}

/** Gives a cell's bare numbers the unit and scale they inherit; parentheses around the whole cell mean a minus. */
export function inherit(figures: Figure[], text: string, inherited: Inherited): Figure[] {
  const bracketed = /^\s*\(\s*[\d\s.,]+\s*%?\)\s*$/.test(text);
  return figures.map((figure) => {
    if (figure.type !== 'count' || figure.unit !== null || typeof figure.value !== 'number') {
      return bracketed && typeof figure.value === 'number' && figure.value > 0 && figure.type !== 'date'
        ? negative(figure, text)
        : figure;
    }
    const value = Number(shift(String(figure.value), inherited.scale));
    const scaled: Figure = {
      ...figure,
      type: inherited.type,
      unit: inherited.unit,
      value,
      assumed: true,
      form: { ...figure.form, scale: inherited.scale, rule: `${inherited.type}.inherited` },
    };
    return bracketed ? negative(scaled, text) : scaled;
  });
}

function negative(figure: Figure, text: string): Figure {
  const start = text.indexOf('(');
  const end = text.lastIndexOf(')') + 1;
  return {
    ...figure,
    value: -Number(figure.value),
    start,
    end,
    quote: text.slice(start, end),
    number: { start, end },
  };
}
