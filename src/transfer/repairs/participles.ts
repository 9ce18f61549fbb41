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
