import type { Block, SentenceUnit } from '../data.js';
import type { FigureType } from '../figures/types.js';
import { sentencesOf } from '../sentences/sentences-of.js';

/** A sentence with what it is worth to a reader in a hurry. */
export interface Scored {
  unit: SentenceUnit;
  block: Block;
  order: number;
  score: number;
}

const FIGURE_WORTH: Partial<Record<FigureType, number>> = {
  money: 2,
  percent: 1.5,
  count: 1,
  index: 1,
  ratio: 1,
};

// words that point back to a sentence which may not be in the summary
const POINTS_BACK =
  /^(?:il|elle|ils|elles|ce|cet|cette|ces|celui-ci|celle-ci|ceux-ci|son|sa|ses|leur|leurs|en revanche|mais|or|ainsi|enfin|ensuite)\b/i;
const QUOTE = /^[«"“]/;

/** Scores the sentences of the paragraphs by place, figures, terms and names, against what stands badly alone. */
export function scoreSentences(blocks: Block[]): Scored[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const titleNames = namesOf(blocks.filter(({ kind }) => kind === 'heading'));
  const units = [...sentencesOf(paragraphs)].filter(({ unit }) => !unit.foreign && unit.text.length >= 40);
  return units.map(({ unit, block }, order) => {
    let score = order === 0 ? 6 : 3 / (1 + order / 4);
    score += Math.min(
      6,
      unit.figures.reduce((sum, { type }) => sum + (FIGURE_WORTH[type] ?? 0.25), 0),
    );
    score += Math.min(2, unit.terms.length * 0.5);
    if (unit.analysis.words.some(({ form }) => titleNames.has(form))) score += 1;
    if (block.sentences[0] === unit) score += 0.75;
    if (order > 0 && POINTS_BACK.test(unit.text)) score -= 1;
    if (QUOTE.test(unit.text)) score -= 3;
    const length = unit.analysis.words.length;
    if (length < 8 || length > 60) score -= 1.5;
    return { unit, block, order, score };
  });
}

function namesOf(blocks: Block[]): Set<string> {
  const names = new Set<string>();
  for (const { unit } of sentencesOf(blocks)) {
    for (const { upos, form } of unit.analysis.words) if (upos === 'PROPN') names.add(form);
  }
  return names;
}
