import type { Word } from '../french/types.js';
import { MOVING } from './amount-prepositions.js';
import type { Dictionary } from './dictionary.js';
import { LEVELLING } from './levels.js';
import type { LexicalMatch } from './matching.js';
import { itemOf } from './normalise.js';
import { isPastParticiple } from './units.js';

/* Places where the words of a multiword entry stand and do not mean what it says. */

/** Whether the words of a match are there by accident. `taken` and `slots` as for `matchMultiwords`. */
export function isAccident(
  match: LexicalMatch,
  words: Word[],
  taken: Int32Array,
  slots: string[],
  dict: Dictionary,
): boolean {
  return (
    losesTo(match, words) ||
    changesBy(match, words, taken) ||
    isCalledTo(match, words) ||
    ofAmount(match, words, taken) ||
    qualifies(match, words) ||
    compares(match, words) ||
    namesThing(match, words) ||
    opensChange(match, words, taken, slots) ||
    leavesObject(match, words) ||
    breaksPreposition(match, words, dict) ||
    opensPair(match, words) ||
    opensDistance(match, words)
  );
}

/**
 * "une croissance prévue *de 0,5 %*": behind the participle of a noun, *de* and a figure say how much there is of it, where
 * the entry needs an infinitive or an object.
 */
function ofAmount(match: LexicalMatch, words: Word[], taken: Int32Array): boolean {
  if (match.verb < 0 || !match.key.endsWith(' de') || match.slots.size > 0) return false;
  const { feats, deprel } = words[match.verb];
  if (!isPastParticiple(feats) || !/^(acl|amod)/.test(deprel)) return false;
  if (words.some((w) => w.head === match.verb && w.deprel.startsWith('aux'))) return false;
  const next = match.words[match.words.length - 1] + 1;
  return (taken[next] ?? -1) >= 0 && !ENDS_OPEN.test(match.senses[0].renderings[0].text);
}

const ENDS_OPEN = / (to|for|on|in|at|with|of|into|from|by)$/;

/** "a été proposé *à* 12 salariés": an English verb that takes the receiver as its object has no "to" left in the passive. */
function losesTo(match: LexicalMatch, words: Word[]): boolean {
  if (match.verb < 0 || !match.key.endsWith(' à')) return false;
  if (!words.some((w, k) => w.head === match.verb && k < match.verb && w.deprel === 'aux:pass')) return false;
  return match.senses.every(({ renderings }) => !ENDS_OPEN.test(renderings[0].text));
}

/** "le directeur de *Bon Marché*": proper nouns are a name, not what the words mean together, unless the entry is one. */
function namesThing(match: LexicalMatch, words: Word[]): boolean {
  if (match.verb >= 0 || match.slots.size > 0 || match.senses.some((s) => s.pos !== 'adj')) return false;
  return match.words.every((i) => words[i].upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(words[i].form));
}

/** "ramener sa perte *de 12* à 9 millions", "réduire *de 5 %* à 3 %": where a figure opens a change, it measures nothing. */
function opensChange(match: LexicalMatch, words: Word[], taken: Int32Array, slots: string[]): boolean {
  if (match.slots.size === 0 || (match.verb >= 0 && !LEVELLING.test(match.key))) return false;
  const last = match.words[match.words.length - 1];
  if (taken[last] < 0 || itemOf(words[last + 1]?.form ?? '') !== 'à') return false;
  let of = last;
  while (taken[of] === taken[last]) of--;
  const next = taken[last + 2] ?? -1;
  return itemOf(words[of].form) === 'de' && next >= 0 && slots[next] === slots[taken[last]];
}

/** "réduire *de 12 %* le prix": with its object behind it, the verb needs a place for it before the amount. */
function leavesObject(match: LexicalMatch, words: Word[]): boolean {
  if (match.verb < 0 || !/ de \{\w+\}$/.test(match.key)) return false;
  const last = match.words[match.words.length - 1];
  return words.some((w, i) => i > last && w.head === match.verb && w.deprel === 'obj');
}

