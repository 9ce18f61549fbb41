import type { Sentence, Word } from '../french/types.js';
import { adverbAt } from './adverb-at.js';
import type { Dictionary, Sense } from './dictionary.js';
import type { EntryNode } from './entry-tree.js';
import { isAccident, modified, withinLocution } from './match-guards.js';
import { itemOf } from './normalise.js';
import { freeItem, slotName } from './slots.js';
import { isPastParticiple } from './units.js';

/** A multiword entry found in a sentence. */
export interface LexicalMatch {
  /** Member words, ascending; not always contiguous for verbs. */
  words: number[];
  senses: Sense[];
  /** Index of the verb of a verb entry; -1 for others. */
  verb: number;
  /** Slots of the entry with the word that stands in each, e.g. `{money}`. */
  slots: Map<string, number>;
  key: string;
}

/**
 * Entries that become one unit before anything else. Locutions (adverbs, prepositions, conjunctions) stay apart and only
 * offer a rendering for their words, beside what the learned table offers.
 */
const MERGED = new Set(['n', 'name', 'adj']);

/** What may stand between the verb of an entry and its other words ("a mis *rapidement* en place"). */
const MAX_GAP = 5;

/**
 * Finds the multiword entries of a sentence, longest first from left to right, without overlaps.
 *
 * `taken[i]` is -1 for a free word, -2 for one that is not available, else the number of the figure it belongs to;
 * `slots[n]` is the item of figure n (`{money}`, `{number} ans`).
 */
export function matchMultiwords(
  sentence: Sentence,
  dict: Dictionary,
  taken: Int32Array,
  slots: string[],
): LexicalMatch[] {
  const { words } = sentence;
  const matches: LexicalMatch[] = [];
  const used = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (used[i] || taken[i] !== -1) continue;
    const match = matchAt(words, i, dict, taken, slots, used);
    if (!match || (match.verb >= 0 && modified(match, words))) continue;
    if (isAccident(match, words, taken, slots, dict)) continue;
    if (i > 0 && withinLocution(match, words[i - 1], dict)) continue;
    const names = match.senses.filter((s) => s.pos === 'name');
    if (names.length > 0 && match.words.every((w) => words[w].upos === 'PROPN')) match.senses = names;
    for (const w of match.words) used[w] = 1;
    matches.push(match);
  }
  return matches;
}

function matchAt(
  words: Word[],
  start: number,
  dict: Dictionary,
  taken: Int32Array,
  slotItems: string[],
  used: Uint8Array,
): LexicalMatch | null {
  const word = words[start];
  if (word.upos === 'PUNCT') return null;
  const verbal = word.upos === 'VERB' || word.upos === 'AUX';
  let best: LexicalMatch | null = null;
  const starts: [first: string, verbal: boolean][] = [[itemOf(word.form), false]];
  if (verbal) {
    const lemma = word.lemma.toLowerCase();
    starts.push([lemma, true]);
    if (reflexive(words, start)) starts.push([`se ${lemma}`, true]);
  } else if (word.upos === 'NOUN' || word.upos === 'ADJ') starts.push([itemOf(word.lemma), false]);
  for (const [first, asVerb] of starts) {
    const reflexively = first.startsWith('se ');
    const opening = dict.opening(reflexively ? 'se' : first);
    const reach = opening?.reach ?? 0;
    const node = reflexively ? opening?.next(first.slice(3)) : opening;
    if (!node || reach < 2) continue;
    // An adverb between ("bondir d'un coup de 7 %") may begin like what the verb takes: both readings are tried.
    for (const over of asVerb ? [false, true] : [false]) {
      const found = extend(words, start, first, node, reach, asVerb, over, dict, taken, slotItems, used);
      if (found && (!best || found.key.length > best.key.length)) best = found;
    }
  }
  return best;
}

