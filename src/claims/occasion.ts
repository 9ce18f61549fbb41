import type { Figure } from '../figures/types.js';
import { englishOf } from './english-noun.js';
import { lexicon, type OccasionEntry } from './lexicon.js';
import { clauseSubject, type Measured } from './metric.js';
import { type Hit, type Scene, verbOf } from './scene.js';

/** What came before in the sentence, for figures that only say when. */
export interface Surroundings {
  /** Metrics of the sentence's other figures, nearest first. */
  metric: string | null;
  /** The document's date, ISO. */
  published: string | null;
  /** The nearest figure's metric is a country's, not a firm's. */
  macro: boolean;
  /** The nearest figure is the size of a change. */
  change: boolean;
}

/** What happens at a date: "founding date", "fiscal year", "forecast year", or the date of the sentence's metric. */
export function dateMetric(
  scene: Scene,
  index: number,
  around: Surroundings,
): { metric: string; at: number } {
  const figure = scene.unit.figures[index];
  const verb = verbOf(scene, scene.spans[index]);
  const year = String(figure.value ?? '').slice(0, 4);
  // "confirme viser en 2028 un bénéfice": the aim's year, nothing happens in it
  const aimed =
    around.metric !== null &&
    around.published !== null &&
    year > around.published.slice(0, 4) &&
    verb >= 0 &&
    lexicon().is('forecast_verb', scene.words[verb].lemma) &&
    !scene.words[verb].feats.includes('Tense=Past') &&
    isYear(figure);
  const hit = aimed ? null : occasionOf(scene, index, 'date', around);
  if (hit && !(around.metric && isYear(figure) && hit.distance > 3)) {
    const metric = figure.range
      ? hit.entry.en.replace(/ date$/, ' period')
      : hit.entry.en.replace(/ period$/, ' date');
    return { metric, at: hit.at };
  }
  return { metric: periodMetric(scene, figure, index, around), at: -1 };
}

