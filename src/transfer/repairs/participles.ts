import type { Word } from '../../french/types.js';
import { dictionary } from '../dictionary.js';
import { itemOf } from '../normalise.js';
import { feature, isPastParticiple } from '../units.js';

/**
 * "est disproportionné": a passive of a verb that the dictionary does not know, with a participle that it has as an
 * adjective, is that adjective behind a copula.
 */
export function participlesAsAdjectives(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    if (!isParticiple(word) || has(word.lemma, 'v')) return;
    const auxiliary = words.findIndex((w) => w.head === i && w.deprel === 'aux:pass');
    const others = words.some((w) => w.head === i && w.deprel === 'aux:tense');
    const adjective = masculine(word.form);
    if (auxiliary < 0 || others || !has(adjective, 'adj')) return;
    Object.assign(word, { upos: 'ADJ', lemma: adjective });
    words[auxiliary].deprel = 'cop';
    for (const w of words) if (w.head === i && w.deprel === 'nsubj:pass') w.deprel = 'nsubj';
    changed = true;
  });
  return changed;
}

/**
 * "les plus précieuses *entreprises* de technologie": behind a determiner and an adjective, a participle that nothing made
 * one and that the dictionary has as a noun is the noun of both.
 */
export function participlesAsNouns(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    const adjective = words[i - 1];
    if (!isParticiple(word) || adjective?.upos !== 'ADJ' || adjective.head === i) return;
    const determiner = words.findIndex(
      (w, k) => k < i - 1 && k >= i - 4 && w.upos === 'DET' && w.head === i - 1,
    );
    if (determiner < 0 || words[i + 1]?.form === 'par' || !agree(word, adjective)) return;
    const noun = word.form.toLowerCase().replace(/s$/, '');
    if (!has(noun, 'n')) return;
    const { head, deprel } = adjective;
    const feats = word.feats
      .split('|')
      .filter((f) => /^(Gender|Number)=/.test(f))
      .join('|');
    Object.assign(word, { upos: 'NOUN', lemma: noun, feats, head, deprel });
    Object.assign(adjective, { head: i, deprel: 'amod' });
    for (const [k, w] of words.entries())
      if (w.head === i - 1 && k !== i && !/^(advmod)/.test(w.deprel)) w.head = i;
    changed = true;
  });
  return changed;
}

function isParticiple({ upos, feats }: Word): boolean {
  return upos === 'VERB' && isPastParticiple(feats);
}

function has(item: string, pos: string): boolean {
  return (
    dictionary()
      .find(itemOf(item.toLowerCase()))
      ?.some((s) => s.pos === pos) === true
  );
}

function masculine(form: string): string {
  return form.toLowerCase().replace(/(?<=[éiu])e?s?$/, '');
}

function agree(a: Word, b: Word): boolean {
  return ['Gender', 'Number'].every(
    (name) =>
      feature(a.feats, name) === '' ||
      feature(b.feats, name) === '' ||
      feature(a.feats, name) === feature(b.feats, name),
  );
}

/** Participles that say how an amount was reckoned. */
const RECKONED = /^(combin|cumul|consolid|ajust|retrait|normalis|annualis|pondér)é/;

/**
 * "un chiffre d'affaires *combiné* de près de 5 milliards": the participle takes no complement; the amount is the noun's.
 */
export function measuredParticiples(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    const noun = word.head;
    if (!isParticiple(word) || !RECKONED.test(word.form) || words[noun]?.upos !== 'NOUN') return;
    if (!/^(acl|amod)/.test(word.deprel) || noun > i || words[i + 1]?.lemma !== 'de') return;
    if (words.some((w) => w.head === i && /^(aux|obj|advmod)/.test(w.deprel))) return;
    for (const w of words) if (w.head === i) w.head = noun;
    Object.assign(word, { upos: 'ADJ', lemma: masculine(word.form), deprel: 'amod' });
    changed = true;
  });
  return changed;
}

/**
 * "elle sera liquidée et ses salariés *licenciés*": a second clause with nothing but its subject and a participle has the
 * auxiliary of the first, and the participle stays behind the subject.
 */
export function sharedAuxiliaries(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    const noun = word.head;
    const subject = words[noun];
    if (!/^(ADJ|VERB)$/.test(word.upos) || subject?.upos !== 'NOUN') return;
    if (!/^(amod|acl)$/.test(word.deprel) || noun !== i - 1 || !/^[.;]$/.test(words[i + 1]?.form ?? ''))
      return;
    const verb = words[subject.head];
    if (!/^conj/.test(subject.deprel) || verb?.upos !== 'VERB' || !isPastParticiple(verb.feats)) return;
    if (!words.some((w) => w.head === subject.head && w.deprel === 'aux:pass')) return;
    if (word.upos === 'ADJ' && !/[éiu]e?s?$/.test(word.form)) return;
    word.deprel = 'acl';
    word.upos = 'VERB';
    if (!isPastParticiple(word.feats)) word.feats = `${word.feats}|Tense=Past|VerbForm=Part`;
    changed = true;
  });
  return changed;
}
