import type { Word } from '../../french/types.js';

/** Verbs that tell who said what stands before them. */
const TELLING =
  /^(annoncer|dire|déclarer|indiquer|préciser|ajouter|souligner|expliquer|affirmer|assurer|estimer|juger|rappeler|commenter|confirmer|noter|prévenir|avertir|conclure|reconnaître|admettre|rapporter|révéler|écrire|regretter|répondre|poursuivre|relever|avancer|détailler)$/;

/** What says when, and needs no preposition for that. */
const TIME =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|journée|semaine|mois|an|année|matin|matinée|soir|soirée|nuit|week-end|fois|minute|heure|midi|veille|lendemain|moment|temps|trimestre|semestre|été|hiver|printemps|automne|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/;

/**
 * "…, ont annoncé mardi *les deux groupes*": behind what was said, a noun with its article and without preposition is who
 * said it, which the parser took for a circumstance because of the day in between.
 */
export function speakersAsSubjects(words: Word[]): boolean {
  let changed = false;
  words.forEach((noun, n) => {
    const at = noun.head;
    const verb = words[at];
    if (noun.deprel !== 'obl:mod' || at >= n || !verb || !TELLING.test(verb.lemma)) return;
    if (!/^(NOUN|PROPN)$/.test(noun.upos) || TIME.test(noun.lemma)) return;
    const own = words.filter((w) => w.head === at);
    if (own.some((w) => /^(aux:pass|expl)/.test(w.deprel))) return;
    const parts = words.filter((w) => w.head === n);
    if (parts.some((w) => w.deprel.startsWith('case'))) return;
    if (noun.upos === 'NOUN' && !parts.some((w) => w.deprel.startsWith('det'))) return;
    const finite = own.find((w) => w.deprel.startsWith('aux')) ?? verb;
    const first = Math.min(words.indexOf(finite), at);
    if (!/Mood=Ind/.test(finite.feats) || !/^[,»”"]$/.test(words[first - 1]?.form ?? '')) return;
    if (isPlural(finite) !== isPlural(noun) && noun.upos === 'NOUN') return;
    const others = own.filter((w) => w.deprel.startsWith('nsubj'));
    if (!others.every((w) => isPlural(finite) && hangOnName(words, words.indexOf(w)))) return;
    noun.deprel = 'nsubj';
    if (verb.deprel.startsWith('conj') && !own.some((w) => w.deprel.startsWith('cc')))
      verb.deprel = 'parataxis';
    changed = true;
  });
  return changed;
}

const isPlural = ({ feats }: Word): boolean => /Number=Plur/.test(feats);

/**
 * "dans Névralia, *la start-up* lyonnaise, ont annoncé": one thing is no subject of many; it says what the name before its
 * comma is.
 */
function hangOnName(words: Word[], subject: number): boolean {
  const noun = words[subject];
  if (isPlural(noun) || words.some((w) => w.head === subject && /^(conj|case)/.test(w.deprel))) return false;
  let start = subject;
  while (start > 0 && words[start - 1].head === subject && words[start - 1].upos !== 'PUNCT') start--;
  const name = start - 2;
  if (words[start - 1]?.form !== ',' || !/^(NOUN|PROPN)$/.test(words[name]?.upos ?? '')) return false;
  noun.head = name;
  noun.deprel = 'appos';
  return true;
}
