import type { Figure } from '../figures/types.js';
import type { Surroundings } from './date-metric.js';
import type { OccasionEntry } from './lexicon.js';
import { clauseSubject, type Measured } from './metric.js';
import { type Hit, hitAt, type Scene } from './scene.js';
import { verbOf } from './subject-head.js';

/** Verbs that only say that something comes. */
const COMES =
  /^(?:prendre|rendre|survenir|produire|effectuer|mener|remonter|dater|avoir lieu|attendre|prévoir|débuter|commencer|intervenir|programmer|ouvrir|avoir|être|tenir|dérouler|fixer|reporter|repousser|démarrer|achever|terminer|promettre|espérer|viser)$/;

/** The occasion named nearest to a figure in its clause; what stands before it counts more than what follows. */
export function occasionOf(
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
  const link = wordBefore(scene, index);
  let best: { entry: OccasionEntry; at: number; distance: number } | null = null;
  for (const hit of occasions) {
    const entry = entryFor(scene, hit, type, link);
    if (!entry || (hit.first <= last && hit.last >= first)) continue;
    if (isMetricNow(scene, hit, around.metric) || doesCount(scene, hit, type)) continue;
    // "une limite repoussée à 70 ans": to where, not by how much
    if (entry.en === 'delay' && words[first - 1]?.lemma === 'à') continue;
    let distance = hit.last < first ? first - hit.last - 1 : (hit.first - last) * 2 + 1;
    if (clause[hit.first] !== clause[first]) distance += 5;
    // "doubler d'ici à 2027 et déménager au printemps": what another verb adds has its own date
    if (hit.first > last && words.slice(last + 1, hit.first).some(({ upos }) => upos === 'CCONJ'))
      distance += 6;
    // "quatre ans de prison"
    if (type === 'duration' && hit.first === last + 2 && words[last + 1].lemma === 'de') distance = 0;
    // the subject of "est attendue", "débutera", however far
    const own = hit.first <= event && event <= hit.last;
    if (own && !words.slice(hit.last + 1, first).some((_, i) => isApposed(scene, hit.last + 1 + i, first)))
      distance = Math.min(distance, 3);
    const crossed = hit.last < first && crossesFigure(scene, hit, first, type);
    // "la rentabilité est promise pour 2027, avec une marge de 20 % à l'horizon 2029"
    if (distance > 12 || (crossed && (!own || words[first - 1]?.lemma === 'horizon'))) continue;
    // a noun as the subject of its verb names the event, the verb only that it comes ("la pose débutera")
    // but "le rachat, annoncé en novembre" was announced then
    const general =
      isVerb(scene, hit) && generalVerb(words[hit.last].lemma) && !isParticiple(scene, hit, first);
    const weight = distance + (general ? 3 : 0);
    if (!best || weight < best.distance) best = { entry, at: hit.first, distance: weight };
  }
  return best;
}

/** A row that asks for the word before the figure, or for one nearby, comes first ("détenir depuis 2019"). */
function entryFor({ words }: Scene, { rows }: Hit<OccasionEntry>, type: Figure['type'], link: string) {
  const nearby = (lemmas: string[]) =>
    lemmas.length === 0 || words.some(({ lemma }) => lemmas.includes(lemma));
  const fits = rows.filter(({ types, near }) => types.includes(type) && nearby(near));
  return (
    fits.find((row) => row.link.includes(link)) ??
    fits.find((row) => row.link.length === 0 && row.near.length > 0) ??
    fits.find((row) => row.link.length === 0)
  );
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
  /^(?:débuter|commencer|ouvrir|achever|terminer|finir|annoncer|présenter|produire|attendre|promettre)$/.test(
    lemma,
  );
/** A participle that only its noun and a comma hold, right before the date: "le rachat, annoncé en novembre". */
function isApposed({ words, occasions }: Scene, at: number, first: number): boolean {
  const { upos, feats } = words[at];
  if (upos !== 'VERB' || !feats.includes('VerbForm=Part') || first - at > 4) return false;
  return words[at - 1]?.form === ',' && hitAt(occasions, at) !== undefined;
}

const isParticiple = (scene: Scene, { first: at }: Hit<unknown>, first: number) =>
  isApposed(scene, at, first);

const isVerb = ({ words }: Scene, { last }: Hit<unknown>) => words[last].upos === 'VERB';

/** Another figure of the type between the event and this one takes the event. */
function crossesFigure(
  { inFigure, unit }: Scene,
  { last }: Hit<unknown>,
  first: number,
  type: Figure['type'],
): boolean {
  for (let i = last + 1; i < first; i++) {
    const other = unit.figures[inFigure[i]];
    // "publication : chiffre d'affaires du premier trimestre, le 23 avril": a quarter is no day
    if (other?.type === type && !/-[QH]\d$/.test(String(other.value))) return true;
  }
  return false;
}

export function wordBefore({ words, spans }: Scene, index: number): string {
  for (let i = spans[index][0] - 1; i >= 0; i--)
    if (words[i].upos !== 'DET' && words[i].upos !== 'PUNCT') return words[i].lemma;
  return '';
}

/** The owner of what a date or duration belongs to is found as for any metric. */
export function asMeasured(scene: Scene, index: number, at: number): Measured {
  const verb = at >= 0 && scene.words[at].upos === 'VERB' ? at : verbOf(scene, scene.spans[index]);
  const noun = at >= 0 && scene.words[at].upos !== 'VERB' ? { first: at, last: at, rows: [] } : null;
  return { metric: '', noun, entry: null, verb, ofObject: false };
}
