import { isFunctionWord } from './function-words.js';
import type { Unit } from './units.js';

/*
 * Readings that the learned table has seen and that are wrong in their place, each a small test on the English tokens for
 * the units from `from` to `to`, `to` exclusive.
 */

/** Whether a learned rendering is a known misreading. `business`: the document is about firms and amounts. */
export function misreads(
  units: Unit[],
  tokens: string[],
  from: number,
  to: number,
  business: boolean,
): boolean {
  return (
    comparedFor(units, tokens, from, to) ||
    fromRise(units, tokens, from, to) ||
    articleTwice(units, tokens, from, to) ||
    dropsOf(units, tokens, to) ||
    inventsOnly(units, tokens, from, to) ||
    inventsVerb(units, tokens, from, to) ||
    includesVerb(units, tokens, to) ||
    (business && tokens.some((t) => /^bands?$/i.test(t)) && units.slice(from, to).some(isGroup))
  );
}

const isGroup = (u: Unit): boolean => u.lemma === 'groupe';

/** "contre 7 %" compares; "for 7%" is another thing. */
function comparedFor(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (units[i].key === 'contre' && units[i + 1]?.kind === 'figure' && tokens.includes('for')) return true;
  return false;
}

/** "de 7,4 % à 31,20 euros" is a rise and a level: "from" needs two figures of one kind. */
function fromRise(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => t.toLowerCase() === 'from')) return false;
  for (let i = from; i + 1 < units.length && i < to; i++) {
    if (units[i].key !== 'de' || units[i + 1].kind !== 'figure' || units[i + 2]?.key !== 'à') continue;
    if (units[i + 3]?.kind === 'figure' && units[i + 3].key !== units[i + 1].key) return true;
  }
  return false;
}

/** Behind "'s" and between the nouns of a compound there is no article. */
function articleTwice(units: Unit[], tokens: string[], from: number, to: number): boolean {
  const span = units.slice(from, to);
  if (!span.some((u) => u.key === 'le~' || u.key === 'de~s' || u.key === 'de~')) return false;
  const articles = tokens.filter((t) => /^(the|an?)$/i.test(t)).length;
  return articles > span.filter((u) => u.upos === 'DET' && u.key !== 'le~').length;
}

/** "le tribunal de Bobigny", "une période de six mois": the *de* before a name or a number says something. */
function dropsOf(units: Unit[], tokens: string[], to: number): boolean {
  const last = units[to - 1];
  const next = units[to];
  // "de 36 à 47 euros"
  if (last.key === 'à' && tokens.length === 0 && next?.kind === 'figure') return true;
  if (last.key !== 'de' || !next || (next.upos !== 'PROPN' && next.upos !== 'NUM' && next.kind !== 'figure'))
    return false;
  if (tokens.length > 0 && isFunctionWord(tokens[tokens.length - 1])) return false;
  const before = units[to - 2];
  // "plus de 3 %" is no complement of a noun, nor is "progresser de 3 %".
  if (!before || before.upos === 'ADV' || before.upos === 'VERB') return false;
  return before.upos === 'NOUN' || before.upos === 'ADJ';
}

/** "Only" needs a word that restricts: the table has seen "que" without its "ne". */
function inventsOnly(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => t.toLowerCase() === 'only')) return false;
  return !units
    .slice(from, to)
    .some((u) => /^(que~|seul|uni|simple|exclusi|rien|juste|moins|plus|mais|tout)/.test(u.key));
}

const AUXILIARY = /^(has|have|had|is|are|was|were|been|will|would|shall|did|does)$/i;

/** Adverbs, articles and prepositions alone have no verb in them: the table has seen "déjà" as "has already". */
function inventsVerb(units: Unit[], tokens: string[], from: number, to: number): boolean {
  if (!tokens.some((t) => AUXILIARY.test(t))) return false;
  return units
    .slice(from, to)
    .every(
      (u) =>
        u.kind === 'punct' ||
        ((/^(ADV|ADP|DET|NOUN|ADJ|PROPN)$/.test(u.upos) ||
          /^(ils?|elles?|on|nous|vous|je|se)$/.test(u.key)) &&
          !u.verb &&
          !u.term),
    );
}

/** "prévoit notamment que": "including" is for things, not for what somebody does. */
export function includesVerb(units: Unit[], tokens: string[], to: number): boolean {
  return units[to - 1].key === 'notamment' && tokens.at(-1) === 'including' && units[to]?.kind === 'verb';
}
