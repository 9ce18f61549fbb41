import { countedNoun } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import type { About } from './about-types.js';
import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { englishOf } from './english-noun.js';
import type { Measured } from './metric.js';
import { asMeasured } from './occasion.js';
import { unitMetric } from './rank-metric.js';
import { hitAt, isChange, type Scene } from './scene.js';
import { subjectOf } from './subject.js';
import { verbOf } from './subject-head.js';
import type { Described } from './types.js';

/** "neuf économistes sur dix": a share of people who have no owner. */
export function oneIn(scene: Scene, index: number, discourse: Discourse): About | null {
  const [first, last] = scene.spans[index];
  const people = scene.subjects.find((hit) => hit.first >= first && hit.last <= last)?.rows[0];
  if (people?.is === 'staff' || people?.en === 'customers')
    return { subject: discourse.nobody, metric: `share of ${people.en}`, macro: false };
  if (people?.is !== 'people') return thingIn(scene, index, discourse);
  return { subject: people.en, metric: `share of ${people.en}`, macro: false };
}

/** "un compteur sur trois": a share of those things, whosever they are. */
function thingIn(scene: Scene, index: number, discourse: Discourse): About | null {
  const [first, last] = scene.spans[index];
  const at = scene.words.findIndex(({ upos }, i) => i >= first && i <= last && upos === 'NOUN');
  const link = scene.words.findIndex(({ lemma }, i) => i > at && i <= last && lemma === 'sur');
  if (at < 0 || link < 0) return null;
  const listed = hitAt(scene.metrics, at)?.rows.find(({ types }) => types.includes('count'));
  const english = listed?.en ?? countedNoun(scene.words[at].form) ?? englishOf(scene, at);
  if (english === null) return null;
  const owner = subjectOf(scene, asMeasured(scene, index, -1), [first, last], discourse);
  return { subject: owner?.text ?? discourse.nobody, metric: `share of ${english}`, macro: false };
}

/** "près de 60 % des produits vendus": a share of something without a metric of its own, by its translation. */
export function partName(scene: Scene, index: number): string | null {
  const { unit, words, spans } = scene;
  const figure = unit.figures[index];
  if ((figure.type !== 'percent' && figure.type !== 'ratio') || figure.direction !== null) return null;
  let at = spans[index][1] + 1;
  if (words[at]?.lemma !== 'de') return null;
  while (words[at + 1] && words[at + 1].upos !== 'NOUN' && words[at + 1].upos === 'DET') at++;
  // "la moitié des 600 postes supprimés"
  const next = unit.figures[scene.inFigure[at + 1] ?? -1];
  if (next?.type === 'count' && next.unit !== null) return `share of ${unitMetric(next, words)}`;
  const noun = words[at + 1];
  if (noun?.upos !== 'NOUN') return null;
  if (/^(?:titre|action)$/.test(noun.lemma)) return 'stake';
  const english = englishOf(scene, at + 1) ?? countedNoun(noun.form);
  return english === null ? null : `share of ${english}`;
}

/** A bare "target" is one of what was spoken of; without any word the metric is the last one. */
export function completed(
  metric: string | null,
  last: About | null,
  discourse: Discourse,
  figure: Figure,
): string | null {
  // "l'inflation ne reviendrait à la cible de 2 %": one of what its sentence tells of
  const beside = metric === 'target' && figure.type === 'percent' && /inflation/.test(last?.metric ?? '');
  const alike = metric === 'target' && !beside ? discourse.near(figure)?.metric : undefined;
  // a sum takes up the last sum, not the last headcount
  const told = figure.type === 'money' ? (discourse.lastOf.get('money')?.metric ?? null) : discourse.metric;
  const known = alike ?? last?.metric ?? told ?? discourse.metric;
  // "9,8 milliards, les deux tiers allant aux américaines"
  if (metric === null)
    return known !== null && isFraction(figure) && !PART.test(known) ? `share of ${known}` : known;
  // "entre au capital à hauteur de 14 %"
  if (metric === 'capital' && /^(?:percent|ratio)$/.test(figure.type) && figure.direction === null)
    return 'stake';
  if (metric !== null && isFraction(figure) && !PART.test(metric)) return `share of ${metric}`;
  const base = known?.replace(/^consensus | (?:target|forecast)$/g, '') ?? null;
  // "lève 240 millions, montant qui pourrait être porté à 276 millions", "devra payer 51 millions" of a fine
  if (metric === 'amount' && base) return base;
  if (metric === 'payment' && base !== null && /^(?:fine|damages|compensation|ransom)$/.test(base))
    return base;
  if (metric === 'target' && base) return `${base} target`;
  // "la progression ressort à 6 %": of what was spoken of
  // "l'activité bondit de 13 %": sales, when they were spoken of
  if (metric === 'activity') return discourse.sales;
  if (metric === 'growth') return base && !/GDP|growth/.test(base) ? base : metric;
  if (metric === 'share of amount' && base) return `share of ${base}`;
  return metric;
}

