import type { Figure } from '../figures/types.js';
import type { Span } from '../french/types.js';
import { table } from '../util/table.js';

/**
 * Figures enter the learned tables as classes, so that "rose 3.4%" and "rose 27%" are one phrase. A class is a single
 * private-use character: no tokeniser splits it and no text contains it.
 */
export const FIGURE_CLASSES = {
  money: '\uE000',
  percent: '\uE001',
  points: '\uE002',
  number: '\uE003',
  year: '\uE004',
  date: '\uE005',
  month: '\uE006',
  quarter: '\uE007',
} as const;

export type FigureClass = (typeof FIGURE_CLASSES)[keyof typeof FIGURE_CLASSES];

/** Class of a figure that is written whole from its value and about which nothing is learned. */
export const WHOLE_FIGURE = '\uE00F';

/** Slot names of dictionary entries and constructions, by class. */
export const CLASS_SLOTS: Record<string, string> = table({
  [FIGURE_CLASSES.money]: 'money',
  [FIGURE_CLASSES.percent]: 'percent',
  [FIGURE_CLASSES.points]: 'points',
  [FIGURE_CLASSES.number]: 'number',
  [FIGURE_CLASSES.year]: 'year',
  [FIGURE_CLASSES.date]: 'date',
  [FIGURE_CLASSES.month]: 'month',
  [FIGURE_CLASSES.quarter]: 'quarter',
});

export const CLASS_PATTERN = /^[\uE000-\uE007]$/;

/** The class of a figure and the span it replaces, or null when it stays words ("deux", "un tiers"). */
export function figureClass(figure: Figure & { number?: Span }): { span: Span; cls: FigureClass } | null {
  if (!/\d/.test(figure.quote)) return null;
  const span = figure.number ?? figure;
  switch (figure.type) {
    case 'money':
      return { span, cls: FIGURE_CLASSES.money };
    case 'percent':
      return { span, cls: figure.unit === '%' ? FIGURE_CLASSES.percent : FIGURE_CLASSES.points };
    case 'date':
      return { span: figure, cls: dateClass(figure) };
    case 'count':
    case 'duration':
    case 'index':
    case 'ratio':
      return figure.number ? { span, cls: FIGURE_CLASSES.number } : null;
    case 'rank':
      return null;
  }
}

function dateClass(figure: Figure): FigureClass {
  const value = String(figure.value ?? figure.range?.[0] ?? '');
  if (/^\d{4}$/.test(figure.quote)) return FIGURE_CLASSES.year;
  if (/-[QH]\d$/.test(value)) return FIGURE_CLASSES.quarter;
  if (/^\d{4}-\d\d$/.test(value)) return FIGURE_CLASSES.month;
  if (/^\d{4}$/.test(value)) return FIGURE_CLASSES.year;
  return FIGURE_CLASSES.date;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const SCALE = '(?:[ -]?(?:thousand|million|billion|trillion|bn|mn|m|k)\\b)?';
const CURRENCY =
  '(?:US |U\\.S\\. |Canadian |Australian |Swiss )?(?:dollars?|euros?|pounds?|yen|yuan|francs?|cents?|rubles?|roubles?|crowns?|Euros?)';

// In order: a later pattern never sees what an earlier one took.
const ENGLISH: [RegExp, FigureClass][] = [
  [new RegExp(`(?:US|C|A|HK)?[$€£¥] ?${NUMBER}${SCALE}`, 'g'), FIGURE_CLASSES.money],
  [new RegExp(`\\b${NUMBER}${SCALE} ${CURRENCY}\\b`, 'g'), FIGURE_CLASSES.money],
  [new RegExp(`\\b(?:EUR|USD|GBP|CHF|JPY) ?${NUMBER}${SCALE}`, 'g'), FIGURE_CLASSES.money],
  [new RegExp(`\\b${NUMBER} ?(?:%|per ?cent\\b)`, 'g'), FIGURE_CLASSES.percent],
  [new RegExp(`\\b${NUMBER} (?:percentage|basis) points?\\b`, 'g'), FIGURE_CLASSES.points],
  [
    new RegExp(`\\b(?:${DAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?\\b`, 'g'),
    FIGURE_CLASSES.date,
  ],
  [
    new RegExp(`\\b(?:${DAY},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?`, 'g'),
    FIGURE_CLASSES.date,
  ],
  [new RegExp(`\\b${MONTH}(?: of)? \\d{4}\\b`, 'g'), FIGURE_CLASSES.month],
  [/\b(?:first|second|third|fourth) (?:quarter|half) of \d{4}\b/g, FIGURE_CLASSES.quarter],
  [/\b(?:1[6-9]|20)\d\d\b(?![,.]\d)/g, FIGURE_CLASSES.year],
  [new RegExp(`(?<![\\w.,-])${NUMBER}${SCALE}(?![\\w-])`, 'g'), FIGURE_CLASSES.number],
];

/** Replaces the figures of an English text by their classes. Used on training text only; figures in words stay. */
export function classifyEnglish(text: string): string {
  if (!/\d/.test(text)) return text;
  let out = text;
  for (const [pattern, cls] of ENGLISH) out = out.replace(pattern, cls);
  return out;
}