function extend(
  words: Word[],
  start: number,
  first: string,
  opening: EntryNode,
  reach: number,
  verbal: boolean,
  overAdverb: boolean,
  dict: Dictionary,
  taken: Int32Array,
  slotItems: string[],
  used: Uint8Array,
): LexicalMatch | null {
  let best: LexicalMatch | null = null;
  const members = [start];
  const slots = new Map<string, number>();
  let key = first;
  let node = opening;
  let gap = 0;
  let count = first.split(' ').length;
  for (let i = start + 1; i < words.length && count < reach; i++) {
    // "ne sont pas en reste": the second half of a negation stands in between.
    if (
      verbal &&
      members.length === 1 &&
      taken[i] === -2 &&
      /^(pas|plus|jamais)$/.test(words[i].form) &&
      !used[i]
    ) {
      gap++;
      continue;
    }
    if (used[i] || taken[i] === -2) break;
    let next: EntryNode | undefined;
    if (taken[i] >= 0) {
      const item = freeItem(slotItems[taken[i]], slots);
      // All words of one figure are one item.
      let end = i;
      while (end + 1 < words.length && taken[end + 1] === taken[i]) end++;
      key += ` ${item}`;
      next = node.next(item);
      if (item.includes(' ')) count++;
      slots.set(slotName(item), i);
      for (let k = i; k <= end; k++) members.push(k);
      i = end;
    } else {
      let item = inEntry(words[i]);
      next = node.next(item);
      if (!next) {
        const masculine = masculineOf(words[i]);
        next = masculine && masculine !== item ? node.next(masculine) : undefined;
        if (next) item = masculine;
      }
      // A gap is allowed once, after the verb, over adverbs and the second half of a negation.
      if (verbal && members.length === 1 && gap < MAX_GAP && (overAdverb || !next)) {
        const length = adverbial(words, i, dict);
        // "détient environ 5 %": what qualifies the figure stays with it.
        const qualifier = /^(environ|quelque|presque|seulement|exactement)$/.test(item) && taken[i + 1] >= 0;
        // So does a bound: "est plus de 12 000" is no "être de 12 000".
        const bound =
          /^(plus|moins|près|loin|autour|beaucoup|trop|tant|autant)$/.test(item) &&
          /^d[e'’]$/i.test(words[i + 1]?.form ?? '');
        if (length > 0 && !qualifier && !bound) {
          gap += length;
          i += length - 1;
          continue;
        }
      }
      key += ` ${item}`;
      if (item.includes(' ')) count++;
      members.push(i);
    }
    if (!next) return best;
    node = next;
    count++;
    if (!node.whole) continue;
    const senses = dict
      .find(key)
      ?.filter((s) => (verbal ? s.pos === 'v' : MERGED.has(s.pos)) && sameCapitals(s, members, words));
    if (
      senses &&
      senses.length > 0 &&
      !(verbal && (locution(words, i, dict) > 0 || beforeTime(words, i, key, taken, slotItems)))
    ) {
      best = { words: [...members], senses, verb: verbal ? start : -1, slots: new Map(slots), key };
    }
  }
  return best;
}

/** "prendre *des* mesures": the entry has it as *de* with an article, whatever it is taken for in the sentence. */
function inEntry({ upos, form }: Word): string {
  return upos === 'DET' && /^des$/i.test(form) ? 'de le' : itemOf(form);
}

/** "flambant *neuve*", "est *soumise* à": the item that an entry has for an adjective or participle; '' for others. */
function masculineOf({ upos, form, lemma, feats }: Word): string {
  if (upos === 'ADJ') return itemOf(lemma);
  return upos === 'VERB' && isPastParticiple(feats) ? itemOf(form.replace(/es?$/, '')) : '';
}

/** Words of the adverb that begins at word `i`, which may be a locution ("d'un coup"); 0 when there is none. */
function adverbial(words: Word[], i: number, dict: Dictionary): number {
  return Math.max(words[i].upos === 'ADV' ? 1 : 0, locution(words, i, dict));
}

/**
 * Words of the adverbial locution whose preposition is word `i`, else 0: the "d'" of "bondir d'un coup" ends no verb
 * pattern. A noun with an article ("face à la hausse") is rather what the verb governs; locutions with slots are no
 * adverbs of their own.
 */
function locution(words: Word[], i: number, dict: Dictionary): number {
  if (words[i].upos !== 'ADP' || itemOf(words[i + 1]?.form ?? '') === 'le') return 0;
  return adverbAt(words, i, dict);
}

/**
 * "bondir en 2025", "bouger au troisième trimestre": the preposition of a time is no preposition of the verb, but for the
 * verbs that put something off to a date.
 */
function beforeTime(words: Word[], i: number, key: string, taken: Int32Array, slotItems: string[]): boolean {
  if (!/^(à|en|dans|sur|de)$/.test(itemOf(words[i].form)) || DATING.test(key)) return false;
  const next = words[i + 1]?.upos === 'DET' ? i + 2 : i + 1;
  const noun = words.slice(next, next + 3).find((w) => w.upos !== 'ADJ' && w.upos !== 'NUM');
  if (
    noun?.upos === 'NOUN' &&
    /^(mois|trimestre|semestre|exercice|printemps|été|automne|hiver)$/.test(noun.lemma)
  )
    return true;
  return taken[next] >= 0 && /^\{(quarter|year|month|date)\}$/.test(slotItems[taken[next]] ?? '');
}

const DATING =
  /^(se )?(report|repouss|décal|prolong|fix|remont|dat|avanc|étend|différ|ajourn|renvoy|ramen|pass|abouti|limit)/;

/** A name matches capitals only: "Le Monde" is a newspaper, "le monde" is the world. */
function sameCapitals(sense: Sense, members: number[], words: Word[]): boolean {
  if (sense.pos !== 'name') return true;
  const capitals = sense.fr.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
  const printed = members.filter((i) => /^\p{Lu}/u.test(words[i].form)).length;
  return printed >= capitals;
}

function reflexive(words: Word[], verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i >= verb - 5; i--) {
    if (/^s[e'’]$/i.test(words[i].form) && (words[i].head === verb || i === verb - 1)) return true;
  }
  return false;
}
