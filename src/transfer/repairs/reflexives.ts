import type { Word } from '../../french/types.js';
import { dictionary } from '../dictionary.js';

/** "les marchés *nous* ont surpris": a verb that has a subject has no second one. */
export function speakersAsObjects(words: Word[]): boolean {
  let changed = false;
  words.forEach((speaker, i) => {
    if (!/^(nous|vous)$/i.test(speaker.form) || speaker.deprel !== 'nsubj') return;
    const other = words.some(
      (w, k) =>
        k < i &&
        w.head === speaker.head &&
        /^(nsubj|expl:subj)/.test(w.deprel) &&
        (/^(NOUN|PROPN)$/.test(w.upos) || /^(il|elle|ils|elles|on|cela|ça|ce|qui)$/i.test(w.form)),
    );
    if (!other || speaker.head < i) return;
    speaker.deprel = 'obj';
    changed = true;
  });
  return changed;
}

/** "la rentabilité *s'est améliorée*": a participle with a reflexive pronoun is a verb in the perfect, and no adjective. */
export function reflexivesAsVerbs(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    if (word.upos !== 'ADJ') return;
    const cop = words.findIndex((w) => w.head === i && w.deprel === 'cop' && w.lemma === 'être');
    const own = words.findIndex((w, k) => w.head === i && k < cop && /^s[e'’]$/i.test(w.form));
    const infinitive = word.form
      .toLowerCase()
      .replace(/ée?s?$/, 'er')
      .replace(/ie?s?$/, 'ir');
    if (cop < 0 || own < 0 || !/[ei]r$/.test(infinitive)) return;
    if (
      !dictionary()
        .find(infinitive)
        ?.some((s) => s.pos === 'v')
    )
      return;
    Object.assign(word, {
      upos: 'VERB',
      lemma: infinitive,
      feats: 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part',
    });
    words[cop].deprel = 'aux:tense';
    words[own].deprel = 'expl:pv';
    changed = true;
  });
  return changed;
}