/** What a fraction may be of by itself. */
const PART =
  /^share|market share|stake|voting rights|free float|rate|ratio|threshold|margin|utilization|price|level|votes|growth|premium|discount|probability|multiple$/;

/** "consacré pour moitié à la recherche": a part of a quantity, no change and no multiple of it. */
const isFraction = ({ type, value, direction, quote }: Figure) =>
  type === 'ratio' && direction === null && typeof value === 'number' && value < 1 && !/fois/i.test(quote);

const OF_FIRM = /^(?:revenue|sales|headcount|customers|EBITDA|net income|operating income|stores|branches)$/;
const STAFF = /(?:employees|officer|executive|management|board|chairman|plan|budget)$/;
const RECEIVED = /^(?:fine|subsidies|public subsidies|damages)$/;
const AUTHORITY = /(?:authority|Commission|AMF|court|government|state|Ministry|ECB|Fed)$/;
/** What those have and do who also expect. */
const STAKES = /market size|stake|voting|probability|upgrades|downgrades|price target|votes|investment|funds/;

/** What people have of their own. */
const PERSONAL = /stake|voting rights|pay$|bonus|salary|pension|age/;

/** Those who only expect what is a firm's. */
export const FORECASTERS = /^(?:analysts|economists|brokers|investors|traders|market|markets|consensus)$/;

/** A firm's headcount is the firm's, not its employees'. */
export function people(
  owner: Described | null,
  what: Measured | null,
  last: About | null,
  discourse: Discourse,
): string | null {
  if (!owner) return null;
  // "les analystes attendaient 3,5 %": of whom they expect it
  if (FORECASTERS.test(owner.text) && !STAKES.test(what?.metric ?? ''))
    return last?.subject ?? discourse.last?.subject ?? discourse.topic?.text ?? null;
  // a broker's target is for the share spoken of
  if (what?.metric === 'price target' && owner.kind === 'firm' && owner.text !== discourse.main)
    return last?.subject ?? discourse.last?.subject ?? discourse.holder;
  // a fine is the fined firm's, whoever imposed it
  if (RECEIVED.test(what?.metric ?? '') && AUTHORITY.test(owner.text)) {
    const whose = discourse.fined ?? (owner.text === discourse.firm ? discourse.main : discourse.firm);
    if (whose !== null) return whose;
  }
  // "le rapprochement donnerait naissance à un groupe de 47 000 salariés"
  if (owner.text.endsWith(' deal') && OF_FIRM.test(what?.metric ?? '')) return 'combined company';
  const staff = owner.kind === 'other' && STAFF.test(owner.text);
  const whose = discourse.isBacker(discourse.firm) ? discourse.main : discourse.firm;
  return staff && whose && !PERSONAL.test(what?.metric ?? '') ? whose : owner.text;
}

/** What a count measures: its verb's deed ("supprime 300 postes"), its own noun ("640 salariés"), else its unit. */
export function counted(scene: Scene, index: number, what: Measured | null): Measured | null {
  const { unit } = scene.unit.figures[index];
  const own = ownNoun(scene, index);
  const size = ownSize(scene, index);
  if (size) return size;
  const state = stateOf(scene, index);
  if (state) return state;
  // "trois des vingt-sept membres": the whole is no part of what the verb says
  if (isWholeOf(scene, index)) return own;
  const apart = own !== null && what !== null && isApart(scene, index, what.verb);
  if (what && !what.noun && !apart && !(own && /headcount|workforce/.test(what.metric))) return what;
  if (own) return own;
  const measure = unit !== null && unitMetric(scene.unit.figures[index]) !== unit;
  return measure || scene.unit.figures[index].noun === undefined ? what : null;
}

