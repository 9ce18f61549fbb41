import type { Unit } from './units.js';

/** Verbs whose *à* names who gets, hears or is asked something. */
const GIVING =
  /^(donner|offrir|proposer|accorder|verser|vendre|revendre|remettre|fournir|attribuer|prêter|envoyer|transmettre|confier|céder|octroyer|livrer|distribuer|rendre|restituer|apporter|adresser|présenter|annoncer|reprocher|expliquer|imposer|infliger|ajouter|consacrer|permettre|demander|louer|payer|rembourser|assurer|garantir|promettre|refuser|transférer|racheter|acheter|emprunter|retirer|notifier|signaler|suggérer)$/;

const TO = /^(to|for|on|onto|from|with|upon|of)$/i;

/** Before a place: "livrer 66 appareils à Lyon". */
const WHERE = /^(in|at|by)$/i;

/** Verbs whose English says the person without "to": "allow the group to", "ask the bank for". */
const DIRECT =
  /^(allow|allows|allowed|allowing|enable|enables|enabled|enabling|ask|asks|asked|asking|let|lets|letting|tell|tells|told|help|helps|give|gives|gave|given|giving|offer|offers|offered|offering|pay|pays|paid|paying|show|shows|showed|cost|costs|promise|promised|send|sends|sent|lend|lent|permit|permits|permitted)$/i;

/**
 * "donner une forme *à* leur travail", "le groupe *lui* a vendu sa filiale": who gets something is not lost. English may
 * leave out "to" only where the receiver stands right behind the verb.
 */
export function losesRecipient(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isClitic(units[i]) && !tokens.some((t) => PRONOUN.test(t))) return true;
  }
  if (tokens.some((t) => TO.test(t) || DIRECT.test(t))) return false;
  const place = tokens.some((t) => WHERE.test(t));
  for (let i = from; i < to; i++)
    if (units[i].key === 'à' && !(place && isPlace(units[i].governor)) && receives(units, i)) return true;
  return false;
}

/** A name, a figure or a moment rather than somebody. */
function isPlace(noun: Unit | null): boolean {
  return (
    !noun ||
    noun.upos === 'PROPN' ||
    noun.upos === 'NUM' ||
    noun.kind === 'figure' ||
    /^(fin|prix|taux|mois|début|occasion|titre|terme|moment|bourse|siège|étranger|usine|cours|niveau|domicile|place)(\s|$)/.test(
      noun.lemma,
    )
  );
}

/** Whether the *à* at place `i` must show: what is given stands before it, or was made the subject. */
function receives(units: Unit[], i: number): boolean {
  const at = units[i];
  const holder = at.governor?.governor;
  // "donner une forme à" may hang on the form.
  const given = holder?.verb || !holder?.deprel.startsWith('obj') ? holder : holder.governor;
  if (!given?.verb || given.senses || !GIVING.test(given.verb.lemma)) return false;
  if (/^Inf/.test(at.governor?.verb?.tense ?? '')) return false;
  return (
    given.verb.passive ||
    units.some((u, k) => k < i && u.governor === given && u.deprel.startsWith('obj') && u.upos !== 'PRON')
  );
}

const PRONOUN = /^(him|her|it|them|his|its|their|himself|herself|itself|themselves|you)$/i;

/** *lui*, *leur* as the receiver of what a verb gives. */
function isClitic({ key, upos, governor, deprel }: Unit): boolean {
  return (
    /^(lui|leur)$/.test(key) &&
    upos === 'PRON' &&
    governor?.kind === 'verb' &&
    /^(iobj|obl|obj)/.test(deprel) &&
    GIVING.test(governor.verb?.lemma ?? '')
  );
}
