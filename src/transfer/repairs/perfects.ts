import type { Word } from '../../french/types.js';
import { adverbAt } from '../adverb-at.js';
import { dictionary } from '../dictionary.js';
import { isPastParticiple } from '../units.js';

/** Words between an auxiliary and its participle, at most. */
const REACH = 9;

/**
 * "a en revanche souffert", "ont, quant à eux, progressé": *avoir* with adverbs behind it and then a participle is a
 * perfect, however far apart they stand. Where the analysis has a verb of having, it becomes the auxiliary.
 */
export function joinPerfects(words: Word[]): boolean {
  let changed = false;
  words.forEach((have, i) => {
    if (have.lemma !== 'avoir' || !/^(VERB|AUX)$/.test(have.upos) || have.deprel.startsWith('aux')) return;
    const at = afterInserts(words, i + 1);
    if (at <= i + 1 || at > i + REACH || !isParticiple(words[at])) return;
    // "a toujours des salariés licenciés" has an object of its own.
    if (words.some((w, k) => w.head === i && k !== at && w.deprel.startsWith('obj') && k > at)) return;
    makePerfect(words, i, at);
    changed = true;
  });
  return changed;
}

/** First word behind the adverbs, adverbial locutions and bracketing commas that begin at word `i`. */
function afterInserts(words: Word[], start: number): number {
  let i = start;
  while (i < words.length) {
    const length = insertAt(words, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

/** Words of the adverbial that begins at word `i`; 0 when there is none. */
function insertAt(words: Word[], i: number): number {
  const form = words[i].form.toLowerCase();
  if (words[i].upos === 'ADV')
    return /^(plus|moins|que)$/.test(form) && /^d[e'’]$/.test(words[i + 1]?.form ?? '') ? 0 : 1;
  if (form === ',') return 1;
  const own = OWN_SIDE.test(
    words
      .slice(i, i + 4)
      .map((w) => w.form.toLowerCase())
      .join(' '),
  );
  if (own) return /^quant/.test(form) ? (words[i + 2]?.form === 'le' ? 4 : 3) : 3;
  return adverbAt(words, i, dictionary());
}

const OWN_SIDE =
  /^(quant à (lui|elle|eux|elles)\b|de (son|leur) côté|pour (sa|leur) part|selon (lui|elle|eux)\b|lui aussi)/;

/** A past participle that nothing made a verb of its own; as an adjective or noun only where the dictionary has the verb. */
function isParticiple(word: Word | undefined): word is Word {
  if (!word) return false;
  if (word.upos === 'VERB') return isPastParticiple(word.feats);
  return /^(ADJ|NOUN)$/.test(word.upos) && infinitive(word.form) !== '';
}

function infinitive(form: string): string {
  const lower = form.toLowerCase();
  const guess = /é(?:e?s?)$/.test(lower)
    ? lower.replace(/ée?s?$/, 'er')
    : /i(?:e?s?)$/.test(lower)
      ? lower.replace(/ie?s?$/, 'ir')
      : '';
  return guess !== '' &&
    dictionary()
      .find(guess)
      ?.some((s) => s.pos === 'v')
    ? guess
    : '';
}

function makePerfect(words: Word[], have: number, at: number): void {
  const participle = words[at];
  const auxiliary = words[have];
  if (participle.upos !== 'VERB') {
    participle.lemma = infinitive(participle.form);
    participle.upos = 'VERB';
    participle.feats = 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part';
  }
  // Whatever the participle hung on below the auxiliary goes round the other way.
  const within = new Set<number>();
  for (let k = at; k >= 0 && !within.has(k); k = words[k].head) within.add(k);
  const { head, deprel } = auxiliary;
  if (within.has(have) || head !== at) {
    participle.head = head === at ? -1 : head;
    participle.deprel = deprel;
  }
  for (const [k, w] of words.entries()) if (w.head === have && k !== at) w.head = at;
  auxiliary.upos = 'AUX';
  auxiliary.head = at;
  auxiliary.deprel = 'aux:tense';
  // What stood between them hangs on the participle now, so that no cycle is left.
  for (let k = have + 1; k < at; k++) if (within.has(k)) words[k].head = at;
}
