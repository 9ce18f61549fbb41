import type { Figure } from '../figures/types.js';
import type { Sentence } from '../french/types.js';
import type { Surroundings } from './context.js';
import { isObjectClitic } from './object-clitics.js';
import { isPerson } from './persons.js';
import { feature, type Unit } from './units.js';

/**
 * What English pronouns and possessives fit a French one, by its antecedent: *son* is "his", "her" or "its", *il* is
 * "he" or "it". Null where the antecedent is not found: then the language model alone decides.
 */
export function expectedWords(
  unit: Unit,
  around: Surroundings,
  previous: Sentence | null,
  business: boolean,
): Set<string> | null {
  if (unit.upos === 'DET' && unit.key === 'son') {
    const kind = kindOf(possessor(unit, around), previous, around);
    if (kind === 'thing' || kind === 'things') return SURE[kind];
    // Where the talk is of firms and amounts, an owner that can't be told is a firm.
    return POSSESSIVES[kind === 'unknown' && business ? 'thing' : kind] ?? null;
  }
  if (unit.upos === 'PRON' && unit.key === 'qui' && unit.governor?.deprel.startsWith('acl')) {
    const antecedent = unit.governor.governor;
    const kind = kindOf(antecedent, previous, around);
    // A name of one word is a firm's where the talk is of firms; persons have two.
    const firm =
      kind === 'unknown' &&
      business &&
      antecedent?.upos === 'PROPN' &&
      !around.childrenOf(antecedent).some((c) => c.deprel.startsWith('flat') || c.deprel.startsWith('nmod'));
    return RELATIVES[firm ? 'thing' : kind] ?? null;
  }
  if (
    unit.upos === 'PRON' &&
    /^(nsubj|expl:subj)/.test(unit.deprel) &&
    (unit.key === 'il' || unit.key === 'elle')
  ) {
    const gender = unit.key === 'il' ? 'Masc' : 'Fem';
    const kind = antecedentKind(unit, gender, around, previous);
    if (
      isImpersonal(unit, around) ||
      /^(être question|s'agir|se agir|falloir|sembler|suffire|convenir|être temps)/.test(
        unit.governor?.lemma ?? '',
      )
    )
      return SURE.it;
    // The relation says that nobody is meant, but it is not to be trusted that far.
    if (unit.deprel.startsWith('expl')) return null;
    const speaks = SPEECH.has(unit.governor?.lemma ?? '');
    return SUBJECTS[kind === 'unknown' && business && !speaks ? 'thing' : kind] ?? null;
  }
  if (isObjectClitic(unit)) {
    const kind = antecedentKind(
      unit,
      unit.surface.toLowerCase() === 'la' ? 'Fem' : 'Masc',
      around,
      previous,
      clauseAbove(unit),
    );
    return OBJECTS[kind === 'unknown' && business ? 'thing' : kind] ?? null;
  }
  // "lui permettra": the receiver that can't be told is a firm, too.
  if (unit.key === 'lui' && unit.upos === 'PRON' && business && unit.governor?.kind === 'verb')
    return new Set(['it']);
  return null;
}

/** All words that one of the sets may hold: seeing another one than expected counts against an option. */
export const REFERENCE_WORDS = new Set([
  'his',
  'her',
  'its',
  'their',
  'he',
  'she',
  'it',
  'him',
  'who',
  'which',
]);

type Kind = 'man' | 'woman' | 'thing' | 'things' | 'unknown';

const POSSESSIVES: Partial<Record<Kind, Set<string>>> = {
  man: new Set(['his']),
  woman: new Set(['her']),
  thing: new Set(['its']),
  things: new Set(['their']),
};
/** Owners that are surely no persons. */
export const SURE = { thing: new Set(['its']), things: new Set(['their']), it: new Set(['it']) } as const;

const RELATIVES: Partial<Record<Kind, Set<string>>> = {
  man: new Set(['who']),
  woman: new Set(['who']),
  thing: new Set(['which']),
  things: new Set(['which']),
};
const SUBJECTS: Partial<Record<Kind, Set<string>>> = {
  man: new Set(['he']),
  woman: new Set(['she']),
  thing: new Set(['it']),
};

const OBJECTS: Partial<Record<Kind, Set<string>>> = {
  man: new Set(['him']),
  woman: new Set(['her']),
  thing: new Set(['it']),
};

/** Subject of the nearest clause above that does not hold the unit itself. */
function possessor(unit: Unit, around: Surroundings): Unit | null {
  for (let at = unit.governor, below: Unit = unit; at; below = at, at = at.governor) {
    if (at.deprel.startsWith('acl:relcl') && at.governor) {
      const subject = around.childrenOf(at).find((c) => c.deprel.startsWith('nsubj'));
      if (subject?.key === 'qui') return at.governor;
    }
    const subject = around.childrenOf(at).find((c) => c.deprel.startsWith('nsubj') && c !== below);
    if (subject) return subject;
    // A participle clause borrows the noun it modifies.
    if (at.kind === 'verb' && at.deprel.startsWith('acl') && at.governor) return at.governor;
  }
  return null;
}