/** "cotiser *à partir de* 2027": the *à* is the preposition's that it begins, not the verb's. */
function breaksPreposition(match: LexicalMatch, words: Word[], dict: Dictionary): boolean {
  if (match.verb < 0) return false;
  const last = match.words[match.words.length - 1];
  if (words[last].upos !== 'ADP' || last === match.verb) return false;
  const [inner, end] = [words[last + 1], words[last + 2]];
  if (!inner || !end || !/^(VERB|NOUN|ADV|ADP)$/.test(inner.upos)) return false;
  const locution = [words[last], inner, end].map((w) => itemOf(w.form)).join(' ');
  return (dict.find(locution) ?? []).some((s) => s.pos === 'prep');
}

/** "se trouve *à* environ 480 km de Paris": how far, and not where. */
function opensDistance(match: LexicalMatch, words: Word[]): boolean {
  if (match.verb < 0 || !match.key.endsWith(' à')) return false;
  const last = match.words[match.words.length - 1];
  const behind = words.slice(last + 1, last + 6);
  const length = behind.findIndex((w) => /^(kilomètre|mètre|km|heure|minute)$/.test(w.lemma));
  return length > 0 && behind[length + 1]?.lemma === 'de';
}

/** "passer *d'une famille à l'autre*": the *de* belongs to the *à*. */
function opensPair(match: LexicalMatch, words: Word[]): boolean {
  if (!match.key.endsWith(' de')) return false;
  const last = match.words[match.words.length - 1];
  const [one, noun, to, the, other] = words.slice(last + 1, last + 6);
  return (
    /^une?$/.test(one?.form ?? '') &&
    noun?.upos === 'NOUN' &&
    to?.form === 'à' &&
    /^l['’]$/.test(the?.form ?? '') &&
    other?.form === 'autre'
  );
}

/** "en recul de 5 %" has an entry of its own; "recul de 5 %" must not take its words away. */
export function withinLocution(match: LexicalMatch, before: Word, dict: Dictionary): boolean {
  if (match.verb >= 0 || match.slots.size === 0) return false;
  return dict.hasPrefix(`${itemOf(before.form)} ${match.key.split(' ').slice(0, 2).join(' ')}`);
}

/** "son *plus haut* niveau": an adjective before its noun is no noun of its own ("un plus haut"). */
function qualifies(match: LexicalMatch, words: Word[]): boolean {
  const last = match.words[match.words.length - 1];
  return (
    match.verb < 0 &&
    match.senses.every((s) => s.pos === 'n') &&
    words[match.words[0]].form.toLowerCase() === 'plus' &&
    words[last].head === last + 1 &&
    words[last + 1]?.upos === 'NOUN'
  );
}

/** "a été relevé *de 10 centimes*": by how much something changed, where the entry means something else. */
function changesBy(match: LexicalMatch, words: Word[], taken: Int32Array): boolean {
  if (match.verb < 0 || !match.key.endsWith(' de') || match.slots.size > 0) return false;
  const next = match.words[match.words.length - 1] + 1;
  return (taken[next] ?? -1) >= 0 && MOVING.test(words[match.verb].lemma);
}

/** "sont appelés *à faire* des efforts": called on to do something, and not for it. */
function isCalledTo(match: LexicalMatch, words: Word[]): boolean {
  return match.key === 'appeler à' && words.some((w) => w.head === match.verb && w.deprel === 'aux:pass');
}

/** "sa *plus* forte hausse": the adjective of the entry is compared. */
function compares(match: LexicalMatch, words: Word[]): boolean {
  const first = match.words[0];
  const before = words[first - 1]?.form.toLowerCase();
  return match.verb < 0 && words[first].upos === 'ADJ' && (before === 'plus' || before === 'moins');
}

/** "trouver un accord *final*": the noun of a verb pattern with an adjective of its own must stay a noun. */
export function modified(match: LexicalMatch, words: Word[]): boolean {
  // "toucher un plus bas *de deux ans*"
  const end = match.words[match.words.length - 1];
  if (/ plus (bas|haut)$/.test(match.key) && words[end + 1]?.lemma === 'de' && words[end + 2]?.upos === 'NUM')
    return true;
  const next = match.words[match.words.length - 1] + 1;
  const word = words[next];
  return (
    word?.deprel.startsWith('amod') === true && match.words.includes(word.head) && word.head !== match.verb
  );
}