function periodMetric(
  scene: Scene,
  figure: Figure,
  index: number,
  { metric, published, macro, change }: Surroundings,
): string {
  const value = String(figure.value ?? figure.range?.[0] ?? '');
  const { rule } = figure.form;
  const before = wordBefore(scene, index);
  // "a perdu 14 % depuis janvier": what a change is counted from
  const since = before === 'depuis' && (change || value.length > 7);
  if (/^date\.(?:earlier|ago)/.test(rule) || before === 'contre' || since)
    return comparisonName(figure, value);
  // "son meilleur niveau depuis 2019"
  const peak =
    /(?:meilleur|plus (?:haut|bas|fort|faible|élevé)|niveau|premi(?:er|ère)|record|inédit)[^,;.]*depuis[^,;.]*$/;
  if (before === 'depuis' && peak.test(scene.unit.text.slice(0, figure.start)))
    return comparisonName(figure, value);
  // "sa directrice financière depuis 2021"
  if (before === 'depuis' && inOffice(scene, index)) return 'appointment date';
  if (before === 'depuis') return 'period start';
  const verb = verbOf(scene, scene.spans[index]);
  const past = published !== null && value < published;
  if (
    past &&
    verb >= 0 &&
    scene.words[verb].lemma === 'prévoir' &&
    scene.words[verb].feats.includes('Tense=Imp')
  )
    return 'previous forecast date';
  const text = scene.unit.text.slice(Math.max(0, figure.start - 20), figure.start);
  if (metric === null && /jusqu['’](?:en|au?|à(?: la| l['’])?)\s(?:le\s)?$/.test(text)) return 'end date';
  if (/à partir d[eu]\s(?:la\s|l['’])?$|à compter d[eu]\s$/.test(text))
    return metric ? `${metric} start` : 'start date';
  if (/(?:d['’]ici(?: à)?|horizon|au plus tard|avant)\s(?:la\s|le\s|l['’])?$/.test(text))
    return metric && !/target|forecast/.test(metric)
      ? `${metric.split(' ').slice(-2).join(' ')} target date`
      : 'target date';
  if (figure.form.parts?.weekday !== undefined && figure.form.parts.month === undefined && !onMarket(metric))
    return 'announcement date';
  if (/^\d{4}$/.test(value)) {
    if (published && value >= published.slice(0, 4) && metric) return 'forecast year';
    if (contrasted(scene, index)) return 'comparison year';
    if (published && value > published.slice(0, 4)) return 'target year';
    // "rebaptisée en 2018": of no quantity's year
    if (metric === null && before === 'en') return 'date';
    return macro && metric ? `${metric} year` : 'fiscal year';
  }
  if (!macro && figure.range && published && value <= published) return 'reporting period';
  const ahead = published !== null && value.slice(0, 4) > published.slice(0, 4);
  // a quarter of years to come is nobody's report
  if (ahead && /-Q|-H/.test(value)) return 'target date';
  // a firm's quarter is the one it reports on, a country's that of its figure
  if (!macro && /-Q/.test(value)) return 'reporting quarter';
  if (!macro && /-H/.test(value)) return 'reporting half';
  const span = /-Q|-H/.test(value)
    ? 'period'
    : value.length > 7 || /^fin\s/i.test(figure.quote)
      ? 'date'
      : 'month';
  if (onMarket(metric) && value.length > 7) return 'trading date';
  // a country's figure has its month, a firm's a date
  if (!macro && metric && span !== 'period') return `${metric.split(' ').at(-1)} date`;
  return metric ? `${metric} ${span}` : span === 'date' ? 'date' : span;
}

function comparisonName({ quote }: Figure, value: string): string {
  if (/^\d{4}$/.test(value) || /\ban(?:s|née|nées)?\b/.test(quote)) return 'comparison year';
  return value.length > 7 ? 'comparison date' : 'comparison period';
}

/** "contre 92 millions en 2024", "après 1,9 % en avril": the figure before the date is what one compares with. */
function contrasted(scene: Scene, index: number): boolean {
  const [first] = scene.spans[index];
  for (let i = first - 1; i >= 0 && first - i <= 7; i--) {
    if (scene.words[i].lemma === 'contre') return true;
    if (scene.words[i].lemma === 'que' && first - i <= 2) return true;
    if (scene.words[i].upos === 'PUNCT' && scene.inFigure[i] < 0) return false;
  }
  return false;
}

function inOffice({ subjects, spans }: Scene, index: number): boolean {
  const [first] = spans[index];
  return subjects.some(({ last, rows }) => rows[0].is === 'staff' && last < first && first - last <= 3);
}

const onMarket = (metric: string | null) =>
  /(?:share price|index level|exchange rate|yield)$/.test(metric ?? '');

const isYear = ({ value }: Figure) => /^\d{4}$/.test(String(value ?? ''));

function wordBefore({ words, spans }: Scene, index: number): string {
  for (let i = spans[index][0] - 1; i >= 0; i--)
    if (words[i].upos !== 'DET' && words[i].upos !== 'PUNCT') return words[i].lemma;
  return '';
}

const LOANS = /(?:mortgage|loan|loans|lending|borrowing|bond|bonds|bond issue|interest rate|mortgage rate)$/;

/** What lasts: "term", "maturity", "delay"; spans that something is measured over are comparison periods. */
export function durationMetric(
  scene: Scene,
  index: number,
  around: Surroundings,
): { metric: string; at: number } {
  const before = wordBefore(scene, index);
  const hit = occasionOf(scene, index, 'duration', around);
  const base = around.metric?.replace(/ (?:forecast|target)$/, '') ?? null;
  // "sur les huit premiers mois" is a span of the figure, "sur un an" what it is compared over
  if (base && /^(?:les|des|ces|ses)$/.test(scene.words[scene.spans[index][0] - 1]?.form ?? '') && !hit)
    return { metric: `${base} period`, at: -1 };
  if (base && before === 'sur' && LOANS.test(base)) return { metric: 'term', at: -1 };
  if (hit && hit.distance <= 6 && !(before === 'sur' || (before === 'en' && around.metric)))
    return { metric: hit.entry.en, at: hit.at };
  if (before === 'sur' || before === 'en' || before === 'depuis' || before === 'à') {
    if (before === 'à' && hit) return { metric: hit.entry.en, at: hit.at };
    if (around.metric && before === 'sur' && !around.change) return { metric: `${base} period`, at: -1 };
    if (around.metric) return { metric: 'comparison period', at: -1 };
  }
  if (hit) return { metric: hit.entry.en, at: hit.at };
  return { metric: around.metric ? `${around.metric} period` : 'period', at: -1 };
}

/** Verbs that only say that something comes. */
const COMES =
  /^(?:prendre|rendre|survenir|produire|effectuer|mener|remonter|dater|avoir lieu|attendre|prévoir|débuter|commencer|intervenir|programmer|ouvrir|avoir|être|tenir|dérouler|fixer|reporter|repousser|démarrer|achever|terminer)$/;

/** The occasion named nearest to a figure in its clause; what stands before it counts more than what follows. */
function occasionOf(
  scene: Scene,
  index: number,
  type: Figure['type'],
  around: Surroundings,
): { entry: OccasionEntry; at: number; distance: number } | null {
  const { clause, occasions, spans, words } = scene;
  const [first, last] = spans[index];
  const verb = verbOf(scene, spans[index]);
  // what lasts is the subject whatever its verb, what happens only that of a verb of coming
  const comes = verb >= 0 && (type === 'duration' || COMES.test(words[verb].lemma));
  const event = comes ? clauseSubject(scene, verb) : -1;
  let best: { entry: OccasionEntry; at: number; distance: number } | null = null;
  for (const hit of occasions) {
    const entry = hit.rows.find(({ types }) => types.includes(type));
    if (!entry || (hit.first <= last && hit.last >= first)) continue;
    if (isMetricNow(scene, hit, around.metric) || doesCount(scene, hit, type)) continue;
    // "une limite repoussée à 70 ans": to where, not by how much
    if (entry.en === 'delay' && words[first - 1]?.lemma === 'à') continue;
    let distance = hit.last < first ? first - hit.last - 1 : (hit.first - last) * 2 + 1;
    if (clause[hit.first] !== clause[first]) distance += 5;
    // "quatre ans de prison"
    if (type === 'duration' && hit.first === last + 2 && words[last + 1].lemma === 'de') distance = 0;
    // the subject of "est attendue", "débutera", however far
    const own = hit.first <= event && event <= hit.last;
    if (own) distance = Math.min(distance, 3);
    if (distance > 12 || (!own && hit.last < first && crossesFigure(scene, hit, first, type))) continue;
    // a noun as the subject of its verb names the event, the verb only that it comes ("la pose débutera")
    const weight = distance + (isVerb(scene, hit) && generalVerb(words[hit.first].lemma) ? 3 : 0);
    if (!best || weight < best.distance) best = { entry, at: hit.first, distance: weight };
  }
  return best;
}

/** "a créé 92 000 emplois en février": what the verb counts happened then, nothing was founded. */
function doesCount(scene: Scene, { first }: Hit<unknown>, type: Figure['type']): boolean {
  const { figures } = scene.unit;
  if (type !== 'date' || scene.words[first].upos !== 'VERB') return false;
  return figures.some(
    (figure, i) =>
      figure.type === 'count' &&
      scene.spans[i][0] > first &&
      verbOf(scene, scene.spans[i]) === first &&
      scene.words[scene.spans[i][0] - 1]?.upos !== 'ADP',
  );
}

/** "des livraisons de 4,9 millions de tonnes en 2024": the noun is what the figures beside the date measure. */
function isMetricNow({ metrics }: Scene, { first, last }: Hit<unknown>, metric: string | null): boolean {
  const same = metrics.find((hit) => hit.first <= first && hit.last >= last);
  return metric !== null && same !== undefined && metric.startsWith(same.rows[0].en);
}

const generalVerb = (lemma: string) =>
  /^(?:débuter|commencer|ouvrir|achever|terminer|finir|annoncer|présenter|produire|attendre)$/.test(lemma);
const isVerb = ({ words }: Scene, { first }: Hit<unknown>) => words[first].upos === 'VERB';

/** Another figure of the type between the event and this one takes the event. */
function crossesFigure(
  { inFigure, unit }: Scene,
  { last }: Hit<unknown>,
  first: number,
  type: Figure['type'],
): boolean {
  for (let i = last + 1; i < first; i++) {
    const other = unit.figures[inFigure[i]];
    if (other?.type === type) return true;
  }
  return false;
}

const FALLS = /repli|recul|baiss|chut|perte|fléch|ralent|contract|déclin|diminu/i;
const RISES = /hausse|progress|croissance|rebond|augment|gain|bénéfice|accélér/i;

/** Whether what happens "for the fourth year in a row" is a decline or an increase: beside the rank, else in its clause. */
function wayOf(scene: Scene, index: number): 'decline' | 'increase' | null {
  const { unit, words, spans, clause } = scene;
  const [first, last] = spans[index];
  const beside = `${unit.figures[index].quote} ${words
    .slice(last + 1, last + 4)
    .map(({ form }) => form)
    .join(' ')}`;
  if (FALLS.test(beside)) return 'decline';
  if (RISES.test(beside)) return 'increase';
  const near = unit.figures.find(
    (figure, i) => figure.direction !== null && clause[spans[i][0]] === clause[first],
  );
  if (near) return near.direction === 'down' ? 'decline' : 'increase';
  const verb = verbOf(scene, spans[index]);
  if (verb < 0) return null;
  return FALLS.test(words[verb].lemma) ? 'decline' : RISES.test(words[verb].lemma) ? 'increase' : null;
}

/** A place in a ranking, or the n-th of something in a row. */
export function rankMetric(scene: Scene, index: number): string {
  const { quote } = scene.unit.figures[index];
  if (/d['’]affilée|de suite|consécuti|d['’]affil/i.test(quote)) {
    const way = wayOf(scene, index);
    const every = /mois/i.test(quote)
      ? 'monthly '
      : /trimestre/i.test(quote)
        ? 'quarterly '
        : /ann[ée]e|annuel|exercice/i.test(quote)
          ? 'annual '
          : '';
    return way ? `consecutive ${every}${way}` : `consecutive ${every}period`.replace('annual period', 'year');
  }
  if (/ann[ée]e|exercice|trimestre|semestre|mois/i.test(quote)) return 'period';
  const [first, last] = scene.spans[index];
  const at = scene.words.findIndex(({ upos }, i) => i >= first && i <= last + 1 && upos === 'NOUN');
  const noun = scene.words[at]?.lemma.toLowerCase() ?? '';
  if (at < 0 || /^(?:rang|place|position|numéro)$/.test(noun) || lexicon().is('generic', noun))
    return 'market position';
  // "sa quatrième acquisition": the n-th of them
  const named = scene.metrics.find(({ first, last }) => first <= at && at <= last)?.rows[0].en;
  return englishOf(scene, at) ?? named ?? 'market position';
}

/** Without any noun or verb that says it, the unit may. */
export function unitMetric({ type, unit }: Figure): string | null {
  if (type === 'count') return unit === null ? null : (lexicon().units.get(unit) ?? unit);
  if (type === 'index') return 'index level';
  return null;
}

/** The owner of what a date or duration belongs to is found as for any metric. */
export function asMeasured(scene: Scene, index: number, at: number): Measured {
  const verb = at >= 0 && scene.words[at].upos === 'VERB' ? at : verbOf(scene, scene.spans[index]);
  const noun = at >= 0 && scene.words[at].upos !== 'VERB' ? { first: at, last: at, rows: [] } : null;
  return { metric: '', noun, entry: null, verb, ofObject: false };
}
