import { tagSet } from './tags.js';
import type { TokenInfo } from './token-info.js';

const FINITE = tagSet('VERB.Fin', 'AUX.Fin');
const VERBAL = FINITE | tagSet('VERB.Inf', 'AUX.Inf', 'VERB.Pres', 'AUX.Pres');
const AFTER_NE = VERBAL | tagSet('PRON', 'ADV');
const NOMINAL = tagSet('NOUN', 'ADJ', 'PROPN');
const NAME = tagSet('PROPN');
const INFINITIVE = tagSet('VERB.Inf', 'AUX.Inf');
/** What opens a noun phrase; no finite verb can follow it. */
const OPENERS = tagSet('DET', 'ADP', 'ADP+DET');
const NOUN = tagSet('NOUN');
const ADVERB = tagSet('ADV');
const PRESENT = tagSet('VERB.Pres');
const QUALIFIER = tagSet('NUM', 'ADJ');

/**
 * Narrows the candidates of token `i` by what French grammar rules out, whatever the words were in the treebanks: "ne"
 * stands before a verb or a clitic, an article or a preposition before no finite verb. `tags` are decided before `i`.
 */
export function admissible(tokens: TokenInfo[], i: number, tags: Int32Array): number {
  const { candidates, lexical } = tokens[i]!;
  const before = tokens[i - 1];
  if (!before) return opensAsName(tokens) ? candidates & NAME || candidates : candidates;
  // A treebank may have settled "table" as a noun; the lexicon knows the verb.
  const either = candidates | (lexical & FINITE);
  if (/^n[e'’]$/.test(before.lower)) return either & AFTER_NE || candidates;
  const left = 1 << tags[i - 1]!;
  // "le motoriste qui *équipe* la flotte": what follows *qui* is no noun when it can be its verb.
  if (
    before.lower === 'qui' &&
    either & FINITE &&
    !(tags[i - 2] !== undefined && (1 << tags[i - 2]!) & PREPOSITION)
  )
    return either & ~(NOMINAL | tagSet('NUM'));
  // "le logement *neuf*": behind a noun it counts nothing.
  if (tokens[i]!.lower === 'neuf' && left & NOUN) return ADJECTIVE;
  // "50 avions": who are "we" say so.
  if (either & FINITE && candidates & NOUN && /[^s]ons$/.test(tokens[i]!.lower) && !saysWe(tokens, i))
    return candidates & ~FINITE || candidates;
  // "les écoles accueillant des enfants": an adjective would agree.
  if (left & NOUN && /[^s]ant$/.test(tokens[i]!.lower) && isPlural(before.lower) && candidates & PRESENT)
    return candidates & ~ADJECTIVE || candidates;
  if (left & OPENERS) return candidates & ~FINITE || candidates;
  if (either & FINITE && candidates & NOUN && left & NOMINAL && takesSur(tokens, i)) return either & FINITE;
  // "L'entreprise compte porter ses effectifs": nothing but a verb has an infinitive right behind it.
  const next = tokens[i + 1];
  if (
    next &&
    either & FINITE &&
    (next.candidates & ~INFINITIVE) === 0 &&
    candidates & NOUN &&
    !(left & QUALIFIER)
  )
    return either & ~(NOUN | tagSet('ADJ')) || candidates;
  return candidates;
}

/** Nouns in -s and -x that are as often singular. */
const INVARIABLE = new Set(
  `prix fois pays cas temps cours processus choix succès accès progrès poids corps bras bois discours
  concours recours parcours procès décès excès congrès permis avis mois voix taux flux afflux virus bonus
  campus consensus refus abus dos repos propos héros fonds univers secours rabais relais palais biais
  engrais anglais français repas tas tiers revers travers index faix creux époux tennis logis`.split(/\s+/),
);

function isPlural(lower: string): boolean {
  return /[sx]$/.test(lower) && !INVARIABLE.has(lower);
}

/** Whether *nous* stands shortly before token `i`, or right behind it ("avions-nous"). */
function saysWe(tokens: TokenInfo[], i: number): boolean {
  for (let k = Math.max(0, i - 4); k <= i + 2; k++) if (tokens[k]?.lower.endsWith('nous')) return true;
  return false;
}

/** "Lormet va supprimer": a sentence that opens with a word no lexicon has, before a verb, opens with a name. */
function opensAsName([first, next]: TokenInfo[]): boolean {
  if (!first!.capital || first!.lexical !== 0 || !next) return false;
  return (next.candidates & ~(VERBAL | tagSet('ADV'))) === 0 && (next.candidates & FINITE) !== 0;
}

/** "le groupe table (désormais, pour 2026) sur": a noun right after a noun, with "sur" behind it, is the verb it can be. */
function takesSur(tokens: TokenInfo[], i: number): boolean {
  let next = i + 1;
  while (tokens[next]?.candidates === ADVERB) next++;
  if (tokens[next]?.lower === 'pour' && /^\d/.test(tokens[next + 1]?.lower ?? '')) next += 2;
  return tokens[next]?.lower === 'sur';
}

/** What always opens a clause with a verb of its own. */
const RELATIVE = /^(dont|où)$/;

const PARTICIPLE = tagSet('VERB.Part');
const ADJECTIVE = tagSet('ADJ');
const PREPOSITION = tagSet('ADP');
const DETERMINER = tagSet('DET');
const CONJUNCTION = tagSet('CCONJ');
const GOES_ON = tagSet('DET', 'ADP', 'ADP+DET', 'ADV', 'NUM');

/**
 * A full sentence has a finite verb: when none was found, the first participle or noun that can be one, behind a noun
 * and before its complement, becomes it ("cette acquisition *fait* du groupe …"). Changes `tags`.
 */
export function demandVerb(tokens: TokenInfo[], tags: Int32Array): void {
  // "le groupe *tire* un tiers de ses ventes de Chine, où …": a verb behind *où* is none of the main clause.
  const clause = tokens.findIndex(({ lower }, i) => i > 1 && RELATIVE.test(lower));
  const end = clause < 0 ? tokens.length : clause;
  if (tags.some((t, i) => (1 << t) & FINITE && i < end)) return;
  const full = tokens.at(-1)?.lower === '.';
  for (let i = 1; i + 1 < end; i++) {
    const { candidates, lexical } = tokens[i]!;
    const finite = (candidates | lexical) & tagSet('VERB.Fin');
    const tag = 1 << tags[i]!;
    // An adjective that the lexicon knows as a verb and not as an adjective is one in a text without a full stop, too.
    const adjective = tag === ADJECTIVE && (lexical & (ADJECTIVE | PARTICIPLE)) === 0;
    // "Le groupe entre en Bourse": no preposition stands before another.
    const verb = adjective || (tag === PREPOSITION && ((1 << tags[i + 1]!) & PREPOSITION) !== 0);
    if (finite === 0 || !(verb || (full && tag & (PARTICIPLE | NOUN)))) continue;
    if (!((1 << tags[i - 1]!) & (NOMINAL | tagSet('PRON'))) || !((1 << tags[i + 1]!) & GOES_ON)) continue;
    tags[i] = 31 - Math.clz32(finite);
    return;
  }
}

/** Adjectives before their noun, which are no nouns for want of one ("les nouveaux concernés"). */
const BEFORE_NOUN =
  /^(grand|petit|gros|nouve|nouvel|vieux|vieil|bon|mauvais|meilleur|pire|jeune|beau|bel|premi|derni|second|autre|même|seul|prochain|futur|ancien|princip|différent|divers|certain|rare|moindre|haut|bas|fort|long|quelque|plus|moins|tout|tous)/;

/**
 * A determiner has a noun: between it and the next word that is none, two adjectives are a noun with its adjective when the
 * first can be one ("plusieurs *industriels* asiatiques se manifestent"). Changes `tags`.
 */
export function demandNoun(tokens: TokenInfo[], tags: Int32Array): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const tag = (k: number): number => (k < tokens.length ? 1 << tags[k]! : 0);
    if (tag(i) !== ADJECTIVE || tag(i + 1) !== ADJECTIVE || !(tag(i - 1) & DETERMINER)) continue;
    if (tag(i + 2) & (NOMINAL | ADVERB | CONJUNCTION | tagSet('NUM'))) continue;
    const { candidates, lexical, lower } = tokens[i]!;
    if (!((candidates | lexical) & NOUN) || BEFORE_NOUN.test(lower)) continue;
    tags[i] = 31 - Math.clz32(NOUN);
  }
}
