import type { Discourse } from './discourse.js';
import { lexicon, type SubjectEntry } from './lexicon.js';
import type { Hit, Scene } from './scene.js';
import type { Described } from './types.js';

const place = (text: string): Described => ({ text, kind: 'place', level: null });

/**
 * The place of a macroeconomic metric: the adjective beside its noun ("la production française"), the place its
 * sentence is set in, the place of the institution that speaks, else the one spoken of last.
 *
 * @param at Word of the metric's noun, or of the figure where there is none.
 */
export function placeOf(scene: Scene, at: number, discourse: Discourse): Described {
  const text =
    demonymAfter(scene, at) ?? named(scene, at) ?? institution(scene, discourse) ?? discourse.place;
  return place(text ?? discourse.home);
}

/** "la récolte française de blé tendre", "les exportations de vins italiens". */
export function demonymAfter({ words, inFigure }: Scene, at: number): string | null {
  for (let i = at + 1; i < words.length && i - at <= 6 && inFigure[i] < 0; i++) {
    const { upos, lemma } = words[i];
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT' || upos === 'CCONJ' || upos === 'PROPN')
      return null;
    if (upos !== 'ADJ' && upos !== 'NOUN') continue;
    const found = lexicon().demonyms.get(lemma.toLowerCase());
    if (found) return found;
  }
  return null;
}

/** The place a sentence is set in: named last before the metric, else first after it. Where goods go is no setting. */
function named(scene: Scene, at: number): string | null {
  const setting = scene.subjects.filter((hit) => isSetting(scene, hit));
  const hit = setting.findLast(({ last }) => last <= at) ?? setting.find(({ first }) => first > at);
  return hit?.rows[0].en ?? null;
}

/** Whether a place says where the sentence's figures hold, rather than where something goes. */
export function isSetting({ words, clause }: Scene, { first, rows }: Hit<SubjectEntry>): boolean {
  let i = first - 1;
  while (i >= 0 && words[i].upos === 'DET') i--;
  const before = words[i]?.lemma;
  // "À Bordeaux, le mètre carré": a city only where the clause begins with it
  if (rows[0].is === 'city')
    return before === 'à' && (i === 0 || clause[i - 1] !== clause[i] || words[i - 1].upos === 'PUNCT');
  // "l'un des plus élevés d'Europe": among whom something is the most
  if (before === 'de' && words.slice(Math.max(0, i - 5), i).some(({ form }) => /^plus$/i.test(form)))
    return false;
  return (
    rows[0].is === 'place' && before !== 'vers' && before !== 'avec' && words[i - 1]?.lemma !== 'destination'
  );
}

/** "la BCE ne table plus que sur une croissance de 0,8 %": the economy an institution is of. */
function institution({ subjects }: Scene, { home }: Discourse): string | null {
  const row = subjects.find(({ rows }) => rows[0].place !== null)?.rows[0];
  // any country has a government
  return row?.en === 'government' ? home : (row?.place ?? null);
}

/** What an article is about when it names no place itself: the place that its words mention most, France if none. */
export function homeOf(scenes: Scene[]): string {
  const votes = new Map<string, number>();
  const vote = (name: string, weight: number) => votes.set(name, (votes.get(name) ?? 0) + weight);
  for (const { subjects, words } of scenes) {
    for (const { rows } of subjects) {
      if (rows[0].is === 'place') vote(rows[0].en, 2);
      else if (rows[0].place !== null) vote(rows[0].place, 1);
    }
    for (const { upos, lemma } of words) {
      const demonym = upos === 'ADJ' ? lexicon().demonyms.get(lemma) : undefined;
      if (demonym) vote(demonym, 1);
    }
  }
  const france = votes.get('France') ?? 0;
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 2 * france + 2 ? best[0] : 'France';
}

/** "Dans l'Hexagone, l'habillement a perdu 37 000 emplois": the place that a sentence begins with; null if none. */
export function setIn({ words, subjects, names, inFigure }: Scene, before: number): string | null {
  const at = words.findIndex(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'ADV');
  if (at < 0 || inFigure[at] >= 0 || !/^(?:en|à|dans)$/i.test(words[at].lemma)) return null;
  const near = ({ first }: { first: number }) =>
    first > at && first <= at + 3 && words.slice(at + 1, first).every(({ upos }) => upos === 'DET');
  const hit = subjects.find((other) => near(other) && /^(?:place|city)$/.test(other.rows[0].is));
  // "En Ile-de-France": a region that no list knows
  const region = words[at].lemma === 'en' ? names.find(({ first }) => first === at + 1) : undefined;
  const last = hit?.last ?? region?.last ?? before;
  if (last >= before || words[last + 1]?.form !== ',') return null;
  return hit?.rows[0].en ?? region!.name;
}
