import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import { feature, type Unit } from './units.js';

/* Learned misreadings of a noun's number, and of the preposition before it. */

/** Counted or not, as one likes: "des capacités de calcul" is "computing capacity". */
const MASS_TOO = /^(capacity|investment|activity|business|trade|production|output|research|support|protest)$/;

/** "livraisons" is not "delivery", where the dictionary has a plural for it; nor are "les prix de" "the price of". */
export function losesPlural(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const at = onlyNoun(units, from, to);
  const unit = units[at];
  if (unit?.kind !== 'word' || feature(unit.feats, 'Number') !== 'Plur') return false;
  const said = at < to - 1 || at > from ? tokens.filter((t) => !SMALL.test(t)) : tokens;
  if (said.length !== 1 || MASS_TOO.test(said[0])) return false;
  // In a compound the first noun is singular: "delivery dates".
  if (unit.governor && units.indexOf(unit.governor) > at && /^(de~|de~s)$/.test(units[at + 1]?.key ?? ''))
    return false;
  return hasPlural(unit.lemma, said[0]);
}

/** Articles, owners and "of". */
const SMALL = /^(the|its|their|his|her|our|my|your|these|those|of)$/i;

/** Place of the noun of a span that has nothing but determiners before it, and *de* with one behind it; -1 for others. */
function onlyNoun(units: Unit[], from: number, to: number): number {
  let at = from;
  while (at < to && units[at].upos === 'DET') at++;
  if (at >= to || at - from > 1 || units[at].upos !== 'NOUN') return -1;
  for (let i = at + 1; i < to; i++)
    if (units[i].upos !== 'DET' && (units[i].upos !== 'ADP' || units[i].key !== 'de')) return -1;
  return at;
}

/** "sont restés *dynamiques*" are not "dynamics": an English adjective has no plural. */
export function countsAdjective(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const { lemma, upos } = units[from];
  const last = tokens.at(-1) ?? '';
  if (to - from !== 1 || upos !== 'ADJ' || !last.endsWith('s')) return false;
  const senses = dictionary().find(itemOf(lemma)) ?? [];
  return senses.some((s) => s.pos === 'adj' && s.renderings.some(({ text }) => `${text}s` === last));
}

/** Whether the dictionary has the English for the French noun, with a plural of its own. */
function hasPlural(lemma: string, english: string): boolean {
  return (dictionary().find(itemOf(lemma)) ?? []).some(
    ({ pos, fr, renderings: [first] }) =>
      pos === 'n' && fr === lemma && first.plural === '' && first.text === english,
  );
}

/** "un fonds américain" is not "an American funds". */
export function losesSingular(units: Unit[], tokens: string[], _from: number, to: number): boolean {
  const unit = units[to - 1];
  if (unit.lemma !== 'fonds' || unit.kind !== 'word' || tokens.at(-1) !== 'funds') return false;
  return units.some(
    (u) => u.governor === unit && u.upos === 'DET' && /^(le|un|ce|son|leur|notre)$/.test(u.key),
  );
}

/** Prepositions that mean something by themselves. */
export const PLACING = /^(chez|sous|sans|avec|contre|vers|parmi|entre|selon|depuis)$/;

/** "chez la filiale" is not "the subsidiary": a preposition that means something is more than an article. */
export function losesPlace(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!PLACING.test(units[from].key) || units[from].upos !== 'ADP') return false;
  // "chez la filiale" keeps its article, too.
  if (units[from].key === 'chez' && /^(le|un)$/.test(units[to - 1].key) && to - from === 2)
    return !tokens.some((t) => /^(the|an?|its|their|his|her)$/i.test(t)) || tokens.length < 2;
  if (!units.slice(from + 1, to).every((u) => u.upos === 'DET')) return false;
  return tokens.every((t) => /^(the|an?|its|their|his|her)$/i.test(t));
}

/** "une offre *insuffisante*" is not "enough": the table has seen the denial beside the word. */
export function losesOpposite(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const { lemma, upos } = units[from];
  const opposite = /^(?:in|im|ir|il|dé|non-|mal)(\p{L}{5,})$/u.exec(lemma)?.[1];
  if (to - from !== 1 || upos !== 'ADJ' || !opposite) return false;
  const senses = dictionary().find(opposite) ?? [];
  return senses.some((s) => s.pos === 'adj' && s.renderings.some(({ text }) => tokens.includes(text)));
}

/** Prepositions whose English never vanishes. */
export const SPEAKING =
  /^(chez|sous|sans|avec|contre|vers|parmi|entre|selon|depuis|pour|envers|devant|malgré|dès|pendant|durant)$/;

/** English that a preposition can have become. */
const SPOKEN =
  /^(about|according|across|after|against|ahead|amid|among|around|as|at|before|behind|between|beyond|by|despite|during|facing|for|from|if|in|into|like|no|not|of|on|out|outside|over|per|since|so|than|that|through|throughout|to|toward|towards|under|until|up|when|while|with|within|without|'s)$/i;

/** "intérêt *pour la*" is not "interest": what a phrase ends in governs what comes next. */
export function losesLast(units: Unit[], tokens: string[], from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && units[last].upos === 'DET') last--;
  const { upos, key } = units[last];
  // "les ventes *aux* particuliers": sales to them.
  const between = key === 'à' && units[last - 1]?.upos === 'NOUN' && last > from;
  return upos === 'ADP' && (between || SPEAKING.test(key)) && !tokens.some((t) => SPOKEN.test(t));
}

const PREPOSITION = /^(during|in|of|at|by|for|from|with|on|over|under|within|through|to)$/i;

/** "le cours va", "les rangs grossissent": a subject or an object has no preposition, however often "au cours de" was seen. */
export function opensSubject(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (units[from].upos !== 'DET' || !PREPOSITION.test(tokens[0] ?? '')) return false;
  const noun = units[from].governor;
  if (!noun || !/^(nsubj|obj|obl:arg)/.test(noun.deprel) || noun.kind !== 'word') return false;
  if (
    /^(jour|semaine|mois|an|année|matin|soir|fois|trimestre|semestre|nuit|veille|lendemain)$/.test(noun.lemma)
  )
    return false;
  return units.slice(from, to).includes(noun) && units.slice(from, to).every((u) => u.upos !== 'ADP');
}

/** "La décision, tombée" is no "the decision, the": what ends in a mark ends in no article of its own. */
export function addsArticle(units: Unit[], tokens: string[], from: number, to: number): boolean {
  return to - from > 1 && units[to - 1].kind === 'punct' && /^(the|an?)$/.test(tokens.at(-1) ?? '');
}

const SOMEBODY = /^(we|you|they|one|people|it|there|i|he|she|who|which|that|this|these|those|us|them|let)$/i;

/** "mais *on* est loin": the subject of a verb behind the span stays. */
export function losesSubject(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { upos, key, deprel, governor } = units[i];
    if (upos !== 'PRON' || !deprel.startsWith('nsubj') || !/^(on|ils|elles|nous|vous|je)$/.test(key))
      continue;
    if (!governor || units.indexOf(governor) < to) continue;
    return !tokens.some((t) => SOMEBODY.test(t));
  }
  return false;
}
