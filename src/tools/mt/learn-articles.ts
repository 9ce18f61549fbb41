import {
  ARTICLE_SLOTS,
  ARTICLE_STEP,
  articleSlots,
  isDefiniteArticle,
} from '../../transfer/article-model.js';
import { Surroundings } from '../../transfer/context.js';
import type { Unit } from '../../transfer/units.js';
import { seededRandom } from '../french/random.js';

const ROUNDS = 4;
const RATE = 0.08;
const DECAY = 2e-4;
/** Pairs of less weight teach nothing: statutes and phrase books have articles of their own. */
const LEAST = 0.6;
/** One in so many is kept out, to see how often the model is right. */
const HELD_OUT = 20;

const OTHERS = /^(a|an|its|his|her|their|this|that|these|those|our|my|your|all|each|every|any)$/i;

interface Sample {
  slots: number[];
  the: boolean;
  weight: number;
}

/**
 * Trains the classifier of `ArticleModel` (logistic regression by stochastic gradient descent, Adagrad steps): whether
 * the English of a noun with a French definite article has "the" or no article; other determiners teach nothing.
 *
 * `french[s]` are the units in French order, `links[s]` for them `unit * 256 + English position`.
 */
export function learnArticles(
  french: Unit[][],
  english: string[][],
  links: number[][],
  weights: number[],
): { weights: Int8Array; accuracy: number } {
  const samples: Sample[] = [];
  french.forEach((units, s) => {
    if (weights[s] >= LEAST) collect(units, english[s], links[s], weights[s], samples);
  });
  const random = seededRandom(7);
  const held = samples.filter((_, i) => i % HELD_OUT === 3);
  const taught = samples.filter((_, i) => i % HELD_OUT !== 3);
  for (let i = taught.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [taught[i], taught[j]] = [taught[j], taught[i]];
  }
  const table = new Float64Array(ARTICLE_SLOTS);
  const sums = new Float64Array(ARTICLE_SLOTS).fill(0.01);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { slots, the, weight } of taught) {
      const error = ((the ? 1 : 0) - 1 / (1 + Math.exp(-total(table, slots)))) * weight;
      for (const k of slots) {
        const gradient = error - DECAY * table[k];
        sums[k] += gradient * gradient;
        table[k] += (RATE * gradient) / Math.sqrt(sums[k]);
      }
    }
  }
  const right = held.filter(({ slots, the }) => total(table, slots) > 0 === the).length;
  return {
    weights: Int8Array.from(table, (w) => Math.max(-127, Math.min(127, Math.round(w / ARTICLE_STEP)))),
    accuracy: right / Math.max(held.length, 1),
  };
}

function total(table: Float64Array, slots: number[]): number {
  let sum = 0;
  for (const k of slots) sum += table[k];
  return sum;
}

function collect(units: Unit[], english: string[], links: number[], weight: number, out: Sample[]): void {
  const articles = units.filter((u, i) => isDefiniteArticle(u) && units[i - 1]?.key !== 'dont');
  if (articles.length === 0) return;
  const around = new Surroundings(units);
  const of = new Map<Unit, number[]>(units.map((u) => [u, []]));
  for (const l of links) of.get(units[l >> 8])!.push(l & 255);
  for (const article of articles) {
    const noun = article.governor!;
    const own = of.get(noun)!;
    if (own.length === 0 || isOwned(noun, around, of)) continue;
    const label = labelOf(article, noun, english, around, of);
    if (label !== null) out.push({ slots: articleSlots(article, noun, around), the: label, weight });
  }
}

/** "la hausse de la Bourse" as "the market's rise": the article is the owner's. */
function isOwned(noun: Unit, around: Surroundings, of: Map<Unit, number[]>): boolean {
  return around
    .childrenOf(noun)
    .some(
      (c) => c.deprel.startsWith('nmod') && around.caseOf(c) === 'de' && of.get(c)![0] < of.get(noun)![0],
    );
}

/** Whether the English noun phrase has "the"; null for another determiner. */
function labelOf(
  article: Unit,
  noun: Unit,
  english: string[],
  around: Surroundings,
  of: Map<Unit, number[]>,
): boolean | null {
  const linked = of.get(article)!.map((j) => english[j].toLowerCase());
  if (linked.includes('the')) return true;
  if (linked.some((t) => OTHERS.test(t))) return null;
  const at = of.get(noun)![0];
  let first = at;
  for (const c of around.childrenOf(noun)) {
    if (!/^(amod|nummod)/.test(c.deprel)) continue;
    for (const j of of.get(c)!) if (j < first && j > at - 6) first = j;
  }
  const before = [english[first - 1] ?? '', english[first - 2] ?? ''];
  if (before.some((t) => t.toLowerCase() === 'the')) return true;
  return OTHERS.test(before[0]) || /^'s?$/.test(before[0]) ? null : false;
}