/** How somebody may be that something is so: "il est convaincu que". */
const MINDED =
  /^(convaincu|persuadé|sûr|certain|conscient|content|heureux|ravi|déçu|inquiet|fier|désolé|satisfait|confiant|informé|averti|surpris|étonné|résolu|déterminé|prêt|capable|susceptible|convaincre|persuader|informer|avertir|accuser|soupçonner)$/;

/** "il est bien connu que": with a clause behind it, and nobody's mind, *il* stands for the clause. */
function isImpersonal({ key, governor }: Unit, around: Surroundings): boolean {
  if (key !== 'il' || !governor || MINDED.test(governor.lemma)) return false;
  const predicate =
    governor.upos === 'ADJ' || governor.verb?.passive === true || governor.senses?.[0].pos === 'adj';
  return (
    predicate &&
    around
      .childrenOf(governor)
      .some((c) => /^(ccomp|csubj)/.test(c.deprel) && around.childrenOf(c).some((m) => m.key === 'que'))
  );
}

/** The clause above that of an object: what acts in its own is somebody else. */
function clauseAbove(unit: Unit): Unit | null {
  let at = unit.governor;
  while (at && /^(xcomp|conj)/.test(at.deprel)) at = at.governor;
  return at?.governor ?? null;
}

/** `from`: where to look for subjects, going up. */
function antecedentKind(
  unit: Unit,
  gender: string,
  around: Surroundings,
  previous: Sentence | null,
  from = unit.governor,
): Kind {
  // An earlier subject of the same sentence first, then that of the sentence before.
  for (let at = from; at; at = at.governor) {
    const subject = around
      .childrenOf(at)
      .flatMap((c) =>
        c.deprel.startsWith('advcl') && c.anchor < unit.anchor ? [c, ...around.childrenOf(c)] : [c],
      )
      .find((c) => c.deprel.startsWith('nsubj') && c !== unit && c.upos !== 'PRON');
    if (subject && subject.anchor < unit.anchor && (feature(subject.feats, 'Gender') || gender) === gender)
      return kindOf(subject, null, around);
  }
  const before = subjectOf(previous);
  if (!before || (feature(before.feats, 'Gender') || gender) !== gender) return 'unknown';
  return nominalKind(before.lemma, before.upos, before.feats);
}

function kindOf(unit: Unit | null, previous: Sentence | null, around: Surroundings): Kind {
  if (!unit) return 'unknown';
  if (unit.upos === 'PRON') {
    if (unit.key === 'on' || unit.key === 'chacun') return 'unknown';
    if (unit.key === 'il' || unit.key === 'elle') {
      const before = subjectOf(previous);
      return before ? nominalKind(before.lemma, before.upos, before.feats) : 'unknown';
    }
    return 'unknown';
  }
  // "la BCE", "l'UBS": a name with an article or in capitals alone is an institution, no person.
  if (
    unit.upos === 'PROPN' &&
    (around.childrenOf(unit).some((c) => c.upos === 'DET') || /^[\p{Lu}\d&.-]{2,}$/u.test(unit.surface))
  ) {
    return 'thing';
  }
  return nominalKind(unit.lemma, unit.upos, unit.feats);
}

function nominalKind(lemma: string, upos: string, feats: string): Kind {
  if (upos === 'PROPN') return 'unknown';
  if (isPerson(lemma.toLowerCase())) return feature(feats, 'Gender') === 'Fem' ? 'woman' : 'man';
  return feature(feats, 'Number') === 'Plur' ? 'things' : 'thing';
}

/** Subject of the main clause of a sentence. */
function subjectOf(sentence: Sentence | null): { lemma: string; upos: string; feats: string } | null {
  if (!sentence) return null;
  const root = sentence.words.findIndex((w) => w.head < 0);
  return (
    sentence.words.find((w) => w.head === root && w.deprel.startsWith('nsubj') && w.upos !== 'PRON') ?? null
  );
}

const BUSINESS = new Set(
  (
    'groupe société entreprise filiale actionnaire capital titre action bourse banque partenaire fabricant constructeur ' +
    'opérateur distributeur assureur start-up pousse marché indice usine contrat client concurrent chiffre bénéfice ' +
    'dividende taux crédit dette investisseur investissement budget vente obligation fonds fusion acquisition inflation ' +
    'croissance trimestre économie dépense bilan marge trésorerie emprunt impôt magasin enseigne commande livraison ' +
    'fournisseur consommateur rachat exportation importation salarié industriel secteur filière brevet licenciement ' +
    'restructuration rentabilité monnaie devise baril prime acquéreur repreneur rapprochement portefeuille valorisation cession participation demande stock'
  ).split(' '),
);

/** What only persons do. */
const SPEECH = new Set(
  (
    'déclarer dire indiquer ajouter préciser estimer souligner rappeler expliquer affirmer assurer confier juger noter ' +
    'regretter penser croire espérer vouloir savoir être avoir raconter écrire répondre craindre ' +
    'succéder démissionner naître mourir remplacer diriger'
  ).split(' '),
);

/**
 * Whether a sentence shows that the talk is of firms and amounts. Its words tell, not the glossary: a term that is added
 * must not change what a pronoun becomes in another sentence.
 */
export function isBusiness({ words }: Sentence, figures: Figure[]): boolean {
  return (
    figures.some(({ type }) => type === 'money') ||
    words.some(({ lemma }) => BUSINESS.has(lemma.toLowerCase()))
  );
}
