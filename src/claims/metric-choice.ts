import type { Figure } from '../figures/types.js';
import { lexicon, type MetricEntry } from './lexicon.js';
import type { Measured } from './metric.js';
import { named, pick, written } from './metric-name.js';
import { plainNouns } from './plain-noun.js';
import { type Hit, isChange, type Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';
import { isPassive, verbMetric } from './verb-metric.js';

/** With a percentage these are moves, not sums. */
const LOSSES = /^(?:perte|gain|profit)$/;

/** "5,8 % du PIB": what the share is of, not what is measured. */
function isWhole({ words, inFigure }: Scene, { first, rows }: Hit<MetricEntry>): boolean {
  if (rows[0].whole !== '') return false;
  for (let i = first - 1; i >= 0 && first - i <= 4; i--) {
    if (inFigure[i] >= 0) return true;
    if (words[i].lemma !== 'de' && words[i].upos !== 'DET') return false;
  }
  return false;
}

/** What is counted in heads or parts only. */
const NO_SUM =
  /(?:headcount|employment|jobs|job cuts|layoffs|hires|stores|branches|customers|members|shareholders|stake|voting rights|share of \w+|margin|rate of return|yield|growth)$/;

interface Candidate extends Measured {
  score: number;
}

export function best(scene: Scene, figure: Figure, span: [number, number], verb: number): Measured | null {
  const candidates: Candidate[] = [];
  const said = verb >= 0 ? verbMetric(scene, figure, verb) : null;
  // "les synergies sont estimées à": the subject is what is valued
  const passive = verb >= 0 && isPassive(scene, verb);
  for (const noun of scene.metrics) {
    // "l'opération, qui valorise la jeune pousse 9 milliards"
    if (said?.object && noun.last < verb && !passive) continue;
    if (noun.first >= span[0] && noun.last <= span[1]) continue;
    if (/^(?:threshold|range)$/.test(noun.rows[0].en)) continue;
    // "pèse 27 % du total" says of what, nothing of the figures after it
    if (noun.rows[0].en === 'amount' && scene.words[noun.first].lemma === 'total' && noun.last < span[0]) {
      const link = scene.words[noun.first - 1]?.upos === 'DET' ? noun.first - 2 : noun.first - 1;
      if (scene.words[link]?.lemma === 'de') continue;
    }
    if (isWhole(scene, noun) || (figure.type === 'percent' && LOSSES.test(scene.words[noun.first].lemma)))
      continue;
    const entry = pick(scene, noun.rows, figure);
    if (figure.type === 'count' && !entry.types.includes('count')) continue;
    // no sum of money is a headcount or a stake
    if (figure.type === 'money' && !entry.types.includes('money') && NO_SUM.test(entry.en)) continue;
    const score = nounScore(scene, figure, span, noun, entry, verb);
    candidates.push({ metric: named(scene, noun, entry, verb), noun, entry, verb, ofObject: false, score });
  }
  if (said) {
    const nouns = nounsBetween(scene, verb, span[0]);
    candidates.push({
      metric: written(said.en, figure),
      noun: null,
      entry: null,
      verb,
      ofObject: said.object,
      score: (said.object && !passive ? 72 : 58) - 6 * nouns,
    });
  }
  for (const { metric, at, score } of plainNouns(scene, figure, span, verb)) {
    const noun = at < 0 ? null : { first: at, last: at, rows: [] };
    candidates.push({ metric, noun, entry: null, verb, ofObject: false, score });
  }
  candidates.sort((a, b) => b.score - a.score);
  return candidates[0] && candidates[0].score > 0 ? candidates[0] : null;
}

function nounScore(
  scene: Scene,
  figure: Figure,
  span: [number, number],
  noun: Hit<MetricEntry>,
  entry: MetricEntry,
  verb: number,
): number {
  const { words, clause } = scene;
  const before = noun.last < span[0];
  const distance = before
    ? wordsBetween(scene, noun.last + 1, span[0])
    : wordsBetween(scene, span[1] + 1, noun.first);
  const { lemma } = words[noun.first];
  const told =
    verb >= 0 &&
    (lexicon()
      .verbs.get(words[verb].lemma)
      ?.some(({ types }) => types.includes(figure.type)) ??
      false);
  let score = before ? 64 - 2 * distance : 48 - 3 * distance;
  // "Évalué à 1,3 milliard, le coût du chantier": an opening participle is said of the subject after it
  if (
    !before &&
    opening(scene, span[0]) &&
    words[noun.first - 1]?.upos === 'DET' &&
    words[noun.first - 2]?.form === ','
  )
    score += 40;
  // right after the figure, with nothing but an article: "portant à 76 points l'écart"
  if (!before && distance <= 2) score += 14;
  if (clause[noun.first] !== clause[span[0]]) score -= 30;
  if (!entry.types.includes(figure.type)) score -= entry.of === 'deal' ? 44 : misfit(figure, entry);
  // a purpose or a cause is not what is measured ("provisionner 184 millions pour créances douteuses")
  if (
    !before &&
    noun.first > span[1] + 1 &&
    /^(?:pour|contre|par|avec|après|selon)$/.test(scene.words[span[1] + 1].lemma)
  )
    score -= 20;
  if (!before && /^(?:high|low)$/.test(entry.en)) score -= 30;
  // what a comma sets apart after the figure is another matter
  if (!before && !opening(scene, span[0]) && commaBetween(scene, span[1], noun.first)) score -= 20;
  if (verb >= 0 && words[noun.first].head === verb && words[noun.first].deprel.startsWith('nsubj'))
    score += 14;
  if (verb >= 0 && noun.first > verb && before) score += 6;
  // "l'acquisition sera financée par 1,2 milliard de dette": the verb says what of the deal
  if (entry.of === 'deal') score -= told && noun.last < verb ? 28 : 8;
  // a complement says less than its noun ("les capacités de production du contrat")
  if (isComplement(scene, noun.first) && (verb > noun.first || ofMetric(scene, noun.first))) score -= 10;
  if (isChange(lemma) && entry.of !== 'place') score -= 8;
  return score;
}

/** "de" before a noun and its article. */
function isComplement({ words }: Scene, at: number): boolean {
  const link = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return words[link]?.lemma === 'de';
}

/** "l'investissement de fonds": the noun it complements is a metric itself. */
function ofMetric({ words, metrics }: Scene, at: number): boolean {
  const link = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return metrics.some(({ last, rows }) => last === link - 1 && rows[0].of !== 'deal');
}

const commaBetween = ({ words, inFigure }: Scene, from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ form }, i) => form === ',' && inFigure[from + 1 + i] < 0);

/** A participle begins the sentence, and no finite verb comes before the figure. */
function opening({ words }: Scene, first: number): boolean {
  return (
    words[0]?.upos === 'VERB' &&
    words[0].feats.includes('VerbForm=Part') &&
    !words.slice(0, first).some(isFiniteVerb)
  );
}

/** How badly a figure fits a metric of other types: a change fits any, a bare percentage no count. */
function misfit({ type, direction }: Figure, { types }: MetricEntry): number {
  if (type === 'ratio' || (type === 'percent' && direction !== null)) return 4;
  return type === 'percent' && !types.every((other) => other === 'count') ? 10 : 34;
}

function wordsBetween({ words, inFigure }: Scene, from: number, to: number): number {
  let count = 0;
  let figure = -1;
  for (let i = from; i < to; i++) {
    // a figure in between counts as one word
    if (inFigure[i] >= 0 && inFigure[i] === figure) continue;
    figure = inFigure[i];
    if (words[i].upos !== 'PUNCT') count++;
  }
  return count;
}

function nounsBetween({ words, inFigure }: Scene, from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (words[i].upos === 'NOUN' && inFigure[i] < 0) count++;
  return count;
}
