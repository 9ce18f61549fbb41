import { dictionary } from './dictionary.js';
import { isPerson } from './persons.js';
import { feature, type Unit } from './units.js';
import { type FrenchTense, verbKey } from './verb-groups.js';

/** Verbs of saying and holding, whose French infinitive has their own subject. */
const SAYING =
  /^(dire|assurer|affirmer|indiquer|déclarer|préciser|expliquer|reconnaître|confirmer|estimer|juger|penser|croire|considérer|soutenir)$/;

/** Tense of the clause by that of the infinitive, for what is said now and what was said then. */
const NOW: Partial<Record<FrenchTense, FrenchTense>> = { Inf: 'Pres', InfPast: 'PC' };
const THEN: Partial<Record<FrenchTense, FrenchTense>> = { Inf: 'Imp', InfPast: 'PQP' };

/**
 * "le groupe dit *vouloir* vendre", "assure *respecter* la loi": English says it with a clause, "the group says *it wants* to
 * sell". Makes the infinitive finite, with the pronoun that leads it. `units` in French order, heads settled.
 */
export function markOwnClauses(units: Unit[]): void {
  for (const unit of units) {
    markSelfDescription(unit, units);
    markSaying(unit, units);
    const { verb, governor: says } = unit;
    if (!verb || !says?.verb || says.senses || !SAYING.test(says.lemma)) continue;
    if (says.verb.passive || says.verb.reflexive || unit.anchor < says.anchor) continue;
    if (!/^(xcomp|ccomp|obj)/.test(unit.deprel)) continue;
    const then = /^(PC|Past|Imp|PQP|PA)$/.test(says.verb.tense);
    const tense = (then ? THEN : NOW)[verb.tense];
    if (!tense || units.some((u) => u.governor === unit && /^(mark|case)/.test(u.deprel))) continue;
    const lead = pronounFor(units, says);
    if (!lead) continue;
    unit.verb = { ...verb, tense, person: 3, plural: lead === 'they', lead };
    unit.key = verbKey(unit.verb);
    const said = dictionary()
      .find(`${says.lemma} que`)
      ?.filter((s) => s.pos === 'v');
    if (said) says.senses = said;
  }
}

/** "il est temps d'agir, *estime* le patron": behind what was said, to hold is to say. */
function markSaying(unit: Unit, units: Unit[]): void {
  const { verb } = unit;
  if (
    !verb ||
    unit.senses ||
    verb.passive ||
    verb.reflexive ||
    !/^(estimer|juger|considérer|assurer)$/.test(unit.lemma)
  )
    return;
  const own = units.filter((u) => u.governor === unit);
  const behind = own.some((u) => u.anchor > unit.anchor && /^(nsubj|obj)/.test(u.deprel) && u.upos !== 'NUM');
  const before = units.find((u) => u.words.at(-1) === unit.words[0] - 1);
  if (
    !behind ||
    !/^[,»"”]$/.test(before?.key ?? '') ||
    own.some((u) => u.anchor < unit.anchor && /^nsubj/.test(u.deprel) && !u.verb)
  )
    return;
  const said = dictionary()
    .find(`${unit.lemma} que`)
    ?.filter((s) => s.pos === 'v');
  if (said && said.length > 0) unit.senses = said;
}

/** "le ministre *se dit* confiant": "says *he is* confident". */
function markSelfDescription(unit: Unit, units: Unit[]): void {
  const { verb } = unit;
  if (!verb || unit.lemma !== 'se dire' || unit.senses || /^(Inf|PP|Part)/.test(verb.tense)) return;
  const how = units.find(
    (u) => u.governor === unit && u.anchor > unit.anchor && /^(xcomp|obj|advcl|amod)/.test(u.deprel),
  );
  if (!how || !(how.upos === 'ADJ' || how.verb?.tense === 'PP' || how.senses?.[0].pos === 'adj')) return;
  const lead = pronounFor(units, unit);
  const say = dictionary()
    .find('dire')
    ?.filter((s) => s.pos === 'v' && !s.context);
  if (!lead || !say) return;
  const then = /^(PC|Past|Imp|PQP|PA)$/.test(verb.tense);
  const be = then ? (lead === 'they' ? 'were' : 'was') : lead === 'they' ? 'are' : 'is';
  unit.verb = { ...verb, trail: [lead, be] };
  unit.senses = say;
}

/** English pronoun for the subject of a verb; '' where there is none or its gender is not known. */
function pronounFor(units: Unit[], verb: Unit): string {
  const subject = units.find((u) => u.governor === verb && u.deprel.startsWith('nsubj'));
  const noun = subject?.key === 'qui' && verb.deprel.startsWith('acl') ? verb.governor : subject;
  if (!noun) return '';
  const plural = feature(noun.feats, 'Number') === 'Plur' || verb.verb!.plural;
  if (plural) return 'they';
  if (noun.upos === 'PRON') return noun.key === 'elle' ? 'she' : noun.key === 'il' ? 'he' : '';
  // "l'investisseur Warren Buffett" is he or she.
  const named = units.some(
    (u) =>
      u.deprel.startsWith('flat') &&
      u.upos === 'PROPN' &&
      (u.governor === noun || u.governor?.governor === noun),
  );
  if (named) return '';
  if (noun.upos === 'NOUN' && isPerson(noun.lemma.toLowerCase()))
    return feature(noun.feats, 'Gender') === 'Fem' ? 'she' : 'he';
  return 'it';
}
