import { ownerAfter } from './describe.js';
import type { Discourse } from './discourse.js';
import { englishOf } from './english-noun.js';
import { lexicon } from './lexicon.js';
import { hitAt, isChange, type Scene } from './scene.js';
import type { Described } from './types.js';

/** Nouns that are nobody and nothing in particular, or stand for what is told rather than for what it is told of. */
const VAGUE =
  /^(?:chiffre|donnée|statistique|résultat|niveau|valeur|indicateur|ensemble|reste|solde|an|année|mois|jour|période|trimestre|semestre|exercice|fois|point|pourcentage|face|autre|tout|mesure|décision|annonce|opération|situation|effet|objectif|projet|plan|montant|total|nombre|taux|somme|fin|début|moitié|part|partie|cas|fait|titre|cadre|suite|issue|heure|moyenne|rythme|mouvement|perspective|prévision|estimation|effort)$/;

/**
 * A common noun that no list knows as whom or what a figure is about: "la surprime rapporte 1,2 milliard", "le
 * réassureur couvre 90 %". With its owner where the text names one.
 *
 * @returns null for names, metrics, listed subjects, changes and nouns without an English.
 */
export function plainThing(scene: Scene, at: number, discourse: Discourse): Described | null {
  const { words, inFigure, metrics, subjects, names, occasions } = scene;
  const { upos, lemma } = words[at];
  if (upos !== 'NOUN' || inFigure[at] >= 0 || VAGUE.test(lemma) || isChange(lemma)) return null;
  if (lexicon().is('generic', lemma) || lexicon().is('target', lemma) || lexicon().is('forecast', lemma))
    return null;
  if (hitAt(metrics, at) || hitAt(subjects, at) || hitAt(names, at) || hitAt(occasions, at)) return null;
  const english = englishOf(scene, at);
  if (english === null) return null;
  const owner = ownerAfter(scene, at, discourse) ?? possessive(scene, at, discourse);
  return { text: owner ? `${owner} ${english}` : english, kind: 'other', level: null };
}

/** "sa filiale", "son réseau": of the firm spoken of. */
function possessive({ words }: Scene, at: number, discourse: Discourse): string | null {
  const det = words[at - 1]?.upos === 'ADJ' ? words[at - 2] : words[at - 1];
  return det?.lemma === 'son' || det?.lemma === 'leur' ? discourse.firm : null;
}
