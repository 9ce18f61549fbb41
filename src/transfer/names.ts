import { inFrenchOrder, type Unit } from './units.js';

/** Words before a name that say what it is and are translated, capital or not. */
const TITLE =
  /^(groupe|société|compagnie|président|présidente|ministre|ministère|docteur|professeur|monsieur|madame|m\.?|mme|mm\.?|maître|roi|reine|prince|princesse|pape|saint|sainte|mont|lac|mer|îles?|état|républicain|commission|union|conseil|parlement|parti|banque|premier|première|sud|nord|est|ouest)$/i;

/** What a person is called before the name. */
const CIVIL = /^(m\.|mm\.|mmes?|mlle|monsieur|madame|maître)$/i;

/** Common nouns that take a capital in the middle of a sentence, without accents: "en Bourse", "chef d'Etat". */
const SINGLE = new Set(
  `bourse etat internet dieu terre conseil parlement eglise tresor assemblee senat constitution histoire
  noel paques toile web couronne administration maison chambre republique cabinet marine armee universite
  lycee ouest est sud nord occident orient empire royaume revolution resistance liberation renaissance
  antiquite pdg dg tva pib net congres chancellerie presidence justice finance interieur defense culture
  education sante travail agriculture economie industrie commerce transport environnement logement
  ecologie urbanisme europe vendredi lundi mardi mercredi jeudi samedi dimanche tour coupe jeux mondial
  euro ligue championnat cesar oscar nobel chef roi reine prince princesse ministre president directeur
  ministere institut ecole academie musee theatre cour tribunal banque bureau office agence comite
  commission departement region ville mairie prefecture gouvernement opposition majorite droite gauche
  centre`.split(/\s+/),
);

/** Titles that are names themselves before another name: "Banque Solférino" is a firm, "Banque Mondiale" an institution. */
const FIRM = /^(banque)$/i;

/**
 * Units that are parts of a name of several words ("Marc Delvaux", "Crédit Alpin") and stay as they are, whatever the
 * words mean by themselves. `known` tells whether a form is a word of French, `common` whether it is a common one and
 * no known name ("Nicolas de *Clément*", "M. *Petit*", "les ventes de *Carrefour*").
 */
export function nameParts(
  units: Unit[],
  known: (form: string) => boolean,
  common: (form: string) => boolean,
): Set<Unit> {
  const parts = new Set<Unit>();
  const french = inFrenchOrder(units);
  for (let i = 0; i + 1 < french.length; i++) {
    const [left, right] = [french[i], french[i + 1]];
    if (!isCapital(left) || !isCapital(right) || right.words[0] !== left.words.at(-1)! + 1) continue;
    // A sentence begins with a capital of its own.
    if (left.upos !== 'PROPN' && (right.upos !== 'PROPN' || left.words[0] === 0)) continue;
    if (TITLE.test(left.surface) && !(FIRM.test(left.surface) && !known(right.surface))) continue;
    parts.add(left);
    parts.add(right);
  }
  for (let i = 1; i < french.length; i++) {
    const [left, right] = [french[i - 1], french[i]];
    if (isInitial(left, right, french[i + 1])) parts.add(right);
    if (right.upos !== 'PROPN' || !isCapital(right) || left.upos === 'DET' || left.kind === 'punct') continue;
    if (CIVIL.test(left.surface) ? known(right.surface) : common(right.surface) && !isSingle(right.surface))
      parts.add(right);
  }
  return parts;
}

function isSingle(form: string): boolean {
  const plain = form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return SINGLE.has(plain) || SINGLE.has(plain.replace(/s$/, ''));
}

function isCapital(u: Unit): boolean {
  if (u.kind !== 'word' || u.senses || !/^(PROPN|NOUN|ADJ|X)$/.test(u.upos)) return false;
  return /^\p{Lu}[\p{Ll}\p{M}]/u.test(u.surface);
}

/** The letter of "Jean B. Rivaud", which is no "monsieur". */
function isInitial(before: Unit, { surface, kind }: Unit, after: Unit | undefined): boolean {
  if (kind !== 'word' || !/^\p{Lu}\.$/u.test(surface)) return false;
  return before.upos === 'PROPN' && after?.upos === 'PROPN' && /^\p{Lu}/u.test(before.surface);
}
