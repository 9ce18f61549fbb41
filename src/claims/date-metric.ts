import type { Figure } from '../figures/types.js';
import { lexicon } from './lexicon.js';
import { occasionOf, wordBefore } from './occasion.js';
import { comparisonName, contrasted, isThan, nounYear, startOf } from './period-name.js';
import { hitAt, type Scene } from './scene.js';
import { subjectHead, verbOf } from './subject-head.js';

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
  const value = String(figure.value ?? '');
  const year = value.slice(0, 4);
  if (isThan(scene, figure)) {
    const before =
      around.metric?.endsWith('forecast') && value.length > 4 && value < (around.published ?? '');
    return { metric: before ? 'previous forecast date' : comparisonName(figure, value), at: -1 };
  }
  if (wasExpected(scene, verb, value, around)) return { metric: 'previous forecast date', at: verb };
  const own = nounYear(scene, index, figure) ?? metricsOwn(scene, index, value, around.macro);
  if (own !== null) return { metric: own, at: -1 };
  // "confirme viser en 2028 un bénéfice": the aim's year, nothing happens in it
  const aimed =
    around.metric !== null &&
    around.published !== null &&
    year > around.published.slice(0, 4) &&
    verb >= 0 &&
    lexicon().is('forecast_verb', scene.words[verb].lemma) &&
    !scene.words[verb].feats.includes('Tense=Past') &&
    isYear(figure);
  const found = aimed ? null : occasionOf(scene, index, 'date', around);
  // "ont levé 1,4 milliard depuis janvier": from when it is counted
  const office = found?.entry.en === 'appointment date';
  const linked = (found?.entry.link.length ?? 0) > 0;
  const counted =
    !office &&
    !linked &&
    found?.at === verb &&
    wordBefore(scene, index) === 'depuis' &&
    around.metric !== null;
  // "un troisième trimestre solide, objectifs relevés": what is told of a quarter past is not what happened in it
  const past =
    around.published !== null && startOf(String(figure.value ?? '')) <= around.published.slice(0, 7);
  const reported = past && /-[QH]\d$/.test(String(figure.value)) && (found?.at ?? -1) > scene.spans[index][1];
  // "confirmé ses objectifs pour 2026": nobody confirms for a year
  const told =
    /^(?:announcement|release|meeting|results) date$/.test(found?.entry.en ?? '') &&
    (/^\d{4}$/.test(figure.quote) || (/-[QH]\d$/.test(value) && wordBefore(scene, index) === 'de'));
  // "2,5 % à compter du 1er avril, a été signé": what comes later does not begin then
  const text = scene.unit.text.slice(0, figure.start);
  const begins = FROM.test(text) && (found?.at ?? -1) > scene.spans[index][1];
  // "a promis de geler les tarifs jusqu'à la fin de l'année"
  const ends = UNTIL.test(text) && /^(?:forecast|announcement) date$/.test(found?.entry.en ?? '');
  // "ses résultats annuels 2025": the year of its noun
  const named =
    /^\d{4}$/.test(figure.quote) && found?.at !== scene.spans[index][0] - 1 && isApposed(scene, index);
  const hit = counted || reported || told || begins || ends || named ? null : found;
  if (
    hit &&
    !(
      around.metric &&
      /^\d{4}$/.test(figure.quote) &&
      hit.distance > (linked ? 12 : reach(scene, index, hit.at, verb))
    )
  ) {
    const ended = edgeEnd(scene, verb, hit.entry.en);
    if (ended !== null) return { metric: ended, at: hit.at };
    if (UNTIL.test(scene.unit.text.slice(0, figure.start)) && / (?:start|period)$/.test(hit.entry.en))
      return { metric: hit.entry.en.replace(/ (?:start|period)$/, ' end date'), at: hit.at };
    if (isPricing(scene, verb)) return { metric: 'pricing date', at: hit.at };
    if (isDeadline(scene, figure, verb))
      return { metric: hit.entry.en.replace(/ date$/, ' deadline'), at: hit.at };
    const metric = figure.range
      ? hit.entry.en.replace(/ date$/, ' period')
      : (edgeOf(scene, index, hit.entry.en) ?? hit.entry.en.replace(/ period$/, ' date'));
    return { metric, at: hit.at };
  }
  return { metric: periodMetric(scene, figure, index, around), at: -1 };
}

/** How far an event may stand from a bare year beside a quantity, in words: no figure in between takes the year. */
function reach(scene: Scene, index: number, at: number, verb: number): number {
  if (at === verb && wordBefore(scene, index) === 'en') return 9;
  const between = scene.inFigure.slice(at + 1, scene.spans[index][0]);
  return at < scene.spans[index][0] && between.every((figure) => figure < 0) ? 5 : 3;
}

