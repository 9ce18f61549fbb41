import type { Figure } from '../figures/types.js';
import { table } from '../util/table.js';
import { dealPrice } from './deal-price.js';
import { lexicon, type MetricEntry } from './lexicon.js';
import { best } from './metric-choice.js';
import { named, pick } from './metric-name.js';
import { nounAfter, nounBefore } from './noun-beside.js';
import { type Hit, hitAt, type Scene } from './scene.js';
import { subjectHead, verbOf } from './subject-head.js';
import { verbMetric } from './verb-metric.js';

/** What a figure measures, and the words that say so. */
export interface Measured {
  metric: string;
  /** The noun that names the metric, when one does. */
  noun: Hit<MetricEntry> | null;
  entry: MetricEntry | null;
  /** The verb that names it, else the governing verb; -1 when there is none. */
  verb: number;
  /** The metric belongs to the verb's object ("valorise la jeune pousse"). */
  ofObject: boolean;
}

/**
 * What a quantity measures. Nouns beside the figure come first ("un bénéfice de 3 M€", "3 M€ de bénéfice"), then the
 * best of the nouns of its clause and its verb.
 *
 * @returns null when nothing in the sentence says it.
 */
export function measured(scene: Scene, index: number): Measured | null {
  const figure = scene.unit.figures[index];
  const span = scene.spans[index];
  if (span[0] < 0) return null;
  const verb = verbOf(scene, span);
  if (isWorth(scene, span, verb))
    return { metric: 'share price', noun: null, entry: null, verb, ofObject: false };
  const after = nounAfter(scene, span);
  if (after) {
    const found = partOf(scene, figure, after, verb);
    if (found) return found;
  }
  const price = dealPrice(scene, figure, span);
  if (price) return { metric: price, noun: null, entry: null, verb, ofObject: false };
  const share = shareOf(scene, figure, span);
  if (share) return { metric: share, noun: null, entry: null, verb, ofObject: false };
  // "un multiple de 7,7 fois le résultat opérationnel"
  const times = multipleOf(scene, figure, span, verb);
  if (times) return times;
  const effect = effectOf(scene, verb, span);
  if (effect) return effect;
  const nearest = nounBefore(scene, span);
  // "repasse sous la barre des 13 millions": what passes it is measured
  const before = /^(?:threshold|range)$/.test(nearest?.rows[0].en ?? '') ? null : nearest;
  const said = verb >= 0 ? verbMetric(scene, figure, verb) : null;
  // "valorise la totalité du capital à 2 milliards": what the object is worth
  const own = before && scene.words.slice(verb + 1, before.first).every(({ upos }) => upos !== 'ADP');
  if (before && own && said?.object && before.first > verb && !WORTH.test(before.rows[0].en))
    return { metric: said.en, noun: null, entry: null, verb, ofObject: true };
  if (before) {
    const entry = pick(scene, before.rows, figure);
    const fits = entry.types.includes(figure.type);
    if (fits || (figure.type !== 'count' && entry.of !== 'deal'))
      return { metric: named(scene, before, entry, verb), noun: before, entry, verb, ofObject: false };
  }
  return best(scene, figure, span, verb);
}

/** What "valoriser" may name itself: "valorise les fonds propres 1,9 milliard". */
const WORTH = /^(?:equity|enterprise value|book value|stake)$/;

const DEBT = /^(?:dette|endettement|endetter|endetté|levier)$/;

/** What so many times a quantity is called. */
const MULTIPLES: Record<string, string> = table({
  'net income': 'price-to-earnings multiple',
  equity: 'price-to-book multiple',
  'book value': 'price-to-book multiple',
  'net asset value': 'price-to-book multiple',
  offer: 'subscription rate',
  supply: 'subscription rate',
});

/** "9,5 fois l'Ebitda", "une dette de 3 fois l'Ebitda". */
function multipleOf(scene: Scene, figure: Figure, [, last]: [number, number], verb: number): Measured | null {
  // "14 fois les bénéfices": a multiple that has a name
  const known = scene.metrics.find((hit) => hit.first <= last && hit.last > last);
  if (figure.type === 'ratio' && known?.rows[0].en.endsWith('multiple'))
    return { metric: known.rows[0].en, noun: null, entry: null, verb, ofObject: false };
  if (figure.type !== 'ratio' || scene.words[last + 1]?.upos !== 'DET' || !/fois/i.test(figure.quote))
    return null;
  const noun = scene.metrics.find(({ first }) => first === last + 2);
  if (!noun) return null;
  const entry = pick(scene, noun.rows, figure);
  // "valorise la cible 8,6 fois l'Ebitda, dette comprise"
  const priced = verb >= 0 && /^(?:valoriser|payer|traiter|coter|évaluer)$/.test(scene.words[verb].lemma);
  const indebted = !priced && scene.words.some(({ lemma }) => DEBT.test(lemma));
  const metric = entry.en.endsWith('pay')
    ? 'pay ratio'
    : (MULTIPLES[entry.en] ?? (indebted ? 'leverage ratio' : `${entry.en} multiple`));
  return { metric, noun: null, entry: null, verb, ofObject: false };
}

