import type { Figure } from '../figures/types.js';
import type { About } from './about-types.js';
import { describe } from './describe.js';
import { type Discourse, subjectAt } from './discourse.js';
import type { Measured } from './metric.js';
import { hitAt, isChange, type Scene } from './scene.js';
import type { Described } from './types.js';

/** Whether a figure only says when or how long. */
export const isTime = ({ type }: Figure) => type === 'date' || type === 'duration';

const CONTINUES = /^(?:contre|soit|puis|après|dont|et|ou|à|de|,|\(|comparer|il|être|en|pour|le|un|au)$/;

/** The figure before, when nothing but a link stands in between ("contre", "soit", "dont") and both measure alike. */
export function continues(scene: Scene, index: number, earlier: (About | null)[]): About | null {
  const { figures } = scene.unit;
  const { words, inFigure, spans } = scene;
  const [first] = spans[index];
  const strong = isStrong(scene, index);
  for (let i = first - 1; i >= 0; i--) {
    if (inFigure[i] >= 0) {
      const other = inFigure[i];
      // dates in between are part of the first figure's phrase
      if (isTime(figures[other])) continue;
      const same = strong ? sameTypeBefore(figures, index) : -1;
      const alike = same >= 0 && isAlike(scene, same, index);
      if (alike && earlier[same] && figures[index].type === 'count') return earlier[same];
      if (related(figures[other], figures[index]))
        return shareOf(scene, index, figures[other], earlier[other]);
      if (strong) continue;
      return null;
    }
    const acts = words[i].upos === 'VERB' && !words[i].feats.includes('VerbForm=Part');
    if (strong && !acts && words[i].form !== ';') continue;
    // "à 1,40 euro par action, en forte hausse de 12 %"
    if (words[i].lemma === 'par' || words[i - 1]?.lemma === 'par') continue;
    if (isChange(words[i].lemma) || words[i].upos === 'ADJ') continue;
    if (!CONTINUES.test(words[i].lemma) && words[i].upos !== 'ADV') return null;
  }
  return null;
}

/** "contre", "soit", "dont" before the figure, or "et de", "puis à" after one of its type. */
function isStrong(scene: Scene, index: number): boolean {
  const { words, spans, unit } = scene;
  const before = wordBefore(scene, spans[index][0]);
  if (/^(?:contre|soit|dont)$/.test(before)) return true;
  if (!/^(?:de|à)$/.test(before)) return false;
  const linked = words[spans[index][0] - 2]?.lemma;
  const last = unit.figures.slice(0, index).findLast((figure) => !isTime(figure));
  return /^(?:et|puis|ou)$/.test(linked ?? '') && last?.type === unit.figures[index].type;
}

/** "dont les deux tiers": a share of what the figure before measures. */
function shareOf(scene: Scene, index: number, whole: Figure, about: About | null): About | null {
  const figure = scene.unit.figures[index];
  const share = figure.type === 'ratio' || figure.type === 'percent';
  if (!about?.metric || !share || whole.type === figure.type || figure.direction !== null) return about;
  if (wordBefore(scene, scene.spans[index][0]) !== 'dont') return about;
  return { ...about, metric: `share of ${about.metric.replace(/ forecast$/, '')}` };
}

/** "3 millions de sociétaires et de 11 200 collaborateurs" count two things; "920 salariés, dont 340 ingénieurs" one. */
function isAlike(scene: Scene, same: number, index: number): boolean {
  const { figures } = scene.unit;
  if (wordBefore(scene, scene.spans[index][0]) === 'dont') return true;
  return figures[index].unit === null || figures[same].unit === figures[index].unit;
}

function sameTypeBefore(figures: Figure[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (figures[i].type === figures[index].type) return i;
  return -1;
}

function wordBefore({ words }: Scene, first: number): string {
  for (let i = first - 1; i >= 0; i--)
    if (words[i].upos !== 'DET' && words[i].upos !== 'ADV') return words[i].lemma;
  return '';
}

function related(a: Figure, b: Figure): boolean {
  if (a.type === b.type) return a.type !== 'count' || a.unit === b.unit;
  const level = (type: Figure['type']) => type === 'money' || type === 'index' || type === 'count';
  const change = (type: Figure['type']) => type === 'percent' || type === 'ratio';
  return (change(a.type) && (level(b.type) || change(b.type))) || (level(a.type) && change(b.type));
}

/** The noun stands before an earlier figure that took up another one: it is no longer what is spoken of. */
export function stale(
  scene: Scene,
  index: number,
  { noun, metric }: Measured,
  earlier: (About | null)[],
): boolean {
  const { figures } = scene.unit;
  for (let i = index - 1; i >= 0; i--) {
    if (!earlier[i] || isTime(figures[i]) || !related(figures[i], figures[index])) continue;
    // a relative clause in between takes nothing away
    if (scene.clause[scene.spans[i][0]] !== scene.clause[scene.spans[index][0]]) continue;
    return scene.spans[i][0] > noun!.last && earlier[i]!.metric !== metric;
  }
  return false;
}

/** "Francfort a cédé 0,5 %, Londres 0,2 %": a new subject without a verb; the metric is the last figure's. */
export function gap(
  scene: Scene,
  index: number,
  earlier: (About | null)[],
  discourse: Discourse,
): About | null {
  const { words, names, inFigure, spans, unit, clause } = scene;
  const [first] = spans[index];
  // "frôlait les 10 %" has its verb
  if (words[first].upos === 'VERB') return null;
  let subject: Described | null = null;
  for (let i = first - 1; i >= 0; i--) {
    if (inFigure[i] >= 0) {
      const last = earlier[inFigure[i]];
      if (isTime(unit.figures[inFigure[i]])) continue;
      if (!subject || !last || !related(unit.figures[inFigure[i]], unit.figures[index])) return null;
      const market = subject.kind === 'place' && subject.level && last.metric === subject.level;
      const metric = subject.kind === 'market' ? (subject.level ?? last.metric) : last.metric;
      return { subject: market ? `${subject.text} stock market` : subject.text, metric, macro: last.macro };
    }
    if (words[i].upos === 'VERB' && clause[i] === clause[first]) return null;
    const start = subjectAt(scene, i)?.first ?? i;
    const link = words[start - 1]?.upos === 'DET' ? start - 2 : start - 1;
    const governed = words[link]?.upos === 'ADP' && words[link - 1]?.lemma !== 'celui';
    if (governed) continue;
    const named = describe(scene, i, discourse);
    const run = hitAt(names, i);
    const gapped = isGapped(scene, i, first);
    const holders = gapped ? hitAt(scene.metrics, i)?.rows[0] : undefined;
    if (named && (named.kind !== 'other' || gapped)) subject = named;
    else if (holders?.types.includes('count')) subject = { text: holders.en, kind: 'other', level: null };
    // "Cimoral devra payer 51 millions, Rocverre 29 millions": what does likewise is of a kind
    else if (run) subject = { text: discourse.full(run.name), kind: 'firm', level: null };
  }
  return null;
}

/** ", les particuliers 12 %": a people's noun between a comma and its figure. */
function isGapped({ words }: Scene, at: number, first: number): boolean {
  const opens = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return at === first - 1 && /^(?:,|et|puis|;)$/.test(words[opens]?.form ?? '');
}

/** What the nearest earlier figure is about. */
export function lastAbout(earlier: (About | null)[], index: number): About | null {
  for (let i = index - 1; i >= 0; i--) if (earlier[i]) return earlier[i];
  return null;
}

/** The nearest earlier figure of a kind with this one: money is nobody's headcount. */
export function lastKin({ unit }: Scene, earlier: (About | null)[], index: number): About | null {
  const { figures } = unit;
  for (let i = index - 1; i >= 0; i--)
    if (earlier[i] && figures[i].type !== 'count' && related(figures[i], figures[index])) return earlier[i];
  return null;
}

/** "grimperait à 3,4 fois l'Ebitda, avant de revenir sous 2,5 fois": a bare multiple is one of the same as the last. */
export function multipleAgain(scene: Scene, index: number, earlier: (About | null)[]): About | null {
  const { figures, text } = scene.unit;
  const bare =
    /\bfois$/.test(figures[index].quote) &&
    !/^\s(?:plus|moins|le|la|les|l['’]|son|sa|ses)/.test(text.slice(figures[index].end));
  const last = sameTypeBefore(figures, index);
  if (figures[index].type !== 'ratio' || !bare || last < 0) return null;
  return /(?:multiple|leverage ratio)$/.test(earlier[last]?.metric ?? '') ? earlier[last] : null;
}

/** The last sum of money told: "180 millions auprès de cinq fonds, dont l'un apporte la moitié de la somme". */
export function lastSum({ unit }: Scene, earlier: (About | null)[], index: number): About | null {
  for (let i = index - 1; i >= 0; i--) if (earlier[i] && unit.figures[i].type === 'money') return earlier[i];
  return lastAbout(earlier, index);
}