/** "la période d'offre, ouverte le 3 mai, s'achèvera le 9": the edge of a period that a date is. */
function edgeOf(scene: Scene, index: number, en: string): string | null {
  if (!en.endsWith(' period')) return null;
  const verb = verbOf(scene, scene.spans[index]);
  const lemma = verb < 0 ? '' : scene.words[verb].lemma;
  const base = en.replace(/^subscription/, 'offer').replace(/ period$/, '');
  if (/^(?:ouvrir|débuter|commencer|démarrer)$/.test(lemma)) return `${base} opening date`;
  return /^(?:achever|clore|clôturer|fermer|terminer|finir|expirer)$/.test(lemma)
    ? `${base} closing date`
    : null;
}

/** "les négociations se sont achevées le 1er mars": what has a start has an end. */
function edgeEnd({ words }: Scene, verb: number, en: string): string | null {
  if (verb < 0 || !/ start$/.test(en) || !ENDS.test(words[verb].lemma)) return null;
  return en.replace(/ start$/, ' end');
}

const ENDS = /^(?:achever|clore|clôturer|terminer|finir|conclure|interrompre|suspendre|échouer)$/;

/** "portant à 50 % sa progression depuis le 1er janvier" */
const MOVED =
  /(?:progression|hausse|gain|recul|repli|baisse|chute|bond|perte|performance)\s+(?:totale? )?depuis\s(?:le\s)?$/;