/** A share of a whole is "stake" or "share of …"; a sum of something is the thing; a change of it, too. */
function partOf(scene: Scene, figure: Figure, noun: Hit<MetricEntry>, verb: number): Measured | null {
  const entry = pick(scene, noun.rows, figure);
  if (figure.type === 'count' && !entry.types.includes('count')) return null;
  // "4,9 % de sa cible": the target of a bid
  if (scene.words[noun.first].lemma === 'cible' && scene.words[noun.first - 1]?.lemma === 'son') return null;
  const whole = { noun, entry, verb, ofObject: false };
  const itself = amounting(scene, verb, scene.unit.figures.indexOf(figure));
  if (itself && itself !== noun) {
    const own = pick(scene, itself.rows, figure);
    if (own.types.includes(figure.type)) return { ...whole, noun: itself, entry: own, metric: own.en };
  }
  // "prend 27 % du capital" is a stake, whatever it moves
  const moves = figure.direction !== null && entry.whole !== 'stake';
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || moves)
    return entry.whole === '' ? null : { ...whole, metric: named(scene, noun, entry, verb) };
  if (entry.whole === '' || entry.en === 'GDP') return null;
  return { ...whole, metric: entry.whole ?? `share of ${entry.en}` };
}

/** "le flottant représentera 30 % du capital": the metric that is the subject of a verb of being so much. */
function amounting(scene: Scene, verb: number, index: number): Hit<MetricEntry> | null {
  // "atteint 133 millions en raison de 290 millions de dépréciations": only the first is so much
  const crossed = scene.inFigure.slice(verb + 1, Math.max(0, scene.spans[index][0])).some((i) => i >= 0);
  if (
    crossed ||
    verb < 0 ||
    !/^(?:représenter|équivaloir|correspondre|constituer|atteindre|avoisiner|dépasser)$/.test(
      scene.words[verb].lemma,
    )
  )
    return null;
  const head = subjectHead(scene, verb);
  return hitAt(scene.metrics, head) ?? null;
}

/** "l'action a perdu les deux tiers de sa valeur": the share, not the firm's worth. */
function isWorth(scene: Scene, [, last]: [number, number], verb: number): boolean {
  const { words } = scene;
  if (verb < 0 || words[last + 1]?.lemma !== 'de' || words[last + 3]?.lemma !== 'valeur') return false;
  const head = subjectHead(scene, verb);
  return head >= 0 && lexicon().is('share', words[head].lemma);
}

/** Deals in a part of something. */
const DEALS_IN = /^(?:vente|cession|acquisition|rachat|reprise|achat|détention|revente)$/;

/** "la vente de 40 % de son réseau", "un dixième du blé": a part of something that has no metric of its own. */
function shareOf(scene: Scene, figure: Figure, [first]: [number, number]): string | null {
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || figure.direction !== null) return null;
  const { words } = scene;
  // "filiale à 65 % de", "contribue pour 55 % à l'Ebitda"
  if (
    words[first - 1]?.lemma === 'à' &&
    /^(?:filiale|détenir|contrôler|posséder)$/.test(words[first - 2]?.lemma ?? '')
  )
    return 'stake';
  const whole = contributed(scene, first);
  if (whole !== null) return whole;
  const deal = words[first - 1]?.lemma === 'de' ? words[first - 2]?.lemma : undefined;
  if (deal !== undefined && DEALS_IN.test(deal)) return 'stake';
  return null;
}

/** "les effets de change ont amputé les ventes de 3,8 points": the effect is measured, not what it is on. */
function effectOf(scene: Scene, verb: number, [first]: [number, number]): Measured | null {
  if (verb < 0 || verb > first) return null;
  const noun = hitAt(scene.metrics, subjectHead(scene, verb));
  const entry = noun?.rows[0];
  if (!noun || !entry?.en.endsWith(' effect')) return null;
  return { metric: entry.en, noun, entry, verb, ofObject: false };
}

/** "a contribué à hauteur de 12 % au résultat": a share of what the contribution goes to. */
function contributed({ words, metrics, clause }: Scene, first: number): string | null {
  const verb = words.findLastIndex(
    ({ lemma }, i) => i < first && lemma === 'contribuer' && clause[i] === clause[first],
  );
  if (verb < 0 || first - verb > 6) return null;
  const to = metrics.find((hit) => hit.first > first && hit.first <= first + 5 && hit.rows[0].en !== '');
  return to ? `share of ${to.rows[0].en}` : null;
}

/** The metric of a market move, where the subject is the thing itself: "Helmis bondit de 11 %". */
export function isMove({ words }: Scene, verb: number): boolean {
  return verb >= 0 && lexicon().is('move', words[verb].lemma);
}

/** Index of the head of the subject of the figure's clause; -1 when there is none. */
export function clauseSubject(scene: Scene, verb: number): number {
  return verb < 0 ? -1 : subjectHead(scene, verb);
}
