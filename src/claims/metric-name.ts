import type { Figure } from '../figures/types.js';
import { englishOf } from './english-noun.js';
import { lexicon, type MetricEntry } from './lexicon.js';
import { complementOf } from './noun-beside.js';
import { roleOf } from './rank-metric.js';
import type { Hit, Scene } from './scene.js';

/** Of the rows of one form ("prime": premium or bonus) the one that takes the figure's type. */
export function pick({ words }: Scene, rows: MetricEntry[], figure: Figure): MetricEntry {
  const near = rows.filter(({ near }) => near.some((lemma) => words.some((word) => word.lemma === lemma)));
  const open = [...near, ...rows.filter((row) => row.near.length === 0)];
  return open.find(({ types }) => types.includes(figure.type)) ?? open[0] ?? rows[0];
}

/** "le taux de recyclage": a rate that no list has. */
function rateOf(scene: Scene, { first, last }: Hit<MetricEntry>): string | null {
  const { words } = scene;
  if (first !== last || words[first].lemma !== 'taux' || words[first + 1]?.lemma !== 'de') return null;
  const at = words[first + 2]?.upos === 'DET' ? first + 3 : first + 2;
  const of = words[at]?.upos === 'NOUN' && scene.inFigure[at] < 0 ? englishOf(scene, at) : null;
  return of === null ? null : `${of} rate`;
}

/** "la part des pays émergents dans les commandes": a share of the orders, nobody's stake. */
function partIn({ words, metrics }: Scene, { last }: Hit<MetricEntry>, { en }: MetricEntry): string | null {
  if (en !== 'stake' || words[last].lemma !== 'part' || words[last + 1]?.lemma !== 'de') return null;
  const link = words.findIndex(({ lemma }, i) => i > last + 1 && i <= last + 6 && lemma === 'dans');
  const whole = link < 0 ? undefined : metrics.find(({ first }) => first > link && first <= link + 3);
  return whole && whole.rows[0].en !== 'capital' ? `share of ${whole.rows[0].en}` : null;
}

/** Whoever says so means to get there. */
const AIM = /^(?:viser|ambitionner|promettre)$/;

/** The metric with what its surroundings add: "growth", "target", "forecast". */
export function named(scene: Scene, noun: Hit<MetricEntry>, entry: MetricEntry, verb: number): string {
  const { words } = scene;
  // "une commande de 30 appareils pour un montant de 3 milliards": an amount is of what came before
  const before =
    entry.en === 'amount' || (entry.en === 'target' && complementOf(scene, noun))
      ? (complementOf(scene, noun) ??
        scene.metrics.findLast(({ last, rows }) => last < noun.first && rows[0].en !== 'amount'))
      : undefined;
  let metric = before?.rows[0].en ?? rateOf(scene, noun) ?? partIn(scene, noun, entry) ?? entry.en;
  for (let i = noun.first - 1; i >= 0 && noun.first - i <= 4; i--) {
    const { lemma, upos } = words[i];
    if (upos === 'NOUN') {
      if (lemma === 'croissance') metric += ' growth';
      else if (lexicon().is('target', lemma)) metric += ' target';
      else if (lexicon().is('forecast', lemma)) metric += ' forecast';
      break;
    }
    if (upos !== 'ADP' && upos !== 'DET' && upos !== 'ADJ') break;
  }
  if (entry.en === 'target' && before) metric += ' target';
  if (/(?:target|forecast)$/.test(metric)) return metric;
  if (entry.types[0] === 'count' || !isForecast(scene, verb)) return metric;
  return `${metric} ${AIM.test(words[verb].lemma) ? 'target' : 'forecast'}`;
}

/** "table sur", "prévoit", "s'attend à": the clause's verb says that the figure lies ahead. */
export function isForecast({ words }: Scene, verb: number): boolean {
  if (verb < 0 || !lexicon().is('forecast_verb', words[verb].lemma)) return false;
  // "compte doubler" is a plan, "compte 45 immeubles" has them
  if (words[verb].lemma === 'compter' && !words[verb + 1]?.feats.includes('VerbForm=Inf')) return false;
  if (!words[verb].feats.includes('Tense=Past') || !words[verb].feats.includes('VerbForm=Part')) return true;
  // "la marge est attendue entre 7,8 et 8,2 %"
  const awaited = /^(?:attendre|anticiper|escompter)$/.test(words[verb].lemma);
  return awaited && words[verb - 1]?.lemma === 'être' && !words[verb - 1].feats.includes('Tense=Imp');
}

export function written(en: string, { unit }: Figure): string {
  if (!en.includes('{')) return en;
  const plural = unit ?? 'units';
  // "une usine de 6 000 m²": a measure is not what is opened or sold
  const measure = roleOf(plural, []);
  if (measure && /^(?:area|capacity|power output|distance|length|volume|weight)$/.test(measure))
    return measure;
  // of a unit of several words the last says enough: "production sites" are sites
  return en.replace('{unit}', plural).replace('{one}', singular(plural.split(' ').at(-1)!));
}

/** "production sites" → "production site"; the units are English plurals of few shapes. */
function singular(plural: string): string {
  if (/(?:ss|[^s])es$/.test(plural) && /(?:ch|sh|ss|x)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}
