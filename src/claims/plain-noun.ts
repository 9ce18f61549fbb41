import type { Figure } from '../figures/types.js';
import { englishOf } from './english-noun.js';
import { lexicon } from './lexicon.js';
import { hitAt, isChange, type Scene } from './scene.js';
import { subjectHead } from './subject-head.js';

/** A noun that no list of metrics has, as a metric by its English. */
export interface PlainNoun {
  metric: string;
  /** Index of the noun; its possessives and complements say whose it is. */
  at: number;
  score: number;
}

/**
 * Nouns that a figure measures though no list says so: the subject of a verb of moving or reaching ("les réservations ont
 * fondu de 17 %"), a sum's own noun on either side ("9 millions de loyers", "une rançon de 9 millions").
 */
export function plainNouns(scene: Scene, figure: Figure, span: [number, number], verb: number): PlainNoun[] {
  const found: PlainNoun[] = [];
  const add = (at: number, score: number) => {
    const noun = counted(scene, at);
    const metric = noun < 0 || !isPlain(scene, noun) ? null : englishOf(scene, noun);
    if (metric) found.push({ metric, at, score });
  };
  if (figure.type === 'count' || figure.type === 'rank') return found;
  if (verb >= 0 && moves(scene, span, verb)) add(subjectHead(scene, verb), 56);
  if (figure.type === 'money') {
    add(nounAfter(scene, span), 66);
    add(nounBefore(scene, span), 62);
  }
  if (figure.type === 'percent' && figure.direction === null) add(nounBefore(scene, span), 62);
  return found;
}

/** The figure is in the clause of a verb that says how a quantity moves or what it reaches. */
function moves({ words, clause }: Scene, [first]: [number, number], verb: number): boolean {
  const { lemma } = words[verb];
  return (lexicon().is('move', lemma) || lexicon().is('level', lemma)) && clause[verb] === clause[first];
}

/** Nouns that name no quantity of their own. */
const VAGUE =
  /^(?:chiffre|donnée|statistique|résultat|niveau|valeur|indicateur|ensemble|reste|solde|année|mois|jour|période|fois|point|pourcentage|face|plan|autre|tout)$/;

/** Nouns that only say that the next one is measured. */
const MEASURE = /^(?:nombre|niveau|montant|total|rythme|volume|somme)$/;

/** "le nombre de cartes actives": cards are what is counted. */
function counted({ words }: Scene, at: number): number {
  if (at < 0 || !MEASURE.test(words[at].lemma) || words[at + 1]?.lemma !== 'de') return at;
  const noun = words.findIndex(({ upos }, i) => i > at + 1 && upos === 'NOUN');
  return noun >= 0 && noun <= at + 4 ? noun : at;
}

function nounAfter({ words }: Scene, [, last]: [number, number]): number {
  if (words[last + 1]?.lemma !== 'de') return -1;
  for (let i = last + 2; i < words.length && i <= last + 5; i++) {
    if (words[i].upos === 'NOUN') return i;
    if (words[i].upos !== 'DET' && words[i].upos !== 'ADJ') return -1;
  }
  return -1;
}

function nounBefore({ words }: Scene, [first]: [number, number]): number {
  let i = first - 1;
  if (!/^(?:de|à)$/.test(words[i]?.lemma ?? '')) return -1;
  // "une rançon estimée à 9 millions"
  const said = words[i - 1]?.feats.includes('VerbForm=Part') && VALUED.test(words[i - 1].lemma);
  if (words[i].lemma === 'à' && !said) return -1;
  for (i -= said ? 2 : 1; i >= 0 && (words[i].upos === 'ADJ' || words[i].upos === 'ADV'); i--);
  return words[i]?.upos === 'NOUN' ? i : -1;
}

const VALUED =
  /^(?:estimer|évaluer|chiffrer|fixer|porter|ramener|limiter|relever|abaisser|plafonner|rémunérer|maintenir)$/;

/** A common noun that is neither a listed metric or subject nor a firm, a change or part of a figure. */
function isPlain({ words, inFigure, metrics, subjects, names }: Scene, at: number): boolean {
  const { upos, lemma } = words[at];
  if (VAGUE.test(lemma)) return false;
  if (upos !== 'NOUN' || inFigure[at] >= 0 || isChange(lemma) || lexicon().is('generic', lemma)) return false;
  return !hitAt(metrics, at) && !hitAt(subjects, at) && !hitAt(names, at);
}