/** What people are said to be: "410 sont en arrêt de travail", "210 conducteurs au chômage partiel". */
const STATES: [RegExp, string][] = [
  [/^[^,;.:]{0,30}?\b(?:en grève|en arrêt de travail|grévistes)\b/, 'strikers'],
  [/^[^,;.:]{0,30}?\b(?:au chômage (?:partiel|technique)|en activité partielle)\b/, 'furloughed workers'],
  [/^[^,;.:]{0,30}?\ben (?:contrat d['’])?apprentissage\b/, 'apprentices'],
];

/** The state that is told of counted people right after their number. */
function stateOf(scene: Scene, index: number): Measured | null {
  const { text, figures } = scene.unit;
  const after = text.slice(figures[index].end);
  const state = STATES.find(([words]) => words.test(after));
  if (!state) return null;
  // "ses 740 salariés, dont 410 sont en grève": nothing counted stands in between
  const until = figures[index].end + state[0].exec(after)![0].length;
  if (figures.some(({ start }, i) => i > index && start < until)) return null;
  return { metric: state[1], noun: null, entry: null, verb: -1, ofObject: false };
}

/** "un bâtiment de 6 500 mètres carrés": how big a thing is that no list of metrics has, whatever is told of it. */
function ownSize(scene: Scene, index: number): Measured | null {
  const { words, spans, unit, metrics, inFigure } = scene;
  const [first] = spans[index];
  const measure = unitMetric(unit.figures[index]);
  if (measure === null || !/^(?:area|capacity|length|distance)$/.test(measure)) return null;
  const at = words[first - 2]?.upos === 'ADJ' ? first - 3 : first - 2;
  if (words[first - 1]?.lemma !== 'de' || words[at]?.upos !== 'NOUN') return null;
  if (inFigure[at] >= 0 || hitAt(metrics, at) || isChange(words[at].lemma) || VAGUE.test(words[at].lemma))
    return null;
  return { metric: measure, noun: null, entry: null, verb: -1, ofObject: false };
}

const VAGUE = /^(?:total|ensemble|rayon|équivalent|rythme|ordre|maximum|minimum|plus|moins)$/;

/** "Forte de 11 200 collaborateurs, la mutuelle a gagné": a comma stands between a count and the verb after it. */
function isApart({ words, spans, inFigure }: Scene, index: number, verb: number): boolean {
  const [, last] = spans[index];
  return verb > last && words.slice(last, verb).some(({ form }, i) => form === ',' && inFigure[last + i] < 0);
}

/** "deux des cinq sites": the second number only says of how many. */
export function isWholeOf({ words, inFigure, spans }: Scene, index: number): boolean {
  const [first] = spans[index];
  const link = words[first - 1]?.upos === 'DET' ? first - 2 : first - 1;
  // "17 silos sur 210", "260 personnes sur un total de 650"
  return /^(?:de|sur)$/.test(words[link]?.lemma ?? '') && (inFigure[link - 1] ?? -1) >= 0;
}

/** "une usine de 18 GWh", "une centrale de 400 MW": how big a thing is. */
export function plantSize(scene: Scene, index: number, discourse: Discourse): About | null {
  const { words, spans, unit } = scene;
  const [first] = spans[index];
  const measure = unitMetric(unit.figures[index]);
  const named = scene.subjects.find(({ last }) => last === first - 2 || last === first - 3);
  if (words[first - 1]?.lemma !== 'de' || named?.rows[0].is !== 'plant') return null;
  if (measure === null || !/^(?:power output|capacity|consumption)$/.test(measure)) return null;
  const plant = describe(scene, named.first, discourse);
  return plant && { subject: plant.text, metric: 'capacity', macro: false };
}

const SCALE =
  /^(?:millier|million|milliard|dizaine|douzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|quinzaine|soixantaine)$/;

/** A count's own noun says what is counted: "640 salariés" is headcount. */
export function ownNoun(scene: Scene, index: number): Measured | null {
  const [first, last] = scene.spans[index];
  // "quatre lignes de production": lines are counted, not production
  const head = scene.words.findIndex(
    ({ upos, lemma }, i) => i >= first && i <= last && upos === 'NOUN' && !SCALE.test(lemma),
  );
  const noun = scene.metrics.find((hit) => hit.first >= first && hit.last <= last && hit.first <= head);
  const entry = noun?.rows.find(({ types, en }) => types.includes('count') && en !== 'threshold');
  if (!noun || !entry) return null;
  const ratio = scene.unit.figures[index].type === 'ratio';
  return {
    metric: ratio ? (entry.whole ?? `share of ${entry.en}`) : entry.en,
    noun,
    entry,
    verb: verbOf(scene, [first, last]),
    ofObject: false,
  };
}