const FROM = /(?:à partir d[eu]|à compter d[eu])\s(?:la\s|l['’])?$/;

/** "les résultats annuels 2025": nothing stands between a noun and its year. */
function isApposed({ words, spans, names }: Scene, index: number): boolean {
  const before = spans[index][0] - 1;
  const { upos } = words[before] ?? {};
  if (/^(?:horizon|fin|mi|début|courant|printemps|été|automne|hiver)$/.test(words[before]?.lemma ?? ''))
    return false;
  return (upos === 'NOUN' || upos === 'ADJ') && !names.some(({ last }) => last === before);
}

/** "les ventes de décembre", "le chômage du deuxième trimestre": the month of what stands before it. */
function metricsOwn(
  { words, spans, metrics }: Scene,
  index: number,
  value: string,
  macro: boolean,
): string | null {
  const [first] = spans[index];
  const link = words[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  // a firm's quarter is the one it reports on
  if (!macro && /[QH]/.test(value)) return null;
  if (words[link]?.lemma !== 'de' || !/^\d{4}-(?:\d\d|[QH]\d)$/.test(value)) return null;
  const noun = metrics.find(({ last }) => last === link - 1)?.rows[0].en;
  return noun && !/target|forecast|price$/.test(noun)
    ? `${noun} ${/[QH]/.test(value) ? 'period' : 'month'}`
    : null;
}

/** "le prix sera arrêté le 27 mai" */
function isPricing(scene: Scene, verb: number): boolean {
  if (verb < 0 || !/^(?:arrêter|fixer|déterminer)$/.test(scene.words[verb].lemma)) return false;
  return hitAt(scene.metrics, subjectHead(scene, verb))?.rows[0].en.endsWith('price') ?? false;
}

/** "moins que ce qu'elle prévoyait en mars" */
function wasExpected({ words }: Scene, verb: number, value: string, { published }: Surroundings): boolean {
  if (verb < 0 || published === null || value >= published) return false;
  return EXPECTED.test(words[verb].lemma) && words[verb].feats.includes('Tense=Imp');
}

const EXPECTED = /^(?:prévoir|attendre|anticiper|espérer|escompter|tabler|viser)$/;

/** "les offres doivent être déposées avant le 12 juin" */
function isDeadline(scene: Scene, figure: Figure, verb: number): boolean {
  if (!BEFORE.test(scene.unit.text.slice(0, figure.start)) || figure.value === null) return false;
  const duty = scene.words.some(
    ({ lemma }, i) => /^(?:devoir|falloir|pouvoir)$/.test(lemma) && i < verb && verb - i <= 4,
  );
  return duty && String(figure.value).length > 7;
}

const BEFORE = /(?:avant|au plus tard|d['’]ici(?: à| au)?)\s(?:le\s)?$/;

/** "elles ont jusqu'au 15 octobre pour répondre" */
const GIVEN =
  /\b(?:a|ont|avait|avaient|aura|auront|laisser?|donner?)\s+jusqu['’](?:en|au?|à(?: la)?)\s(?:le\s)?$/;

/** What statistics and firms report month by month. */
const FLOW =
  /(?:sales|orders|revenue|output|prices?|inflation|registrations|bookings|exports|imports|surplus|deficit|unemployed|figures|job creation|traffic|spending|rate|growth|index)$/;

/** "jusqu'au 15 décembre" */
const UNTIL = /jusqu['’](?:en|au?|à(?: la| l['’])?)\s(?:le\s)?$/;

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
  const since =
    before === 'depuis' &&
    (change ||
      (value.length > 7 && (onMarket(metric) || MOVED.test(scene.unit.text.slice(0, figure.start)))));
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
  const text = scene.unit.text.slice(Math.max(0, figure.start - 20), figure.start);
  if (GIVEN.test(text)) return 'deadline';
  if ((metric === null || !macro) && UNTIL.test(text)) return 'end date';
  if (/à partir d[eu]\s(?:la\s|l['’])?$|à compter d[eu]\s$/.test(text))
    return /(?:output|production|extraction)$/.test(metric ?? '') ? 'production start' : 'start date';
  if (/(?:\bd['’]ici(?: à)?|horizon|au plus tard|avant)\s(?:la\s|le\s|l['’])?$/i.test(text)) {
    if (isYear(figure) && /^\d{4}$/.test(figure.quote)) return 'target year';
    if (value.length > 7 && !/ici|horizon/.test(text)) return 'deadline';
    return metric && !/target|forecast/.test(metric)
      ? `${metric.split(' ').at(-1)} target date`
      : 'target date';
  }
  if (figure.form.parts?.weekday !== undefined && figure.form.parts.month === undefined && !onMarket(metric))
    return 'announcement date';
  // "entre 2014 et 2021", but "l'exercice 2024-2025"
  if (/^\d{4}$/.test(value) && figure.range && !macro && !/\d{4}[-–/]\d/.test(figure.quote)) return 'period';
  // "Fin 2026, le groupe emploiera 3 400 personnes": the edge of a year is a date
  if (
    /^(?:la )?(?:fin|mi)\b/i.test(figure.quote) &&
    metric !== null &&
    !macro &&
    /^\d{4}$/.test(value) &&
    !contrasted(scene, index)
  ) {
    const coming = published !== null && value >= published.slice(0, 4);
    const last = metric.split(' ').at(-1)!;
    return coming && !/target|forecast/.test(last) ? `${last} target date` : `${last} date`;
  }
  if (/^\d{4}$/.test(value)) {
    const named = scene.unit.text.slice(Math.max(0, figure.start - 45), figure.start);
    if (published && metric === null && value >= published.slice(0, 4) && before === 'pour')
      if (/objectif|cible|ambition|prévision|perspective/i.test(named))
        return /objectif|cible|ambition/i.test(named) ? 'target year' : 'forecast year';
    if (published && value >= published.slice(0, 4) && metric?.endsWith(' target')) return 'target year';
    if (published && value > published.slice(0, 4) && before === 'dès') return 'target year';
    if (published && value >= published.slice(0, 4) && metric) return 'forecast year';
    if (contrasted(scene, index, macro)) return 'comparison year';
    if (published && value > published.slice(0, 4)) return 'target year';
    // "rebaptisée en 2018": of no quantity's year
    if (metric === null && before === 'en') return 'date';
    return macro && metric ? `${metric} year` : 'fiscal year';
  }
  if (!macro && figure.range && published && value <= published) return 'reporting period';
  const ahead = published !== null && startOf(value) > published.slice(0, 7);
  // a quarter of years to come is nobody's report
  if (ahead && !macro && /-Q|-H/.test(value)) return 'target date';
  // a firm's quarter is the one it reports on, a country's that of its figure
  if (!macro && contrasted(scene, index)) return comparisonName(figure, value);
  if (!macro && /-Q/.test(value)) return 'reporting quarter';
  if (!macro && /-H/.test(value)) return 'reporting half';
  const span =
    /-Q|-H/.test(value) || /trimestre|semestre/.test(figure.quote) || figure.range
      ? 'period'
      : value.length > 7 || value === '' || /^fin\s/i.test(figure.quote)
        ? 'date'
        : 'month';
  if (onMarket(metric) && value.length > 7) return 'trading date';
  // what is counted month by month has its month, what a firm does or owes a date
  if (!macro && metric && span !== 'period') return `${metric} ${FLOW.test(metric) ? span : 'date'}`;
  return metric ? `${metric} ${span}` : span === 'date' ? 'date' : span;
}

function inOffice({ subjects, spans }: Scene, index: number): boolean {
  const [first] = spans[index];
  return subjects.some(({ last, rows }) => rows[0].is === 'staff' && last < first && first - last <= 3);
}

const onMarket = (metric: string | null) =>
  /(?:share price|index level|exchange rate|yield)$/.test(metric ?? '');

const isYear = ({ value }: Figure) => /^\d{4}$/.test(String(value ?? ''));
